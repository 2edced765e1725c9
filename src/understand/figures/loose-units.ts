/** What a number counts in, where no unit is written: the counted noun itself (4万移民), or what the clause tells (贷款1万). */
import type { Qualifier, Span } from '../../model.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import { wordAt, wordBefore } from './word-index.ts';

/** A number without a unit, with the word that follows it (余); of a range, both ends and the upper term. */
export type Bare = Span & { text: string; last: Term; inside: Qualifier | null };

/** The figure before a number. */
type Earlier = { end: number; unit: string };

/** A unit that is not written as a counter, or null. */
export function readLooseUnit(bare: Bare, previous: Earlier | null, lexicon: FigureLexicon): Unit | null {
  const { text, end, inside } = bare;
  const { numeral } = bare.last;
  // 365 is a bare number, 三百 and 36.5万 are round ones.
  const isRound = numeral.scale >= 100;
  if (!isRound && inside === null) return null;
  const noun = mayCountNoun(bare) ? readCountedNoun(text, end, lexicon) : null;
  if (noun) return noun;
  if (!isRound || numeral.isBareScale) return null;
  const isClosed = closing.test(text.slice(end, end + 3));
  const name =
    numeral.scale >= 10_000 || numeral.isShort || isClosed
      ? tellUnit(bare, previous, isClosed, lexicon)
      : null;
  return name === null ? null : { name, end, share: null, adds: 0 };
}

function mayCountNoun({ inside, last: { numeral } }: Bare): boolean {
  return numeral.scale >= 10_000 || inside !== null || numeral.value >= 1000;
}

// 净落二十六万， · 三百出头 · 两百到五百万
const closing = /^(?:$|[，。；、！？”）,;)的]|上下|出头|左右|以上|[到至—-][\d一二三四五六七八九两十])/;

/** The unit of a number with neither unit nor noun: what its clause says, or that of an earlier sum, or money. */
function tellUnit(
  bare: Bare,
  previous: Earlier | null,
  isClosed: boolean,
  lexicon: FigureLexicon,
): string | null {
  const { text, start, end } = bare;
  const noun = wordBefore(lexicon.countedNouns, text, start);
  // 党员三千二
  if (noun) return lexicon.nounUnits.get(noun) ?? null;
  const said = inferUnit(text, start, end, lexicon) ?? unitOfChange(text, start, previous, lexicon);
  if (said !== null) return said;
  const isLarge = bare.last.numeral.scale >= 10_000 || bare.last.numeral.isShort;
  if (previous?.unit === '元') return isLarge || isClosed ? '元' : null;
  // Whoever gives a round sum without a unit speaks of money, but not in 以50万的速度.
  return isLarge && isClosed && !wordAt(lexicon.notSums, text, end) ? lexicon.bareUnit : null;
}

/** How far from the earlier value the later one may stand. */
const CHANGE_REACH = 12;

/** 由七千块钱增加到一万三: the later value is in the unit of the earlier. */
function unitOfChange(
  text: string,
  start: number,
  previous: Earlier | null,
  lexicon: FigureLexicon,
): string | null {
  if (!previous || start - previous.end > CHANGE_REACH) return null;
  return wordAt(lexicon.change.to, text, previous.end) ? previous.unit : null;
}

/** How many characters may stand between a number and the noun it counts (67万建档立卡特困户). */
const NOUN_REACH = 6;

/** 4.6万移民: reads the counted noun after a number that has a scale but no counter. */
function readCountedNoun(text: string, at: number, lexicon: FigureLexicon): Unit | null {
  for (let place = at; place <= at + NOUN_REACH && /[一-鿿]/.test(text.charAt(place)); place += 1) {
    const noun = wordAt(lexicon.countedNouns, text, place);
    if (noun) {
      return { name: lexicon.nounUnits.get(noun) ?? '', end: place + noun.length, share: null, adds: 0 };
    }
    if (wordAt(lexicon.notStops, text, place)) continue;
    if ('的在到为从和及与给把被让用借'.includes(text.charAt(place)) || wordAt(lexicon.actions, text, place))
      return null;
  }
  return null;
}

/** How far a word that tells the unit of a bare 5万 may be. */
const CONTEXT_REACH = 24;

/** 贷款1万到5万: the unit that a word nearby in the clause tells, or null. */
function inferUnit(text: string, start: number, end: number, lexicon: FigureLexicon): string | null {
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
