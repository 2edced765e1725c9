/**
 * Door of the understand stage: place, date, source, themes, figures of every article and sentence, and whether an
 * article is on topic.
 */
import type { CleanReport, Outcome, PlainSentence, Report } from '../model.ts';
import { problem } from '../problem.ts';
import type { DateLexicon } from './dates/date-lexicon.ts';
import { findLateDates } from './dates/late-dates.ts';
import type { FigureLexicon } from './figures/index.ts';
import { guardSentences } from './guard-sentences.ts';
import { dropForeign } from './own-themes.ts';
import { findPlaces } from './places/find-places.ts';
import type { PlaceTable } from './places/place-table.ts';
import { readArticles } from './read-articles.ts';
import { readFigures } from './read-figures.ts';
import { findMissing } from './said.ts';
import { createSimplifier } from './simplify.ts';
import { splitItems } from './split-items.ts';
import { findSilenced, findUnmatched } from './themes/corrections.ts';
import { type Corrections, classifySentences, type ThemeLexicon } from './themes/index.ts';

export type { DateLexicon } from './dates/date-lexicon.ts';
export { parseDateLexicon } from './dates/parse-lexicon.ts';
export { doubtPlace } from './places/compose-place.ts';
export { parsePlaceTable } from './places/parse-place-table.ts';
export { listNames, type PlaceTable } from './places/place-table.ts';
export { createSimplifier } from './simplify.ts';
export { findUnused } from './themes/corrections.ts';
export { parseWording, type Wording } from './wording/index.ts';

/** What the stage knows beforehand: the lexicons, read and checked, and the user's corrections. Plain data. */
export type UnderstandKnowledge = {
  themes: ThemeLexicon;
  figures: FigureLexicon;
  places: PlaceTable;
  dates: DateLexicon;
  corrections?: Corrections;
};

/** `newest`: ISO day after which no report can have been written; a later date is none. */
export type UnderstandOptions = { newest?: string };

/** Understands a clean report. What cannot be known of an article is null; the user's word in `meta` wins. */
export function understandReport(
  cut: CleanReport,
  knowledge: UnderstandKnowledge,
  { newest }: UnderstandOptions = {},
): Outcome<Report> {
  const { places: table, dates, figures: lexicon, corrections } = knowledge;
  const simplify = createSimplifier();
  const clean = splitItems(cut, { table, simplify });
  const options = { simplify, ...(corrections ? { corrections } : {}) };
  const classify = (sentences: PlainSentence[]) =>
    classifySentences({ ...clean, sentences }, knowledge.themes, options);

  const placed = findPlaces(clean, { table, simplify });
  const themes = classify(clean.sentences);
  const { topicality } = knowledge.themes;
  const articles = readArticles({
    clean,
    places: placed.value,
    themes,
    classify,
    dates,
    newest,
    topicality,
    table,
    simplify,
  });
  const guards = guardSentences(clean.sentences, placed.value, simplify);
  const figures = readFigures({ clean, guards, lexicon });
  const silenced = findSilenced(corrections ?? [], clean);
  const sentences = clean.sentences.map((sentence, index) => {
    const { otherPlace = null, clauses = [], inner = [] } = guards[index] ?? {};
    const elsewhere = otherPlace ? [] : clauses.map(({ start, end }) => ({ start, end }));
    return {
      ...sentence,
      themes: dropForeign(themes[index] ?? [], sentence.text, elsewhere),
      figures: silenced.has(sentence) ? [] : (figures.value[index] ?? []),
      ...(otherPlace ? { otherPlace } : {}),
      ...(elsewhere.length > 0 ? { elsewhere } : {}),
      ...(inner.length > 0 ? { inner } : {}),
    };
  });
  const { file, format, encoding, hash, text, pages } = clean.source;
  const { blocks, dropped } = clean;
  const report = { file, format, encoding, hash, text, articles, blocks, sentences, dropped };
  const value: Report = pages ? { ...report, pages } : report;
  const lost = findUnmatched(corrections ?? [], clean).map(({ place }) =>
    problem('corrections-unmatched', { report: file }, place),
  );
  const late = findLateDates(clean, simplify, newest);
  const missing = findMissing(clean).map(({ of, at }) =>
    problem('meta-article-missing', { report: file, article: of }, at ?? { file }),
  );
  return { value, problems: [...placed.problems, ...figures.problems, ...late, ...lost, ...missing] };
}
