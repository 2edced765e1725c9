/** Writes what stands inside a paragraph: runs, links, footnotes, fields, bookmarks. */

import { FootnoteReference, TextRun, type XmlComponent } from 'docx';
import { readAttribute } from '../../text/markup.ts';
import { classesOf, deepText, type HtmlElement, type HtmlNode, isElement, textOf } from '../html/tree.ts';
import { collapseBlanks, squeezeText } from '../html/white-space.ts';
import type { PartName, Writer } from '../writer.ts';
import { bookmarkOf } from './bookmark-of.ts';
import { linkTo, writePage, writeReference, writeSecondReference } from './references.ts';
import { joinSegments, type RunFormat, type Segment, writeRun } from './runs.ts';

/** Writes a run of text. */
type WriteRun = typeof writeRun;

type Scope = { writer: Writer; part: PartName; segments: Segment[] };

/** Runs of a paragraph's inline content. `part` is the part the paragraph stands in, `write` writes its text. */
export function writeInline(
  nodes: readonly HtmlNode[],
  writer: Writer,
  format: RunFormat = {},
  part: PartName = 'document',
  write: WriteRun = writeRun,
): XmlComponent[] {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const plain = only && textOf(only);
  if (plain != null) {
    const text = collapseBlanks(plain, '', '');
    return text === '' ? [] : [write(text, format, writer)];
  }
  const scope: Scope = { writer, part, segments: [] };
  for (const node of nodes) gather(node, format, scope);
  return joinSegments(scope.segments, (text, look) => write(text, look, writer));
}

const classStyles: Record<string, string> = {
  missing: 'Missing',
  small: 'Small',
  warning: 'Warning',
  place: 'PlaceName',
};

const inlineFormats: Record<string, RunFormat> = {
  strong: { style: 'Strong' },
  b: { style: 'Strong' },
  em: { style: 'Emphasis' },
  i: { style: 'Emphasis' },
  small: { style: 'Small' },
  sup: { raise: 'superscript' },
  sub: { raise: 'subscript' },
  mark: { isMarked: true },
  span: {},
};

/** Whether an element belongs inside a paragraph. */
export const isInline = (element: HtmlElement): boolean =>
  element.tagName in inlineFormats || element.tagName in inlineWriters;

const inlineWriters: Record<string, (element: HtmlElement, format: RunFormat, scope: Scope) => void> = {
  br: (_, __, scope) => scope.segments.push({ content: [new TextRun({ break: 1 })], edge: '\n' }),
  a: gatherLink,
  fn: gatherNote,
  'jb-ref': (element, _, scope) => put(writeReference(element, scope.writer), scope),
  'jb-page': (element, _, scope) => put(writePage(element, scope.writer), scope),
};

function put(segment: Segment | null, scope: Scope): void {
  if (segment) scope.segments.push(segment);
}

function gather(node: HtmlNode, format: RunFormat, scope: Scope): void {
  const text = textOf(node);
  if (text !== null) {
    if (text !== '') scope.segments.push({ text, format });
    return;
  }
  if (!isElement(node)) return;
  const writeElement = inlineWriters[node.tagName];
  if (writeElement) {
    writeElement(node, format, scope);
    // A field that was not closed holds the text after it.
    if (node.tagName.startsWith('jb-')) gatherAll(node, format, scope);
    return;
  }
  const change = inlineFormats[node.tagName];
  if (!change) scope.writer.report('unknown-element', { element: node.tagName });
  const inner = withClasses(node, merge(format, change ?? {}), scope.writer);
  withBookmark(node, scope, () => gatherAll(node, inner, scope));
}

function gatherAll(element: HtmlElement, format: RunFormat, scope: Scope): void {
  for (const child of element.childNodes) gather(child, format, scope);
}

/** The outer character style stays; bold inside another style is laid over it. */
function merge(outer: RunFormat, inner: RunFormat): RunFormat {
  const isBold = outer.isBold || (outer.style !== undefined && inner.style === 'Strong');
  return {
    ...outer,
    ...inner,
    ...(outer.style ? { style: isBold ? outer.style : (inner.style ?? outer.style) } : {}),
    isBold,
  };
}

function withClasses(element: HtmlElement, format: RunFormat, writer: Writer): RunFormat {
  let result = format;
  for (const name of classesOf(element)) {
    const style = classStyles[name];
    if (style) result = { ...result, style };
    else writer.report('unknown-class', { class: name, element: element.tagName });
  }
  return result;
}

function withBookmark(element: HtmlElement, scope: Scope, write: () => void): void {
  const bookmark = scope.part === 'document' ? bookmarkOf(element, scope.writer) : undefined;
  if (bookmark === undefined) {
    write();
    return;
  }
  const [start, end] = scope.writer.bookmark(bookmark);
  scope.segments.push({ content: [start], edge: '' });
  write();
  scope.segments.push({ content: [end], edge: '' });
}

function gatherLink(element: HtmlElement, format: RunFormat, scope: Scope): void {
  const wrap = linkTo(readAttribute(element, 'href') ?? '', scope.writer);
  const write = () => {
    if (wrap === null) return gatherAll(element, format, scope);
    scope.segments.push({ wrap });
    gatherAll(element, { style: 'Hyperlink', ...format }, scope);
    scope.segments.push({ isEnd: true });
  };
  withBookmark(element, scope, write);
}

function gatherNote(element: HtmlElement, _: RunFormat, scope: Scope): void {
  const { writer } = scope;
  const reference = readAttribute(element, 'ref');
  if (reference !== undefined) {
    put(writeSecondReference(reference, writer), scope);
    return;
  }
  if (scope.part !== 'document') {
    writer.report('footnote-misplaced', { text: squeezeText(deepText(element)).slice(0, 20) });
    return;
  }
  const mark = writeNote(element, writer);
  withBookmark(element, scope, () => scope.segments.push({ content: [mark], edge: '' }));
}

/** Takes a footnote's content into the document's notes and gives the run that refers to it. */
export function writeNote(element: HtmlElement, writer: Writer): XmlComponent {
  const note = writer.addNote(readAttribute(element, 'id'), () =>
    writeInline(element.childNodes, writer, {}, 'footnotes'),
  );
  return new TextRun({ style: writer.styleId('FootnoteReference'), children: [new FootnoteReference(note)] });
}

/** The inline content of a block, in the block's bookmark. */
export const writeBlockContent = (
  element: HtmlElement,
  writer: Writer,
  format: RunFormat = {},
): XmlComponent[] =>
  writer.bookmarked(bookmarkOf(element, writer), writeInline(element.childNodes, writer, format));
