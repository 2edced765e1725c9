/** Lines under a picture. A caption often looks like a heading; what tells it is its place and its words. */

import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import { endsSentence, isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isDigestLabel } from './head.ts';
import type { LineRule } from './rule.ts';

/** A caption is seldom longer. */
const longest = 160;

/** A picture was taken out of the file here: more blank lines than usual. */
const isAfterGap = (it: Piece, usualGap: number) => it.gap > usualGap + 1;

/** A short line without a full stop or a heading mark. */
const isBare = (it: Piece) =>
  it.level === 0 && it.plain.length <= 40 && !endsSentence(it.plain) && !it.isVertical;

/** ▲某县办起清廉夜校 / 本报讯 …: the head of an item of news. */
const isItemHead = (it: Piece, below: Piece | undefined, cues: Cues) =>
  isBare(it) && /^[▲△▼]/.test(it.plain) && below !== undefined && beginsWithDateline(below.plain, cues);

/** ▲9月8日,县教体局…。 next to another such sentence, in a list of news that stands under its name: 简讯. */
function isItemOfList(pieces: readonly Piece[], at: number): boolean {
  const isItem = (it: Piece | undefined) => it !== undefined && /^[▲△] ?[^。]{18,}。$/.test(it.plain);
  if (!isItem(pieces[at]) || !(isItem(pieces[at - 1]) || isItem(pieces[at + 1]))) return false;
  let first = at;
  while (first > at - mostItems && isItem(pieces[first - 1])) first -= 1;
  const label = pieces[first - 1];
  return label !== undefined && label.plain.length <= 8 && isBare(label);
}

/** A list of news has no more items. */
const mostItems = 30;

/** Short cells with tabs between them. `plain` has blanks in the place of tabs. */
const isRow = (it: Piece) =>
  it.level === 0 && it.cells > 1 && !/[。!?;]/.test(it.plain) && it.plain.length <= 30 * it.cells;

export const captionRules: LineRule[] = [
  // 年份	集体收入	分红户数: a row of a table says no sentence, and its numbers have no units.
  {
    name: 'table-row',
    kind: 'caption',
    fits: (it, index, { pieces, bodyStart }) =>
      index > bodyStart &&
      isRow(it) &&
      [pieces[index - 1], pieces[index + 1]].some((near) => near && isRow(near)),
  },
  // 表1 各乡镇联建情况
  {
    name: 'numbered-caption',
    kind: 'caption',
    fits: (it) =>
      it.level === 0 &&
      it.plain.length <= 40 &&
      /^[图表] ?\d{1,2}[\s.:、-]+[^\s.:、-][^。;]*$/.test(it.plain),
  },
  // 图三:一名走失的孩子在吃糖。 · 江小满摄:秤准了。 · 资料图:食堂开饭。
  {
    name: 'keyed-caption',
    kind: 'caption',
    fits: (it, index, { cues, firstHead }) => {
      if (index <= firstHead || it.level > 0 || it.plain.length > longest) return false;
      const key = /^[^:。,]{2,12}(?=:.)/.exec(it.plain)?.[0];
      if (key === undefined) return false;
      const taker = cues.byline.photo.find((word) => key.endsWith(word));
      const isTaken = taker !== undefined && isName(key.slice(0, -taker.length), cues, true);
      return isTaken || /^图[一二三四五六七八九十\d]{1,2}$/.test(key) || cues.caption.endings.includes(key);
    },
  },
  // 江小满(右)和徒弟柳青在核对过秤单。
  {
    name: 'placed-caption',
    kind: 'caption',
    fits: (it, index, { bodyStart }) =>
      index > bodyStart &&
      it.level === 0 &&
      it.plain.length <= 60 &&
      /^[^。!?“]{2,20}\((?:[左右中]|[左右][一二三四])\)[^。!?]{2,40}。?$/.test(it.plain),
  },
  { name: 'format-caption', kind: 'caption', fits: (it) => it.mark === 'caption' },
  // …打谷。 / 某某 摄
  {
    name: 'caption-before-credit',
    kind: 'caption',
    fits: (it, index, { pieces, firstHead }) =>
      it.level === 0 &&
      (index !== firstHead || isParagraph(it)) &&
      !/^[—–-]{2}/.test(it.plain) &&
      it.plain.length <= 250 &&
      pieces[index + 1]?.credit === 'photo' &&
      it.credit === null,
  },
  // 图为…, …(资料照片)
  {
    name: 'caption-words',
    kind: 'caption',
    fits: (it, index, { pieces, cues }) => {
      if (it.plain.length > longest || it.level > 0 || isItemHead(it, pieces[index + 1], cues)) return false;
      if (isItemOfList(pieces, index)) return false;
      const ended = it.plain.replace(/(?<![)\]】。])[)\]】。]+$/, '');
      const isBracketed = ended !== it.plain && /[([【][^([【]{0,8}$/.test(ended);
      return (
        cues.caption.openings.some((word) => it.plain.startsWith(word)) ||
        cues.caption.endings.some(
          (word) =>
            ended.endsWith(word) && (isBracketed || (isBare(it) && word.length > 1 && it.plain.length <= 30)),
        )
      );
    },
  },
  // Where headings are marked, an unmarked line that no paragraph follows, or after a picture's gap, is none.
  {
    name: 'caption-among-marked-headings',
    kind: 'caption',
    fits: (it, index, { pieces, isMarked, bodyStart, usualGap, cues }) => {
      if (!isMarked || index < bodyStart || !isBare(it)) return false;
      if (cues.cut.danglers.some((word) => it.plain.endsWith(word))) return false;
      if (isDigestLabel(it.words, cues)) return false;
      const [previous, next] = [pieces[index - 1], pieces[index + 1]];
      const isScene = cues.caption.scenes.some((word) => it.plain.endsWith(word));
      if (isScene || isAfterGap(it, usualGap)) return true;
      return (
        !(next && isParagraph(next)) &&
        (previous === undefined || endsSentence(previous.plain) || isBare(previous))
      );
    },
  },
  {
    name: 'caption-after-gap',
    kind: 'caption',
    fits: (it, index, { pieces, isMarked, bodyStart, usualGap, cues }) => {
      if (isMarked || index < bodyStart || !isBare(it)) return false;
      if (cues.caption.scenes.some((word) => it.plain.endsWith(word)) && !/[\s,]/.test(it.plain)) return true;
      const next = pieces[index + 1];
      return isAfterGap(it, usualGap) && next !== undefined && isAfterGap(next, usualGap);
    },
  },
];
