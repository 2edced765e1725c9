/** What a sentence's own words say of each theme, before its surroundings are looked at. */
import type { ThemeEvidence, ThemeId, TopicId } from '../../model.ts';
import type { ThemeLexicon } from './lexicon.ts';
import { matchSentence, type SentenceMatch } from './match.ts';
import { toPlainText } from './plain-text.ts';

type OwnScore = {
  score: number;
  topics: Map<TopicId, number>;
  evidence: ThemeEvidence[];
  /** 1 or 0 where an entry of weight 1 decides for or against the theme, whatever else is known. */
  certain?: 0 | 1;
};

export type OwnWords = Omit<SentenceMatch, 'hits'> & {
  /** Only themes with at least one entry in the sentence. */
  themes: Map<ThemeId, OwnScore>;
  /** All that it says of any theme is that it is not spoken of. */
  isDenied: boolean;
};

/** Two independent reasons leave less doubt than one: 1 − (1 − a)(1 − b), the noisy or. */
export function join(one: number, other: number): number {
  return 1 - (1 - one) * (1 - other);
}

export function readOwnWords(
  sentence: string,
  lexicon: ThemeLexicon,
  simplify: (text: string) => string,
): OwnWords {
  const plain = toPlainText(sentence, simplify);
  const { hits, ...form } = matchSentence(plain.text, lexicon);
  const themes = new Map<ThemeId, OwnScore>();
  const against = new Map<ThemeId, number>();
  for (const { entry, start, end, isNegated } of hits) {
    const theme: OwnScore = themes.get(entry.theme) ?? { score: 0, topics: new Map(), evidence: [] };
    themes.set(entry.theme, theme);
    const text = plain.written(start, end);
    if (isNegated) {
      theme.evidence.push({ kind: 'negation', text, entry: entry.text, weight: 0 });
      continue;
    }
    theme.evidence.push({ kind: 'word', text, entry: entry.text, weight: entry.weight });
    if (Math.abs(entry.weight) === 1) theme.certain = entry.weight === 1 && theme.certain !== 0 ? 1 : 0;
    if (entry.weight < 0) {
      against.set(entry.theme, join(against.get(entry.theme) ?? 0, -entry.weight));
      continue;
    }
    theme.score = join(theme.score, entry.weight);
    if (entry.topic !== null) {
      theme.topics.set(entry.topic, join(theme.topics.get(entry.topic) ?? 0, entry.weight));
    }
  }
  for (const [id, doubt] of against) {
    const theme = themes.get(id);
    if (theme !== undefined) theme.score *= 1 - doubt;
  }
  const isSaid = [...themes.values()].some(({ score }) => score > 0);
  const isDenied = !isSaid && hits.some((it) => it.isNegated);
  return { themes, isDenied, ...form };
}
