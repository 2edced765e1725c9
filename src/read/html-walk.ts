/**
 * A web page's blocks in reading order, one paragraph each. Nothing that a reader sees is left out: what looks
 * like page furniture (menus, footers, lists of links) is kept and marked, so that a later stage decides.
 */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type HtmlElement, type HtmlNode, readAttribute } from './html.ts';
import type { Paragraph } from './reading.ts';

const words = (list: string) => new Set(list.split(' '));
const invisible = words(
  'script style template noscript head title svg math iframe object embed select option button input textarea audio video canvas map dialog',
);
const blocks = words(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul',
);
/** Words of class names and ids by which sites name their furniture. */
const furnitureName =
  /(?:^|[-_\s])(?:nav|navbar|menu|footer|foot|breadcrumb|crumbs?|sidebar|share|related|recommend|hot|copyright|toolbar|pagination|pager|comments?|ads?|advert|login|search|qrcode|friendlink)(?:$|[-_\s\d])/i;
/** A cell with more than this holds an article laid out with a table, and no datum. */
const longestCell = 80;
/** Browsers nest elements no deeper than this either. */
const deepest = 512;

type Role = Pick<Paragraph, 'role' | 'level'>;
type Walk = {
  paragraphs: Paragraph[];
  line: string;
  linked: number;
  role: Role;
  isPreformatted: boolean;
  depth: number;
};

export function walkPage(document: DefaultTreeAdapterTypes.ParentNode): Paragraph[] {
  const walk: Walk = { paragraphs: [], line: '', linked: 0, role: {}, isPreformatted: false, depth: 0 };
  for (const child of document.childNodes) walkNode(child, walk, false);
  endLine(walk);
  return walk.paragraphs;
}

function walkNode(node: HtmlNode, walk: Walk, isLinked: boolean): void {
  if (node.nodeName === '#text' && 'value' in node) {
    addText(walk, node.value, isLinked);
  } else if ('tagName' in node && !isHidden(node)) {
    if (node.tagName === 'br') endLine(walk);
    else if (node.tagName === 'tr') walkRow(node, walk, isLinked);
    else if (blocks.has(node.tagName)) walkBlock(node, walk, isLinked);
    else if (!isNoteLink(node)) walkChildren(node, walk, isLinked || node.tagName === 'a');
  }
}

function walkChildren(element: HtmlElement, walk: Walk, isLinked: boolean): void {
  if (walk.depth >= deepest) {
    addAllText(element, walk);
    return;
  }
  walk.depth++;
  for (const child of element.childNodes) walkNode(child, walk, isLinked);
  walk.depth--;
}

/** Past the deepest level a broken page keeps its text, but no longer its blocks. */
function addAllText(element: HtmlElement, walk: Walk): void {
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) addText(walk, node.value, false);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
}

function walkBlock(element: HtmlElement, walk: Walk, isLinked: boolean): void {
  endLine(walk);
  const outer = { role: walk.role, isPreformatted: walk.isPreformatted };
  walk.role = outer.role.role === 'furniture' ? outer.role : (roleOf(element) ?? outer.role);
  walk.isPreformatted ||= element.tagName === 'pre';
  walkChildren(element, walk, isLinked);
  endLine(walk);
  Object.assign(walk, outer);
}

/** A row of short cells is one line with tabs; a row that lays out a page is walked cell by cell. */
function walkRow(row: HtmlElement, walk: Walk, isLinked: boolean): void {
  endLine(walk);
  const first = walk.paragraphs.length;
  const cells: Paragraph[][] = [];
  for (const cell of row.childNodes) {
    const before = walk.paragraphs.length;
    walkNode(cell, walk, isLinked);
    endLine(walk);
    if ('tagName' in cell) cells.push(walk.paragraphs.slice(before));
  }
  const isData = cells.every((cell) => cell.length <= 1 && (cell[0]?.text.length ?? 0) <= longestCell);
  if (!isData || walk.paragraphs.length - first < 2) return;
  const text = cells
    .map((cell) => cell[0]?.text ?? '')
    .join('\t')
    .trimEnd();
  walk.paragraphs.splice(first, Number.POSITIVE_INFINITY, { text, ...walk.role });
}

function isHidden(element: HtmlElement): boolean {
  if (invisible.has(element.tagName) || readAttribute(element, 'hidden') !== undefined) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(readAttribute(element, 'style') ?? '');
}

/** The reference mark of a Word footnote, as mammoth writes it: no word of the report. */
function isNoteLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#(?:foot|end)note-/.test(readAttribute(element, 'href') ?? '');
}

function roleOf(element: HtmlElement): Role | null {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading) return { role: 'heading', level: Number(heading) };
  if (element.tagName === 'figcaption') return { role: 'caption' };
  if (['nav', 'footer', 'aside', 'menu'].includes(element.tagName)) return { role: 'furniture' };
  const role = readAttribute(element, 'role') ?? '';
  if (['navigation', 'contentinfo', 'complementary', 'search', 'banner'].includes(role)) {
    return { role: 'furniture' };
  }
  const name = `${readAttribute(element, 'class') ?? ''} ${readAttribute(element, 'id') ?? ''}`;
  const isWhole = ['html', 'body', 'main', 'article'].includes(element.tagName);
  return !isWhole && furnitureName.test(name) ? { role: 'furniture' } : null;
}

function addText(walk: Walk, text: string, isLinked: boolean): void {
  if (walk.isPreformatted) {
    const [head = '', ...rest] = text.split('\n');
    walk.line += head;
    for (const line of rest) {
      endLine(walk);
      walk.line = line;
    }
    return;
  }
  walk.line += text;
  if (isLinked) walk.linked += text.trim().length;
}

/** Ends the paragraph: white space as a browser shows it; a line that is nearly all links is furniture. */
function endLine(walk: Walk): void {
  const text = foldWhiteSpace(walk.line);
  if (text !== '') {
    const isLinks = walk.linked >= text.length * 0.8 && walk.role.role === undefined;
    walk.paragraphs.push({ text, ...(isLinks ? { role: 'furniture' as const } : walk.role) });
  }
  walk.line = '';
  walk.linked = 0;
}

/**
 * Runs of white space become one space; a source line that breaks between two Chinese characters leaves none
 * (CSS Text 3, segment break transformation). The ideographic indent at the head of a paragraph goes.
 */
function foldWhiteSpace(line: string): string {
  return line
    .replace(/([\u2e80-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(/^[\s\u00a0\u3000]+|[\s\u00a0\u3000]+$/g, '');
}
