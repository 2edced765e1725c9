/** A theme's score by the lexicon alone: its words in the sentence, and the weights of what stands around it. */
import type { CleanReport, ThemeEvidence, ThemeId } from '../../model.ts';
import { isSameParagraph, type Surroundings } from './context.ts';
import type { ThemeLexicon } from './lexicon.ts';
import { join, type OwnWords } from './own-words.ts';

/** One theme's score for a sentence, 0 to 1, and each reason with its weight. */
export type RawScore = { id: ThemeId; score: number; evidence: ThemeEvidence[] };

export type RuleScene = {
  clean: CleanReport;
  own: readonly OwnWords[];
  around: Surroundings;
  lexicon: ThemeLexicon;
  /** Final scores of the sentences before. */
  scores: readonly RawScore[][];
};

/** Scores of all themes of a sentence, in the lexicon's order. */
export function scoreByRules(index: number, scene: RuleScene): RawScore[] {
  const { themes, context } = scene.lexicon;
  return yieldToLeader(
    themes.map(({ id }) => scoreTheme(id, index, scene)),
    context.leader,
  );
}

function scoreTheme(theme: ThemeId, index: number, scene: RuleScene): RawScore {
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
  return { id: theme, score, evidence };
}

/** A score with `share` of its sureness left, sureness being −log of the doubt (so that 1 stays 1, 0 stays 0). */
export function weaken(score: number, share: number): number {
  return 1 - (1 - score) ** share;
}

/**
 * How far the theme is not what the article is about: in an article on the staff of an organisation department, a
 * study evening of its branch is about the staff.
 */
function foreignness(theme: ThemeId, index: number, { clean, around, lexicon }: RuleScene): number {
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
function yieldToLeader(scores: RawScore[], share: number): RawScore[] {
  const sureness = (score: number) => -Math.log(1 - Math.min(score, clearLead));
  const needed = share * Math.max(...scores.map(({ score }) => sureness(score)));
  return scores.map((it) => {
    const mine = sureness(it.score);
    return mine >= needed || needed === 0 ? it : { ...it, score: it.score * (mine / needed) };
  });
}

/** What surrounds the sentence and speaks for the theme, with weights not yet weakened by its own words. */
function contextOf(theme: ThemeId, index: number, scene: RuleScene): ThemeEvidence[] {
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
