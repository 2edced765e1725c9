/** The words by which lines are told apart: data that a user may edit (`lexicon/cues.yaml`). */
import type { Outcome, SettlementWords } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import type { Filled } from '../yaml/shape.ts';
import { type CuePatterns, compileCues } from './cue-patterns.ts';
import { cuesShape } from './cues-shape.ts';

/** Word lists, longest word first, so that the first that fits is the longest; and patterns made of some. */
export type Cues = Filled<typeof cuesShape> & { patterns: CuePatterns };

/** Reads `lexicon/cues.yaml`; a missing list is empty. Never throws. */
export function parseCues(yamlText: string, file: string, settlements: SettlementWords): Outcome<Cues> {
  const { value, problems } = readYaml(yamlText, file, cuesShape);
  return { value: { ...longestFirst(value), patterns: compileCues(value, settlements) }, problems };
}

/** Sorts every list in a tree of records. */
function longestFirst<T>(tree: T): T {
  if (Array.isArray(tree)) return [...tree].sort((a, b) => b.length - a.length) as T;
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, inside]) => [key, longestFirst(inside)])) as T;
}
