/** Opens a letterhead: its parts, its slots, its page. Says clearly what is wrong with it. */
import { BriefingError, problem } from '../../problem.ts';
import { nearestWord } from '../../text/nearest.ts';
import { openPackage, PackageError, type Parts, parsePart } from '../../word/package.ts';
import {
  attributeOf,
  childNamed,
  descendantsNamed,
  type Element,
  isAfter,
  makeElement,
  nameOf,
  type XmlDocument,
  XmlError,
} from '../../word/xml.ts';
import type { Profile } from '../profile.ts';
import { describeSlots, findSlots, type SlotName, slotNames, slotPattern } from './find-slots.ts';

export type Letterhead = {
  parts: Parts;
  slots: Set<SlotName>;
  /** The section properties that hold where `{{body}}` stands. */
  section: Element;
};

/**
 * Throws a `BriefingError`: letterhead-unreadable, letterhead-slot-unknown (a misspelt name, with the nearest known
 * one), letterhead-slot-elsewhere (`{{body}}` in a footer) or letterhead-slot-missing (no `{{body}}`), each with the slots
 * found and where.
 */
export function openLetterhead(bytes: Uint8Array, file: string): Letterhead {
  const { parts, document } = readParts(bytes, file);
  const found = findSlots(parts);
  const slots = describeSlots(found) || '—';
  for (const { name } of found) {
    if (slotNames.some((known) => known === name)) continue;
    const nearest = nearestWord(name, slotNames) ?? slotNames.join(', ');
    throw new BriefingError(problem('letterhead-slot-unknown', { name, nearest, slots }, { file }));
  }
  checkParts(parts, file);
  const body = found.filter(({ name, part }) => name === 'body' && part === 'word/document.xml');
  const [only] = body;
  if (!only || body.length > 1) {
    throw new BriefingError(
      problem('letterhead-slot-missing', { name: 'body', count: body.length, slots }, { file }),
    );
  }
  checkPlace(descendantsNamed(document, 'w:p')[only.paragraph - 1], file);
  return {
    parts,
    slots: new Set(found.map(({ name }) => name as SlotName)),
    section: sectionAfter(only.paragraph, document),
  };
}

// word/footer2.xml
const partsBeside = /^word\/(header|footer|footnotes|endnotes|comments)\d*\.xml$/;
const partNames: Record<string, { whereZh: string; where: string }> = {
  header: { whereZh: '页眉', where: 'header' },
  footer: { whereZh: '页脚', where: 'footer' },
  footnotes: { whereZh: '脚注', where: 'footnote' },
  endnotes: { whereZh: '尾注', where: 'endnote' },
  comments: { whereZh: '批注', where: 'comment' },
};

/** Blocks stand in the text alone: a footer would repeat them on every page, a comment would never be filled. */
function checkParts(parts: Parts, file: string): void {
  const found = findSlots(parts, partsBeside).filter((it) => ['body', 'toc'].includes(it.name));
  const [slot] = found;
  const where = partNames[partsBeside.exec(slot?.part ?? '')?.[1] ?? ''];
  if (!slot || !where) return;
  const args = { name: slot.name, ...where, slots: describeSlots(found) };
  throw new BriefingError(problem('letterhead-slot-elsewhere', args, { file }));
}

/** What cannot hold the body, as a clerk calls it. */
const holders = new Map([
  ['w:tc', { whereZh: '表格', where: 'table' }],
  ['w:txbxContent', { whereZh: '文本框', where: 'text box' }],
]);

/** Blocks stand in the body alone: text beside them would be lost, and a cell or box cannot hold pages. */
function checkPlace(paragraph: Element | undefined, file: string): void {
  for (let at = paragraph?.parentNode; at; at = at.parentNode) {
    const holder = holders.get(nameOf(at));
    if (holder)
      throw new BriefingError(problem('letterhead-body-inside', { name: 'body', ...holder }, { file }));
  }
  const words = (paragraph ? descendantsNamed(paragraph, 'w:t') : []).map((it) => it.textContent ?? '');
  const text = words.join('').replace(slotPattern, '').trim();
  if (text !== '')
    throw new BriefingError(
      problem('letterhead-body-not-alone', { name: 'body', text: text.slice(0, 40) }, { file }),
    );
}

function readParts(bytes: Uint8Array, file: string): { parts: Parts; document: XmlDocument } {
  try {
    const parts = openPackage(bytes);
    const document = parsePart(parts, 'word/document.xml');
    if (document && parts.has('word/styles.xml')) return { parts, document };
  } catch (error) {
    if (!(error instanceof PackageError || error instanceof XmlError)) throw error;
  }
  throw new BriefingError(problem('letterhead-unreadable', {}, { file }));
}

/** The first section properties after that paragraph (from 1): they hold for it. */
function sectionAfter(number: number, document: XmlDocument): Element {
  const paragraph = descendantsNamed(document, 'w:p')[number - 1];
  const section = descendantsNamed(document, 'w:sectPr').find((it) => paragraph && isAfter(it, paragraph));
  return section ?? makeElement(document.documentElement, 'w:sectPr');
}

/** What of the type area's width does not belong to a column of the section. */
function besideColumn(
  section: Element,
  read: (tag: string, name: string, otherwise: number) => number,
): number {
  const columns = childNamed(section, 'w:cols');
  const count = Number((columns && attributeOf(columns, 'w:num')) ?? 1);
  if (!(count > 1)) return 0;
  const width = read('w:pgSz', 'w:w', 210) - read('w:pgMar', 'w:left', 0) - read('w:pgMar', 'w:right', 0);
  const gap = read('w:cols', 'w:space', millimetres(720));
  return width - (width - gap * (count - 1)) / count;
}

const millimetres = (twips: number): number => (twips * 25.4) / 1440;

/** The profile with the letterhead's page, so that tables and charts fit its type area. */
export function withLetterheadPage(profile: Profile, { section }: Letterhead): Profile {
  const read = (tag: string, name: string, otherwise: number) => {
    const element = childNamed(section, tag);
    const value = Math.abs(Number(element && attributeOf(element, name)));
    return value > 0 ? millimetres(value) : otherwise;
  };
  const { page } = profile;
  return {
    ...profile,
    page: {
      widthMm: read('w:pgSz', 'w:w', page.widthMm),
      heightMm: read('w:pgSz', 'w:h', page.heightMm),
      topMm: read('w:pgMar', 'w:top', page.topMm),
      bottomMm: read('w:pgMar', 'w:bottom', page.bottomMm),
      leftMm: read('w:pgMar', 'w:left', page.leftMm),
      rightMm: read('w:pgMar', 'w:right', page.rightMm) + besideColumn(section, read),
      headerMm: read('w:pgMar', 'w:header', page.headerMm),
    },
  };
}
