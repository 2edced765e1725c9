/** What a sign of a separate piece is, and what it may look at. */
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Around } from '../rules/rule.ts';
import type { HeadGroup } from './groups.ts';

/** `isSoft`: such signs together do not make a title of a short line, for sections of free writing share few words. */
export type Sign = { name: string; weight: number; isSoft?: true; holds: (group: Group) => boolean };

/** What the judge knows of the file when it comes to a group of heads. */
export type Standing = {
  /** How often each head's words stand in the file. */
  counts: ReadonlyMap<string, number>;
  /** Heads of the same build in the file, by `buildOf`. */
  builds: ReadonlyMap<string, number>;
  /** Level of the digest label above, or null. */
  digestLevel: number | null;
  /** Level of the main title where it stands alone above the others, else 0. */
  mainLevel: number;
  /** Last head of the separate piece that stands directly above, or null: not that of the main article. */
  pieceAbove: number | null;
  /** The file's short unmarked heads without an author, a source or a date below. */
  shortHeads: number;
  /** The page is named as one of news in brief, or another piece with a title of its own stands above. */
  isNewsPage: boolean;
  /** Heads of a round of places: they begin with a name and a colon, and most of the texts below name it too. */
  colonHeads: number;
  /** How many heads of the file have a first part before a colon that is as long, or begins alike, by `colonForms`. */
  colonParts: ReadonlyMap<string | null, number>;
  /** No other head follows in the file; and what stands below it. */
  isLast: boolean;
  /** Only the file's own title stands above. */
  isSecond: boolean;
  below: HeadGroup['below'];
  isFirstItem: boolean;
  /** Heads an entry of a list of people and bodies. */
  isEntry: boolean;
  /** Most heads of the file are told again by the text below them. */
  isNewsList: boolean;
  /** Stands in a list of a portal. */
  isListed: boolean;
  /** How the text below compares with the article above; null where either is missing. */
  kinship: Kinship | null;
};

export type Kinship = { cosine: number; paragraphsAbove: number; charsBelow: number };

export type Group = Standing & {
  around: Around<NamedPiece>;
  heads: readonly NamedPiece[];
  first: number;
  last: number;
};
