/** Writes what stands inside a paragraph: runs, links, footnotes, fields, bookmarks. */

import { pageField, textField } from './fields.ts';
import {
  attributeOf,
  classesOf,
  deepText,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
} from './html/tree.ts';
import { collapseBlanks, firstCharacter, lastCharacter, squeezeText } from './html/white-space.ts';
import { bookmarked, type PartName, paragraph, report, type Writer } from './writer.ts';
import { countForbidden, dropForbidden, escapeXml } from './xml.ts';

/** How a run looks beyond its paragraph's style: a character style, and what HTML lays over it. */
export type RunFormat = {
  style?: string;
  isBold?: boolean;
  isMarked?: boolean;
  raise?: 'superscript' | 'subscript';
};

/** Text still to be collapsed with its neighbours, or XML that stands between; `edge` is what it counts as. */
type Segment = { text: string; format: RunFormat } | { xml: string; edge: string };

type Scope = { writer: Writer; part: PartName; segments: Segment[] };

/** Runs of a paragraph's inline content. `part` is the part the paragraph stands in. */
export function writeInline(
  nodes: readonly HtmlNode[],
  writer: Writer,
  format: RunFormat = {},
  part: PartName = 'document',
): string {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const plain = only && textOf(only);
  if (plain != null) return run(collapseBlanks(plain, '', ''), format, writer);
  const scope: Scope = { writer, part, segments: [] };
  for (const node of nodes) gather(node, format, scope);
  return joinSegments(scope);
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
  br: (_, __, scope) => scope.segments.push({ xml: '<w:r><w:br/></w:r>', edge: '\n' }),
  a: gatherLink,
  fn: gatherNote,
  'jb-ref': gatherReference,
  'jb-page': gatherPage,
};

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
  if (!change) report(scope.writer, 'unknown-element', { element: node.tagName });
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
    else report(writer, 'unknown-class', { class: name, element: element.tagName });
  }
  return result;
}

function withBookmark(element: HtmlElement, scope: Scope, write: () => void): void {
  const bookmark = scope.part === 'document' ? bookmarkOf(element, scope.writer) : undefined;
  if (bookmark === undefined) {
    write();
    return;
  }
  const number = scope.writer.nextBookmarkId++;
  scope.segments.push({ xml: `<w:bookmarkStart w:id="${number}" w:name="${bookmark}"/>`, edge: '' });
  write();
  scope.segments.push({ xml: `<w:bookmarkEnd w:id="${number}"/>`, edge: '' });
}

function gatherLink(element: HtmlElement, format: RunFormat, scope: Scope): void {
  const attributes = linkAttributes(attributeOf(element, 'href') ?? '', scope);
  const write = () => {
    if (attributes === null) return gatherAll(element, format, scope);
    scope.segments.push({ xml: `<w:hyperlink ${attributes} w:history="1">`, edge: '' });
    gatherAll(element, { style: 'Hyperlink', ...format }, scope);
    scope.segments.push({ xml: '</w:hyperlink>', edge: '' });
  };
  withBookmark(element, scope, write);
}

function linkAttributes(href: string, scope: Scope): string | null {
  const { writer, part } = scope;
  if (href === '') return null;
  if (href.startsWith('#')) {
    const target = writer.survey.targets.get(decodeFragment(href.slice(1)));
    if (target) return `w:anchor="${target.bookmark}"`;
    report(writer, 'link-target-missing', { id: href.slice(1) });
    return null;
  }
  if (!/^(?:https?:|mailto:)/i.test(href)) {
    report(writer, 'link-not-allowed', { address: href });
    return null;
  }
  const links = writer.links[part];
  const known = links.indexOf(href);
  return `r:id="rIdLink${known >= 0 ? known + 1 : links.push(href)}"`;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function gatherNote(element: HtmlElement, _: RunFormat, scope: Scope): void {
  const { writer } = scope;
  const reference = attributeOf(element, 'ref');
  if (reference !== undefined) {
    gatherSecondReference(reference, scope);
    return;
  }
  if (scope.part !== 'document') {
    report(writer, 'footnote-misplaced', { text: squeezeText(deepText(element)).slice(0, 20) });
    return;
  }
  const number = writer.notes.length + 1;
  writer.notes.push('');
  writer.notes[number - 1] = writeInline(element.childNodes, writer, {}, 'footnotes');
  const id = attributeOf(element, 'id');
  if (id !== undefined) writer.noteNumbers.set(id, number);
  const mark = `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${writer.firstNote + number - 1}"/></w:r>`;
  withBookmark(element, scope, () => scope.segments.push({ xml: mark, edge: '' }));
}

function gatherSecondReference(id: string, scope: Scope): void {
  const number = scope.writer.noteNumbers.get(id);
  const target = scope.writer.survey.targets.get(id);
  if (number === undefined || !target) {
    report(scope.writer, 'link-target-missing', { id });
    return;
  }
  const xml = textField(`NOTEREF ${target.bookmark} \\f \\h`, String(number), 'FootnoteReference');
  scope.segments.push({ xml, edge: '' });
}

function gatherReference(element: HtmlElement, _: RunFormat, scope: Scope): void {
  const id = attributeOf(element, 'to') ?? '';
  const target = scope.writer.survey.targets.get(id);
  // A field needs a result: an element without text cannot be referred to.
  if (!target?.label) {
    report(scope.writer, 'link-target-missing', { id });
    return;
  }
  scope.segments.push({ xml: textField(`REF ${target.bookmark} \\h`, target.label), edge: target.label });
}

function gatherPage(element: HtmlElement, _: RunFormat, scope: Scope): void {
  const id = attributeOf(element, 'to') ?? '';
  const target = scope.writer.survey.targets.get(id);
  if (!target) {
    report(scope.writer, 'link-target-missing', { id });
    return;
  }
  scope.writer.needsPages = true;
  scope.segments.push({ xml: pageField(target.bookmark), edge: '1' });
}

/** Joins the segments: blanks are collapsed across them, equal neighbours share a run. */
function joinSegments({ segments, writer }: Scope): string {
  let xml = '';
  let before = '';
  let pending = '';
  let pendingFormat: RunFormat | null = null;
  const flush = () => {
    if (pending !== '' && pendingFormat) xml += run(pending, pendingFormat, writer);
    pending = '';
  };
  segments.forEach((segment, index) => {
    if ('xml' in segment) {
      flush();
      xml += segment.xml;
      before = lastCharacter(segment.edge) || before;
      return;
    }
    const text = collapseBlanks(segment.text, before, edgeAfter(segments, index));
    if (text === '') return;
    if (segment.format !== pendingFormat) flush();
    pendingFormat = segment.format;
    pending += text;
    before = lastCharacter(text);
  });
  flush();
  return xml;
}

function edgeAfter(segments: Segment[], index: number): string {
  for (let at = index + 1; at < segments.length; at++) {
    const segment = segments[at];
    if (!segment) break;
    const edge = 'xml' in segment ? segment.edge : segment.text.replace(/^[ \t\r\n\f]+/, '');
    if (edge !== '') return firstCharacter(edge);
  }
  return '';
}

function run(text: string, format: RunFormat, writer: Writer): string {
  if (text === '') return '';
  const xml = escapeXml(text);
  if (xml !== text) {
    const count = countForbidden(text);
    if (count > 0) report(writer, 'non-xml-character', { count, text: dropForbidden(text).slice(0, 20) });
  }
  return `<w:r>${runProperties(format)}<w:t xml:space="preserve">${xml}</w:t></w:r>`;
}

function runProperties({ style, isBold, isMarked, raise }: RunFormat): string {
  if (style === undefined && !isBold && !isMarked && !raise) return '';
  const properties =
    (style === undefined ? '' : `<w:rStyle w:val="${style}"/>`) +
    (isBold ? '<w:b/>' : '') +
    (isMarked ? '<w:highlight w:val="yellow"/>' : '') +
    (raise ? `<w:vertAlign w:val="${raise}"/>` : '');
  return `<w:rPr>${properties}</w:rPr>`;
}

/** A footnote's paragraph: its mark, a blank, its text. */
export const noteParagraph = (content: string): string =>
  paragraph(
    'FootnoteText',
    `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${content}`,
  );

/** A block's bookmark name, where it carries an id. */
export function bookmarkOf(element: HtmlElement, writer: Writer): string | undefined {
  const id = attributeOf(element, 'id');
  const target = id === undefined ? undefined : writer.survey.targets.get(id);
  if (target?.element !== element) return undefined;
  writer.written.add(target.bookmark);
  return target.bookmark;
}

/** The inline content of a block, in the block's bookmark. */
export const writeBlockContent = (element: HtmlElement, writer: Writer, format: RunFormat = {}): string =>
  bookmarked(writer, bookmarkOf(element, writer), writeInline(element.childNodes, writer, format));
