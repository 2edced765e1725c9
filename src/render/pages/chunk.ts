/** What the page estimate moves from page to page. */

/** What cannot be parted by a page break. `isGlued`: stays with the next. */
export type Chunk = {
  height: number;
  notes: string[];
  bookmarks: string[];
  isGlued: boolean;
  before?: number;
  /** Height of the head rows that stand above a row again on a new page. */
  head?: number;
  /** The lines of a row that may break between them. */
  lines?: RowLine[];
};

export type RowLine = { height: number; notes: string[] };
