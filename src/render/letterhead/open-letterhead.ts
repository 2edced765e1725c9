/** Opens a letterhead: its parts, its slots, its page. Says clearly what is wrong with it. */
import { BriefingError, problem } from '../../problem.ts';
import { openPackage, type Parts, textPart } from '../../word/package.ts';
import { attributeIn } from '../../word/scan.ts';
import type { Profile } from '../profile.ts';
import { describeSlots, findSlots, nearestSlot, type SlotName, slotNames } from './find-slots.ts';

export type Letterhead = {
  bytes: Uint8Array;
  parts: Parts;
  slots: Set<SlotName>;
  /** The section properties that hold where `{{body}}` stands. */
  section: string;
};

/**
 * Throws a `BriefingError`: letterhead-unreadable, letterhead-slot-unknown (a misspelt name, with the nearest known
 * one) or letterhead-slot-missing (no `{{body}}`), each with the slots found and where.
 */
export function openLetterhead(bytes: Uint8Array, file: string): Letterhead {
  const parts = readParts(bytes, file);
  const found = findSlots(parts);
  const slots = describeSlots(found) || '—';
  for (const { name } of found) {
    if (slotNames.some((known) => known === name)) continue;
    const nearest = nearestSlot(name) ?? slotNames.join(', ');
    throw new BriefingError(problem('letterhead-slot-unknown', { name, nearest, slots }, { file }));
  }
  const body = found.filter(({ name, part }) => name === 'body' && part === 'word/document.xml');
  if (body.length !== 1) {
    throw new BriefingError(
      problem('letterhead-slot-missing', { name: 'body', count: body.length, slots }, { file }),
    );
  }
  return {
    bytes,
    parts,
    slots: new Set(found.map(({ name }) => name as SlotName)),
    section: sectionOf(textPart(parts, 'word/document.xml')),
  };
}

function readParts(bytes: Uint8Array, file: string): Parts {
  try {
    const parts = openPackage(bytes);
    if (parts.has('word/document.xml') && parts.has('word/styles.xml')) return parts;
  } catch {
    // Not a zip: the same problem for the user.
  }
  throw new BriefingError(problem('letterhead-unreadable', {}, { file }));
}

/** The first section properties after the body's slot: they hold for it. */
function sectionOf(xml: string): string {
  const slot = Math.max(xml.search(/\{\{\s*(?:<[^>]*>|\s)*body/), 0);
  return /<w:sectPr\b(?:[^>]*\/>|.*?<\/w:sectPr>)/s.exec(xml.slice(slot))?.[0] ?? '<w:sectPr/>';
}

const millimetres = (twips: number): number => (twips * 25.4) / 1440;

/** The profile with the letterhead's page, so that tables and charts fit its type area. */
export function withLetterheadPage(profile: Profile, { section }: Letterhead): Profile {
  const size = /<w:pgSz\b([^>]*)/.exec(section)?.[1] ?? '';
  const margins = /<w:pgMar\b([^>]*)/.exec(section)?.[1] ?? '';
  const read = (attributes: string, name: string, otherwise: number) => {
    const value = Math.abs(Number(attributeIn(attributes, `w:${name}`)));
    return value > 0 ? millimetres(value) : otherwise;
  };
  const { page } = profile;
  return {
    ...profile,
    page: {
      widthMm: read(size, 'w', page.widthMm),
      heightMm: read(size, 'h', page.heightMm),
      topMm: read(margins, 'top', page.topMm),
      bottomMm: read(margins, 'bottom', page.bottomMm),
      leftMm: read(margins, 'left', page.leftMm),
      rightMm: read(margins, 'right', page.rightMm),
      headerMm: read(margins, 'header', page.headerMm),
    },
  };
}
