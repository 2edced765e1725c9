/** Which points each cell of a theme's table shows. */
import type { Point, ThemeComparison, TopicId, TopicRow } from '../model.ts';
import type { TemplateLimits } from './template.ts';

/** A topic's cells, one a place that speaks of it. */
export type PickedRow = { id: TopicId; topic: string; cells: PickedCell[] };

/** The points that are new in this row; where all stand in an earlier row of the place, `see` names its topic. */
export type PickedCell = { place: string; points: Point[]; see: string };

/**
 * The best points of each place on each topic, within the template's limits, each sentence once: a sentence of two
 * topics stands in the first row, and the other row points there. A row with nothing new is left out.
 */
export function pickRows({ topics }: ThemeComparison, limits: TemplateLimits): PickedRow[] {
  const shown = new Map<string, string>();
  const keyOf = (place: string, { text }: Point) => `${place} ${text}`;
  return topics.flatMap((topic) => {
    const cells = topic.cells.flatMap(({ place }) => {
      const picked = pickCell(topic, place, limits);
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
function pickCell(topic: TopicRow, place: string, { points: most, cellCharacters }: TemplateLimits): Point[] {
  const points = fittingFirst(topic.cells.find((cell) => cell.place === place)?.points ?? [], cellCharacters);
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

/** A point that would make its cell taller than the others yields to one that fits and is nearly as good. */
function fittingFirst(points: Point[], characters: number): Point[] {
  const [best] = points;
  if (!best || best.text.length <= characters) return points;
  const fitting = points.find(
    ({ text, score }) => text.length <= characters && score >= best.score * nearlyAsGood,
  );
  return fitting ? [fitting, ...points.filter((point) => point !== fitting)] : points;
}
