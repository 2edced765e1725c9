/** A number with a blank inside: one number that typesetting broke, or two of which neither may be taken for the whole. */
import type { FigureLexicon } from './lexicon.ts';
import type { Term } from './terms.ts';
import { startsWithAny, wordBefore } from './word-index.ts';

/** How far a number is looked at on either side of a blank; longer runs of digits are codes. */
const REACH = 24;

/** 12 · 1,2 · 1. (of 1. 8) at the end of what stands before the blank. */
const head = /(?<![\d.,，:：/ ])\d[\d,，]*(?:\.\d*)?$/u;
/** 00 · 276 · 8.5 · 2,300 behind it; no third piece, no time or date (12 9:30, 2 3月). */
const tail = /^\d+(?:[,，]\d{3})*(?:\.\d+)?(?![\d.,，:：/-]|\s*\d|\s*[年月日号时点岁])/u;
/** 1276 · 1,276 · 0.8, but not 012. */
const whole = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:[,，]\d{3})+)(?:\.\d+)?$/u;
const year = /^(?:19|20)\d\d$/;

/**
 * Whether the digits on both sides of a blank are beyond doubt one number: what stands before them leads to a number and never
 * ends a label (发展 2 45名, 达到12 00万元, 转化率9 8%); 图2 45名, 2025 245名 and 12 15 18 may be two.
 */
export function isOneNumber(before: string, behind: string, lexicon: FigureLexicon): boolean {
  const first = head.exec(before.slice(-REACH))?.[0];
  const second = tail.exec(behind.slice(0, REACH))?.[0];
  if (first === undefined || second === undefined || year.test(first)) return false;
  return whole.test(first + second) && leadsToNumber(before, before.length - first.length, lexicon);
}

function leadsToNumber(text: string, at: number, lexicon: FigureLexicon): boolean {
  const { actions, activities, sharedTails, change, qualifiersBefore } = lexicon;
  return (
    [actions, activities, sharedTails, change.to, change.links].some((words) =>
      wordBefore(words, text, at),
    ) || qualifiersBefore.some(({ word }) => text.endsWith(word, at))
  );
}

/** 9:30 120人到会. */
const time = /\d[:：]\d\d $/;
/** 1. 120名, 1. 百名: the number of an item, which opens the text or a clause. */
const item = /(?:^|[，,。；;：:、])\d{1,2}\. $/u;
/** 2 , 2. , 2/ , 三 , and 1, before the digits of a thousand. */
const piece = /[\d〇零一二三四五六七八九两][./]? $/u;
const thousands = /(?<![\d,，])\d{1,3}(?:[,，]\d{3})*[,，] $/u;

/**
 * Whether a number is but the tail or the head of a broken one (1 of 1 20名, 20 of 图1 20名, 百分之9 of 百分之9 8). Where it
 * may be the tail of another number, it counts nothing. All text here is folded, its blanks closed.
 */
export function isPiece(text: string, term: Term, lexicon: FigureLexicon): boolean {
  if (/^[./]? \d/.test(text.slice(term.end, term.end + 3)) || isGroupedInDoubt(text, term, lexicon))
    return true;
  if (text.charAt(term.start - 1) !== ' ') return false;
  const before = text.slice(Math.max(0, term.start - REACH), term.start);
  if (thousands.test(before)) return /^\d{3}(?!\d)/.test(text.slice(term.start, term.end));
  if (!piece.test(before) || time.test(before)) return false;
  return !(item.test(before) && countsWholes(text, term, lexicon));
}

/** 图1 245名, 12 150 180个: digits in groups by blanks are one number only where it cannot be a label with a number. */
function isGroupedInDoubt(text: string, { start, end }: Term, lexicon: FigureLexicon): boolean {
  const groups = text.slice(start, end).split(' ').length;
  if (groups === 1 || leadsToNumber(text, start, lexicon)) return false;
  return groups > 2 || start === 0 || /[表图附例号月年页节章注款条\d]/u.test(text.charAt(start - 1));
}

/** 1. 8亿元 may be a broken 1.8亿元; 1. 120名 is the 120 of an item. */
function countsWholes(
  text: string,
  { end, numeral, about }: Term,
  { measures, shareUnits }: FigureLexicon,
): boolean {
  if (numeral.script === 'characters') return true;
  const at = /[余多几来]/.test(text.charAt(end)) ? end + 1 : end;
  const units = [...measures, ...shareUnits, '成'].filter((unit) => unit !== '');
  return numeral.scale === 1 && about === null && !startsWithAny(text, at, units);
}
