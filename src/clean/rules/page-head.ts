/** The head of a paper's page: its name, the day, the weekday, the page, its section and who edited it, in columns. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import type { Piece } from '../pieces/pieces.ts';
import { namesColumn } from './opening.ts';

/** 2024年6月14日, 2024-06-14, 二〇二四年六月十四日 */
const day =
  /^(?:(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?|[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;
/** 星期五, 周五 */
const weekday = /^(?:星期|周)[一二三四五六日天]$/;
/** 第3版, 第6版:县域, A2, 04, 头版, 评论版 */
const page =
  /^(?:第?[\d一二三四五六七八九十]{1,3}版(?:[:·]\p{Script=Han}{1,6})?|[A-D]\d{1,2}版?|0\d|\p{Script=Han}{1,3}版)$/u;
/** 赤水周报, 《矿工之声》, 民生·街巷 */
const word = /^[《“]?\p{Script=Han}{2,10}(?:·\p{Script=Han}{2,6})?[》”]?$/u;

const longest = 80;
/** The paper, its page and a section. */
const mostWords = 3;

type Parts = { days: number; weekdays: number; pages: number; editors: number; words: string[] };

/** The parts of a line that holds no others, or null. */
function readParts(plain: string, cues: Cues): Parts | null {
  if (plain.length > longest) return null;
  const parts: Parts = { days: 0, weekdays: 0, pages: 0, editors: 0, words: [] };
  let isEditorNext = false;
  for (const part of plain.split(/\s+/)) {
    const editor = cues.chrome.editors.find((role) => part.startsWith(role));
    const name = part.slice(editor?.length ?? 0).replace(/^[:/|]/, '');
    if (day.test(part)) parts.days += 1;
    else if (weekday.test(part)) parts.weekdays += 1;
    else if (page.test(part)) parts.pages += 1;
    // 责编/江小满 · 责编 江小满
    else if (editor !== undefined && (name === '' || isName(name, cues, false))) parts.editors += 1;
    else if (isEditorNext && isName(part, cues, false)) continue;
    else if (word.test(part)) parts.words.push(part);
    else return null;
    isEditorNext = editor !== undefined;
  }
  return parts.words.length > mostWords ? null : parts;
}

/**
 * A day and the weekday, the page or an editor. With narrow blanks the paper and its day are the source of a reprint;
 * set apart, they are the page's own line. 今日青石·要闻简报 2022年5月19日 星期四 names what the page holds.
 */
function isPageHead(it: Piece, below: Piece | undefined, cues: Cues): boolean {
  if (it.level > 0 || it.mark !== null || it.isVertical) return false;
  const parts = readParts(it.plain, cues);
  if (parts === null || parts.days !== 1 || parts.weekdays + parts.pages + parts.editors === 0) return false;
  // 2024年6月14日 星期五 over 04版 街巷
  if (isRestOfHead(below, cues)) return true;
  const isPaper = (name: string) => cues.byline.papers.some((end) => name.replace(/》$/, '').endsWith(end));
  const isReprint = !it.isSetApart && (parts.words.length === 0 || parts.words.some(isPaper));
  return !isReprint && (parts.pages > 0 || !namesColumn(it.words, cues));
}

/** 第三版 乡村 · 责编 江小满 版式 柳青: goes with a page's head, above or below it. */
function isRestOfHead(it: Piece | undefined, cues: Cues): boolean {
  const parts = it && it.level === 0 && it.mark === null ? readParts(it.plain, cues) : null;
  if (parts === null || parts.days > 0) return false;
  return parts.pages > 0 ? parts.words.length < 2 : parts.editors > 0 && parts.words.length === 0;
}

/** 晚晴社区: a page's or a paper's name alone in the line over the day. */
const isNameOver = (it: Piece | undefined) =>
  it !== undefined &&
  it.level === 0 &&
  (it.credit === null || it.credit === 'source') &&
  /^[《“]?\p{Script=Han}{2,7}[》”]?$/u.test(it.plain);

/** Ends a sentence or names somebody: what stands over the head of a second page. */
const endsPiece = (it: Piece | undefined) =>
  it !== undefined && (it.credit !== null || /[。!?)”]$/.test(it.plain));

/** Over a title, that is, not between the title and its text. */
const isTitleLine = (it: Piece | undefined) =>
  it !== undefined && it.credit === null && it.plain.length <= 60 && !/。/.test(it.plain);

/** Indices of the lines of pages' heads, at the top of the file and where another page begins below it. */
export function findPageHeads(pieces: readonly Piece[], bodyStart: number, cues: Cues): Set<number> {
  const found = new Set<number>();
  pieces.forEach((it, at) => {
    if (!isPageHead(it, pieces[at + 1], cues)) return;
    let first = at;
    if (isRestOfHead(pieces[first - 1], cues)) first -= 1;
    let last = at;
    while (isRestOfHead(pieces[last + 1], cues)) last += 1;
    if (!isTitleLine(pieces[last + 1])) return;
    const isTop = (index: number) => index === 0 || found.has(index - 1);
    const isNext = (index: number) => index > bodyStart && endsPiece(pieces[index - 1]);
    const isAtEdge = (index: number) => isTop(index) || isNext(index);
    if (!isAtEdge(first) && isNameOver(pieces[first - 1]) && isAtEdge(first - 1)) first -= 1;
    if (!isAtEdge(first)) return;
    for (let index = first; index <= last; index += 1) found.add(index);
  });
  return found;
}
