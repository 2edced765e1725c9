/** Characters over the seam of two halves, looked up in the whole file in one pass. */
import type { Piece } from '../pieces/pieces.ts';

export type Seam = string;

/** How many characters of the left and of the right half; the sum is the length of the seam. */
const widths = [
  [1, 1],
  [2, 1],
  [1, 2],
  [2, 2],
  [3, 2],
  [2, 3],
  [3, 3],
] as const;
const words = /^[\p{Script=Han}A-Za-z0-9]+$/u;

export function seamsOf(left: Piece | undefined, right: Piece | undefined): Seam[] {
  return widths
    .map(([a, b]) => `${left?.plain.slice(-a) ?? ''}${right?.plain.slice(0, b) ?? ''}`)
    .filter(
      (seam, index) =>
        seam.length === (widths[index]?.[0] ?? 0) + (widths[index]?.[1] ?? 0) && words.test(seam),
    );
}

/** The seams that stand somewhere in the file within one line. Time grows with the text, not with the pairs. */
export function findSeams(
  pieces: readonly Piece[],
  pairs: readonly { left: number; right: number }[],
): Set<Seam> {
  const wanted = new Map<string, Set<Seam>>();
  for (const { left, right } of pairs) {
    for (const seam of seamsOf(pieces[left], pieces[right])) {
      const key = seam.slice(0, 2);
      const set = wanted.get(key) ?? new Set();
      wanted.set(key, set.add(seam));
    }
  }
  const seen = new Set<Seam>();
  if (wanted.size === 0) return seen;
  for (const { plain } of pieces) {
    for (let i = 0; i + 2 <= plain.length; i += 1) {
      const set = wanted.get(plain.slice(i, i + 2));
      if (!set) continue;
      for (let size = 2; size <= 6; size += 1) {
        const seam = plain.slice(i, i + size);
        if (set.has(seam)) seen.add(seam);
      }
    }
  }
  return seen;
}
