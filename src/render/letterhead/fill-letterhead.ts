/** Fills a letterhead: `patchDocument` puts our content into its slots; its page, header, footer and styles stay. */
import { type FileChild, Paragraph, type ParagraphChild, PatchType, patchDocument, TextRun } from 'docx';
import { addWordPart } from '../../word/add-part.ts';
import { openPackage, type Parts, textPart } from '../../word/package.ts';
import { zipPackage } from '../../word/zip.ts';
import { addHeadingList } from '../package/numbering.ts';
import { fillParts, type Slots, sectionChildren } from '../package/slots.ts';
import type { Piece, Writer } from '../writer.ts';
import { dropForbidden } from '../xml.ts';
import type { SlotName } from './find-slots.ts';
import { mergeStyles, numberHeadings, renameIds } from './merge-styles.ts';
import type { Letterhead } from './open-letterhead.ts';
import { breakAfter, dropLastTitlePage } from './sections.ts';

type Patch =
  | { type: typeof PatchType.PARAGRAPH; children: ParagraphChild[] }
  | { type: typeof PatchType.DOCUMENT; children: FileChild[] };

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The filled letterhead's parts. */
export async function fillLetterhead(letterhead: Letterhead, writer: Writer): Promise<Parts> {
  const styles = mergeStyles(textPart(letterhead.parts, 'word/styles.xml'), writer.profile);
  const slots: Slots = [];
  const adapt = (piece: Piece): Piece =>
    typeof piece === 'string'
      ? renameIds(numberHeadings(piece, styles.unnumberedHeadings, writer.profile), styles.ids)
      : piece;
  const patches: Record<string, Patch> = {};
  for (const name of letterhead.slots) {
    const pieces = slotPieces(name, letterhead, writer);
    patches[name] = pieces
      ? { type: PatchType.DOCUMENT, children: orEmpty(sectionChildren(pieces.map(adapt), slots)) }
      : {
          type: PatchType.PARAGRAPH,
          children: [new TextRun(dropForbidden(writer.slotTexts.get(name) ?? ''))],
        };
  }
  const blank = new Map(letterhead.parts);
  if (writer.sections.length > 1) dropLastTitlePage(blank);
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: zipPackage(blank),
    patches,
    keepOriginalStyles: true,
    trimPlaceholders: true,
  });
  const parts = openPackage(bytes);
  parts.set('word/styles.xml', styles.xml);
  addMissingParts(parts);
  const styleOf = (heading: string) =>
    styles.unnumberedHeadings.has(heading) ? null : (styles.ids.get(heading) ?? null);
  parts.set(
    'word/numbering.xml',
    addHeadingList(textPart(parts, 'word/numbering.xml'), writer.profile, styleOf),
  );
  writer.notes = writer.notes.map((note) => renameIds(note, styles.ids));
  fillParts(parts, slots, writer);
  parts.set('word/footnotes.xml', renameIds(textPart(parts, 'word/footnotes.xml'), styles.ids));
  return parts;
}

/** The pieces of a slot that holds blocks, or null for one that holds a line of text. */
function slotPieces(name: SlotName, letterhead: Letterhead, writer: Writer): Piece[] | null {
  if (name === 'toc') return writer.contents;
  if (name !== 'body') return null;
  const { sections } = writer;
  return sections.flatMap((section, at) =>
    at < sections.length - 1
      ? [...section.pieces, breakAfter(letterhead.section, section.orientation, at)]
      : section.pieces,
  );
}

const orEmpty = (children: FileChild[]): FileChild[] =>
  children.length > 0 ? children : [new Paragraph('')];

function addMissingParts(parts: Parts): void {
  const open = (name: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} xmlns:w="${w}" xmlns:r="${r}">`;
  addWordPart(parts, 'numbering', `${open('numbering')}</w:numbering>`);
  const separator = (id: number, type: string) =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`;
  addWordPart(
    parts,
    'footnotes',
    `${open('footnotes')}${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}</w:footnotes>`,
  );
}

/** The highest footnote id of a letterhead: ours begin after it. */
export function lastNoteId(parts: Parts): number {
  const notes = [...textPart(parts, 'word/footnotes.xml').matchAll(/<w:footnote [^<>]*/g)];
  return Math.max(0, ...notes.map(([note]) => Number(/ w:id="(-?\d+)"/.exec(note)?.[1] ?? 0)));
}
