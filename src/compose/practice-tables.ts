/** 做法对照: a theme's points side by side, places as columns; turned, places as rows, where there are too many. */
import type { ComparedPlace, ThemeComparison, TopicRow } from '../model.ts';
import { pickCell } from './cell-points.ts';
import type { Citations } from './citation.ts';
import type { TemplateLimits } from './options.ts';
import { headPlace, viewPoints } from './point-view.ts';
import type { PracticeTable, ThemeView } from './shape.ts';

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
  const topics = dropRepeats(theme.topics.filter((topic) => speakersOf(topic) > 0));
  if (topics.length === 0) return { practiceTables: [], singlePractices: [] };
  const caption = `${theme.name}：各地做法对照`;
  const heads = places.map(headPlace);
  const placeWidth = (100 - headWidth) / places.length;
  const table = { caption, places: heads, headWidth, placeWidth, rows: [], turned: [] };
  if (places.length > limits.columns) {
    const turned = topics.map((topic) => turnTopic(topic, places, limits, citations));
    return {
      practiceTables: [{ ...table, isLandscape: false, isTurned: true, turned }],
      singlePractices: [],
    };
  }
  const isLandscape = places.length >= limits.landscapeFrom;
  const isShared = (topic: TopicRow) => !isLandscape || speakersOf(topic) > 1;
  const rows = topics.filter(isShared).map((topic) => layRow(topic, places, limits, citations));
  return {
    practiceTables: rows.length > 0 ? [{ ...table, isLandscape, isTurned: false, rows }] : [],
    singlePractices: topics
      .filter((topic) => !isShared(topic))
      .map((topic) => laySingle(topic, places, limits, citations)),
  };
}

/** Leaves out a topic whose every sentence stands in an earlier row already: it would say nothing new. */
function dropRepeats(topics: TopicRow[]): TopicRow[] {
  const shown = new Set<string>();
  return topics.filter(({ cells }) => {
    const points = cells.flatMap((cell) => cell.points.map(({ text }) => `${cell.place} ${text}`));
    const isNew = points.some((point) => !shown.has(point));
    for (const point of points) shown.add(point);
    return isNew;
  });
}

/** Whether a place has a point on any topic of the theme. */
export function speaksOf(theme: ThemeComparison, place: string): boolean {
  return theme.topics.some(({ cells }) =>
    cells.some((cell) => cell.place === place && cell.points.length > 0),
  );
}

function speakersOf({ cells }: TopicRow): number {
  return cells.filter(({ points }) => points.length > 0).length;
}

function layRow(
  topic: TopicRow,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): PracticeTable['rows'][number] {
  return {
    topic: topic.name,
    cells: places.map((place) => {
      const points = pickCell(topic, place.id, limits);
      return {
        place: place.name,
        year: headPlace(place).year,
        isMissing: points.length === 0,
        points: viewPoints(points, place.name, citations),
      };
    }),
  };
}

function laySingle(topic: TopicRow, places: ComparedPlace[], limits: TemplateLimits, citations: Citations) {
  const speaker = topic.cells.find(({ points }) => points.length > 0)?.place ?? '';
  const place = places.find(({ id }) => id === speaker)?.name ?? '';
  return { topic: topic.name, place, points: viewPoints(pickCell(topic, speaker, limits), place, citations) };
}

function turnTopic(
  topic: TopicRow,
  places: ComparedPlace[],
  limits: TemplateLimits,
  citations: Citations,
): PracticeTable['turned'][number] {
  const lines = places.map((place) => ({
    place: headPlace(place),
    points: viewPoints(pickCell(topic, place.id, limits), place.name, citations),
  }));
  const [first = { place: { name: '', fullName: '', year: '', level: '' }, points: [] }, ...others] =
    lines.filter(({ points }) => points.length > 0);
  const silent = lines.filter(({ points }) => points.length === 0).map(({ place }) => place.name);
  const isSaid = silent.length > 0;
  return {
    topic: topic.name,
    rowCount: 1 + others.length + (isSaid ? 1 : 0),
    first,
    others,
    silent: silent.join('、'),
  };
}
