/** The body while it is written: its pieces, in sections of pages of one orientation. */
import type { FileChild } from 'docx';
import { BlockBookmark } from './components.ts';
import type { Orientation } from './profile.ts';

/** A part of the body: a paragraph, a table, a bookmark between them. */
export type Piece = FileChild;

/** Pages of one orientation. */
export type BodySection = { readonly orientation: Orientation; readonly pieces: readonly Piece[] };

const isBookmark = (piece: Piece): boolean => piece instanceof BlockBookmark;

export class BodySections {
  readonly #first: { orientation: Orientation; pieces: Piece[] } = { orientation: 'portrait', pieces: [] };
  readonly #sections = [this.#first];

  get orientation(): Orientation {
    return this.#last.orientation;
  }

  add(...pieces: Piece[]): void {
    this.#last.pieces.push(...pieces);
  }

  addFirst(...pieces: Piece[]): void {
    this.#first.pieces.unshift(...pieces);
  }

  /** What is added from here stands on pages of that orientation. */
  open(orientation: Orientation): void {
    const { pieces } = this.#last;
    // A section ends with a paragraph: bookmarks after it go to what they stand before.
    const end = pieces.findLastIndex((piece) => !isBookmark(piece)) + 1;
    this.#sections.push({ orientation, pieces: pieces.splice(end) });
  }

  /** The sections that hold something, one at least. Bookmarks alone are no page: they go to the section before. */
  filled(): BodySection[] {
    const filled = this.#sections.filter(({ pieces }) => pieces.length > 0);
    const last = filled.at(-1);
    if (!last) return [this.#first];
    const before = filled.at(-2);
    if (!before || !last.pieces.every(isBookmark)) return filled;
    return [...filled.slice(0, -2), { ...before, pieces: [...before.pieces, ...last.pieces] }];
  }

  get #last() {
    return this.#sections.at(-1) ?? this.#first;
  }
}
