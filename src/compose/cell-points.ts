/** Which of a cell's points a template shows. */
import type { Point, TopicRow } from '../model.ts';
import type { TemplateLimits } from './options.ts';

/** The best points of one place on one topic, within the template's limits; none where it says nothing of it. */
export function pickCell(
  topic: TopicRow,
  place: string,
  { points: most, cellCharacters }: TemplateLimits,
): Point[] {
  const points = topic.cells.find((cell) => cell.place === place)?.points ?? [];
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
