/**
 * A .docx that a person edited, as paragraphs of text: tracked changes as if accepted, runs joined however they were
 * split, tables with the labels of row and column, footnotes with the place that refers to them.
 */
import { type Parts, parsePart } from '../word/package.ts';
import { attributeOf, childElements, childNamed, childValue, type Element, nameOf } from '../word/xml.ts';
import { findFrameStyles, lineOf } from './frame-lines.ts';
import { readCharts } from './word-chart.ts';
import { isInContents } from './word-fields.ts';
import type { Reader, WordParagraph, WordPartKind } from './word-paragraph.ts';
import { readInline } from './word-runs.ts';
import { readTable } from './word-table.ts';

/** Reads the body, then notes, charts, heads and feet. Empty paragraphs are left out. */
export function readWordText(parts: Parts): WordParagraph[] {
  const reader: Reader = {
    place: { part: 'body', heading: null, row: null, column: null },
    paragraphs: [],
    open: null,
    fields: { stack: [] },
    headingStyles: findHeadingStyles(parts),
    frameStyles: findFrameStyles(parts),
    references: new Map(),
    reference: null,
    labels: [],
    cell: null,
    tables: 0,
  };
  const body = parsePart(parts, 'word/document.xml')?.documentElement;
  if (body) readBlocks(childNamed(body, 'w:body') ?? body, reader);
  for (const kind of ['footnote', 'endnote'] as const) readNotes(parts, kind, reader);
  readCharts(parts, reader);
  for (const name of [...parts.keys()].sort()) {
    const kind = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (kind === 'header' || kind === 'footer') readPart(parts, name, kind, reader);
  }
  return reader.paragraphs.filter(({ text }) => text.trim() !== '');
}

function readPart(parts: Parts, name: string, part: WordPartKind, reader: Reader): void {
  const root = parsePart(parts, name)?.documentElement;
  reader.place = { part, heading: null, row: null, column: null };
  reader.fields = { stack: [] };
  if (root) readBlocks(root, reader);
}

/** In the order in which the body refers to them: programs write them so, or as they were made. */
function readNotes(parts: Parts, kind: 'footnote' | 'endnote', reader: Reader): void {
  const root = parsePart(parts, `word/${kind}s.xml`)?.documentElement;
  const notes = new Map<string, Element>();
  for (const note of root ? childElements(root) : [])
    if ((attributeOf(note, 'w:type') ?? 'normal') === 'normal')
      notes.set(`${kind} ${attributeOf(note, 'w:id')}`, note);
  // A note whose reference was deleted is gone.
  for (const [name, reference] of [...reader.references]) {
    const note = notes.get(name);
    if (!note) continue;
    reader.place = { ...reference.place, part: kind };
    reader.cell = reference.cell;
    reader.reference = reference.run;
    reader.fields = { stack: [] };
    readBlocks(note, reader);
  }
  reader.cell = null;
  reader.reference = null;
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function readBlocks(parent: Element, reader: Reader): void {
  for (const child of childElements(parent)) {
    const name = nameOf(child);
    if (name === 'w:p') readParagraph(child, reader);
    else if (name === 'w:tbl') readTable(child, reader, readBlocks);
    else if (wrappers.has(name)) readBlocks(child, reader);
  }
}

function readParagraph(element: Element, reader: Reader): void {
  const properties = childNamed(element, 'w:pPr');
  const { place, reference, labels, cell } = reader;
  const paragraph = reader.open ?? {
    text: '',
    place,
    runs: [],
    reference,
    hasNote: false,
    labels,
    cell,
  };
  const wasInContents = isInContents(reader.fields);
  const boxes = readInline(element, paragraph, reader);
  const style = childValue(properties, 'w:pStyle');
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
    const line = lineOf(style, paragraph.text, reader.frameStyles);
    if (line !== null) paragraph.place = { ...paragraph.place, line };
    reader.paragraphs.push(paragraph);
  }
  for (const box of boxes) readBlocks(box, reader);
}

/** Ids of the styles that Word and WPS know as headings or title, by name: ids differ from language to language. */
function findHeadingStyles(parts: Parts): Set<string> {
  const root = parsePart(parts, 'word/styles.xml')?.documentElement;
  const ids = new Set<string>();
  for (const style of root ? childElements(root) : []) {
    const name = childValue(style, 'w:name') ?? '';
    if (/^(?:heading \d|title|标题(?: ?\d)?)$/i.test(name)) ids.add(attributeOf(style, 'w:styleId') ?? '');
  }
  return ids;
}
