/** Topics as rows, places as columns. */
import type { TopicRow } from '../../model.ts';
import type { Catalogue } from '../lexicon.ts';
import type { ColumnContent } from './coverage.ts';
import { otherTopic } from './points.ts';

/** The rows that any place has points for, in the catalogue's order; last, what belongs to no topic. */
export function buildTopicRows(theme: Catalogue[number], contents: ColumnContent[]): TopicRow[] {
  const topics = [
    ...theme.topics.filter((topic) => topic.id !== otherTopic),
    { id: otherTopic, name: '其他' },
  ];
  return topics
    .map((topic) => ({
      ...topic,
      cells: contents.map(({ place, points }) => ({
        place,
        points: points.get(theme.id)?.get(topic.id) ?? [],
      })),
    }))
    .filter((row) => row.cells.some((cell) => cell.points.length > 0));
}
