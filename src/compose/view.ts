/** Comparison → what a template is filled with (`briefingShape`). */
import type { Comparison, IndicatorRow, ThemeComparison } from '../model.ts';
import { fileName } from '../text/file-name.ts';
import { type Citations, citeSources } from './citation.ts';
import { viewAttachments, viewMasthead } from './formal.ts';
import { type Highlight, pickHighlights } from './highlights.ts';
import { layIndicators } from './indicator-tables.ts';
import { describeMethod, titleOf, writeBriefNote, writeNote } from './note.ts';
import { type BriefingOptions, defaultMasthead } from './options.ts';
import { chartEmphasis, layOverview } from './overview.ts';
import { headPlace, viewPoint } from './point-view.ts';
import { type TableSetting, usualRoom } from './room.ts';
import type { Briefing } from './shape.ts';
import { readSilences } from './silence.ts';
import { countBriefing, openTally, type Tally } from './tally.ts';
import type { TemplateLimits } from './template.ts';
import { isWide, listAbsences, planTheme, type ThemePlan, viewTheme } from './theme-view.ts';
import { dateText, reasonText } from './wording.ts';

/** The text of a paragraph of a report, for the appendix of quoted paragraphs. */
export type ParagraphText = (file: string, paragraph: number) => string;

/**
 * Builds the view of one comparison under one template's limits; its counts are those of the tally, which is told what
 * each part of the view quotes. Linear in the comparison.
 */
export function viewBriefing(
  comparison: Comparison,
  options: BriefingOptions,
  limits: TemplateLimits,
  paragraphText: ParagraphText = () => '',
  tally: Tally = openTally(),
): Briefing {
  const citations = citeSources(comparison, 'point', tally, options.punctuation);
  const counts = countBriefing(comparison, tally);
  const highlights = pickHighlights(comparison, limits);
  const keyRows = pickKeyRows(comparison, limits);
  // Highlights repeat sentences of the tables; a paragraph leads back to the table.
  const repeated = citeSources(comparison, 'highlight', tally, options.punctuation);
  const { places } = comparison;
  const setting = layPages(comparison, options, limits);
  const plans = comparison.themes.map((theme) => planTheme(theme, comparison, setting));
  const settingOf = (at: number, { theme }: ThemePlan) => ({
    ...setting,
    places,
    citations: citations.under(theme.id),
    at: at + 1,
  });
  const emphasis = chartEmphasis(comparison);
  const briefing = {
    title: titleOf(comparison, options),
    date: dateText(options.date),
    masthead: viewMasthead(options, options.masthead ?? defaultMasthead),
    attachments: viewAttachments(options),
    endBlock: viewEndBlock(options),
    counts,
    note: writeNote(comparison, counts, limits),
    briefNote: writeBriefNote(comparison, counts, {
      rows: keyRows,
      shown: placesShown(highlights, keyRows),
    }),
    places: places.map(headPlace),
    overview: layOverview(comparison, setting, citations, tally),
    emphasis,
    isLandscape: setting.isLandscape,
    // A heading alone would be left on the pages before.
    isOverviewLandscape:
      setting.isLandscape && (emphasis.rows.length === 0 || (options.turned?.overview ?? false)),
    areSourcesLandscape: setting.isLandscape && (options.turned?.sources ?? false),
    themes: plans.map((plan, at) => ({
      ...viewTheme(plan, settingOf(at, plan)),
      highlights: (highlights.get(plan.theme.id) ?? []).map(({ place, point }) =>
        viewPoint(point, place, repeated.under(plan.theme.id, plan.theme.name)),
      ),
    })),
    absences: plans.flatMap((plan, at) => listAbsences(plan, settingOf(at, plan))),
    keyIndicators: layIndicators(
      {
        id: 'key-figures',
        caption: '主要数据对照',
        rows: keyRows,
        places,
        silenceOf: (row, place) => readSilences(themeOf(comparison, row), citations).ofRow(row, place),
        citationsOf: (row) => citations.under(themeOf(comparison, row).id),
      },
      setting,
      limits.keyPlaces,
    ),
    sources: viewSources(comparison, citations),
    notUsed: comparison.notUsed.map((item) => ({
      title: citations.typeset(item.title ?? '（无题）'),
      reason: reasonText(item.reason),
      place: item.place ?? '',
      opening: citations.typeset(item.opening),
      file: fileName(item.file),
      chars: item.chars,
    })),
    method: describeMethod(options),
  };
  // Last, when every point has been marked.
  return { ...briefing, excerpts: viewExcerpts(citations, paragraphText) };
}

/** The pages turn for the whole comparison, where any table wants it: pages that turn to and fro stay half empty. */
function layPages(
  comparison: Comparison,
  { room = usualRoom }: BriefingOptions,
  limits: TemplateLimits,
): TableSetting {
  const landscape = { limits, room, isLandscape: true };
  const isLandscape = comparison.themes.some((theme) =>
    isWide(planTheme(theme, comparison, landscape), landscape),
  );
  return { ...landscape, isLandscape };
}

/** Ids of the places that the short edition has a sentence or a figure of. */
function placesShown(
  highlights: ReadonlyMap<string, readonly Highlight[]>,
  rows: readonly IndicatorRow[],
): ReadonlySet<string> {
  return new Set([
    ...[...highlights.values()].flat().map(({ place }) => place.id),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ place, values }) => (values.length > 0 ? place : []))),
  ]);
}

function themeOf({ themes }: Comparison, row: IndicatorRow): ThemeComparison {
  return themes.find(({ indicators }) => indicators.includes(row)) as ThemeComparison;
}

function viewExcerpts(citations: Citations, paragraphText: ParagraphText): Briefing['excerpts'] {
  return citations.marked().map(({ file, article, paragraph, target, back }) => ({
    target,
    label: `报道${citations.numberOf(file, article)}第${paragraph}段`,
    text: citations.typeset(paragraphText(file, paragraph)),
    back,
  }));
}

function viewEndBlock({ distribution }: BriefingOptions): Briefing['endBlock'] {
  if (!distribution) return null;
  const { report = '', send = '', distribute = '', copies = '' } = distribution;
  return { report: closed(report), send: closed(send), distribute: closed(distribute), copies };
}

/** GB/T 9704-2012, 7.4.2: the last receiver is followed by a full stop. */
const closed = (receivers: string): string =>
  receivers === '' ? '' : `${receivers.trim().replace(/[。．.；;，,、]$/, '')}。`;

/** Rows that at least two places share, the fullest first; one whose objects differ yields to one that counts alike. */
function pickKeyRows({ themes }: Comparison, limits: TemplateLimits): IndicatorRow[] {
  const filled = (row: IndicatorRow) => row.cells.filter(({ values }) => values.length > 0).length;
  const isVague = ({ warnings }: IndicatorRow) => warnings.some(({ code }) => code === 'objects-differ');
  const weight = (row: IndicatorRow) => filled(row) - (isVague(row) ? 1.5 : 0);
  return themes
    .flatMap(({ indicators }) => indicators)
    .filter((row) => filled(row) > 1)
    .sort((one, other) => weight(other) - weight(one))
    .slice(0, limits.keyIndicators);
}

function viewSources({ places }: Comparison, { numberOf, typeset }: Citations): Briefing['sources'] {
  return places.flatMap((place) =>
    place.reports.map((report) => ({
      label: `报道${numberOf(report.file, report.article)}`,
      title: typeset(report.title ?? '（无题）'),
      place: place.fullName,
      source: report.source ?? '',
      date: report.date ? dateText(report.date) : '',
      authors: report.authors.join('、'),
      chars: report.chars,
      file: fileName(report.file),
    })),
  );
}
