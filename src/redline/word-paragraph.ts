/** What is read of a .docx that a person edited. */
import type { BriefingPlace, FrameLine } from '../model.ts';
import type { Element } from '../word/xml.ts';
import type { FrameStyles } from './frame-lines.ts';
import type { FieldState } from './word-fields.ts';

export type WordPartKind = BriefingPlace['part'];

/** Where a paragraph stands, as a reader would say it. */
export type WordPlace = {
  part: WordPartKind;
  line?: FrameLine;
  heading: string | null;
  row: string | null;
  column: string | null;
};

export type WordParagraph = {
  text: string;
  place: WordPlace;
  /** Its runs with their stretch of `text`. */
  runs: { start: number; end: number; element: Element }[];
  /** For a note or chart: the run of the body that refers to it. */
  reference: Element | null;
  hasNote: boolean;
  /** What names the cell it stands in: the head of the column, and the cells before it in the row. */
  labels: string[];
  /** The cell of the outermost table that it stands in, or that refers to the note; null outside tables. */
  cell: TableCell | null;
};

/** Tables, rows and columns of the grid count from 0. */
export type TableCell = { table: number; row: number; column: number };

/** What reading a document keeps in mind from paragraph to paragraph. */
export type Reader = {
  place: WordPlace;
  paragraphs: WordParagraph[];
  /** A paragraph whose mark is deleted goes on in the next. */
  open: WordParagraph | null;
  fields: FieldState;
  headingStyles: Set<string>;
  frameStyles: FrameStyles;
  /** Runs of the body that refer to notes and charts, by `footnote 3`, `chart rId7`. */
  references: Map<string, { run: Element; place: WordPlace; cell: TableCell | null }>;
  reference: Element | null;
  labels: string[];
  cell: TableCell | null;
  /** How many outermost tables were read. */
  tables: number;
};
