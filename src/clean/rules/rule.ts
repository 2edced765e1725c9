/** A rule says what a line is; the first one of the list that fits decides, and the block keeps its name. */

import type { Piece, PieceKind } from '../pieces/pieces.ts';
import type { Around } from './around.ts';

export type LineRule = {
  name: string;
  kind: PieceKind;
  fits: (it: Piece, index: number, around: Around) => boolean;
};
