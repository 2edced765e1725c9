/** What a theme lexicon is once it has been read and checked: see docs/lexicon.md for how it is written. */
import type { ThemeId, TopicId } from '../../model.ts';
import type { WordTrie } from '../../text/word-trie.ts';

/** Words, or words with gaps between them, that speak for a theme or against it. */
export type LexiconEntry = {
  /** As the lexicon writes it: 选派|下派…第一书记. */
  text: string;
  theme: ThemeId;
  /** The topic that it also speaks for, or null. */
  topic: TopicId | null;
  /** 0 to 1: how sure a reader is of the theme who sees this entry alone; below 0 it speaks against the theme. */
  weight: number;
  /** The alternatives of each part, in the order in which the parts must follow. One part: a plain word. */
  parts: string[][];
  /** Counts only where one of these stands in the same sentence; empty: always. */
  with: string[];
  /** Does not count where one of these stands in the same sentence. */
  unless: string[];
};

type LexiconTopic = { id: TopicId; name: string };

export type LexiconTheme = {
  id: ThemeId;
  name: string;
  /** Topics in the lexicon's order; the last is the catch-all for sentences that fit none of the others. */
  topics: LexiconTopic[];
};

/** How much the surroundings of a sentence count, each 0 to 1. */
export type ContextWeights = {
  /** The section heading above, times its own score. */
  heading: number;
  /** Share of the section's sentences that have the theme by their own words. */
  section: number;
  /** The article's title and subtitles, times their score. */
  title: number;
  /** Share of the article's sentences that have the theme by their own words. */
  article: number;
  /** The sentence before in the same paragraph, times its score. */
  previous: number;
  /** The same where the sentence opens with one of the lexicon's ties (会上, 目前已, 此举). */
  tied: number;
  /** The sentence after in the same paragraph, times its score by its own words. */
  next: number;
  /** The same where the sentence is so short that it only leads in what follows. */
  leadIn: number;
  /** How far a sentence's own words for another theme weaken the context: 1 switches it off. */
  rivalry: number;
  /** A second theme is scaled down where its sureness is less than this share of the leading theme's. */
  leader: number;
  /** How far, in an article that is all about one theme, words for another lose. */
  focus: number;
};

export type ThemeLexicon = {
  file: string;
  /** A theme is reported from this score on. */
  threshold: number;
  /** A topic is reported from this score on. */
  topicThreshold: number;
  context: ContextWeights;
  themes: LexiconTheme[];
  entries: LexiconEntry[];
  /** Phrases of general politics: what they enclose does not count, and they weaken the context by their weight. */
  general: { text: string; weight: number }[];
  /** Whole sentences that carry no theme by context: maxims, mere attributions. */
  forms: { pattern: RegExp; weight: number }[];
  /** How a sentence opens that goes on with what the one before it said, in plain form. */
  ties: string[];
  /** Words that cancel the entry right after them (并非) or shortly before them (无关). */
  negations: { before: string[]; after: string[] };
  /** Every word above, for matching in one pass. */
  words: WordTrie<WordRole>;
};

/** What a word found in a sentence is there for. */
export type WordRole =
  | { kind: 'entry'; entry: number }
  | { kind: 'part'; entry: number; part: number }
  | { kind: 'condition' }
  | { kind: 'ignore' }
  | { kind: 'general'; weight: number }
  | { kind: 'negation'; side: 'before' | 'after' };

/** Themes and their topics, as align and the templates need them. */
export function catalogue(lexicon: ThemeLexicon): LexiconTheme[] {
  return lexicon.themes.map(({ id, name, topics }) => ({
    id,
    name,
    topics: topics.map((topic) => ({ ...topic })),
  }));
}

/** Id of a theme's catch-all topic. */
export function otherTopic(theme: ThemeId): TopicId {
  return `${theme}-other`;
}
