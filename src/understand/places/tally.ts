/** The clues of an article, counted: how much speaks for each division, and for those inside it. */
import type { Clue } from './clues.ts';
import { isOtherKind, type LevelWords } from './levels.ts';
import { type Division, isWithin } from './place-table.ts';

/** Every clue weighed, and what they come to; a division is spoken for by those inside it, too. */
export type Tally = {
  clues: readonly Clue[];
  /** Every division that anything speaks for, with all around it. */
  scores: ReadonlyMap<Division, number>;
  words: LevelWords;
};

/** Clues of one rule that say the same thing again count less and less. */
const AGAIN = 0.75;
/** What is left of a clue for another kind of county than the article speaks of. */
const OTHER_KIND = 0.4;

export function tally(gathered: readonly Clue[], words: LevelWords): Tally {
  const clues = discount(gathered.map((it) => temper(it, words)));
  const scores = new Map<Division, number>();
  for (const clue of clues) {
    const around = new Set(clue.divisions.flatMap((it) => it.lineage));
    for (const it of around) scores.set(it, (scores.get(it) ?? 0) + clue.weight);
  }
  return { clues, scores, words };
}

export function scoreOf({ scores }: Tally, division: Division | undefined): number {
  return division === undefined ? 0 : (scores.get(division) ?? 0);
}

/** The divisions right inside one (the provinces where it is null), the most spoken for first. */
export function rankInside({ scores }: Tally, outer: Division | null): Division[] {
  return [...scores]
    .filter(([it]) => (it.lineage.at(-2) ?? null) === outer)
    .sort(([, a], [, b]) => b - a)
    .map(([it]) => it);
}

export function speaksFor({ divisions }: Clue, division: Division): boolean {
  return divisions.some((it) => isWithin(it, division));
}

/** Those of the clues that speak for a division, the strongest first. */
export function cluesFor({ clues }: Tally, division: Division): Clue[] {
  return clues.filter((it) => speaksFor(it, division)).sort((a, b) => b.weight - a.weight);
}

export function sumOf(clues: readonly Clue[]): number {
  return clues.reduce((total, it) => total + it.weight, 0);
}

/** What stands round the article: a city's paper writes of its counties, and a province's of its villages. */
export function isFrame({ rule }: Clue): boolean {
  return ['paper', 'site', 'frame', 'file-name'].includes(rule);
}

/** The clues by weight; each repetition of the same divisions by the same rule weighs less. */
function discount(clues: readonly Clue[]): Clue[] {
  const seen = new Map<string, number>();
  return [...clues]
    .sort((a, b) => b.weight - a.weight)
    .map((it) => {
      const key = `${it.rule} ${it.divisions.map(({ fullName }) => fullName).join()}`;
      const times = seen.get(key) ?? 0;
      seen.set(key, times + 1);
      return { ...it, weight: it.weight * AGAIN ** times };
    });
}

/** A name of a 旗 is hardly believed where the article speaks of 县委; of namesakes, the one of that kind is meant. */
function temper(clue: Clue, words: LevelWords): Clue {
  const fitting = clue.divisions.filter((it) => !isOtherKind(it, clue.text, words));
  if (fitting.length > 0) return { ...clue, divisions: fitting };
  return { ...clue, weight: clue.weight * OTHER_KIND };
}
