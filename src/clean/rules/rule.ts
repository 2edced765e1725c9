/** A rule says what a line is; the first one of the list that fits decides, and the block keeps its name. */

import type { Cues } from '../cues.ts';
import type { Piece, PieceKind } from '../pieces/pieces.ts';

/** What a rule may look at beside the piece itself; `lookAround` computes it once for a file. */
export type Around<Kept extends Piece = Piece> = {
  readonly pieces: readonly Kept[];
  readonly cues: Cues;
  /** Index of the first paragraph; the lines above it are the head of the file. */
  readonly bodyStart: number;
  /** Index of the last paragraph, -1 where there is none. */
  readonly bodyEnd: number;
  /** Nothing but the words of a site's menu stands below the last paragraph. */
  readonly endsWithMenu: boolean;
  /** Index of the first line that can be the title; what stands over it is the page's own head. */
  readonly firstHead: number;
  /** Indices of the heads of papers' pages: 柳湾周报 2024年6月14日 星期五 第3版. */
  readonly pageHeads: ReadonlySet<number>;
  /** Indices of short lines that a web page repeats: 导览视频. */
  readonly repeated: ReadonlySet<number>;
  /** The file marks its section headings (`##`, HTML, Word styles): an unmarked line below is none. */
  readonly isMarked: boolean;
  /** Index of the first line that greets whoever a letter is for, -1 where there is none. */
  readonly firstGreeting: number;
  /** Short numbered sentences with a line of their own: one alone may be any paragraph. */
  readonly numberedSentences: number;
  /** A paragraph of the file breaks off: columns or pages cut its sentences. */
  readonly isTorn: boolean;
  /** Blank lines that usually stand between two paragraphs of this file. */
  readonly usualGap: number;
  /** Indices of short lines of which three or more follow each other below the first paragraph: none is a heading. */
  readonly verses: ReadonlySet<number>;
  /** Indices of the pieces in web-page tails. */
  readonly tails: ReadonlySet<number>;
};

export type LineRule = {
  name: string;
  kind: PieceKind;
  fits: (it: Piece, index: number, around: Around) => boolean;
};
