/** What belongs to one article of a report: a report of hundreds of articles is gone through once, not once for each. */
import { groupBy } from '../../text/group.ts';

/** By the list that they stand in, which nobody changes. */
const grouped = new WeakMap<readonly object[], Map<number, object[]>>();

/** The blocks or sentences of an article, in their order. */
export function ofArticle<T extends { article: number }>(all: readonly T[], article: number): T[] {
  const groups = (grouped.get(all) as Map<number, T[]> | undefined) ?? groupBy(all, (it) => it.article);
  grouped.set(all, groups);
  return groups.get(article) ?? [];
}
