/** Lines that stand over others: titles, subtitles, headings. Which of them is judged later, over the whole file. */

import type { Cues } from '../cues.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import { isDiaryDay } from '../lines/day.ts';
import { tornScore } from '../lines/torn.ts';
import { namesWriter } from '../lines/writer.ts';
import { endsSentence, isParagraph, isTeaser } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { opensLetter } from './letter.ts';
import { namesColumn } from './opening.ts';
import type { Around, LineRule } from './rule.ts';

/** 一、 （一） 第一, 1. */
export const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[、,章节]|\d{1,2}[.、](?!\d))/;

/** 第一次尝试, 第二站: a stage of one story. */
export const stage = /^第[一二三四五六七八九十\d]{1,3}[次步站关幕回课篇段](?:\p{Script=Han}{0,5})$/u;

/** 第二站 / 茶山脚下, over a paragraph */
const isStageOver = (pieces: readonly Piece[], at: number) =>
  stage.test(pieces[at]?.plain ?? '') &&
  [1, 2].some((next) => pieces[at + next] && isParagraph(pieces[at + next] as Piece));

/** (二)水利方面:辖区内有一条河, between paragraphs that begin with (一)人力方面: or (三)养殖方面: */
function isItemOfList(pieces: readonly Piece[], at: number): boolean {
  const formOf = (it: Piece | undefined) =>
    /^(\()?[一二三四五六七八九十]{1,3}(?:\)|、)[^:。, ]{2,10}(:| {2,})\S/
      .exec(it?.plain ?? '')
      ?.slice(1)
      .join('');
  const form = formOf(pieces[at]);
  const isAlike = (it: Piece | undefined) => it !== undefined && isParagraph(it) && formOf(it) === form;
  return form !== undefined && (isAlike(pieces[at - 1]) || isAlike(pieces[at + 1]));
}

/** 新闻集锦, 基层快讯 */
export function isDigestLabel(words: string, cues: Cues): boolean {
  return words.length <= 8 && !/[\s,。]/.test(words) && cues.digests.some((end) => words.endsWith(end));
}

/** 青石省云山市青石县: */
export function isPlaceLabel(plain: string): boolean {
  return /^\p{Script=Han}{1,15}[省市县区旗州盟镇乡村]:$/u.test(plain);
}

/** 行走的课堂 in 行走的课堂:…; null where a title has no such part. */
export function seriesOf(words: string): string | null {
  return words.length <= 90 ? (/^([^:。,\s]{4,12}):./.exec(words)?.[1] ?? null) : null;
}

/** Two bare names of places of one kind. */
export function isSister(one: string, other: string, { patterns }: Cues): boolean {
  const kind = (words: string) => patterns.placeOfKind.exec(words)?.[1];
  return one !== other && kind(one) !== undefined && kind(one) === kind(other);
}

/** 谈妥了 / 5月2日 多云, 江边的七月 / 青石县柳湾村第一书记 江小满 / 7月3日 雨: the title of a note, below another's last line. */
function isOverNote(pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const [it, below, next] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!it || !below || it.plain.length < 2 || isDiaryDay(it.plain, cues)) return false;
  if (!/[\p{Script=Han}\d”》)]$/u.test(it.plain)) return false;
  if (isDiaryDay(below.plain, cues)) return true;
  return namesWriter(below.plain, cues) && (isDiaryDay(next?.plain ?? '', cues) || opensLetter(next, cues));
}

/** Looks like the second half of a cut sentence or the first: never a heading. */
function isTorn(it: Piece, cues: Cues): boolean {
  const opener = cues.cut.openers.find((word) => it.plain.startsWith(word));
  return (
    /^[,、。;:!?”’)》]|[,、]$/.test(it.plain) ||
    it.plain.lastIndexOf('“') > it.plain.lastIndexOf('”') ||
    cues.cut.danglers.some((word) => it.plain.endsWith(word)) ||
    (/^[的了着]/.test(it.plain) && opener === undefined) ||
    (opener !== undefined && it.plain[opener.length] === ',')
  );
}

/** 1月30日,某行开展慰问活动 · 为推进合作经营,某行试行…: a sentence without its full stop. */
const adverbial = /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日[^,]{0,6}|[为在][^,]{4,20}),/;
const longestClause = 16;

/** 历史沿革[编辑]: a section of an encyclopedia's page. */
export const wikiSection = /^[^。]{1,24}\[编辑(?:本段)?\]$/;

export const headRules: LineRule[] = [
  { name: 'vertical-title', kind: 'head', fits: (it) => it.isVertical },
  { name: 'marked-heading', kind: 'head', fits: (it) => it.level > 0 && it.plain.length <= 120 },
  // ——青石县抓实基层党建纪实
  {
    name: 'dash-subtitle',
    kind: 'head',
    fits: (it) => /^[—–-]{2}/.test(it.plain) && it.plain.length <= 60 && !/[。;]$/.test(it.plain),
  },
  {
    name: 'head-of-file',
    kind: 'head',
    // A first line without marks is the title, whatever its last word; so is the one under a column's name or over
    // its author.
    fits: (it, index, { pieces, bodyStart, firstHead, cues }) => {
      if (index >= bodyStart || it.plain.length > 90 || /。|[;,、]$|,.*,.*,/.test(it.plain)) return false;
      const isFirst =
        pieces[index + 1]?.credit === 'author' ||
        pieces.slice(firstHead, index).every((over) => namesColumn(over.words, cues));
      return !(index >= firstHead && isFirst ? /^[,、。;:!?”’)》]/.test(it.plain) : isTorn(it, cues));
    },
  },
  // 青石县: / “三治”融合有新招: an item of a digest is headed by its place
  {
    name: 'place-label',
    kind: 'head',
    fits: (it, index, { pieces }) => {
      const [next, text] = [pieces[index + 1], pieces[index + 2]];
      const isOverHead = next !== undefined && isBareLine(next) && text !== undefined && isParagraph(text);
      return it.level === 0 && isOverHead && isPlaceLabel(it.plain);
    },
  },
  // 行走的课堂:教授团赴青石 over its text, and 行走的课堂:… once more: each is as long as titles are
  {
    name: 'series-head',
    kind: 'head',
    fits: (it, index, { pieces, firstHead, bodyStart }) => {
      const series = seriesOf(pieces[firstHead]?.words ?? '');
      const next = pieces[index + 1];
      const isOverText = index > bodyStart && next !== undefined && isParagraph(next);
      return series !== null && isOverText && !endsSentence(it.plain) && seriesOf(it.words) === series;
    },
  },
  // 石门村 over its profile, where the file opens with the profile of 柳湾村
  {
    name: 'sister-place',
    kind: 'head',
    fits: (it, index, { pieces, firstHead, bodyStart, cues }) => {
      const next = pieces[index + 1];
      const isOverText = index > bodyStart && next !== undefined && isParagraph(next);
      return isOverText && it.level === 0 && isSister(it.words, pieces[firstHead]?.words ?? '', cues);
    },
  },
  {
    name: 'digest-label',
    kind: 'head',
    fits: (it, _, { cues }) => isDigestLabel(it.words, cues),
  },
  // 三、产业情况: over its text
  {
    name: 'numbered-label',
    kind: 'head',
    fits: (it, index, { pieces }) => {
      const next = pieces[index + 1];
      return (
        /^[一二三四五六七八九十]{1,3}、[^:。,]{2,16}:$/.test(it.plain) &&
        next !== undefined &&
        isParagraph(next)
      );
    },
  },
  {
    name: 'bare-heading',
    kind: 'head',
    fits: (it, index, around) => {
      const { pieces, isMarked, cues } = around;
      const next = pieces[index + 1];
      const isOverCredit = next !== undefined && next.credit !== null && next.credit !== 'photo';
      const isOverNews = next !== undefined && beginsWithDateline(next.plain, cues);
      const isOverLetter = opensLetter(next, cues);
      const longest = isOverCredit || isOverNews || /^[【[]|\S\s+\S/.test(it.plain) ? 64 : 36;
      if (around.verses.has(index) || isTeaser(it) || isItemOfList(pieces, index)) return false;
      if (isStageOver(pieces, index)) return true;
      const clear = standsClear(around, index) || isOverNote(pieces, index, cues);
      if (it.plain.length < (clear ? 1 : 4) || it.plain.length > longest) return false;
      if (endsSentence(it.plain) && !(isOverNews && /[!?]$/.test(it.plain))) return false;
      if ((!clear && !isOverLetter && isTorn(it, cues)) || /[。;]|[,、].*[,、].*[,、].*[,、]/.test(it.plain))
        return false;
      if (it.plain.length > longestClause && adverbial.test(it.plain)) return false;
      if (isMarked && !numbered.test(it.plain) && !isOverCredit && !isOverNews) return false;
      if (!next || (!clear && tornScore(next.plain, cues) >= 1.2)) return false;
      return clear || isOverCredit || isOverLetter || isParagraph(next) || isBareLine(next);
    },
  },
];

/**
 * A few words between two whole paragraphs are a heading, whatever their last character: 八十分怎么来的, 头雁精准结对,
 * 雨. Where the paragraphs are torn it may be a piece of a sentence.
 */
function standsClear({ pieces, cues, isTorn: isTornFile }: Around, at: number): boolean {
  const [above, it, below] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!above || !it || !below || it.plain.length > 20) return false;
  // 八十分怎么来的 · 雨 · (一)
  const isWord =
    /^[“\p{Script=Han}\d].*[”?!\p{Script=Han}\d]$|^\p{Script=Han}$|^\([一二三四五六七八九十]{1,3}\)$/u.test(
      it.plain,
    );
  const isOverWhole = endsSentence(below.plain) && below.plain.length >= 4 && below.credit === null;
  const isUnderHead = /^[^,。“]{1,15}[”\p{Script=Han}]$/u.test(above.plain) && above.credit === null;
  const isUnderWhole = (isParagraph(above) && endsSentence(above.plain)) || isUnderHead;
  return (
    isWord &&
    areQuotesPaired(it.plain) &&
    !/^[的了着]/.test(it.plain) &&
    isUnderWhole &&
    isOverWhole &&
    (!isTornFile || tornScore(below.plain, cues) < 1.2)
  );
}

/** 教授”…“八十 is the middle of a sentence. */
const areQuotesPaired = (plain: string) => {
  const quotes = plain.replace(/[^“”]/g, '');
  return quotes.length % 2 === 0 && !quotes.startsWith('”');
};

const isBareLine = (it: Piece) => it.plain.length <= 36 && !endsSentence(it.plain);
