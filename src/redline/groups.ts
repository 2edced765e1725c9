import { countShared } from '../text/shingles.ts';
import { gramsOf } from './grams.ts';
import type { Pair, Passage } from './passages.ts';

/** Half-open ranges of passages that belong together: one against one, or one that was split or joined. */
export type PassageGroup = { old: Range; new: Range; isMoved: boolean };
type Range = { from: number; to: number };

/** A neighbour belongs to a pair where this share of its wording stands on the pair's other side. */
const leastContained = 0.6;

/** Widens pairs that keep their order by unpaired neighbours, so that a paragraph cut in two is seen as cut. */
export function groupPairs(old: Passage[], fresh: Passage[], pairs: Pair[]): PassageGroup[] {
  const takenOld = new Set(pairs.map((pair) => pair.old));
  const takenNew = new Set(pairs.map((pair) => pair.new));
  return pairs.map((pair) => {
    const group: PassageGroup = {
      old: { from: pair.old, to: pair.old + 1 },
      new: { from: pair.new, to: pair.new + 1 },
      isMoved: pair.isMoved,
    };
    if (pair.isMoved || old[pair.old]?.text === fresh[pair.new]?.text) return group;
    widen(group.new, fresh, takenNew, gramsOf(old[pair.old]?.text ?? ''));
    if (group.new.to - group.new.from === 1) {
      widen(group.old, old, takenOld, gramsOf(fresh[pair.new]?.text ?? ''));
    }
    return group;
  });
}

function widen(range: Range, passages: Passage[], taken: Set<number>, whole: Set<string>): void {
  const belongs = (index: number) => {
    const text = passages[index]?.text;
    if (text === undefined || taken.has(index)) return false;
    const grams = gramsOf(text);
    return countShared(grams, whole) >= leastContained * grams.size;
  };
  for (; belongs(range.to); range.to++) taken.add(range.to);
  for (; belongs(range.from - 1); range.from--) taken.add(range.from - 1);
}
