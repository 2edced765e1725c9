/** What a report says right beside a figure: of 老旧小区立案21件，农贸市场立案34件 each one's own words. */
import { isNoFact } from './owner-check.ts';
import { unitedNumber } from './quotations.ts';
import { findNumbers, foldText, type TextSpan, withUnit } from './sentences.ts';

/** Folded: `own` are the words that a figure may be told with, `others` those that stand right beside another figure. */
export type BesideFigure = { own: string[]; others: string[] };

// ，其中 、“三资”领域立案
const breaks = /[，,；;。：:、\n]/u;

/** `figure` is a number with its unit, folded; one that the text has several times has the words of all of them. */
export function besideFigure(text: string, figure: string): BesideFigure {
  const numbers = findNumbers(text).filter((it) => !isNoFact(text, it));
  const isOwn = (it: TextSpan) => unitedNumber(text, it) === figure;
  const words = (isOf: (it: TextSpan) => boolean, startOf: (at: number) => number) =>
    numbers.flatMap((it, at) =>
      isOf(it) ? foldText(text.slice(startOf(at), endBehind(text, numbers, at))) : [],
    );
  return {
    own: words(isOwn, (at) => startOfReach(text, numbers, at)),
    others: words(
      (it) => !isOwn(it),
      (at) => startOfClause(text, numbers, at),
    ),
  };
}

/** Behind the last figure of another clause: 由46个增加到112个 and 3个、5个 are of one. */
function startOfReach(text: string, numbers: TextSpan[], at: number): number {
  const number = numbers[at];
  const before = numbers[at - 1];
  if (!number || !before) return 0;
  const { end } = withUnit(text, before);
  const gap = text.slice(end, number.start);
  return breaks.test(gap) && /\p{L}/u.test(gap) ? end : startOfReach(text, numbers, at - 1);
}

function startOfClause(text: string, numbers: TextSpan[], at: number): number {
  const before = numbers[at - 1];
  let start = numbers[at]?.start ?? 0;
  const least = before ? withUnit(text, before).end : 0;
  while (start > least && !breaks.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function endBehind(text: string, numbers: TextSpan[], at: number): number {
  const most = numbers[at + 1]?.start ?? text.length;
  const number = numbers[at];
  let end = number ? withUnit(text, number).end : most;
  while (end < most && !breaks.test(text.charAt(end))) end += 1;
  return end;
}
