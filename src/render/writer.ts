/** What the block and inline writers share: the profile, what was found in the HTML, and what they have written. */
import type { FileChild } from 'docx';
import type { Problem, ProblemCode } from '../problem.ts';
import { problem } from '../problem.ts';
import type { Survey } from './html/survey.ts';
import type { Orientation, Profile } from './profile.ts';

/** A part of the body: WordprocessingML of our own, or content that docx writes (charts, lists, pictures). */
export type Piece = string | FileChild;

/** Pages of one orientation. */
export type BodySection = { orientation: Orientation; pieces: Piece[] };

/** The part that is being written: relationships are per part. */
export type PartName = 'document' | 'footnotes' | 'header';

export type Writer = {
  profile: Profile;
  survey: Survey;
  sections: BodySection[];
  /** Content of each footnote's paragraph, in order. */
  notes: string[];
  /** Id of the first footnote: 1, or what follows a letterhead's own. */
  firstNote: number;
  /** The letterhead's slots: what goes there does not go into the body. */
  slots: ReadonlySet<string>;
  /** Text of the slots that hold a line. */
  slotTexts: Map<string, string>;
  /** Pieces of the table of contents, where a slot waits for it. */
  contents: Piece[];
  /** Footnotes that carry an id, for second references. */
  noteNumbers: Map<string, number>;
  /** Addresses of links that leave the document, per part, and their numbers: link n is relationship `rIdLink{n}`. */
  links: Record<PartName, Map<string, number>>;
  /** Content of the running head's paragraph, or null. */
  runningHead: string | null;
  /** Whether anything depends on the pages: contents, page references, the end block. */
  needsPages: boolean;
  nextBookmarkId: number;
  /** Names of the bookmarks of ids that have been written. */
  written: Set<string>;
  problems: Map<string, Problem>;
};

export function createWriter(profile: Profile, survey: Survey): Writer {
  return {
    profile,
    survey,
    sections: [{ orientation: 'portrait', pieces: [] }],
    notes: [],
    firstNote: 1,
    slots: new Set(),
    slotTexts: new Map(),
    contents: [],
    noteNumbers: new Map(),
    links: { document: new Map(), footnotes: new Map(), header: new Map() },
    runningHead: null,
    needsPages: false,
    // docx numbers the bookmarks of lists and pictures from 1.
    nextBookmarkId: 100_000,
    written: new Set(),
    problems: new Map(),
  };
}

/** Adds a piece to the body. */
export function emit(writer: Writer, piece: Piece): void {
  currentSection(writer).pieces.push(piece);
}

export function currentSection(writer: Writer): BodySection {
  const section = writer.sections.at(-1);
  if (!section) throw new Error('a writer always has a section');
  return section;
}

/** Reports a problem, once for each set of arguments. */
export function report(writer: Writer, code: ProblemCode, args: Problem['args'] = {}): void {
  const key = `${code} ${JSON.stringify(args)}`;
  if (!writer.problems.has(key)) writer.problems.set(key, problem(code, args));
}

/** XML wrapped in a bookmark of that name. */
export function bookmarked(writer: Writer, name: string | undefined, xml: string): string {
  if (name === undefined) return xml;
  const id = writer.nextBookmarkId++;
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
}

/** A paragraph in a named style. `properties` are further paragraph properties, in schema order after pStyle. */
export const paragraph = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
