/** 总览: places × themes, each cell with its counts and the one line worth reading; and the chart of emphasis. */
import type { ComparedPlace, Comparison, ThemeId } from '../model.ts';
import type { Citations } from './citation.ts';
import { headPlace, viewPoint } from './point-view.ts';
import type { Briefing } from './shape.ts';
import type { Tally } from './tally.ts';
import type { TemplateLimits } from './template.ts';
import { percentText } from './wording.ts';

const headWidth = 12;

/** With more places the overview gives counts alone, and there is no chart: neither could be read. */
const manyPlaces = 12;

/** Few places stand as columns over theme rows; more stand as rows, and the themes are the columns. */
export function layOverview(
  comparison: Comparison,
  limits: TemplateLimits,
  citations: Citations,
  tally: Tally,
): Briefing['overview'] {
  const { places, themes } = comparison;
  const isTurned = places.length > limits.columns;
  const placeHeads = places.map(headPlace);
  const themeHeads = themes.map(({ name }) => ({ name, year: '', level: '' }));
  const columns = isTurned ? themeHeads : placeHeads;
  const cell = (place: ComparedPlace, theme: string) =>
    coverCell(comparison, place, theme, citations.under(theme), tally);
  return {
    hasBest: places.length <= manyPlaces,
    isTurned,
    isLandscape: !isTurned && places.length >= limits.landscapeFrom,
    headWidth,
    columnWidth: (100 - headWidth) / Math.max(columns.length, 1),
    columns,
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

function coverCell(
  { coverage, places }: Comparison,
  place: ComparedPlace,
  theme: ThemeId,
  citations: Citations,
  tally: Tally,
) {
  const found = coverage.find((item) => item.place === place.id && item.theme === theme);
  const isMissing = !found || (found.points === 0 && found.figures === 0 && found.line === null);
  return {
    isMissing,
    ...tally.count({ place: place.id, theme }),
    best: found?.line && places.length <= manyPlaces ? viewPoint(found.line, place, citations) : null,
  };
}

/** The share of each place's on-topic text that each theme takes, as whole per cents. */
export function chartEmphasis({ places, themes, coverage }: Comparison): Briefing['emphasis'] {
  const share = (place: string, theme: string) =>
    coverage.find((item) => item.place === place && item.theme === theme)?.share ?? 0;
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
