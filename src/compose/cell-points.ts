/** Which points each cell of a theme's table shows. */
import type {
  ComparedPlace,
  Comparison,
  Coverage,
  Point,
  ThemeComparison,
  TopicId,
  TopicRow,
} from '../model.ts';
import { manyPlaces } from './overview.ts';
import type { TemplateLimits } from './template.ts';

/** The places, with how much of each speaks of what. */
export type CountedPlaces = Pick<Comparison, 'places' | 'coverage'>;

/** A topic's cells, one a place that speaks of it. */
export type PickedRow = { id: TopicId; topic: string; cells: PickedCell[] };

/** The points that are new in this row; where all stand in an earlier row of the place, `see` names its topic. */
export type PickedCell = { place: string; points: Point[]; see: string };

/**
 * The best points of each place on each topic, within the template's limits, each sentence once: a sentence of two
 * topics stands in the first row, and the other row points there. A row with nothing new is left out. A place's best
 * sentence of the theme, which a short edition prints, stands first in its cell, unless the overview has it.
 */
export function pickRows(
  { id, topics }: ThemeComparison,
  { places, coverage }: CountedPlaces,
  limits: TemplateLimits,
): PickedRow[] {
  const best = new Map(
    coverage.flatMap((it) =>
      it.theme === id && it.best && !isInOverview(it, places) ? [[it.place, it.best]] : [],
    ),
  );
  const shown = new Map<string, string>();
  const keyOf = (place: string, { text }: Point) => `${place} ${text}`;
  return topics.flatMap((topic) => {
    const cells = topic.cells.flatMap(({ place }) => {
      const picked = pickCell(topic, place, best.get(place), limits);
      const points = picked.filter((point) => !shown.has(keyOf(place, point)));
      const [first] = picked;
      return first
        ? [{ place, points, see: points.length === 0 ? (shown.get(keyOf(place, first)) ?? '') : '' }]
        : [];
    });
    for (const { place, points } of cells)
      for (const point of points) shown.set(keyOf(place, point), topic.name);
    return cells.some(({ points }) => points.length > 0) ? [{ id: topic.id, topic: topic.name, cells }] : [];
  });
}

/** Share of the best one's score that a point must have to stand first because it fits the cell. */
const nearlyAsGood = 0.75;

/** The first is always shown; a further one only while the cell keeps within its characters. */
function pickCell(
  topic: TopicRow,
  place: string,
  best: Point | undefined,
  { points: most, cellCharacters }: TemplateLimits,
): Point[] {
  const told = topic.cells.find((cell) => cell.place === place)?.points ?? [];
  const first = told.find((point) => best && isSameSentence(point, best));
  const points = first
    ? [first, ...told.filter((point) => point !== first)]
    : fittingFirst(told, cellCharacters);
  const picked: Point[] = [];
  let length = 0;
  for (const point of points) {
    if (picked.length === most) break;
    if (picked.length > 0 && length + point.text.length > cellCharacters) continue;
    picked.push(point);
    length += point.text.length;
  }
  return picked;
}

/** Whether the overview prints the very sentence that is the place's best. */
export function isInOverview({ best, line }: Coverage, places: ComparedPlace[]): boolean {
  return best !== null && places.length <= manyPlaces && line?.text === best.text;
}

/** Of one sentence, whatever is shown of it. */
export function isSameSentence(a: Point, b: Point): boolean {
  return a.sentence === b.sentence && a.quotes[0]?.file === b.quotes[0]?.file;
}

/** A point that would make its cell taller than the others yields to one that fits and is nearly as good. */
function fittingFirst(points: Point[], characters: number): Point[] {
  const [best] = points;
  if (!best || best.text.length <= characters) return points;
  const fitting = points.find(
    ({ text, score }) => text.length <= characters && score >= best.score * nearlyAsGood,
  );
  return fitting ? [fitting, ...points.filter((point) => point !== fitting)] : points;
}
