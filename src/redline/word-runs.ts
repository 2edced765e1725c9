/** The text of a paragraph's runs as a reader sees it: changes accepted, computed fields passed over. */
import { attributeOf, childElements, type Element, nameOf } from '../word/xml.ts';
import { addInstruction, followField, isComputed, isReadable } from './word-fields.ts';
import type { Reader, WordParagraph } from './word-paragraph.ts';

const removed = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPr',
  'w:pPr',
  'mc:Fallback',
  'w:delText',
  'w:delInstrText',
]);

/** Adds a paragraph's text and runs; gives the text boxes in it, whose blocks are read after it. */
export function readInline(parent: Element, paragraph: WordParagraph, reader: Reader): Element[] {
  return childElements(parent).flatMap((child) => {
    const name = nameOf(child);
    if (removed.has(name)) return [];
    if (name === 'w:r') return readRun(child, paragraph, reader);
    const isOurs = name !== 'w:fldSimple' || !isComputed(attributeOf(child, 'w:instr') ?? '');
    return isOurs ? readInline(child, paragraph, reader) : [];
  });
}

function readRun(run: Element, paragraph: WordParagraph, reader: Reader): Element[] {
  const start = paragraph.text.length;
  const boxes = readRunContent(run, run, paragraph, reader);
  if (paragraph.text.length > start) paragraph.runs.push({ start, end: paragraph.text.length, element: run });
  return boxes;
}

const characters = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function readRunContent(parent: Element, run: Element, paragraph: WordParagraph, reader: Reader): Element[] {
  return childElements(parent).flatMap((child) => {
    const name = nameOf(child);
    if (name === 'w:txbxContent') return [child];
    if (name === 'w:fldChar') followField(reader.fields, child);
    else if (name === 'w:instrText') addInstruction(reader.fields, child.textContent ?? '');
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name.slice(2, -'Reference'.length);
      reader.references.set(`${kind} ${attributeOf(child, 'w:id')}`, {
        run,
        place: reader.place,
        cell: reader.cell,
      });
      paragraph.hasNote = true;
    } else if (name === 'c:chart') {
      reader.references.set(`chart ${attributeOf(child, 'r:id')}`, {
        run,
        place: reader.place,
        cell: reader.cell,
      });
    } else if (name === 'w:t' || characters.has(name)) {
      if (isReadable(reader.fields)) paragraph.text += characters.get(name) ?? child.textContent ?? '';
    } else if (!removed.has(name)) return readRunContent(child, run, paragraph, reader);
    return [];
  });
}
