/** What a number counts in, where that is written as a unit: a counter (个), a measure (公里), money, a share. */
import type { FigureLexicon } from './lexicon.ts';
import type { Counter } from './lexicon-shape.ts';
import type { Numeral } from './numerals.ts';
import { readRemainder } from './remainder.ts';
import { endsWithAny, startsWithAny, wordAt } from './word-index.ts';

/**
 * A unit as read: its normal name, where it ends, what a value must be divided by (成: 10), and what a digit behind it
 * adds to the number (三块五: 0.5).
 */
export type Unit = { name: string; end: number; share: number | null; adds: number };

/** Reads the unit at `at`, the end of a number that starts at `start`; null where none stands there. */
export function readUnit(
  text: string,
  at: number,
  start: number,
  numeral: Numeral,
  lexicon: FigureLexicon,
): Unit | null {
  const counter = lexicon.counters
    .get(text.charAt(at))
    ?.find((each) => text.startsWith(each.word, at) && fits(each, text, at, start, numeral));
  if (!counter) return null;
  const end = at + counter.word.length;
  const rest = numeral.to === null ? readRemainder(text, end, counter.word, lexicon) : null;
  if (rest) return { name: counter.unit, end: rest.end, share: counter.share, adds: rest.value };
  // 元/亩: a price or a rate.
  const of = text.charAt(end) === '/' ? wordAt(lexicon.perUnits, text, end + 1) : null;
  const per = of === null ? '' : `/${of}`;
  return { name: counter.unit + per, end: end + per.length, share: counter.share, adds: 0 };
}

function fits(counter: Counter, text: string, at: number, start: number, numeral: Numeral): boolean {
  const end = at + counter.word.length;
  if (counter.digits && numeral.script !== 'digits') return false;
  if (counter.after.length > 0 && !endsWithAny(text, start, counter.after)) return false;
  if (endsWithAny(text, start, counter.notAfter)) return false;
  if (counter.near.length > 0 && !isNear(counter.near, text, start)) return false;
  if (counter.before.length > 0 && end < text.length && !startsWithAny(text, end, counter.before))
    return false;
  return !startsWithAny(text, end, counter.notBefore);
}

/** How far back in its clause a word that tells what a counter means may stand (牌子由34块减少到5块). */
const NEAR_REACH = 16;

function isNear(words: readonly string[], text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR_REACH), start);
  const clause = before.split(/[，。；：！？]/).at(-1) ?? '';
  return words.some((word) => clause.includes(word));
}
