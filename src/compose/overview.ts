/** 总览: places × themes, each cell with its counts and the one line worth reading; and the chart of emphasis. */
import type { ComparedPlace, Comparison, ThemeId } from '../model.ts';
import type { Citations } from './citation.ts';
import { headPlace, viewPoint } from './point-view.ts';
import { linesOver, shareWidths, type TableSetting } from './room.ts';
import type { Briefing } from './shape.ts';
import { readSilences, type Silences, unmentioned } from './silence.ts';
import type { Tally } from './tally.ts';
import { percentText } from './wording.ts';

/** Per cent of the width for the row heads: themes, or places with their level and years. */
const headWidthOf = ({ isLandscape }: TableSetting, isTurned = false): number =>
  isLandscape ? 8 : isTurned ? 18 : 12;

/** With more places the overview gives counts alone, and there is no chart: neither could be read. */
export const manyPlaces = 12;

/** Few places stand as columns over theme rows; more stand as rows, and the themes are the columns. */
export function layOverview(
  comparison: Comparison,
  setting: TableSetting,
  citations: Citations,
  tally: Tally,
): Briefing['overview'] {
  const { places, themes } = comparison;
  const hasBest = places.length <= manyPlaces;
  const coverageOf = readCoverage(comparison);
  const silences = new Map(
    themes.map((theme) => [theme.id, readSilences(theme, citations.under(theme.id))] as const),
  );
  const lengths = lengthsOf(comparison, coverageOf);
  const isTurned = isTurnedShorter(lengths, comparison, setting);
  const headWidth = headWidthOf(setting, isTurned);
  const widths = shareWidths(isTurned ? turn(lengths) : lengths, headWidth, setting);
  const placeHeads = places.map(headPlace);
  const themeHeads = themes.map(({ name }) => ({ name, year: '', level: '' }));
  const cell = (place: ComparedPlace, theme: string) =>
    coverCell(coverageOf(place.id, theme), silences.get(theme), place, theme, {
      citations: citations.under(theme),
      hasBest,
      tally,
    });
  return {
    hasBest,
    isTurned,
    isLandscape: setting.isLandscape,
    headWidth,
    columns: (isTurned ? themeHeads : placeHeads).map((head, at) => ({ ...head, width: widths[at] ?? 0 })),
    rows: isTurned
      ? places.map((place) => ({ ...headPlace(place), cells: themes.map(({ id }) => cell(place, id)) }))
      : themes.map(({ id, name }) => ({
          name,
          year: '',
          level: '',
          cells: places.map((place) => cell(place, id)),
        })),
  };
}

type Coverage = Comparison['coverage'][number];
type CoverageReader = (place: string, theme: ThemeId) => Coverage | undefined;

function readCoverage({ coverage }: Comparison): CoverageReader {
  const found = new Map(coverage.map((it) => [`${it.theme} ${it.place}`, it]));
  return (place, theme) => found.get(`${theme} ${place}`);
}

/** What a cell says beside its sentence: the source, 做法8条、数据36个. */
const besideLine = 18;

/** What stands in each cell, themes as rows. */
function lengthsOf({ places, themes }: Comparison, coverageOf: CoverageReader): number[][] {
  return themes.map(({ id: theme }) =>
    places.map(({ id }) => {
      const line = coverageOf(id, theme)?.line;
      return places.length <= manyPlaces ? (line?.text.length ?? 0) + besideLine : besideLine;
    }),
  );
}

const turn = (rows: number[][]): number[][] =>
  (rows[0] ?? []).map((_, at) => rows.map((row) => row[at] ?? 0));

/** Places are rows where there are too many columns for the page, or the table is shorter so. */
function isTurnedShorter(lengths: number[][], { places }: Comparison, setting: TableSetting): boolean {
  const { limits, isLandscape } = setting;
  if (places.length > limits.columns || (!isLandscape && places.length >= limits.landscapeFrom)) return true;
  if (places.length < limits.landscapeFrom) return false;
  const beside = headWidthOf(setting);
  return linesOver(turn(lengths), beside, setting) < linesOver(lengths, beside, setting);
}

function coverCell(
  found: Coverage | undefined,
  silences: Silences | undefined,
  place: ComparedPlace,
  theme: ThemeId,
  { citations, hasBest, tally }: { citations: Citations; hasBest: boolean; tally: Tally },
) {
  const best = found?.line && hasBest ? viewPoint(found.line, place, citations) : null;
  const counts = tally.count({ place: place.id, theme });
  const isBlank = best === null && counts.points === 0 && counts.figures === 0;
  const silence = isBlank ? (silences?.ofTheme(place.id) ?? null) : null;
  return { isMissing: silence?.words === unmentioned.words, silence, ...counts, best };
}

/** The share of each place's on-topic text that each theme takes, as whole per cents. */
export function chartEmphasis(comparison: Comparison): Briefing['emphasis'] {
  const { places, themes } = comparison;
  const coverageOf = readCoverage(comparison);
  const share = (place: string, theme: ThemeId) => coverageOf(place, theme)?.share ?? 0;
  const rows = (places.length > manyPlaces ? [] : places).map(({ id, name }) => ({
    place: name,
    shares: themes.map((theme) => String(Math.round(share(id, theme.id) * 100))),
  }));
  const alt = places
    .map(
      ({ id, name }) =>
        `${name}：${themes.map((theme) => `${theme.name}${percentText(share(id, theme.id))}`).join('、')}`,
    )
    .join('；');
  return { caption: '各地报道中各主题所占篇幅（%）', alt, series: themes.map(({ name }) => name), rows };
}
