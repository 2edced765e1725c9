/** What surrounds a sentence: its heading, section, article and neighbours, each as a weight for every theme. */
import type { CleanReport, PlainSentence, ThemeId } from '../../model.ts';
import type { ThemeLexicon } from './lexicon.ts';
import { type OwnWords, readOwnWords } from './own-words.ts';

/** Shares and title scores of one report, looked up by article, heading and theme. */
export type Surroundings = {
  articleShare: (article: number, theme: ThemeId) => number;
  /** By the heading's index into the sentences. */
  sectionShare: (heading: number, theme: ThemeId) => number;
  titleScore: (article: number, theme: ThemeId) => number;
  titleText: (article: number) => string;
};

export function surveyReport(
  clean: CleanReport,
  own: readonly OwnWords[],
  lexicon: ThemeLexicon,
  simplify: (text: string) => string,
): Surroundings {
  const articles = new Map<number, Tally>();
  const sections = new Map<number, Tally>();
  clean.sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'body') return;
    const words = own[index];
    if (words === undefined) return;
    count(articles, sentence.article, words, lexicon.threshold);
    if (sentence.heading !== null) count(sections, sentence.heading, words, lexicon.threshold);
  });
  const titles = new Map(
    clean.articles.map((article) => {
      const text = [...article.subtitles, article.title ?? ''].join('。');
      return [article.id, { text, words: readOwnWords(text, lexicon, simplify) }];
    }),
  );
  return {
    articleShare: (article, theme) => shareOf(articles.get(article), theme),
    sectionShare: (heading, theme) => shareOf(sections.get(heading), theme),
    titleScore: (article, theme) => titles.get(article)?.words.themes.get(theme)?.score ?? 0,
    titleText: (article) => titles.get(article)?.text ?? '',
  };
}

type Tally = { sentences: number; themes: Map<ThemeId, number> };

function count(tallies: Map<number, Tally>, key: number, words: OwnWords, threshold: number): void {
  const tally = tallies.get(key) ?? { sentences: 0, themes: new Map() };
  tallies.set(key, tally);
  tally.sentences += 1;
  for (const [theme, { score }] of words.themes) {
    if (score >= threshold) tally.themes.set(theme, (tally.themes.get(theme) ?? 0) + 1);
  }
}

/** With one sentence assumed to speak of nothing, so that a section of one or two sentences proves little. */
function shareOf(tally: Tally | undefined, theme: ThemeId): number {
  return tally === undefined ? 0 : (tally.themes.get(theme) ?? 0) / (tally.sentences + 1);
}

/** Whether two sentences stand in one paragraph of one article. */
export function isSameParagraph(one: PlainSentence | undefined, other: PlainSentence | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.article === other.article && one.paragraph === other.paragraph && one.kind === other.kind;
}
