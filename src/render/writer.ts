/** What the block and inline writers write into: they add pieces, notes and problems, and never see each other's. */
import { BookmarkEnd, BookmarkStart, type Paragraph, TextRun, type XmlComponent } from 'docx';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { countForbidden, dropForbidden } from '../text/markup.ts';
import { type BodySection, BodySections, type Piece } from './body-sections.ts';
import { BlockBookmark, type KnownList, OwnParagraph } from './components.ts';
import type { Survey } from './html/survey.ts';
import { type Orientation, type Profile, typeArea } from './profile.ts';

/** The part that is being written: footnotes and heads hold less than the body. */
export type PartName = 'document' | 'footnotes' | 'header';

/** The package that the content goes into: a new one, or a letterhead with slots and styles of its own. */
export type Destination = {
  /** The slots that wait for content: what goes there does not go into the body. */
  slots: ReadonlySet<string>;
  /** The id that a style of ours has there. */
  styleId: (id: string) => string;
  /** Whether that style there leaves its paragraph alone at a page's foot, so that the paragraph itself must hold on. */
  isLoose: (id: string) => boolean;
  /** The list that a heading's paragraph carries itself, or null where its style carries it. */
  headingList: (level: number) => KnownList | null;
};

const ownPackage: Destination = {
  slots: new Set(),
  styleId: (id) => id,
  isLoose: () => false,
  headingList: () => null,
};

/** All that was written, for the package. */
export type Written = {
  readonly sections: readonly BodySection[];
  /** The paragraph of each footnote, in order. */
  readonly notes: readonly Paragraph[];
  /** Text of the slots that hold a line. */
  readonly slotTexts: ReadonlyMap<string, string>;
  /** The table of contents, where a slot waits for it. */
  readonly contents: readonly Piece[];
  /** Content of the running head's paragraph, made anew for each head that shows it, or null. */
  readonly runningHead: (() => XmlComponent[]) | null;
  /** Whether anything depends on the pages: contents, page references, the end block. */
  readonly needsPages: boolean;
};

/** Where a paragraph differs from its style: on a new page, space above it in twips, properties that docx lacks. */
export type OwnLook = { startsPage?: boolean; before?: number | undefined; look?: readonly XmlComponent[] };

export class Writer {
  readonly profile: Profile;
  readonly survey: Survey;
  readonly #destination: Destination;
  readonly #body = new BodySections();
  readonly #notes: (Paragraph | null)[] = [];
  readonly #noteNumbers = new Map<string, number>();
  readonly #slotTexts = new Map<string, string>();
  readonly #contents: Piece[] = [];
  readonly #written = new Set<string>();
  readonly #problems = new Map<string, Problem>();
  #runningHead: (() => XmlComponent[]) | null = null;
  #needsPages = false;
  // docx numbers the bookmarks of lists and pictures from 1.
  #nextBookmarkId = 100_000;

  constructor(profile: Profile, survey: Survey, destination: Destination = ownPackage) {
    this.profile = profile;
    this.survey = survey;
    this.#destination = destination;
  }

  /** Adds a piece to the body. */
  emit(piece: Piece): void {
    this.#body.add(piece);
  }

  /** Adds a piece of the table of contents: to its slot, or to the body. */
  emitContents(piece: Piece): void {
    if (this.hasSlot('toc')) this.#contents.push(piece);
    else this.emit(piece);
  }

  /** Adds a piece to the body, in a bookmark of that name if there is one. */
  emitInBookmark(name: string | undefined, piece: Piece): void {
    const [start, end] = name === undefined ? [] : this.bookmark(name);
    if (start) this.emit(new BlockBookmark(start));
    this.emit(piece);
    if (end) this.emit(new BlockBookmark(end));
  }

  /** Puts a bookmark of nothing where the next piece will stand, or before all pieces. */
  emitBookmark(name: string, at: 'next' | 'first' = 'next'): void {
    const marks = this.bookmark(name).map((mark) => new BlockBookmark(mark));
    if (at === 'next') this.#body.add(...marks);
    else this.#body.addFirst(...marks);
  }

  /** What is emitted from here stands on pages of that orientation. */
  openSection(orientation: Orientation): void {
    this.#body.open(orientation);
  }

  get orientation(): Orientation {
    return this.#body.orientation;
  }

  /** Width and height of the page's type area in twips. */
  get area(): { width: number; height: number } {
    return typeArea(this.profile, this.orientation);
  }

  /** A paragraph in a style of ours. */
  paragraph(style: string, content: readonly XmlComponent[], own: OwnLook = {}): Paragraph {
    const { startsPage = false, before, look = [] } = own;
    return new OwnParagraph(
      {
        style: this.styleId(style),
        pageBreakBefore: startsPage,
        ...this.#keeping(style),
        ...(before === undefined ? {} : { spacing: { before } }),
      },
      content,
      { look },
    );
  }

  /** The paragraph of a heading; an unnumbered one opts out of its style's list. */
  heading(
    level: number,
    content: readonly XmlComponent[],
    look: { isNumbered: boolean; startsPage: boolean },
  ): Paragraph {
    const isListed = this.profile.levels[level - 1] !== undefined;
    const list = isListed && look.isNumbered ? this.#destination.headingList(level) : null;
    return new OwnParagraph(
      {
        style: this.styleId(`Heading${level}`),
        pageBreakBefore: look.startsPage,
        ...this.#keeping(`Heading${level}`),
        ...(isListed && !look.isNumbered ? { numbering: false as const } : {}),
      },
      content,
      list ? { list } : {},
    );
  }

  /** Headings, captions and heads of tables stay with what follows, whatever the office's style says. */
  #keeping(style: string): { keepNext?: true } {
    const keeps = this.profile.styles[style]?.keepNext ?? style.startsWith('Heading');
    return keeps && this.#destination.isLoose(style) ? { keepNext: true } : {};
  }

  /** The id that a style of ours has in the package. */
  styleId(id: string): string {
    return this.#destination.styleId(id);
  }

  /** Takes a footnote and gives its number, from 1. `write` gives its content; `id` is for second references to it. */
  addNote(id: string | undefined, write: () => XmlComponent[]): number {
    const number = this.#notes.push(null);
    // docx puts the note's mark before the blank.
    this.#notes[number - 1] = this.paragraph('FootnoteText', [new TextRun(' '), ...write()]);
    if (id !== undefined) this.#noteNumbers.set(id, number);
    return number;
  }

  /** The number of the footnote with that id, if it has been written. */
  noteNumber(id: string): number | undefined {
    return this.#noteNumbers.get(id);
  }

  /** The start and end of a new bookmark. */
  bookmark(name: string): [BookmarkStart, BookmarkEnd] {
    const id = this.#nextBookmarkId++;
    return [new BookmarkStart(name, id), new BookmarkEnd(id)];
  }

  /** The content in a bookmark of that name, if there is one. */
  bookmarked(name: string | undefined, content: readonly XmlComponent[]): XmlComponent[] {
    if (name === undefined) return [...content];
    const [start, end] = this.bookmark(name);
    return [start, ...content, end];
  }

  /** Says that the bookmark of an id or a heading is being written. */
  markWritten(bookmark: string): void {
    this.#written.add(bookmark);
  }

  hasWritten(bookmark: string): boolean {
    return this.#written.has(bookmark);
  }

  hasSlot(name: string): boolean {
    return this.#destination.slots.has(name);
  }

  get hasSlots(): boolean {
    return this.#destination.slots.size > 0;
  }

  fillSlot(name: string, text: string): void {
    this.#slotTexts.set(name, text);
  }

  setRunningHead(write: () => XmlComponent[]): void {
    this.#runningHead = write;
  }

  needPages(): void {
    this.#needsPages = true;
  }

  /** Reports a problem, once for each set of arguments. */
  report(code: ProblemCode, args: Problem['args'] = {}): void {
    const key = `${code} ${JSON.stringify(args)}`;
    if (!this.#problems.has(key)) this.#problems.set(key, problem(code, args));
  }

  /** The text without what XML forbids, which is reported. */
  clean(text: string): string {
    const count = countForbidden(text);
    if (count === 0) return text;
    const clean = dropForbidden(text);
    this.report('non-xml-character', { count, text: clean.slice(0, 20) });
    return clean;
  }

  get problems(): Problem[] {
    return [...this.#problems.values()];
  }

  /** All that was written; sections without content are left out. */
  finish(): Written {
    return {
      sections: this.#body.filled(),
      notes: this.#notes.filter((note) => note !== null),
      slotTexts: this.#slotTexts,
      contents: this.#contents,
      runningHead: this.#runningHead,
      needsPages: this.#needsPages,
    };
  }
}
