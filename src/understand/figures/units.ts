/** What a number counts in: a counter (个), a measure (公里), money, a share, or the counted noun itself (4万移民). */
import type { FigureLexicon } from './lexicon.ts';
import type { Counter } from './lexicon-shape.ts';
import type { Numeral } from './numerals.ts';
import { endsWithAny, startsWithAny, wordAt } from './word-index.ts';

/** A unit as read: its normal name, where it ends, and what a value must be divided by (成: 10). */
export type Unit = { name: string; end: number; share: number | null };

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
  // 元/亩: a price or a rate.
  const of = text.charAt(end) === '/' ? wordAt(lexicon.perUnits, text, end + 1) : null;
  const per = of === null ? '' : `/${of}`;
  return { name: counter.unit + per, end: end + per.length, share: counter.share };
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

/** How many characters may stand between a number and the noun it counts (67万建档立卡特困户). */
const NOUN_REACH = 6;

/** 4.6万移民: reads the counted noun after a number that has a scale but no counter. */
export function readCountedNoun(text: string, at: number, lexicon: FigureLexicon): Unit | null {
  for (let place = at; place <= at + NOUN_REACH && /[一-鿿]/.test(text.charAt(place)); place += 1) {
    const noun = wordAt(lexicon.countedNouns, text, place);
    if (noun) return { name: lexicon.nounUnits.get(noun) ?? '', end: place + noun.length, share: null };
    if (wordAt(lexicon.notStops, text, place)) continue;
    if ('的在到为从和及与'.includes(text.charAt(place)) || wordAt(lexicon.actions, text, place)) return null;
  }
  return null;
}

/** How far a word that tells the unit of a bare 5万 may be. */
const CONTEXT_REACH = 24;

/** 贷款1万到5万: the unit that a word nearby in the clause tells, or null. */
export function inferUnit(text: string, start: number, end: number, lexicon: FigureLexicon): string | null {
  const left =
    text
      .slice(Math.max(0, start - CONTEXT_REACH), start)
      .split(/[，。；：！？]/)
      .at(-1) ?? '';
  const right = text.slice(end, end + CONTEXT_REACH).split(/[，。；：！？]/)[0] ?? '';
  let best: { at: number; unit: string } | null = null;
  for (const [word, unit] of lexicon.impliedUnits) {
    const before = left.lastIndexOf(word);
    const after = right.indexOf(word);
    if (before >= 0 && (!best || left.length - before < best.at)) best = { at: left.length - before, unit };
    if (after >= 0 && (!best || CONTEXT_REACH + after < best.at)) best = { at: CONTEXT_REACH + after, unit };
  }
  return best?.unit ?? null;
}
