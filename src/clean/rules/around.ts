/** Computes, once for a file, what a rule may look at beside the piece itself. */
import type { Cues } from '../cues.ts';
import { isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { Around } from './rule.ts';
import { findTails } from './tail.ts';

export function lookAround(pieces: readonly Piece[], cues: Cues): Around {
  const found = pieces.findIndex((it) => isParagraph(it));
  const bodyStart = found < 0 ? pieces.length : found;
  return {
    pieces,
    cues,
    bodyStart,
    isMarked: pieces.some((it, index) => index > bodyStart && it.level > 0),
    usualGap: usualGapOf(pieces.slice(bodyStart + 1)),
    tails: findTails(pieces, bodyStart, cues),
  };
}

function usualGapOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of pieces) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
