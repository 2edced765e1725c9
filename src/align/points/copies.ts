/** Which sentences nearly repeat each other. */
import { fold, lettersOnly } from '../../text/fold.ts';
import { shinglesOf } from '../../text/shingles.ts';

/** Remembers texts and finds those that a new one nearly repeats: linear in their length. */
export type CopyIndex = {
  /** Numbers of the remembered texts that hold most of this one, or stand for the most part in it. */
  findCopies: (text: string) => number[];
  /** Remembers a text and gives its number, from 0. */
  remember: (text: string) => number;
};

const runLength = 5;
/** Share of the shorter text's runs that must be shared. */
const sharedShare = 0.7;
/** Runs that more texts than this have tell nothing and would make the look-up slow. */
const commonest = 50;

export function indexCopies(): CopyIndex {
  const sizes: number[] = [];
  const holders = new Map<string, number[]>();
  return {
    findCopies: (text) => {
      const runs = shingle(text);
      const shared = new Map<number, number>();
      for (const run of runs)
        for (const id of holders.get(run) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
      return [...shared]
        .filter(([id, count]) => count >= sharedShare * Math.min(runs.size, sizes[id] ?? 0))
        .map(([id]) => id);
    },
    remember: (text) => {
      const runs = shingle(text);
      const id = sizes.push(runs.size) - 1;
      for (const run of runs) {
        const ids = holders.get(run);
        if (!ids) holders.set(run, [id]);
        else if (ids.length < commonest) ids.push(id);
      }
      return id;
    },
  };
}

/** Punctuation, spaces and symbols do not count: 建成网格，共12个 and 建成网格,共12个 are alike. */
function shingle(text: string): Set<string> {
  return shinglesOf(fold(text, lettersOnly), runLength);
}
