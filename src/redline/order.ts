import type { Pair } from './passages.ts';

/**
 * Finds the pairs that keep their order (the increasing run of the greatest total weight, by a Fenwick tree in
 * n log n) and calls the others moved. Pairs come in the order of the old text.
 */
export function orderPairs(pairs: Pair[], weigh: (old: number) => number): Pair[] {
  const size = pairs.reduce((most, pair) => Math.max(most, pair.new + 1), 0);
  const best: { weight: number; pair: number }[] = Array.from({ length: size + 1 }, () => ({
    weight: 0,
    pair: -1,
  }));
  const before: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    const previous = queryBest(best, pair.new);
    before[index] = previous.pair;
    updateBest(best, pair.new + 1, { weight: previous.weight + weigh(pair.old) + 1, pair: index });
  }
  const kept = new Set<number>();
  for (let at = queryBest(best, size).pair; at >= 0; at = before[at] ?? -1) kept.add(at);
  return pairs.map((pair, index) => ({ ...pair, isMoved: !kept.has(index) }));
}

type Best = { weight: number; pair: number };

/** The best run that ends among the first `count` new passages. */
function queryBest(tree: Best[], count: number): Best {
  let found: Best = { weight: 0, pair: -1 };
  for (let at = count; at > 0; at -= at & -at) {
    const node = tree[at];
    if (node && node.weight > found.weight) found = node;
  }
  return found;
}

function updateBest(tree: Best[], position: number, value: Best): void {
  for (let at = position; at < tree.length; at += at & -at) {
    if (value.weight > (tree[at]?.weight ?? 0)) tree[at] = value;
  }
}
