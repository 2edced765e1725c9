/** Every theme's score for every sentence, with all that led to it. */
import type { CleanReport, ThemeEvidence, ThemeId, TopicId } from '../../model.ts';
import { isSameParagraph, type Surroundings, surveyReport } from './context.ts';
import { type Corrections, matchCorrections } from './corrections.ts';
import { otherTopic, type ThemeLexicon } from './lexicon.ts';
import { join, type OwnWords, readOwnWords } from './own-words.ts';

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
  const corrected = matchCorrections(options.corrections ?? [], clean);
  const scores: ThemeScore[][] = [];
  clean.sentences.forEach((sentence, index) => {
    const correction = corrected.get(sentence);
    const scene = { clean, own, around, lexicon, scores };
    const raw = yieldToLeader(
      lexicon.themes.map(({ id }) => scoreTheme(id, index, scene)),
      lexicon.context.leader,
    );
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

type Scene = {
  clean: CleanReport;
  own: readonly OwnWords[];
  around: Surroundings;
  lexicon: ThemeLexicon;
  /** Final scores of the sentences before. */
  scores: readonly ThemeScore[][];
};

function scoreTheme(theme: ThemeId, index: number, scene: Scene): ThemeScore {
  const words = scene.own[index];
  const mine = words?.themes.get(theme);
  const rival = Math.max(
    0,
    ...[...(words?.themes ?? [])].map(([id, { score }]) => (id === theme ? 0 : score)),
  );
  const isHeading = scene.clean.sentences[index]?.kind === 'heading';
  const emptiness = isHeading ? 0 : (words?.emptiness ?? 0);
  const openness =
    (1 - scene.lexicon.context.rivalry * rival) * (1 - (words?.generality ?? 0)) * (1 - emptiness);
  const reasons = contextOf(theme, index, scene)
    .map((reason) => ({ ...reason, weight: reason.weight * openness }))
    .filter((reason) => reason.weight >= 0.005);
  const ownScore = (mine?.score ?? 0) * (1 - emptiness);
  const score = reasons.reduce(
    (sum, reason) => join(sum, reason.weight),
    weaken(ownScore, 1 - foreignness(theme, index, scene)),
  );
  const evidence = [...(mine?.evidence ?? []), ...reasons];
  return { id: theme, score, isHit: false, topics: [], evidence };
}

/** A score with `share` of its sureness left, sureness being −log of the doubt (so that 1 stays 1, 0 stays 0). */
function weaken(score: number, share: number): number {
  return 1 - (1 - score) ** share;
}

/**
 * How far the theme is not what the article is about: in an article on the staff of an organisation department, a
 * study evening of its branch is about the staff.
 */
function foreignness(theme: ThemeId, index: number, { clean, around, lexicon }: Scene): number {
  const article = clean.sentences[index]?.article ?? 0;
  const shares = lexicon.themes.map(({ id }) => around.articleShare(article, id));
  return lexicon.context.focus * (Math.max(...shares) - around.articleShare(article, theme));
}

/** Beyond this score a leading theme asks no more of the others. */
const clearLead = 0.95;

/**
 * A sentence full of one theme has another only where that one, too, is more than touched on: a theme with less
 * than `share` of the leading theme's sureness is scaled down.
 */
function yieldToLeader(scores: ThemeScore[], share: number): ThemeScore[] {
  const sureness = (score: number) => -Math.log(1 - Math.min(score, clearLead));
  const needed = share * Math.max(...scores.map(({ score }) => sureness(score)));
  return scores.map((it) => {
    const mine = sureness(it.score);
    return mine >= needed || needed === 0 ? it : { ...it, score: it.score * (mine / needed) };
  });
}

/** What surrounds the sentence and speaks for the theme, with weights not yet weakened by its own words. */
function contextOf(theme: ThemeId, index: number, scene: Scene): ThemeEvidence[] {
  const { clean, around, own, scores, lexicon } = scene;
  const { sentences } = clean;
  const sentence = sentences[index];
  if (sentence === undefined) return [];
  const reasons: ThemeEvidence[] = [];
  const add = (kind: ThemeEvidence['kind'], text: string, weight: number) => {
    if (weight > 0) reasons.push({ kind, text, weight });
  };
  const scoreAt = (at: number) => scores[at]?.find((it) => it.id === theme)?.score ?? 0;
  const heading = sentence.kind === 'heading' ? index : sentence.heading;
  if (heading !== null) {
    const said = sentence.kind === 'body' ? lexicon.context.heading * scoreAt(heading) : 0;
    const section = lexicon.context.section * around.sectionShare(heading, theme);
    add('heading', sentences[heading]?.text ?? '', join(said, section));
  }
  const { article } = sentence;
  const titled = lexicon.context.title * around.titleScore(article, theme);
  const shared = lexicon.context.article * around.articleShare(article, theme);
  add('title', around.titleText(article), join(titled, shared));
  const mine = own[index];
  const [before, after] = [sentences[index - 1], sentences[index + 1]];
  if (before && isSameParagraph(before, sentence)) {
    const weight = mine?.isTied ? lexicon.context.tied : lexicon.context.previous;
    add('neighbour', before.text, weight * scoreAt(index - 1));
  }
  if (after && isSameParagraph(after, sentence)) {
    const weight = mine?.isLeadIn ? lexicon.context.leadIn : lexicon.context.next;
    add('neighbour', after.text, weight * (own[index + 1]?.themes.get(theme)?.score ?? 0));
  }
  return reasons;
}

/** A second topic has at least this share of the best topic's sureness. */
const topicShare = 0.4;
/** A sentence stands in the rows of so many topics at most: one that touches on all is of none. */
const mostTopics = 2;

/**
 * Best topic first: those that the sentence's own words name clearly; a sentence without any continues the topic of
 * the one before it in its paragraph where that led to the theme; else the catch-all.
 */
function topicsOf(theme: ThemeId, index: number, scene: Scene): TopicId[] {
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
  if ((mine?.score ?? 0) < lexicon.threshold && isSameParagraph(sentences[index - 1], sentences[index])) {
    const before = scores[index - 1]?.find((it) => it.id === theme)?.topics[0];
    if (before !== undefined) return [before];
  }
  return [otherTopic(theme)];
}
