/** The sentences of one report as the learned part sees them. */
import type { PlainSentence } from '../../../model.ts';

/** What a sentence's own words say of each theme, in the order of the learned themes. */
export type OwnSigns = {
  /** Log odds by its pieces. */
  odds: number[];
  /** Scores by the lexicon's words. */
  words: number[];
  generality: number;
  emptiness: number;
  isTied: boolean;
};

/** One report's sentences with what their own words say; titles by article. */
export type Scene = {
  sentences: readonly PlainSentence[];
  own: readonly OwnSigns[];
  titles: ReadonlyMap<number, OwnSigns>;
};
