/** Puts things under the article they belong to, in one pass. */
export function groupByArticle<T extends { article: number }>(items: readonly T[]): (id: number) => T[] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(item.article);
    if (group) group.push(item);
    else groups.set(item.article, [item]);
  }
  return (id) => groups.get(id) ?? [];
}
