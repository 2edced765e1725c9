/** What the redline gives: two wordings compared, and what an edited briefing says without a source. */
import type { Span } from './report.ts';

/** A stretch of two compared texts. A `\n` in it is the end of a paragraph. */
export type RedlinePiece = { kind: 'equal' | 'insert' | 'delete'; text: string };

/**
 * Passages that belong together, old against new. The old text is the equal and deleted pieces of all rows but
 * `moved-to`, the new text the equal and inserted ones of all rows but `moved-from`.
 */
export type RedlineRow = {
  kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
  pieces: RedlinePiece[];
  /** Number that a `moved-from` row shares with its `moved-to` row; null for the others. */
  move: number | null;
};

/** Two wordings compared: rows in reading order of both. */
export type Redline = { rows: RedlineRow[] };

/** What of an edited briefing no longer stands in the sources, or not for its place, or was edited otherwise. */
export type ProofFinding = {
  /**
   * `place`: the words are as they were but stand under another place. `changed`: words of the program's own.
   * `added`: words that did not stand there, with `source` where a report has them. `moved`: what stands elsewhere now, or
   * once more. `unchecked`: too short for the record, and not in the sources. `owner`: new words that tell a figure or
   * sentence of one place of another. `row`: a figure that stands in another row. `label`: the name of a figure, row,
   * table or section is that of another one. `reordered`: a table with its rows or
   * columns in another order.
   */
  kind:
    | 'number'
    | 'sentence'
    | 'place'
    | 'row'
    | 'label'
    | 'reordered'
    | 'owner'
    | 'changed'
    | 'added'
    | 'moved'
    | 'removed'
    | 'unchecked';
  /** Errors are against the sources. */
  level: 'error' | 'warning';
  /** The words as they stand in the briefing now. */
  text: string;
  /** What stood there when the briefing was made; null where the words are new or the sources changed. */
  was: string | null;
  place: BriefingPlace;
  /** Of a removed passage where it stood, for its words are gone; null for other kinds. */
  removed: {
    /** Which heading it stood under, from 1; 0 above all headings, and for notes and margins. */
    heading: number;
    /** Its paragraphs under that heading, from 1; 0 for the heading itself. */
    first: number;
    last: number;
    /** Only sentences of the paragraph are gone. */
    isPart: boolean;
  } | null;
  /** The places that the words are told of, and those whose they are; null for kinds other than `owner`. */
  owner: { told: string[]; has: string[] } | null;
  /** What the sources say: the passage that holds the words, or the nearest. */
  source: { file: string; paragraph: number; text: string } | null;
};

/** A line of the masthead (版头), or the end block (版记). `number` is that of the document, 云组发〔2026〕12号. */
export type FrameLine =
  | 'secrecy'
  | 'name'
  | 'issue'
  | 'number'
  | 'signers'
  | 'number-and-signers'
  | 'issuers'
  | 'imprint'
  | 'end-block';

/** Where words stand in a briefing, as a reader would say it. */
export type BriefingPlace = {
  part: 'body' | 'footnote' | 'endnote' | 'chart' | 'header' | 'footer';
  /** Of masthead and end block, which line it is. */
  line?: FrameLine;
  /** Nearest heading above. */
  heading: string | null;
  /** Labels of the table's row and column; null outside tables. */
  row: string | null;
  column: string | null;
  /** Index among the document's paragraphs that hold text (body, notes, charts, heads and feet), from 0. */
  paragraph: number;
  /** Stretch of that paragraph's text. */
  span: Span;
};
