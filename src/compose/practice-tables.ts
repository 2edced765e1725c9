/** 做法对照: a theme's points side by side, places as columns; turned, places as rows, where there are too many. */
import type { ComparedPlace, ThemeComparison } from '../model.ts';
import type { Citations } from './citation.ts';
import type { TemplateLimits } from './options.ts';
import { headPlace, viewPoints } from './point-view.ts';
import type { PracticeTable } from './shape.ts';

/** Share of the table's width that the row heads take, in per cent. */
const headWidth = 10;

/** The tables of one theme: none where no place says anything of it. */
export function layPractices(
  theme: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): PracticeTable[] {
  const speaking = places.filter(({ id }) => speaksOf(theme, id));
  if (speaking.length === 0) return [];
  const isTurned = places.length > limits.columns;
  const silent = places.filter((place) => !speaking.includes(place)).map(({ name }) => name);
  return [
    {
      caption: `${theme.name}：各地做法对照`,
      isLandscape: !isTurned && places.length >= limits.landscapeFrom,
      isTurned,
      places: places.map(headPlace),
      headWidth,
      placeWidth: (100 - headWidth) / places.length,
      rows: isTurned ? [] : layRows(theme, places, limits, citations),
      turned: isTurned ? speaking.map((place) => turnPlace(theme, place, limits, citations)) : [],
      missing: isTurned ? silent.join('、') : '',
    },
  ];
}

/** Whether a place has a point on any topic of the theme. */
export function speaksOf(theme: ThemeComparison, place: string): boolean {
  return theme.topics.some(({ cells }) =>
    cells.some((cell) => cell.place === place && cell.points.length > 0),
  );
}

function layRows(
  theme: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
) {
  return theme.topics
    .filter(({ cells }) => cells.some(({ points }) => points.length > 0))
    .map((topic) => ({
      topic: topic.name,
      cells: places.map((place) => {
        const points = pointsOf(topic.cells, place.id, limits);
        return {
          place: place.name,
          year: headPlace(place).year,
          isMissing: points.length === 0,
          points: viewPoints(points, place.name, citations),
        };
      }),
    }));
}

function turnPlace(
  theme: ThemeComparison,
  place: ComparedPlace,
  limits: TemplateLimits,
  citations: Citations,
) {
  const filled = theme.topics
    .map((topic) => ({
      topic: topic.name,
      points: viewPoints(pointsOf(topic.cells, place.id, limits), place.name, citations),
    }))
    .filter(({ points }) => points.length > 0);
  const [first = { topic: '', points: [] }, ...others] = filled;
  return { place: headPlace(place), rowCount: filled.length, first, others };
}

function pointsOf(cells: ThemeComparison['topics'][number]['cells'], place: string, limits: TemplateLimits) {
  return (cells.find((cell) => cell.place === place)?.points ?? []).slice(0, limits.points);
}
