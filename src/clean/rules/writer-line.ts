/** Where a writer is from and who it is, under a title or below the last paragraph of a letter or a note. */
import type { Cues } from '../cues.ts';
import { isDiaryDay } from '../lines/day.ts';
import { readStamp } from '../lines/stamp.ts';
import { isWriterUnder, namesWriter } from '../lines/writer.ts';
import { endsSentence, isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import { opensLetter } from './letter.ts';
import { isPartHead } from './part-head.ts';
import type { LineRule } from './rule.ts';

/** A line that can be a title: short, of no sentence, and nobody's name. */
const isTitleLine = (it: Piece | undefined, cues: Cues) =>
  it !== undefined &&
  it.credit === null &&
  it.plain.length > 1 &&
  it.plain.length <= 60 &&
  !/[。;:,]$/.test(it.plain) &&
  !isParagraph(it) &&
  !isDiaryDay(it.plain, cues) &&
  !isPartHead(it, cues);

/** 2020年1月16日, 二〇二〇年一月十六日: nothing but a day. */
export function tellsOnlyDay(it: Piece | undefined, cues: Cues): boolean {
  if (it === undefined) return false;
  const stamp = it.credit === null && it.plain.length <= 20 ? readStamp(it.plain, cues) : null;
  return it.credit === 'date' || (stamp !== null && stamp.dates === 1 && stamp.parts === 0);
}

/** The text below tells of the same person: 柳湾镇武装部长 江小满 heads an entry of a list. */
function isNamedBelow(it: Piece, below: Piece | undefined): boolean {
  const name =
    it.plain
      .replace(/ (?=\p{Script=Han}$)/u, '')
      .split(' ')
      .at(-1) ?? '';
  return below?.plain.startsWith(name) ?? false;
}

/** Over a letter's greeting, a diary's day or a paragraph. */
function opensText(it: Piece | undefined, cues: Cues): boolean {
  return it !== undefined && (opensLetter(it, cues) || isDiaryDay(it.plain, cues) || isParagraph(it));
}

/** Below a whole sentence: the day it was written, the page's foot, another letter or note with its title, or nothing. */
function endsText(pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const [above, below, next, last] = [-1, 1, 2, 3].map((step) => pieces[at + step]);
  if (above === undefined || !endsSentence(above.plain) || above.plain.length < 4) return false;
  if (below === undefined || isClosing(below, cues) || tellsOnlyDay(below, cues)) return true;
  if (!isTitleLine(below, cues)) return false;
  return opensText(next, cues) || (isWriterUnder(next, cues) && opensText(last, cues));
}

export const writerLine: LineRule = {
  name: 'writer-line',
  kind: 'byline',
  fits: (it, index, { pieces, cues, firstHead }) => {
    if (index <= firstHead || it.level > 0 || it.mark !== null || !isWriterUnder(it, cues)) return false;
    const [above, below] = [pieces[index - 1], pieces[index + 1]];
    const isUnderTitle = isTitleLine(above, cues) && opensText(below, cues);
    // A bare name may be a heading: over a paragraph it is left to other rules.
    if (!namesWriter(it.plain, cues))
      return isUnderTitle && (opensLetter(below, cues) || isDiaryDay(below?.plain ?? '', cues));
    return !isNamedBelow(it, below) && (isUnderTitle || endsText(pieces, index, cues));
  },
};

// 江小满 7月20日写于河岸对面 · 2022年12月5日,写于云山: when and where it was written, and by whom
const writtenAt =
  /^(?:\p{Script=Han}{2,4} )?(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日)?)?[, ]?(?:深夜|清晨|夜|晨)?[写记作改]于\p{Script=Han}{2,14}$/u;

export const writtenLine: LineRule = {
  name: 'written-at',
  kind: 'byline',
  fits: (it, index, { pieces, bodyStart }) =>
    index > bodyStart &&
    it.level === 0 &&
    writtenAt.test(it.plain) &&
    endsSentence(pieces[index - 1]?.plain ?? ''),
};
