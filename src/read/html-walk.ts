/**
 * A web page's blocks in reading order, one paragraph each. Nothing that a reader sees is left out: what looks
 * like page furniture (menus, footers, lists of links) is kept and marked, so that a later stage decides.
 */

import { fold, withoutSpace } from '../text/fold.ts';
import { readAttribute } from '../text/markup.ts';
import type { PagePart } from './html-article.ts';
import type { HtmlElement, HtmlNode, HtmlParent } from './html-element.ts';
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
/** A line that is bold from end to end stands over others where it is no longer and says no whole sentence. */
const longestBold = 40;
/** Below those of h1 to h4. */
const boldLevel = 5;
/** Keys of a page's source line, which sites set apart by margins alone. */
const creditKey =
  /^\s*(?:(?:\d{4}[-/.])?\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:|来源|稿源|作者|记者|编辑|责任编辑|审核|(?:发布|更新)?(?:时间|日期)|浏览|阅读|点击|访问|字号|字体|分享)[^。，]{0,4}[:：]/;
/** Browsers nest elements no deeper than this either. */
const deepest = 512;

type Role = Pick<Paragraph, 'role' | 'level'>;
/** What the inline elements round a text say of it. */
type Inline = { isLinked: boolean; isBold: boolean };
const plainText: Inline = { isLinked: false, isBold: false };
type Walk = {
  paragraphs: PagePart[];
  /** The block that the line stands in. */
  element: HtmlElement | null;
  line: string;
  linked: number;
  bold: number;
  /** A picture stands directly above the line. */
  isUnderPicture: boolean;
  role: Role;
  isPreformatted: boolean;
  depth: number;
};

export function walkPage(document: HtmlParent): PagePart[] {
  const walk: Walk = {
    paragraphs: [],
    element: null,
    line: '',
    linked: 0,
    bold: 0,
    isUnderPicture: false,
    role: {},
    isPreformatted: false,
    depth: 0,
  };
  for (const child of document.childNodes) walkNode(child, walk, plainText);
  endLine(walk);
  return walk.paragraphs;
}

function walkNode(node: HtmlNode, walk: Walk, inline: Inline): void {
  if (node.nodeName === '#text' && 'value' in node) {
    addText(walk, node.value, inline);
  } else if ('tagName' in node && !isHidden(node)) {
    if (node.tagName === 'br') breakLine(walk);
    else if (node.tagName === 'img') walk.isUnderPicture = true;
    else if (node.tagName === 'tr') walkRow(node, walk, inline);
    else if (blocks.has(node.tagName)) walkBlock(node, walk, inline);
    else if (!isNoteLink(node)) walkChildren(node, walk, inlineOf(node, inline));
  }
}

function walkChildren(element: HtmlElement, walk: Walk, inline: Inline): void {
  if (walk.depth >= deepest) {
    addAllText(element, walk);
    return;
  }
  walk.depth++;
  for (const child of element.childNodes) walkNode(child, walk, inline);
  walk.depth--;
}

/** Past the deepest level a broken page keeps its text, but no longer its blocks. */
function addAllText(element: HtmlElement, walk: Walk): void {
  const waiting: HtmlNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) addText(walk, node.value, plainText);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
}

function walkBlock(element: HtmlElement, walk: Walk, inline: Inline): void {
  endLine(walk);
  const outer = { role: walk.role, isPreformatted: walk.isPreformatted, element: walk.element };
  walk.element = element;
  walk.role = outer.role.role === 'furniture' ? outer.role : (roleOf(element) ?? outer.role);
  walk.isPreformatted ||= element.tagName === 'pre';
  walkChildren(element, walk, inline);
  endLine(walk);
  Object.assign(walk, outer);
}

/** A row of short cells is one line with tabs; a row that lays out a page is walked cell by cell. */
function walkRow(row: HtmlElement, walk: Walk, inline: Inline): void {
  endLine(walk);
  const first = walk.paragraphs.length;
  const cells: Paragraph[][] = [];
  for (const cell of row.childNodes) {
    const before = walk.paragraphs.length;
    walkNode(cell, walk, inline);
    endLine(walk);
    if ('tagName' in cell) cells.push(walk.paragraphs.slice(before));
  }
  const isData = cells.every((cell) => cell.length <= 1 && (cell[0]?.text.length ?? 0) <= longestCell);
  if (!isData || walk.paragraphs.length - first < 2) return;
  const text = cells
    .map((cell) => cell[0]?.text ?? '')
    .join('\t')
    .trimEnd();
  walk.paragraphs.splice(first, Number.POSITIVE_INFINITY, { text, ...walk.role, element: row });
}

function isHidden(element: HtmlElement): boolean {
  if (invisible.has(element.tagName) || readAttribute(element, 'hidden') !== undefined) return true;
  // Not `visibility: hidden`: pages hide their article so until their script has run, which no saved page's does.
  return /display\s*:\s*none/i.test(readAttribute(element, 'style') ?? '');
}

function inlineOf(element: HtmlElement, outer: Inline): Inline {
  const style = readAttribute(element, 'style') ?? '';
  const isBold =
    ['b', 'strong'].includes(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
  return { isLinked: outer.isLinked || element.tagName === 'a', isBold: outer.isBold || isBold };
}

/** A numbered item alone in its list, short and no sentence: a heading whose number Word counts by itself. */
function isLoneItem({ tagName, parentNode, childNodes }: HtmlElement): boolean {
  if (tagName !== 'li' || !parentNode || !('tagName' in parentNode) || parentNode.tagName !== 'ol')
    return false;
  const items = parentNode.childNodes.filter((it) => 'tagName' in it);
  const text = childNodes
    .map((it) => ('value' in it ? it.value : ''))
    .join('')
    .trim();
  const isLine = childNodes.every((it) => 'value' in it) && text.length <= longestBold;
  return items.length === 1 && isLine && text !== '' && !/[。；，：]$/.test(text);
}

function isCentered(element: HtmlElement | null): boolean {
  if (!element) return false;
  const style = `${readAttribute(element, 'style') ?? ''} ${readAttribute(element, 'align') ?? ''}`;
  return element.tagName === 'center' || /center/i.test(`${style} ${readAttribute(element, 'class') ?? ''}`);
}

/** The reference mark of a Word footnote, as mammoth writes it: no word of the report. */
function isNoteLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && /^#(?:foot|end)note-/.test(readAttribute(element, 'href') ?? '');
}

function roleOf(element: HtmlElement): Role | null {
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (heading) return { role: 'heading', level: Number(heading) };
  if (isLoneItem(element)) return { role: 'heading', level: boldLevel };
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

function addText(walk: Walk, text: string, { isLinked, isBold }: Inline): void {
  if (walk.isPreformatted) {
    const [head = '', ...rest] = text.split('\n');
    walk.line += head;
    for (const line of rest) {
      endLine(walk);
      walk.line = line;
    }
    return;
  }
  walk.line += creditKey.test(text) && /\S$/.test(walk.line) ? ` ${text}` : text;
  if (isLinked) walk.linked += text.trim().length;
  if (isBold) walk.bold += text.trim().length;
}

/** A heading may be set on two lines; elsewhere a line is a paragraph. */
function breakLine(walk: Walk): void {
  if (walk.role.role === 'heading') walk.line += ' ';
  else endLine(walk);
}

/** Ends the paragraph: white space as a browser shows it; a line that is nearly all links is furniture. */
function endLine(walk: Walk): void {
  const text = foldWhiteSpace(walk.line);
  if (text !== '') {
    const { element } = walk;
    const isUnderPicture = walk.isUnderPicture && isCentered(element);
    walk.paragraphs.push({
      text,
      ...roleOfLine(text, walk),
      element,
      ...(isUnderPicture ? { isUnderPicture } : {}),
    });
    walk.isUnderPicture = false;
  }
  walk.line = '';
  walk.linked = 0;
  walk.bold = 0;
}

function roleOfLine(text: string, { role, linked, bold }: Walk): Role {
  if (role.role !== undefined) return role;
  if (linked >= text.length * 0.8) return { role: 'furniture' };
  const length = fold(text, withoutSpace).length;
  const isHeading = bold >= length && length <= longestBold && !/[。；，：]$/.test(text);
  return isHeading ? { role: 'heading', level: boldLevel } : {};
}

/**
 * Runs of white space become one space; a source line that breaks between two Chinese characters leaves none
 * (CSS Text 3, segment break transformation). The ideographic indent at the head of a paragraph goes.
 */
function foldWhiteSpace(line: string): string {
  return line
    .replace(/([\u2e80-\u9fff\uff00-\uffef])[ \t]*\n\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
