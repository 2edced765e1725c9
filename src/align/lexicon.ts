/** What the align stage knows of the field's wording. */
import type { ThemeId, TopicId } from '../model.ts';
import type { IndicatorLexicon } from './lexicon-shape.ts';
import type { CommonPhrases } from './wording/commonness.ts';

export type { IndicatorEntry, IndicatorLexicon, PracticeWording, UnitKind } from './lexicon-shape.ts';

/** Themes and topics in the order in which they are shown. */
/** Themes and their topics; `words`: what speaks for a topic by itself, wherever it stands. */
export type Catalogue = {
  id: ThemeId;
  name: string;
  topics: { id: TopicId; name: string; words?: string[] }[];
}[];

/** What `alignReports` is told beside the reports. `cut` parts text into words (joined they give it back). */
export type AlignKnowledge = {
  catalogue: Catalogue;
  indicators: IndicatorLexicon;
  /** Wordings made of these are nobody's own; without them all that is shared is shown. */
  common?: CommonPhrases;
  cut?: (text: string) => string[];
};
