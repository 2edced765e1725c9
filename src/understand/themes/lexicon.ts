/** What a theme lexicon is once it has been read and checked: see docs/lexicon.md for how it is written. */
import type { ThemeId, TopicId } from '../../model.ts';
import { addWord, type WordTrie } from '../../text/word-trie.ts';
import type { TopicalityWords } from '../topicality.ts';
import type { LearnedWeights } from './learned/weights.ts';
import type { ThemeData } from './lexicon-shape.ts';

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

/** Whatever is told of a field looks like a broad topic: without a word of it, more sureness is asked for. */
type LexiconTopic = { id: TopicId; name: string; isBroad: boolean; wide: string[] };

export type LexiconTheme = {
  id: ThemeId;
  name: string;
  /** Words in plain form by which a text may speak of the theme; those of a topic likewise. */
  wide: string[];
  /** Topics in the lexicon's order; the last is the catch-all for sentences that fit none of the others. */
  topics: LexiconTopic[];
};

export type ThemeLexicon = {
  file: string;
  /** A theme is reported from this score on. */
  threshold: number;
  /** A topic is reported from this score on. */
  topicThreshold: number;
  /** How much the surroundings of a sentence count, each 0 to 1. */
  context: ThemeData['context'];
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
  /** Words that only say who: one of them alone does not tell a topic. */
  roles: string[];
  /** Who acts and what the field is, by which whole articles are judged. */
  topicality: TopicalityWords;
  /** Whether the lexicon wants to be judged with what labelled reports taught of its themes. */
  usesLearned: boolean;
  /** What they taught; null: the lexicon's words and weights stand alone. */
  learned: LearnedWeights | null;
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

/** Id of a theme's catch-all topic. */
export function otherTopic(theme: ThemeId): TopicId {
  return `${theme}-other`;
}

/** Puts every word of the lexicon, and those that it ignores, into its trie. */
export function registerWords(lexicon: ThemeLexicon, ignore: readonly string[]): void {
  const trie = lexicon.words;
  lexicon.entries.forEach(({ parts, with: needed, unless }, entry) => {
    parts.forEach((alternatives, part) => {
      const role: WordRole = parts.length === 1 ? { kind: 'entry', entry } : { kind: 'part', entry, part };
      for (const word of new Set(alternatives)) addWord(trie, word, role);
    });
    for (const word of new Set([...needed, ...unless])) addWord(trie, word, { kind: 'condition' });
  });
  for (const word of ignore) addWord(trie, word, { kind: 'ignore' });
  for (const { text, weight } of lexicon.general) addWord(trie, text, { kind: 'general', weight });
  for (const side of ['before', 'after'] as const) {
    for (const word of lexicon.negations[side]) addWord(trie, word, { kind: 'negation', side });
  }
}

/**
 * The lexicon with what labelled reports taught of its themes, told by their ids; a theme of the user's own beside them
 * is judged by its words. As it is where it does not ask for it or has none of those themes.
 */
export function withLearned(lexicon: ThemeLexicon, weights: LearnedWeights | null): ThemeLexicon {
  const isLearned = weights?.themes.some((id) => lexicon.themes.some((theme) => theme.id === id));
  return lexicon.usesLearned && isLearned ? { ...lexicon, learned: weights } : lexicon;
}
