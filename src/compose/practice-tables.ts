/** 做法对照: a theme's points side by side, places as columns; turned, places as rows, where there are too many. */
import type { ComparedPlace, ThemeComparison } from '../model.ts';
import { type PickedRow, pickRows } from './cell-points.ts';
import type { Citations } from './citation.ts';
import { headPlace, viewPoints } from './point-view.ts';
import type { PracticeTable, ThemeView } from './shape.ts';
import type { TemplateLimits } from './template.ts';

/** Share of the table's width that the row heads take, in per cent. */
const headWidth = 10;

export type PracticeViews = Pick<ThemeView, 'practiceTables' | 'singlePractices'>;

/**
 * The tables of one theme: none where no place says anything of it. With places enough for a landscape page, a topic
 * that one place alone speaks of leaves the table: its row would be a column of text among blanks.
 */
export function layPractices(
  theme: ThemeComparison,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): PracticeViews {
  const picked = pickRows(theme, limits);
  if (picked.length === 0) return { practiceTables: [], singlePractices: [] };
  const caption = `${theme.name}：各地做法对照`;
  const heads = places.map(headPlace);
  const placeWidth = (100 - headWidth) / places.length;
  const table = { caption, places: heads, headWidth, placeWidth, rows: [], turned: [] };
  if (places.length > limits.columns) {
    const turned = picked.map((row) => turnTopic(row, places, citations));
    return {
      practiceTables: [{ ...table, isLandscape: false, isTurned: true, turned }],
      singlePractices: [],
    };
  }
  const isLandscape = places.length >= limits.landscapeFrom;
  const isShared = ({ cells }: PickedRow) => !isLandscape || cells.length > 1;
  const rows = picked.filter(isShared).map((row) => layRow(row, places, citations));
  return {
    practiceTables: rows.length > 0 ? [{ ...table, isLandscape, isTurned: false, rows }] : [],
    singlePractices: picked
      .filter((row) => !isShared(row))
      .flatMap(({ topic, cells }) =>
        cells.flatMap(({ place: id, points }) => {
          const place = places.find((one) => one.id === id);
          return place ? [{ topic, place: place.name, points: viewPoints(points, place, citations) }] : [];
        }),
      ),
  };
}

/** Whether a place has a point on any topic of the theme. */
export function speaksOf(theme: ThemeComparison, place: string): boolean {
  return theme.topics.some(({ cells }) =>
    cells.some((cell) => cell.place === place && cell.points.length > 0),
  );
}

function layRow(
  { topic, cells }: PickedRow,
  places: ComparedPlace[],
  citations: Citations,
): PracticeTable['rows'][number] {
  return {
    topic,
    cells: places.map((place) => {
      const cell = cells.find((one) => one.place === place.id);
      return {
        place: place.name,
        year: headPlace(place).year,
        isMissing: cell === undefined,
        see: cell?.see ?? '',
        points: viewPoints(cell?.points ?? [], place, citations),
      };
    }),
  };
}

/** So many places are named that say nothing of a topic; of more a reader only wants to know how many. */
const FEW = 6;

function turnTopic(
  { topic, cells }: PickedRow,
  places: ComparedPlace[],
  citations: Citations,
): PracticeTable['turned'][number] {
  const lines = places.flatMap((place) => {
    const cell = cells.find((one) => one.place === place.id);
    return cell
      ? [{ place: headPlace(place), see: cell.see, points: viewPoints(cell.points, place, citations) }]
      : [];
  });
  const [first = { place: { name: '', fullName: '', year: '', level: '' }, see: '', points: [] }, ...others] =
    lines;
  const silent = places.filter(({ id }) => cells.every(({ place }) => place !== id)).map(({ name }) => name);
  return {
    topic,
    rowCount: 1 + others.length + (silent.length > 0 ? 1 : 0),
    first,
    others,
    silent: silent.length > FEW ? `其余${silent.length}地` : silent.join('、'),
  };
}
