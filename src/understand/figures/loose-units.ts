/** What a number counts in, where no unit is written: the counted noun itself (4万移民), or what the clause tells (贷款1万). */
import type { Qualifier, Span } from '../../model.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { Term } from './terms.ts';
import type { Unit } from './units.ts';
import { wordAt } from './word-index.ts';

/** A number without a unit, with the word that follows it (余); of a range, both ends and the upper term. */
export type Bare = Span & { text: string; last: Term; inside: Qualifier | null };

/** The figure before a number. */
type Earlier = { end: number; unit: string };

/** A unit that is not written as a counter, or null. */
export function readLooseUnit(bare: Bare, previous: Earlier | null, lexicon: FigureLexicon): Unit | null {
  const { text, start, end, inside } = bare;
  const { numeral } = bare.last;
  const isLarge = numeral.scale >= 10_000;
  if (!isLarge && inside === null && !numeral.isShort && numeral.value < 1000) return null;
  if (numeral.scale === 1 && inside === null && numeral.script === 'digits') return null;
  const noun = readCountedNoun(text, end, lexicon);
  if (noun) return noun;
  if ((!isLarge && !numeral.isShort) || numeral.isBareScale) return null;
  const name = inferUnit(text, start, end, lexicon) ?? unitOfChange(text, start, previous, lexicon);
  return name === null ? null : { name, end, share: null, adds: 0 };
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
    if ('的在到为从和及与'.includes(text.charAt(place)) || wordAt(lexicon.actions, text, place)) return null;
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
