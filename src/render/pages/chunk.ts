/** What the page estimate moves from page to page. */

/** What cannot be parted by a page break. `isGlued`: stays with the next. */
export type Chunk = {
  height: number;
  notes: string[];
  bookmarks: string[];
  isGlued: boolean;
  before?: number;
  /** Height of what stands above a row again on a new page: the table's upper rule and its head rows. */
  head?: number;
  /** Space under a paragraph, which a page's end swallows. */
  after?: number;
  /** The lines of each cell of a row that may break between them. */
  cells?: CellLine[][];
};

export type CellLine = { height: number; notes: string[] };
