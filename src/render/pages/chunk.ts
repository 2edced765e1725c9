/** What the page estimate moves from page to page. */

/** What cannot be parted by a page break. `isGlued`: stays with the next. */
export type Chunk = {
  height: number;
  notes: string[];
  bookmarks: string[];
  isGlued: boolean;
  before?: number;
  head?: number;
};
