/** Every theme's score for every sentence, with all that led to it. */
import type { CleanReport, ThemeEvidence, ThemeId, TopicId } from '../../model.ts';
import { type RawScore, scoreByRules, weaken } from './by-rules.ts';
import { isSameParagraph, surveyReport } from './context.ts';
import { type Corrections, matchCorrections } from './corrections.ts';
import { judgeSentences } from './learned/judge-sentences.ts';
import { createTopicJudge, type TopicJudge } from './learned/judge-topics.ts';
import { otherTopic, type ThemeLexicon } from './lexicon.ts';
import { type OwnWords, readOwnWords } from './own-words.ts';

export type ThemeOptions = {
  /** Maps Traditional to Simplified Chinese for matching, character by character. */
  simplify: (text: string) => string;
  corrections?: Corrections;
};

/** One theme's score for a sentence; `isHit` where it reaches the threshold or a correction says so. */
export type ThemeScore = {
  id: ThemeId;
  score: number;
  isHit: boolean;
  topics: TopicId[];
  evidence: ThemeEvidence[];
};

/**
 * Scores of all themes for each sentence of the report, in the lexicon's order of themes. `evidence` names each
 * reason and its weight; reasons join as 1 − (1 − a)(1 − b), those against a theme multiply by 1 − weight.
 */
export function explainSentences(
  clean: CleanReport,
  lexicon: ThemeLexicon,
  options: ThemeOptions,
): ThemeScore[][] {
  const own = clean.sentences.map((sentence) => readOwnWords(sentence.text, lexicon, options.simplify));
  const around = surveyReport(clean, own, lexicon, options.simplify);
  const judged = lexicon.learned && judgeSentences(clean, own, lexicon, lexicon.learned, options.simplify);
  const judgeTopics =
    lexicon.learned &&
    createTopicJudge(clean.sentences, own, lexicon.learned.topics, lexicon, options.simplify);
  const corrected = matchCorrections(options.corrections ?? [], clean);
  const scores: ThemeScore[][] = [];
  clean.sentences.forEach((sentence, index) => {
    const correction = corrected.get(sentence);
    const scene = { clean, own, around, lexicon, scores, judgeTopics };
    const raw =
      judged === null
        ? scoreByRules(index, scene)
        : mergeScores(judged[index] ?? [], () => scoreByRules(index, scene), lexicon);
    scores.push(
      raw.map((theme) => {
        const { id } = theme;
        const isSaid = theme.score >= lexicon.threshold;
        const said = { ...theme, isHit: isSaid, topics: isSaid ? topicsOf(id, index, scene) : [] };
        if (correction === undefined) return said;
        const isHit = correction.themes.includes(id);
        const weight = isHit ? 1 : 0;
        const evidence: ThemeEvidence[] = [{ kind: 'correction', text: correction.says, weight }];
        const topics = said.topics.length > 0 || !isHit ? said.topics : [otherTopic(id)];
        return { id, score: weight, isHit, topics: isHit ? topics : [], evidence };
      }),
    );
  });
  return scores;
}

/** What was learned where a theme was learned, the rules for the others; in the lexicon's order. */
function mergeScores(
  learned: readonly RawScore[],
  byRules: () => RawScore[],
  { themes }: ThemeLexicon,
): RawScore[] {
  const known = new Map(learned.map((it) => [it.id, it]));
  const rest = themes.every(({ id }) => known.has(id)) ? [] : byRules();
  return themes.flatMap(({ id }, at) => known.get(id) ?? rest[at] ?? []);
}

/** A second topic has at least this share of the best topic's sureness. */
const topicShare = 0.4;
/** A learned topic below this sureness is a guess; a second one is named from this share of the first on. */
const leastSure = 0.2;
const learnedShare = 0.75;
/** Below this sureness a broad topic without a word of it gives way to the second, or to none: a list with 社区组 in it. */
const broadSure = 0.7;
/** A sentence stands in the rows of so many topics at most: one that touches on all is of none. */
const mostTopics = 2;

/**
 * Best topic first. Where topics were learned: the surest, with what the words, the heading and the sentence before
 * say; an entry of weight 1, or words for a topic that was not learned, decide. Else by the words alone.
 */
function topicsOf(theme: ThemeId, index: number, scene: Scene): TopicId[] {
  const { judgeTopics, own } = scene;
  const sureness = judgeTopics?.(index, theme);
  if (!sureness?.size) return topicsByWords(theme, index, scene);
  const words = own[index]?.themes.get(theme)?.topics ?? new Map<TopicId, number>();
  const decided = [...words].filter(
    ([topic, it]) => it === 1 || isOwnTopic(topic, theme, it, sureness, scene),
  );
  if (decided.length > 0) return decided.map(([topic]) => topic).slice(0, mostTopics);
  const [best, next] = [...sureness].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < leastSure) return [otherTopic(theme)];
  if (best[1] < broadSure && isBroad(best[0], theme, scene) && !words.has(best[0]))
    return [next !== undefined && next[1] >= leastSure ? next[0] : otherTopic(theme)];
  return next !== undefined && next[1] >= learnedShare * best[1] ? [best[0], next[0]] : [best[0]];
}

function isBroad(topic: TopicId, theme: ThemeId, { lexicon }: Scene): boolean {
  return lexicon.themes.some(
    ({ id, topics }) => id === theme && topics.some((it) => it.id === topic && it.isBroad),
  );
}

/** A topic of the user's own that the words name clearly. */
function isOwnTopic(
  topic: TopicId,
  theme: ThemeId,
  score: number,
  sureness: ReadonlyMap<TopicId, number>,
  { lexicon }: Scene,
): boolean {
  return topic !== otherTopic(theme) && !sureness.has(topic) && score >= lexicon.topicThreshold;
}

/**
 * Those that the sentence's own words name clearly; a sentence without any continues the topic of the one before it
 * in its paragraph where that led to the theme, or of its heading; else the catch-all.
 */
function topicsByWords(theme: ThemeId, index: number, scene: Scene): TopicId[] {
  const { lexicon, own, scores, clean } = scene;
  const mine = own[index]?.themes.get(theme);
  const named = [...(mine?.topics ?? [])].sort(([, one], [, other]) => other - one);
  const needed = Math.max(lexicon.topicThreshold, weaken(named[0]?.[1] ?? 0, topicShare));
  const clear = named
    .filter(([, score]) => score >= needed)
    .slice(0, mostTopics)
    .map(([topic]) => topic);
  if (clear.length > 0) return clear;
  const { sentences } = clean;
  const topicOf = (at: number) => scores[at]?.find((it) => it.id === theme)?.topics[0];
  if ((mine?.score ?? 0) < lexicon.threshold && isSameParagraph(sentences[index - 1], sentences[index])) {
    const before = topicOf(index - 1);
    if (before !== undefined) return [before];
  }
  const heading = sentences[index]?.heading ?? null;
  const above = heading === null ? undefined : topicOf(heading);
  return [above ?? otherTopic(theme)];
}

type Scene = {
  /** Null where nothing was learned. */
  judgeTopics: TopicJudge | null;
  clean: CleanReport;
  own: readonly OwnWords[];
  lexicon: ThemeLexicon;
  /** Final scores of the sentences before. */
  scores: readonly ThemeScore[][];
};
