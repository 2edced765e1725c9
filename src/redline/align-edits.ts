/** Which paragraph (sentence, number) of an edited document was which when it was made. */

import { measureLikeness } from '../text/shingles.ts';
import { gramsOf } from './grams.ts';
import { orderPairs } from './order.ts';
import { pairPassages } from './pair.ts';

/** Two short items in the same place are one item edited, however unlike (81个, 120个). */
const shortItem = 24;
const leastLikeness = 0.3;
/** How far an item may drift from its place between two that stand fast, beyond the difference of the lengths. */
const widestDrift = 200;
/** Steps that one stretch may take; in a larger one items are found by their wording alone. */
const mostSteps = 4_000_000;

/**
 * For each item of `fresh` the index of its origin in `old`, or null. Items are aligned with the fewest edits, a
 * replacement counting as one: of 17个, 120个 edited to 120个, 120个 it is the first that was changed, which a longest
 * common run would not tell. What moved further is found by its wording. Near linear: long items that stand once on each side
 * hold the stretches between them apart.
 */
export function alignEdits(old: string[], fresh: string[]): (number | null)[] {
  const origin: (number | null)[] = fresh.map(() => null);
  const taken = new Set<number>();
  for (const [a, b] of alignStretches(old, fresh)) {
    if (!isSameItem(old[a] ?? '', fresh[b] ?? '')) continue;
    origin[b] = a;
    taken.add(a);
  }
  const restOld = [...old.keys()].filter((index) => !taken.has(index));
  const restFresh = [...fresh.keys()].filter((index) => origin[index] === null);
  const pick = (items: string[], indexes: number[]) => indexes.map((index) => ({ text: items[index] ?? '' }));
  for (const pair of pairPassages(pick(old, restOld), pick(fresh, restFresh))) {
    origin[restFresh[pair.new] ?? 0] = restOld[pair.old] ?? null;
  }
  return origin;
}

function isSameItem(a: string, b: string): boolean {
  if (a === b || Math.max(a.length, b.length) <= shortItem) return true;
  return measureLikeness(gramsOf(a), gramsOf(b)) >= leastLikeness;
}

/** The pairs of all stretches: the items that stand fast, and between them those aligned in place. */
function alignStretches(old: string[], fresh: string[]): [old: number, fresh: number][] {
  const pairs: [number, number][] = [];
  let [fromOld, fromFresh] = [0, 0];
  for (const [a, b] of [...findFast(old, fresh), [old.length, fresh.length] as const]) {
    const stretch = alignInPlace(old.slice(fromOld, a), fresh.slice(fromFresh, b));
    for (const [x, y] of stretch) pairs.push([fromOld + x, fromFresh + y]);
    if (a < old.length) pairs.push([a, b]);
    [fromOld, fromFresh] = [a + 1, b + 1];
  }
  return pairs;
}

/** Long items that stand once on each side, those left out that moved past others. */
function findFast(old: string[], fresh: string[]): [old: number, fresh: number][] {
  const places = indexOnce(fresh);
  const pairs = [...indexOnce(old)].flatMap(([text, a]) => {
    const b = places.get(text);
    return a === null || b === undefined || b === null ? [] : [{ old: a, new: b, isMoved: false }];
  });
  return orderPairs(pairs, () => 1)
    .filter(({ isMoved }) => !isMoved)
    .map((pair) => [pair.old, pair.new]);
}

/** Where each long item stands; null where it stands more than once. In the order of the items. */
function indexOnce(items: string[]): Map<string, number | null> {
  const index = new Map<string, number | null>();
  for (const [at, text] of items.entries())
    if (text.length > shortItem) index.set(text, index.has(text) ? null : at);
  return index;
}

const step = { keep: 0, drop: 1, add: 2 } as const;

/** Pairs of the alignment with the fewest replacements, insertions and deletions, within a band (Ukkonen 1985). */
function alignInPlace(old: string[], fresh: string[]): [old: number, fresh: number][] {
  const longest = Math.max(old.length, fresh.length);
  const band = Math.min(longest, Math.abs(old.length - fresh.length) + widestDrift);
  const width = 2 * band + 1;
  if (old.length === 0 || fresh.length === 0 || (old.length + 1) * width > mostSteps) return [];
  const steps = new Uint8Array((old.length + 1) * width);
  const far = old.length + fresh.length + 1;
  let above = new Int32Array(width).fill(far);
  for (let a = 0; a <= old.length; a++) {
    const costs = new Int32Array(width).fill(far);
    for (let at = Math.max(0, band - a); at < width && a + at - band <= fresh.length; at++) {
      const b = a + at - band;
      if (a === 0 && b === 0) {
        costs[at] = 0;
        continue;
      }
      const kept = a > 0 && b > 0 ? (above[at] ?? far) + (old[a - 1] === fresh[b - 1] ? 0 : 1) : far;
      const dropped = a > 0 ? (above[at + 1] ?? far) + 1 : far;
      const added = b > 0 ? (costs[at - 1] ?? far) + 1 : far;
      const least = Math.min(kept, dropped, added);
      costs[at] = least;
      steps[a * width + at] = least === kept ? step.keep : least === dropped ? step.drop : step.add;
    }
    above = costs;
  }
  return traceBack(steps, width, band, old.length, fresh.length);
}

function traceBack(steps: Uint8Array, width: number, band: number, a: number, b: number): [number, number][] {
  const pairs: [number, number][] = [];
  let [restOld, restFresh] = [a, b];
  while (restOld > 0 || restFresh > 0) {
    const taken = steps[restOld * width + restFresh - restOld + band];
    if (taken !== step.add) restOld--;
    if (taken !== step.drop) restFresh--;
    if (taken === step.keep) pairs.push([restOld, restFresh]);
  }
  return pairs.reverse();
}
