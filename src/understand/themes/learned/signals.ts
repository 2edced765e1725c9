/**
 * What is known of a sentence and a theme when they are judged: the sentence's own pieces and lexicon words, and what
 * its heading, paragraph, neighbours, article and title say of the theme and of the others.
 */
import type { PlainSentence } from '../../../model.ts';
import { createCourse } from './course.ts';
import type { OwnSigns, Scene } from './scene.ts';
import { logistic } from './weights.ts';

/** From this lexicon score on a sentence counts as one of the theme in its article's share. */
const told = 0.5;
/** A sentence beyond this width says no more of itself by being longer. */
const widest = 80;
/** Sentences from here on make an article no longer. */
const longest = 60;

type Sums = { count: number; shares: number[]; words: number[]; most: number[] };

/** The signals of sentence and theme: always as many, in the same order, each about -3 to 3. */
export function createSignals(scene: Scene): (index: number, theme: number) => number[] {
  const { sentences, own, titles } = scene;
  const shares = own.map(({ odds }) => odds.map(logistic));
  const themes = own[0]?.odds.map((_, theme) => theme) ?? [];
  const survey = surveyScene(scene, shares);
  const courseOf = createCourse(scene, shares);
  const others = (theme: number, value: (other: number) => number) =>
    Math.max(-9, ...themes.filter((it) => it !== theme).map(value));
  /** Over the other sentences and once this one, so that a sentence alone is taken at its word. */
  const meanAround = (sums: Sums | undefined, index: number, theme: number, kind: 'shares' | 'words') => {
    const isBody = sentences[index]?.kind === 'body';
    const mine = kind === 'shares' ? (shares[index]?.[theme] ?? 0) : isTold(own[index], theme);
    const count = (sums?.count ?? 0) + (isBody && sums !== undefined ? 0 : 1);
    return ((sums?.[kind][theme] ?? 0) + (isBody && sums !== undefined ? 0 : mine)) / count;
  };
  const near = (index: number, step: number, theme: number) => {
    const [one, other] = [sentences[index], sentences[index + step]];
    const isNear = one?.article === other?.article && other?.kind === 'body';
    return isNear ? (shares[index + step]?.[theme] ?? 0) : 0;
  };
  const nearInParagraph = (index: number, step: number, theme: number) =>
    sentences[index]?.block === sentences[index + step]?.block ? near(index, step, theme) : 0;

  const windowMean = (index: number, theme: number) => {
    let sum = 0;
    let weight = 0;
    for (let step = -4; step <= 4; step += 1) {
      const other = sentences[index + step];
      if (
        step === 0 ||
        other === undefined ||
        other.article !== sentences[index]?.article ||
        other.kind !== 'body'
      )
        continue;
      const w = 5 - Math.abs(step);
      sum += w * (shares[index + step]?.[theme] ?? 0);
      weight += w;
    }
    return weight === 0 ? (shares[index]?.[theme] ?? 0) : sum / weight;
  };
  const windows = sentences.map((_, index) => themes.map((theme) => windowMean(index, theme)));
  return (index, theme) => {
    const sentence = sentences[index];
    const mine = own[index];
    if (sentence === undefined || mine === undefined) return [];
    const { article, text } = sentence;
    const isHeading = sentence.kind === 'heading';
    const heading = isHeading ? index : sentence.heading;
    const whole = survey.articles.get(article);
    const section = heading === null ? whole : survey.sections.get(heading);
    const paragraph = survey.paragraphs.get(paragraphKey(sentence));
    const title = titles.get(article);
    const above = isHeading || heading === null ? null : heading;
    const position = survey.positions.get(index) ?? 0;
    const signals = {
      odds: (mine.odds[theme] ?? 0) / 3,
      share: shares[index]?.[theme] ?? 0,
      otherOdds: others(theme, (it) => mine.odds[it] ?? 0) / 3,
      words: mine.words[theme] ?? 0,
      otherWords: others(theme, (it) => mine.words[it] ?? 0),
      article: meanAround(whole, index, theme, 'shares'),
      otherArticle: others(theme, (it) => meanAround(whole, index, it, 'shares')),
      articleWords: meanAround(whole, index, theme, 'words'),
      otherArticleWords: others(theme, (it) => meanAround(whole, index, it, 'words')),
      section: meanAround(section, index, theme, 'shares'),
      otherSection: others(theme, (it) => meanAround(section, index, it, 'shares')),
      sectionWords: meanAround(section, index, theme, 'words'),
      heading: above === null ? 0 : (shares[above]?.[theme] ?? 0),
      headingWords: above === null ? 0 : (own[above]?.words[theme] ?? 0),
      hasHeading: heading === null ? 0 : 1,
      paragraph: meanAround(paragraph, index, theme, 'shares'),
      paragraphWords: meanAround(paragraph, index, theme, 'words'),
      leader: shares[survey.leaders.get(paragraphKey(sentence)) ?? index]?.[theme] ?? 0,
      before: near(index, -1, theme),
      beforeInParagraph: nearInParagraph(index, -1, theme),
      twoBefore: near(index, -2, theme),
      after: near(index, 1, theme),
      afterInParagraph: nearInParagraph(index, 1, theme),
      twoAfter: near(index, 2, theme),
      window: windows[index]?.[theme] ?? 0,
      otherWindow: others(theme, (it) => windows[index]?.[it] ?? 0),
      lead: survey.leads.get(article)?.[theme] ?? 0,
      sectionMost: section?.most[theme] ?? 0,
      articleMost: whole?.most[theme] ?? 0,
      title: logistic(title?.odds[theme] ?? -9),
      otherTitle: others(theme, (it) => logistic(title?.odds[it] ?? -9)),
      titleWords: title?.words[theme] ?? 0,
      generality: mine.generality,
      emptiness: mine.emptiness,
      isTied: mine.isTied ? 1 : 0,
      isHeading: isHeading ? 1 : 0,
      ...formOf(text),
      position,
      isFirst: position === 0 ? 1 : 0,
      length: Math.min(whole?.count ?? 0, longest) / longest,
      ...Object.fromEntries(themes.map((it) => [`is${it}`, it === theme ? 1 : 0])),
    };
    // A network that was learned before these were there reads those above alone.
    return [...Object.values(signals), ...courseOf(index, theme)];
  };
}

function formOf(text: string): Record<string, number> {
  return {
    isQuote: /^[“"‘「]/u.test(text) ? 1 : 0,
    width: Math.min(text.length, widest) / widest,
    isShort: text.length < 14 ? 1 : 0,
    hasNumber: /[0-9０-９]/u.test(text) ? 1 : 0,
    // …他说。
    isAttribution: /(?:说|道|介绍|表示)[。：]?[”"」]?$/u.test(text) ? 1 : 0,
    isQuestion: /？[”"」]?$/u.test(text) ? 1 : 0,
  };
}

function isTold(own: OwnSigns | undefined, theme: number): number {
  return (own?.words[theme] ?? 0) >= told ? 1 : 0;
}

/** A line of text, a paragraph of a page: the same however the report was saved. */
function paragraphKey({ article, block }: PlainSentence): string {
  return `${article} ${block}`;
}

/** Sums over the body of each article, section and paragraph; where sentences stand in their article, 0 to 1. */
function surveyScene({ sentences, own }: Scene, shares: readonly number[][]) {
  const articles = new Map<number, Sums>();
  const sections = new Map<number, Sums>();
  const paragraphs = new Map<string, Sums>();
  const leaders = new Map<string, number>();
  const places = new Map<number, number>();
  const leads = new Map<number, number[]>();
  sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body') return;
    const { article, heading } = sentence;
    const key = paragraphKey(sentence);
    if (!leaders.has(key)) leaders.set(key, index);
    places.set(index, articles.get(article)?.count ?? 0);
    const mine = shares[index] ?? [];
    const place = articles.get(article)?.count ?? 0;
    if (place < 2)
      leads.set(
        article,
        mine.map((it, theme) => ((leads.get(article)?.[theme] ?? it) + it) / 2),
      );
    const words = mine.map((_, theme) => isTold(own[index], theme));
    add(articles, article, mine, words);
    add(paragraphs, key, mine, words);
    if (heading !== null) add(sections, heading, mine, words);
  });
  const positions = new Map(
    [...places].map(([index, place]) => {
      const last = (articles.get(sentences[index]?.article ?? 0)?.count ?? 1) - 1;
      return [index, last === 0 ? 0 : place / last];
    }),
  );
  return { articles, sections, paragraphs, leaders, positions, leads };
}

function add<Key>(all: Map<Key, Sums>, key: Key, shares: readonly number[], words: readonly number[]): void {
  const sums = all.get(key) ?? {
    count: 0,
    shares: shares.map(() => 0),
    words: shares.map(() => 0),
    most: shares.map(() => 0),
  };
  all.set(key, sums);
  sums.count += 1;
  shares.forEach((share, theme) => {
    sums.shares[theme] = (sums.shares[theme] ?? 0) + share;
    sums.words[theme] = (sums.words[theme] ?? 0) + (words[theme] ?? 0);
    sums.most[theme] = Math.max(sums.most[theme] ?? 0, share);
  });
}
