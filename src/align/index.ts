/** The align stage: independent reports laid side by side on place, theme, topic, indicator and wording. */
import type { Comparison, IndicatorRow, Outcome, Report, ThemeComparison, ThemeId } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import { fileName } from '../text/file-name.ts';
import { markDuplicates } from './columns/duplicates.ts';
import { prepareFigureMentions, prepareObjects } from './columns/figure-mentions.ts';
import { findFigureHints, findHints, readPlaceTexts } from './columns/hints.ts';
import { findMentions, findThemeMentions } from './columns/mentions.ts';
import { type LeftOut, listNotUsed } from './columns/not-used.ts';
import { ofArticle } from './columns/of-article.ts';
import { compileParts } from './columns/part-wording.ts';
import { collectPassages, type Passage } from './columns/passages.ts';
import { type ArticleRef, type Column, compareText, describePlaces, groupPlaces } from './columns/places.ts';
import { prepareSections } from './columns/sections.ts';
import { findIndicators } from './indicators/found.ts';
import { prepareObjectReader } from './indicators/object-of-figure.ts';
import { prepareFigureReader } from './indicators/readings.ts';
import { buildFoundRow, buildLexiconRows, tellApart } from './indicators/rows.ts';
import { prepareUnits } from './indicators/units.ts';
import type { AlignKnowledge } from './lexicon.ts';
import { prepareAppraiser } from './points/appraise.ts';
import { type ColumnContent, measureCoverage } from './points/coverage.ts';
import { lendPoints } from './points/lent.ts';
import { pickPoints, rankPassages } from './points/points.ts';
import { findPractices } from './points/practices.ts';
import { buildTopicRows } from './points/topic-rows.ts';
import { findSharedWording } from './wording/shared-wording.ts';

export { nameParts } from './columns/part-names.ts';
export type { AlignKnowledge, Catalogue, IndicatorLexicon } from './lexicon.ts';
export { parseIndicatorLexicon } from './parse-lexicon.ts';
export { type CommonPhrases, parseCommonPhrases } from './wording/commonness.ts';

export type AlignOptions = {
  /** Points in a cell, at most. */
  maxPoints?: number;
  /** Values of a row that a cell holds, at most; all, where nothing is said. */
  maxValues?: number;
};

/**
 * Lines the reports up. Columns come in the order of the input; all else is in an order of its own, so that swapping
 * two reports swaps columns and nothing else. Everything quoted stands word for word in a report, under the place
 * its article is about. Time grows with the length of the reports. Never throws.
 */
export function alignReports(
  reports: Report[],
  knowledge: AlignKnowledge,
  options: AlignOptions = {},
): Outcome<Comparison> {
  const { catalogue, indicators: lexicon, cut } = knowledge;
  const { columns, contents, unsure, leftOut } = gatherColumns(
    markDuplicates(reports),
    knowledge,
    options.maxPoints ?? 3,
  );
  // a figure of an unknown place is quoted in its column, and compared with none
  const known = columns.flatMap(({ place }, at) => (place.level === 'unknown' ? [] : [{ place, at }]));
  const rows = buildRows(
    known.flatMap(({ at }) => contents[at] ?? []),
    known.map(({ place }) => place),
    knowledge,
    options.maxValues,
  );
  lendPoints(contents, rows, lexicon.indicators, catalogue);
  const practices = findPractices(
    contents.map((content) => content.ranked),
    lexicon,
  );
  const { simplify = (text: string) => text } = knowledge;
  const mentions = findMentions(contents, rows, catalogue, simplify);
  const texts = readPlaceTexts(contents, catalogue, [...rows.values()].flat(), simplify);
  const hints = findHints(texts, catalogue);
  const findObjects = prepareObjects(lexicon.indicators, prepareUnits(lexicon.units));
  const findFigureMentions = prepareFigureMentions(contents, findObjects, prepareObjectReader(lexicon));
  const passages = contents.flatMap((content) => content.passages);
  const common = findSharedWording(passages, {
    formulas: lexicon.formulas,
    practices: lexicon.practices.shared,
    phrases: knowledge.common ?? { runs: new Set() },
    cut,
  });
  const problems = [...leftOut.homeless.map(reportHomeless), ...unsure.map(reportUnsure)].sort((a, b) =>
    compareText(a.place?.file ?? '', b.place?.file ?? ''),
  );
  const themes: ThemeComparison[] = catalogue.map((theme) => ({
    id: theme.id,
    name: theme.name,
    topics: buildTopicRows(theme, contents),
    mentions: mentions.get(theme.id) ?? [],
    themeMentions: findThemeMentions(contents, theme.id),
    figureMentions: findFigureMentions(rows.get(theme.id) ?? []),
    hints: hints.get(theme.id) ?? [],
    figureHints: findFigureHints(texts, rows.get(theme.id) ?? []),
    indicators: rows.get(theme.id) ?? [],
    distinctive: practices.get(theme.id) ?? [],
    common: common.get(theme.id) ?? [],
  }));
  const ids = catalogue.map((theme) => theme.id);
  const value: Comparison = {
    places: describePlaces(columns),
    themes,
    coverage: contents.flatMap((content) => measureCoverage(content, ids)),
    notUsed: listNotUsed(reports, leftOut),
    problems,
  };
  return { value, problems };
}

/** The columns and what stands in them; a place of which no sentence speaks on any theme has none. */
function gatherColumns(reports: Report[], { indicators: lexicon }: AlignKnowledge, maxPoints: number) {
  const parts = compileParts(lexicon);
  const readSections = prepareSections(lexicon);
  const appraise = prepareAppraiser(lexicon, parts);
  const leftOut: LeftOut = { homeless: [], silent: [], elsewhere: [], doubtful: [], halves: [] };
  const grouped = groupPlaces(reports);
  leftOut.homeless = grouped.homeless;
  const columns: Column[] = [];
  const contents: ColumnContent[] = [];
  for (const column of [...grouped.columns, ...grouped.unsure]) {
    const { passages: own, elsewhere } = collectPassages(column, parts, readSections);
    leftOut.elsewhere.push(...elsewhere);
    const isThemed = ({ sentence }: Passage) => sentence.themes.length > 0;
    if (!own.some(isThemed)) {
      leftOut.silent.push(...column.articles);
      continue;
    }
    leftOut.halves.push(...own.filter(({ sentence }) => sentence.isFragment));
    leftOut.doubtful.push(...own.filter((it) => it.isDoubtful && isThemed(it)));
    // What 未采用 lists is used for nothing: no point, no figure, no mention.
    const passages = own.filter(({ isDoubtful, sentence }) => !isDoubtful && !sentence.isFragment);
    const ranked = rankPassages(passages.filter(isThemed).flatMap((it) => appraise(it) ?? []));
    const points = pickPoints(ranked, maxPoints);
    columns.push(column);
    contents.push({ place: column.place.fullName, articles: column.articles, passages, ranked, points });
  }
  const unsure = columns.filter((it) => it.place.level === 'unknown').flatMap((it) => it.articles);
  return { columns, contents, unsure, leftOut };
}

function buildRows(
  contents: ColumnContent[],
  places: Parameters<typeof buildLexiconRows>[2],
  knowledge: AlignKnowledge,
  maxValues?: number,
): Map<ThemeId, IndicatorRow[]> {
  const reader = prepareFigureReader(knowledge);
  const readings = contents.flatMap((content) => content.passages.flatMap(reader.read));
  const topics = new Set(knowledge.catalogue.flatMap((theme) => theme.topics.map((topic) => topic.id)));
  const entries = knowledge.indicators.indicators;
  const rows = buildLexiconRows(readings, entries, places, reader.units, topics, maxValues);
  for (const found of findIndicators(readings, reader.patterns)) {
    const row = buildFoundRow(found, places, reader.units, maxValues);
    if (row) rows.set(found.theme, [...(rows.get(found.theme) ?? []), row]);
  }
  // what can be laid side by side comes first
  const byTheme = [...rows].map(([theme, list]): [ThemeId, IndicatorRow[]] => [
    theme,
    tellApart(list).sort((a, b) => Number(b.cells.length > 1) - Number(a.cells.length > 1)),
  ]);
  return new Map(byTheme);
}

function reportHomeless(ref: ArticleRef): Problem {
  return problem('place-unknown', { title: ref.article.title ?? '' }, startOf(ref));
}

function reportUnsure(ref: ArticleRef): Problem {
  const { title, placeRivals } = ref.article;
  const places = placeRivals.map((it) => it.value.fullName).join('、');
  return problem(
    places === '' ? 'place-unsure' : 'place-undecided',
    { title: title ?? '', places, entry: `"${entryOf(ref)}": { 地区: … }` },
    startOf(ref),
  );
}

/** How a meta file names the article: its file, and where that holds more than one, its number. */
function entryOf({ report, article }: ArticleRef): string {
  const name = fileName(report.file);
  return report.articles.length > 1 ? `${name}#${article.id}` : name;
}

/** The line that an article begins in. */
function startOf({ report, article }: ArticleRef): { file: string; line: number } {
  const start = ofArticle(report.blocks, article.id)[0]?.start ?? 0;
  return { file: report.file, line: report.text.slice(0, start).split('\n').length };
}
