/**
 * Where a web page's article stands: its title, the element that holds its paragraphs, and what stands round them.
 * Nothing is left out; what is not the article is marked as furniture.
 */
import { fold, withoutSpace } from '../text/fold.ts';
import type { HtmlElement } from './html-element.ts';
import type { Paragraph } from './reading.ts';

/** A paragraph with the block element that it stands in. */
export type PagePart = Paragraph & {
  element: HtmlElement | null;
  /** Centred and directly under a picture. */
  isUnderPicture?: boolean;
};

/** A paragraph of this many characters that ends a sentence is no menu entry or teaser. */
const leastParagraph = 30;
/** The element with so much of the page's paragraphs is the article. */
const mostOfPage = 0.85;
const shortestTitle = 5;
const shortestKicker = 6;
const longestCaption = 90;
/** 来源：…, 作者：…: worth keeping where it stands below the article. */
const credit = /^[（(]?(?:来源|稿源|信息来源|作者|撰稿|供稿|记者|通讯员)\s*[:：丨|]/;
/** A paper's page has its date over the title: 云屏日报 2025年06月20日 */
const date = /\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}/;
/** The site's name in the place of its emblem: 柳川先锋网. */
const siteName = /^[^\s：，“]{2,12}(?:网|网站|日报|晚报|客户端|数字报|门户)$/;
const today = /今天|今日|欢迎/;

/** The parts with their roles; `titles` are the names that the page gives itself (`<title>`, og:title). */
export function markArticle(parts: PagePart[], titles: string[]): PagePart[] {
  return markRoles(joinTitle(parts, titles), titles);
}

function markRoles(parts: PagePart[], titles: string[]): PagePart[] {
  const paragraphs = parts.flatMap((part, index) => (isParagraph(part) ? [index] : []));
  const opening = paragraphs[0];
  if (opening === undefined) return parts;
  const main = findMain(parts, paragraphs);
  const isInside = parts.map(({ element }) => main !== null && isWithin(element, main));
  const end = isInside.lastIndexOf(true);
  // More than a teaser below: the page holds further articles.
  const isLast = end >= 0 && paragraphs.filter((index) => index > end).length < 2;
  const title = findTitle(parts, titles, opening);
  const isDated = parts.slice(Math.max(title, 0), opening).some(({ text }) => date.test(text));
  return parts.map((part, index) => {
    if (index === title) return { ...part, role: 'heading', level: part.level ?? 1 };
    if (index < title && !isKicker(parts, index, title)) {
      return !isDated && date.test(part.text) && !today.test(part.text) ? part : asFurniture(part);
    }
    if (isLast && index > end && !credit.test(part.text)) return asFurniture(part);
    const isCaption = part.isUnderPicture && part.text.length <= longestCaption && isInside[index];
    return isCaption && part.role === undefined ? { ...part, role: 'caption' } : part;
  });
}

/** A title set on two lines of one element is one, as the page's own title tells. */
function joinTitle(parts: PagePart[], titles: string[]): PagePart[] {
  const whole = titles.map(bare);
  const at = parts.findIndex((part, index) => {
    const below = parts[index + 1];
    if (!below || part.element === null || part.element !== below.element || part.role === 'furniture')
      return false;
    const joined = bare(part.text + below.text);
    return joined.length >= shortestTitle && whole.some((title) => title.startsWith(joined));
  });
  const [part, below] = [parts[at], parts[at + 1]];
  return part && below ? parts.toSpliced(at, 2, { ...part, text: part.text + below.text }) : parts;
}

function isParagraph({ text, role }: PagePart): boolean {
  return (
    role === undefined && text.length >= leastParagraph && /[。！？][”’」』）)]*(?:（[^（）]*）)?$/.test(text)
  );
}

/** The deepest element with most of the paragraphs' text; null where that is the whole page. */
function findMain(parts: PagePart[], paragraphs: number[]): HtmlElement | null {
  const chars = new Map<HtmlElement, number>();
  let total = 0;
  for (const index of paragraphs) {
    const part = parts[index];
    total += part?.text.length ?? 0;
    for (let at = part?.element ?? null; at; at = parentOf(at)) {
      chars.set(at, (chars.get(at) ?? 0) + (part?.text.length ?? 0));
    }
  }
  // Two elements that both hold most of the text lie one in the other.
  let main: HtmlElement | null = null;
  for (const [element, sum] of chars) {
    if (sum >= total * mostOfPage && (main === null || isWithin(element, main))) main = element;
  }
  return main && isPage(main) ? null : main;
}

/** Index of the part above the first paragraph that the page's own title names, else of its only h1 or h2; -1 for none. */
function findTitle(parts: PagePart[], titles: string[], opening: number): number {
  const named = titles.flatMap((title) => [title, ...title.split(/[_|｜–—-]+|\s-\s/)]).map(bare);
  const whole = titles.map(bare);
  let best = -1;
  for (let index = 0; index < opening; index += 1) {
    const part = parts[index];
    const text = bare(part?.text ?? '');
    if (!part || part.role === 'furniture' || text.length < shortestTitle) continue;
    const isNamed = named.includes(text) || whole.some((title) => title.startsWith(text));
    if (isNamed && text.length >= bare(parts[best]?.text ?? '').length) best = index;
  }
  return best >= 0 ? best : findOnlyHeading(parts, opening);
}

/** The only h1 above the first paragraph, else the only h2; -1 where there are several: sections of a page without title. */
function findOnlyHeading(parts: PagePart[], opening: number): number {
  for (const level of [1, 2]) {
    const found = parts.flatMap((part, index) =>
      index < opening && part.role === 'heading' && part.level === level && !siteName.test(part.text)
        ? [index]
        : [],
    );
    if (found.length > 0) return found.length === 1 ? (found[0] ?? -1) : -1;
  }
  return -1;
}

/** Directly over the title, in the same box: 云屏县组织工作系列报道之三. */
function isKicker(parts: PagePart[], index: number, title: number): boolean {
  const [part, below] = [parts[index], parts[title]];
  if (!part || !below || index !== title - 1 || part.text.length < shortestKicker) return false;
  let box = below.element && parentOf(below.element);
  const outer = box && parentOf(box);
  if (outer && !isPage(outer)) box = outer;
  return box !== null && !isPage(box) && isWithin(part.element, box);
}

function asFurniture({ text, element }: PagePart): PagePart {
  return { text, element, role: 'furniture' };
}

const bare = (text: string) => fold(text, withoutSpace);

function isPage({ tagName }: HtmlElement): boolean {
  return tagName === 'html' || tagName === 'body';
}

function isWithin(element: HtmlElement | null, box: HtmlElement): boolean {
  for (let at = element; at; at = parentOf(at)) if (at === box) return true;
  return false;
}

function parentOf({ parentNode }: HtmlElement): HtmlElement | null {
  return parentNode && 'tagName' in parentNode ? parentNode : null;
}
