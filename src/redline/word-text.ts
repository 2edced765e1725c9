/**
 * A .docx that a person edited, as paragraphs of text: tracked changes as if accepted, runs joined however they were
 * split, tables with the labels of row and column, footnotes with the place that refers to them.
 */
import {
  addInstruction,
  type FieldState,
  followField,
  isComputed,
  isInContents,
  isReadable,
} from './word-fields.ts';
import { childElements, childNamed, type Element, parsePart, type WordPackage } from './word-package.ts';

type WordPartKind = 'body' | 'footnote' | 'endnote' | 'header' | 'footer';

/** Where a paragraph stands, as a reader would say it. */
type WordPlace = {
  part: WordPartKind;
  heading: string | null;
  row: string | null;
  column: string | null;
};

export type WordParagraph = {
  text: string;
  place: WordPlace;
  /** Its runs with their stretch of `text`. */
  runs: { start: number; end: number; element: Element }[];
  /** For a note: the run of the body that refers to it. */
  reference: Element | null;
  hasNote: boolean;
  /** What names the cell it stands in: the head of the column, and the cells before it in the row. */
  labels: string[];
};

type Reader = {
  place: WordPlace;
  paragraphs: WordParagraph[];
  /** A paragraph whose mark is deleted goes on in the next. */
  open: WordParagraph | null;
  fields: FieldState;
  headingStyles: Set<string>;
  /** Runs of the body that refer to notes, by `footnote 3`. */
  references: Map<string, { run: Element; place: WordPlace }>;
  reference: Element | null;
  labels: string[];
};

const removed = new Set([
  'w:del',
  'w:moveFrom',
  'w:rPr',
  'w:pPr',
  'mc:Fallback',
  'w:delText',
  'w:delInstrText',
]);

/** Reads the body, then notes, then heads and feet. Empty paragraphs are left out. */
export function readWordText(parts: WordPackage): WordParagraph[] {
  const reader: Reader = {
    place: { part: 'body', heading: null, row: null, column: null },
    paragraphs: [],
    open: null,
    fields: { stack: [] },
    headingStyles: findHeadingStyles(parts),
    references: new Map(),
    reference: null,
    labels: [],
  };
  const body = parsePart(parts, 'word/document.xml')?.documentElement;
  if (body) readBlocks(childNamed(body, 'w:body') ?? body, reader);
  for (const kind of ['footnote', 'endnote'] as const) readNotes(parts, kind, reader);
  for (const name of [...parts.keys()].sort()) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (kind === 'header' || kind === 'footer') readPart(parts, name, kind, reader);
  }
  return reader.paragraphs.filter(({ text }) => text.trim() !== '');
}

function readPart(parts: WordPackage, name: string, part: WordPartKind, reader: Reader): void {
  const root = parsePart(parts, name)?.documentElement;
  reader.place = { part, heading: null, row: null, column: null };
  reader.fields = { stack: [] };
  if (root) readBlocks(root, reader);
}

function readNotes(parts: WordPackage, kind: 'footnote' | 'endnote', reader: Reader): void {
  const root = parsePart(parts, `word/${kind}s.xml`)?.documentElement;
  for (const note of root ? childElements(root) : []) {
    if (note.getAttribute('w:type') && note.getAttribute('w:type') !== 'normal') continue;
    const reference = reader.references.get(`${kind} ${note.getAttribute('w:id')}`);
    if (!reference) continue; // a note whose reference was deleted is gone
    reader.place = { ...reference.place, part: kind };
    reader.reference = reference.run;
    reader.fields = { stack: [] };
    readBlocks(note, reader);
  }
  reader.reference = null;
}

function readBlocks(parent: Element, reader: Reader): void {
  for (const child of childElements(parent)) {
    if (child.nodeName === 'w:p') readParagraph(child, reader);
    else if (child.nodeName === 'w:tbl') readTable(child, reader);
    else if (['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.nodeName)) {
      readBlocks(child, reader);
    }
  }
}

function readParagraph(element: Element, reader: Reader): void {
  const properties = childNamed(element, 'w:pPr');
  const { place, reference, labels } = reader;
  const paragraph = reader.open ?? { text: '', place, runs: [], reference, hasNote: false, labels };
  const boxes: Element[] = [];
  const wasInContents = isInContents(reader.fields);
  readInline(element, paragraph, reader, boxes);
  const style = properties && childNamed(properties, 'w:pStyle')?.getAttribute('w:val');
  if (wasInContents || isInContents(reader.fields) || /^(?:TOC|目录)\s*\d/i.test(style ?? '')) {
    paragraph.text = paragraph.text.replace(/\t[^\t]*$/, '');
  }
  const mark = properties && childNamed(properties, 'w:rPr');
  const isJoined = mark && (childNamed(mark, 'w:del') ?? childNamed(mark, 'w:moveFrom'));
  reader.open = isJoined ? paragraph : null;
  if (!isJoined) {
    if (style && reader.headingStyles.has(style) && place.row === null && paragraph.text.trim() !== '') {
      reader.place = { ...place, heading: paragraph.text.trim() };
      paragraph.place = reader.place;
    }
    reader.paragraphs.push(paragraph);
  }
  for (const box of boxes) readBlocks(box, reader);
}

function readInline(parent: Element, paragraph: WordParagraph, reader: Reader, boxes: Element[]): void {
  for (const child of childElements(parent)) {
    if (removed.has(child.nodeName)) continue;
    if (child.nodeName === 'w:r') readRun(child, paragraph, reader, boxes);
    else if (child.nodeName !== 'w:fldSimple' || !isComputed(child.getAttribute('w:instr') ?? '')) {
      readInline(child, paragraph, reader, boxes);
    }
  }
}

function readRun(run: Element, paragraph: WordParagraph, reader: Reader, boxes: Element[]): void {
  const start = paragraph.text.length;
  readRunContent(run, run, paragraph, reader, boxes);
  if (paragraph.text.length > start) paragraph.runs.push({ start, end: paragraph.text.length, element: run });
}

const characters: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

function readRunContent(
  parent: Element,
  run: Element,
  paragraph: WordParagraph,
  reader: Reader,
  boxes: Element[],
): void {
  for (const child of childElements(parent)) {
    const { nodeName } = child;
    if (nodeName === 'w:fldChar') followField(reader.fields, child);
    else if (nodeName === 'w:instrText') addInstruction(reader.fields, child.textContent ?? '');
    else if (nodeName === 'w:txbxContent') boxes.push(child);
    else if (nodeName === 'w:footnoteReference' || nodeName === 'w:endnoteReference') {
      const kind = nodeName.slice(2, -'Reference'.length);
      reader.references.set(`${kind} ${child.getAttribute('w:id')}`, { run, place: reader.place });
      paragraph.hasNote = true;
    } else if (nodeName === 'w:t' || nodeName in characters) {
      if (isReadable(reader.fields)) paragraph.text += characters[nodeName] ?? child.textContent ?? '';
    } else if (!removed.has(nodeName)) readRunContent(child, run, paragraph, reader, boxes);
  }
}

/** Reads a table row by row; the first row and the first cell of a row are its labels. */
function readTable(table: Element, reader: Reader): void {
  const { place: outer, labels: outerLabels } = reader;
  const heads: string[] = [];
  const sides: string[] = [];
  for (const [rowIndex, row] of rowsOf(table).entries()) {
    const rowProperties = childNamed(row, 'w:trPr');
    if (rowProperties && childNamed(rowProperties, 'w:del')) continue;
    let column = 0;
    const before: string[] = [];
    for (const cell of cellsOf(row)) {
      const properties = childNamed(cell, 'w:tcPr');
      const span = properties && childNamed(properties, 'w:gridSpan')?.getAttribute('w:val');
      const first = reader.paragraphs.length;
      reader.place = { ...outer, row: sides.at(-1) ?? '', column: heads[column] ?? '' };
      reader.labels = [heads[column] ?? '', ...before];
      if (!(properties && childNamed(properties, 'w:cellDel'))) readBlocks(cell, reader);
      const text = reader.paragraphs
        .slice(first)
        .map((paragraph) => paragraph.text.trim())
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (column === 0 && text !== '') {
        sides.push(text);
        for (const paragraph of reader.paragraphs.slice(first))
          paragraph.place = { ...reader.place, row: text };
      }
      before.push(column === 0 ? (sides.at(-1) ?? '') : text);
      for (let at = column; rowIndex === 0 && at < column + Number(span ?? 1); at++) heads[at] = text;
      column += Number(span ?? 1);
    }
  }
  reader.place = outer;
  reader.labels = outerLabels;
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.nodeName === 'w:tr' ? [child] : wrapped(child, 'w:tr'),
  );
}

function cellsOf(row: Element): Element[] {
  return childElements(row).flatMap((child) =>
    child.nodeName === 'w:tc' ? [child] : wrapped(child, 'w:tc'),
  );
}

/** Rows and cells may stand in content controls. */
function wrapped(element: Element, name: string): Element[] {
  if (!['w:sdt', 'w:customXml'].includes(element.nodeName)) return [];
  return [...element.getElementsByTagName(name)];
}

/** Ids of the styles that Word and WPS know as headings or title, by name: ids differ from language to language. */
function findHeadingStyles(parts: WordPackage): Set<string> {
  const root = parsePart(parts, 'word/styles.xml')?.documentElement;
  const ids = new Set<string>();
  for (const style of root ? childElements(root) : []) {
    const name = childNamed(style, 'w:name')?.getAttribute('w:val') ?? '';
    if (/^(?:heading \d|title|标题(?: ?\d)?)$/i.test(name)) ids.add(style.getAttribute('w:styleId') ?? '');
  }
  return ids;
}
