/** What a digit after a unit adds to the number before it: 三块五, 4毛5, 3元5角, 三成七, 两亩半. All text here is folded. */
import type { FigureLexicon } from './lexicon.ts';
import { digitOf } from './numerals.ts';
import { startsWithAny } from './word-index.ts';

/** In units of the word it follows; `end` is where it ends. */
export type Remainder = { value: number; end: number };

/** Reads the remainder at `at`, behind the unit word `unit`; null where none stands there. */
export function readRemainder(
  text: string,
  at: number,
  unit: string,
  lexicon: FigureLexicon,
): Remainder | null {
  const rule = lexicon.remainders.get(unit);
  if (!rule) return null;
  // 两亩半, but 两成半年报
  if (text.charAt(at) === '半') return /[年月天日夜个小]/.test(text.charAt(at + 1)) ? null : half(at);
  const digit = digitOf(text.charAt(at));
  // 四十块|一共包出…
  if (digit === null || digit === 0 || /^一[共起直些般样边律再定]/.test(text.slice(at, at + 2))) return null;
  const end = at + 1;
  const smaller = rule.next.find((word) => text.startsWith(word, end));
  if (smaller) return withRest(text, end + smaller.length, smaller, digit, lexicon);
  const stands = rule.bare ? endsNumber(text, end, lexicon) : closesSpoken(text, at);
  return stands ? { value: digit / 10, end } : null;
}

/** 量成两亩一，: a digit in characters that ends the clause. */
function closesSpoken(text: string, at: number): boolean {
  return !/\d/.test(text.charAt(at)) && /^(?:$|[，。；、！？”])/.test(text.slice(at + 1, at + 2));
}

function half(at: number): Remainder {
  return { value: 0.5, end: at + 1 };
}

/** 一块二毛五: the smaller unit may have a remainder of its own. */
function withRest(text: string, end: number, unit: string, digit: number, lexicon: FigureLexicon): Remainder {
  const rest = readRemainder(text, end, unit, lexicon);
  return { value: (digit + (rest?.value ?? 0)) / 10, end: rest?.end ?? end };
}

/** Whether the digit before `at` is a whole number without a unit of its own (一块五, but 一块5个). */
function endsNumber(text: string, at: number, lexicon: FigureLexicon): boolean {
  if (digitOf(text.charAt(at)) !== null) return /[一1]/.test(text.charAt(at));
  if (/[\d.十百千万亿年月日天点时岁周号季%余多几来]/.test(text.charAt(at))) return false;
  const counters = lexicon.counters.get(text.charAt(at)) ?? [];
  return !startsWithAny(
    text,
    at,
    counters.map(({ word }) => word),
  );
}
