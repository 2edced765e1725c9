/** Comparison → what a template is filled with (`briefingShape`). */
import type { ComparedPlace, Comparison, IndicatorRow, ThemeComparison } from '../model.ts';
import { type Citations, citeSources } from './citation.ts';
import { pickHighlights } from './highlights.ts';
import { layIndicators, layThemeIndicators } from './indicator-tables.ts';
import { describeMethod, titleOf, writeBriefNote, writeNote } from './note.ts';
import { type BriefingOptions, defaultMasthead } from './options.ts';
import { chartEmphasis, layOverview } from './overview.ts';
import { headPlace, viewPoint } from './point-view.ts';
import { layPractices, speaksOf } from './practice-tables.ts';
import type { Briefing, ThemeView } from './shape.ts';
import { countBriefing, openTally, type Tally } from './tally.ts';
import type { TemplateLimits } from './template.ts';
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
  const citations = citeSources(comparison, 'point', tally);
  const counts = countBriefing(comparison, tally);
  const highlights = pickHighlights(comparison, limits);
  const keyRows = pickKeyRows(comparison, limits);
  // Highlights repeat sentences of the tables; a paragraph leads back to the table.
  const repeated = citeSources(comparison, 'highlight', tally);
  const { places } = comparison;
  const briefing = {
    title: titleOf(comparison, options),
    date: dateText(options.date),
    masthead: {
      name: options.masthead ?? defaultMasthead,
      issue: options.issue ?? '',
      unit: options.unit ?? '',
      secrecy: options.secrecy ?? '',
      copyNumber: options.copyNumber ?? '',
    },
    endBlock: viewEndBlock(options),
    counts,
    note: writeNote(comparison, counts, limits),
    briefNote: writeBriefNote(comparison, counts),
    places: places.map(headPlace),
    overview: layOverview(comparison, limits, citations, tally),
    emphasis: chartEmphasis(comparison),
    themes: comparison.themes.map((theme) => ({
      ...viewTheme(theme, places, limits, citations.under(theme.id)),
      highlights: (highlights.get(theme.id) ?? []).map(({ place, point }) =>
        viewPoint(point, place, repeated.under(theme.id)),
      ),
    })),
    keyIndicators: layIndicators('主要数据对照', keyRows, places, limits, citations, limits.keyPlaces),
    sources: viewSources(comparison, citations),
    notUsed: comparison.notUsed.map((item) => ({
      title: item.title ?? '（无题）',
      reason: reasonText(item.reason),
      place: item.place ?? '',
      opening: item.opening,
      file: baseName(item.file),
      chars: item.chars,
    })),
    method: describeMethod(),
  };
  // Last, when every point has been marked.
  return { ...briefing, excerpts: viewExcerpts(citations, paragraphText) };
}

function viewExcerpts(citations: Citations, paragraphText: ParagraphText): Briefing['excerpts'] {
  return citations.marked().map(({ file, article, paragraph, target, back }) => ({
    target,
    label: `报道${citations.numberOf(file, article)}第${paragraph}段`,
    text: paragraphText(file, paragraph),
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

function viewTheme(
  theme: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): Omit<ThemeView, 'highlights'> {
  const placeOf = (id: string) => places.find((place) => place.id === id) ?? { id, name: '' };
  const nameOf = (id: string) => placeOf(id).name;
  const practices = layPractices(theme, places, limits, citations);
  const indicators = layThemeIndicators(theme, places, limits, citations);
  return {
    id: theme.id,
    name: theme.name,
    isEmpty: [practices, indicators].every((views) =>
      Object.values(views).every((list) => list.length === 0),
    ),
    ...practices,
    ...indicators,
    practices: theme.distinctive.slice(0, limits.practices).map(({ place, name, point }) => ({
      place: nameOf(place),
      name,
      point: viewPoint(point, placeOf(place), citations),
    })),
    practicesLeftOut: Math.max(0, theme.distinctive.length - limits.practices),
    common: theme.common.slice(0, limits.practices).map(({ text, places: sharing, quotes }) => ({
      text,
      places: sharing.map(nameOf).join('、'),
      note: citations.cite(quotes),
    })),
    silent: places
      .filter(({ id }) => !speaksOf(theme, id))
      .map(({ name }) => name)
      .join('、'),
  };
}

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

function viewSources({ places }: Comparison, { numberOf }: Citations): Briefing['sources'] {
  return places.flatMap((place) =>
    place.reports.map((report) => ({
      label: `报道${numberOf(report.file, report.article)}`,
      title: report.title ?? '（无题）',
      place: place.fullName,
      source: report.source ?? '',
      date: report.date ? dateText(report.date) : '',
      authors: report.authors.join('、'),
      chars: report.chars,
      file: baseName(report.file),
    })),
  );
}

function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
