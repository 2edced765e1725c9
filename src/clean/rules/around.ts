/** What a rule may look at beside the piece itself, computed once for a file. */
import type { Cues } from '../cues.ts';
import type { Piece } from '../pieces/pieces.ts';
import { findTails } from './tail.ts';

export type Around = {
  readonly pieces: readonly Piece[];
  readonly cues: Cues;
  /** Index of the first paragraph; the lines above it are the head of the file. */
  readonly bodyStart: number;
  /** The file marks its section headings (`##`, HTML, Word styles): an unmarked line below is none. */
  readonly isMarked: boolean;
  /** Blank lines that usually stand between two paragraphs of this file. */
  readonly usualGap: number;
  /** Indices of the pieces in web-page tails. */
  readonly tails: ReadonlySet<number>;
};

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

/** A line that says something in a whole sentence; a title may end in ! or ? but is short. */
export function isParagraph(it: Piece): boolean {
  if (it.level > 0 || it.credit || it.isVertical || it.mark === 'furniture') return false;
  const isWhole = endsSentence(it.plain) || it.plain.includes('。');
  return (it.plain.length >= 12 && isWhole) || it.plain.length > 90;
}

/** Ends in sentence punctuation, closing quotes and brackets after it left aside: `…做起。”` */
export function endsSentence(plain: string): boolean {
  return /[。．｡!?…;:.；：！？]["”’』」)）》〉】\]]*$/.test(plain.slice(-12));
}

function usualGapOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of pieces) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
