/** What the align stage knows of the field's wording. */
import type { ThemeId, TopicId } from '../model.ts';
import type { IndicatorLexicon } from './lexicon-shape.ts';
import type { CommonPhrases } from './wording/commonness.ts';

export type { IndicatorEntry, IndicatorLexicon, PracticeWording, UnitKind } from './lexicon-shape.ts';

/**
 * A topic. `words` speak for it by themselves, wherever they stand; `entries` are the lexicon's, by which a sentence's
 * evidence is told; where one of `wide` (in plain form) stands in a text, the text may speak of it.
 */
export type CatalogueTopic = {
  id: TopicId;
  name: string;
  words?: string[];
  entries?: string[];
  wide?: string[];
  isPlainName?: boolean;
};

/** Themes and their topics in the order in which they are shown. */
export type Catalogue = { id: ThemeId; name: string; topics: CatalogueTopic[] }[];

/** What `alignReports` is told beside the reports. `cut` parts text into words (joined they give it back). */
export type AlignKnowledge = {
  catalogue: Catalogue;
  indicators: IndicatorLexicon;
  /** Wordings made of these are nobody's own; without them all that is shared is shown. */
  common?: CommonPhrases;
  cut?: (text: string) => string[];
  /** Traditional characters as Simplified ones, each one for one. */
  simplify?: (text: string) => string;
};
