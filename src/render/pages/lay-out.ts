/**
 * Lays the body out on pages and says on which page each bookmark stands. Close to Word and LibreOffice for what we
 * write (exact line heights, Chinese type, fixed table widths). docx/layout takes 60 ms a page and leaves out the gap
 * between Chinese and Latin; this takes less than 2 ms. Where the two readers differ (notes of table rows), it goes
 * with LibreOffice, which can be measured.
 */
import { breakLines } from './break-lines.ts';
import type { CellLine, Chunk } from './chunk.ts';
import { lineHeight, type StyleMetrics, spaceBefore } from './metrics.ts';
import type { Area, BodyBlock, BodyParagraph, BodyTable } from './read-body.ts';
import { layOutTable } from './table-rows.ts';

export type Layout = {
  pages: Map<string, number>;
  count: number;
  /** On the last page: room left under the text, and height of the notes. */
  last: { free: number; notes: number };
  /** How much of its type area the last page of each section fills, as a share. */
  ends: number[];
};

/** Room of the rule above the notes: a tenth of a centimetre on either side of it (measured: 106 at least, and more than 126). */
const separator = 127;
/** Twips: sums of rounded heights. */
const tolerance = 0.5;

/** `carried`: height of notes that found no room on their page. `isNatural`: begun because the one before was full. */
type Page = { number: number; y: number; notes: number; carried: number; isNatural: boolean };

/** `noteHeight` gives the height of a footnote by id in a column of that width. */
export function layOutPages(blocks: BodyBlock[], noteHeight: (id: string, width: number) => number): Layout {
  const pages = new Map<string, number>();
  const page: Page = { number: 1, y: 0, notes: 0, carried: 0, isNatural: false };
  let area: Area = { width: 0, height: 0 };
  const ends: number[] = [];
  sectionsOf(blocks).forEach((section, at) => {
    area = section.area;
    if (at > 0) turn(page);
    const notesOf = (ids: string[]) => ids.reduce((sum, id) => sum + noteHeight(id, area.width), 0);
    for (const run of runsOf(section.blocks, area.width)) placeRun(run, page, area, notesOf, pages);
    ends.push((page.y + page.notes) / Math.max(area.height, 1));
  });
  const last = { free: area.height - page.y - page.notes, notes: page.notes };
  return { pages, count: page.number, last, ends };
}

function sectionsOf(blocks: BodyBlock[]): { blocks: (BodyParagraph | BodyTable)[]; area: Area }[] {
  const sections: { blocks: (BodyParagraph | BodyTable)[]; area: Area }[] = [];
  let open: (BodyParagraph | BodyTable)[] = [];
  for (const block of blocks) {
    if (block.kind === 'section') {
      sections.push({ blocks: open, area: block.area });
      open = [];
    } else open.push(block);
  }
  return sections;
}

/** Chunks in order; `turn` begins a page. */
type Step = Chunk | 'turn';

function* runsOf(blocks: (BodyParagraph | BodyTable)[], width: number): Generator<Step[]> {
  let run: Step[] = [];
  let above = 0;
  for (const block of blocks) {
    const steps = block.kind === 'table' ? layOutTable(block) : paragraphSteps(block, width, above);
    above = block.kind === 'table' ? 0 : block.style.after;
    for (const step of steps) {
      run.push(step);
      if (step === 'turn' || step.isGlued) continue;
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

function paragraphSteps(paragraph: BodyParagraph, width: number, above: number): Step[] {
  const chunks = paragraphChunks(paragraph, width, above);
  return [
    ...(paragraph.startsPage ? (['turn'] as const) : []),
    ...chunks,
    ...(paragraph.endsPage ? (['turn'] as const) : []),
  ];
}

/** The paragraph's lines as chunks: two lines stay together at its start and end. */
function paragraphChunks(paragraph: BodyParagraph, width: number, above: number): Chunk[] {
  const { style, picture, bookmarks } = paragraph;
  const lines = breakLines(paragraph.content, style, width);
  const height = Math.max(lineHeight(style), picture);
  const chunks: Chunk[] = lines.map((notes, at) => ({
    height: height + (at === lines.length - 1 ? style.rules : 0),
    ...(at === lines.length - 1 ? { after: style.after } : {}),
    notes,
    bookmarks: at === 0 ? bookmarks : [],
    isGlued: at === 0 ? lines.length > 1 : at === lines.length - 2,
    ...(at === 0 ? { before: spaceBefore(style, above) } : {}),
  }));
  const last = chunks.at(-1);
  if (last) last.isGlued = isKept(style);
  return chunks;
}

export const paragraphHeight = (paragraph: BodyParagraph, width: number): number =>
  paragraphChunks(paragraph, width, 0).reduce((sum, chunk) => sum + heightOf(chunk) + (chunk.after ?? 0), 0);

const isKept = (style: StyleMetrics): boolean => style.keepNext;

function turn(page: Page): void {
  page.number++;
  page.y = 0;
  page.isNatural = false;
  page.notes = page.carried > 0 ? page.carried + separator : 0;
  page.carried = 0;
}

/** Places chunks that stay together; too tall for a page, they are placed one by one. */
function placeRun(
  run: Step[],
  page: Page,
  area: Area,
  notesOf: (ids: string[]) => number,
  pages: Map<string, number>,
): void {
  const chunks = run.filter((step): step is Chunk => step !== 'turn');
  const text = chunks.reduce(
    (sum, chunk) => sum + firstHeight(chunk) + (chunk.after ?? 0),
    -(chunks.at(-1)?.after ?? 0),
  );
  const needed = text + withSeparator(notesOf(chunks.flatMap((it) => (isRow(it) ? [] : it.notes))), page);
  if (page.y > 0 && needed <= area.height && !fits(needed, page, area)) turnTo(chunks[0], page);
  for (const step of run) {
    if (step === 'turn') {
      if (page.y > 0) turn(page);
      continue;
    }
    const notes = isRow(step) ? 0 : withSeparator(notesOf(step.notes), page);
    if (page.y > 0 && !fits(firstHeight(step) + notes, page, area)) turnTo(step, page);
    for (const bookmark of step.bookmarks) pages.set(bookmark, page.number);
    for (const part of step.cells ? breakRow(step, step.cells, page, area, notesOf) : [step]) {
      page.y += page.isNatural && page.y === 0 ? part.height : heightOf(part);
      for (const id of part.notes) placeNotes(notesOf([id]), page, area);
    }
    page.y += step.after ?? 0;
  }
}

/**
 * The parts of a row, page by page; every line may end one. Measured: LibreOffice breaks a row that does not fit by its
 * text alone; it counts the notes of the lines where one line and its notes fit, else they go to the next page.
 */
function* breakRow(
  row: Chunk,
  cells: CellLine[][],
  page: Page,
  area: Area,
  notesOf: (ids: string[]) => number,
): Generator<{ height: number; notes: string[] }> {
  let rest = cells;
  let height = row.height;
  for (;;) {
    const room = area.height + tolerance - page.y - page.notes;
    if (height <= room) return yield { height, notes: notesIn(rest) };
    const noted = room - (page.notes > 0 ? 0 : separator);
    const lines = linesWithin(rest, noted, notesOf) || linesWithin(rest, room, () => 0) || 1;
    const part = rest.map((cell) => cell.slice(0, lines));
    rest = rest.map((cell) => cell.slice(lines));
    if (rest.every((cell) => cell.length === 0)) return yield { height, notes: notesIn(part) };
    yield { height: tallest(part), notes: notesIn(part) };
    height = tallest(rest) + (row.height - tallest(cells));
    turnTo(row, page);
  }
}

/** How many lines of every cell stand in that room, with what `noteRoom` asks for the notes of them. */
function linesWithin(cells: CellLine[][], room: number, noteRoom: (ids: string[]) => number): number {
  const most = cells.reduce((count, cell) => Math.max(count, cell.length), 0);
  const sums = cells.map(() => 0);
  let notes = 0;
  for (let count = 0; count < most; count++) {
    let height = 0;
    for (const [at, cell] of cells.entries()) {
      sums[at] = (sums[at] ?? 0) + (cell[count]?.height ?? 0);
      notes += noteRoom(cell[count]?.notes ?? []);
      height = Math.max(height, sums[at] ?? 0);
    }
    if (height + notes > room) return count;
  }
  return most;
}

const notesIn = (cells: CellLine[][]): string[] =>
  cells.flatMap((cell) => cell.flatMap(({ notes }) => notes));

const tallest = (cells: CellLine[][]): number =>
  Math.max(0, ...cells.map((cell) => cell.reduce((sum, { height }) => sum + height, 0)));

function turnTo(chunk: Chunk | undefined, page: Page): void {
  turn(page);
  page.isNatural = true;
  page.y += chunk?.head ?? 0;
}

/** Measured: LibreOffice places a row whose text fits, and its notes on the next page where they do not. */
const isRow = ({ head }: Chunk): boolean => head !== undefined;

const heightOf = (chunk: { height: number; before?: number }): number => chunk.height + (chunk.before ?? 0);

/** What must find room for the chunk to begin on a page. */
const firstHeight = (chunk: Chunk): number =>
  chunk.cells ? tallest(chunk.cells.map((cell) => cell.slice(0, 1))) : heightOf(chunk);

function placeNotes(height: number, page: Page, area: Area): void {
  if (height === 0) return;
  if (page.carried > 0 || !fits(withSeparator(height, page), page, area)) page.carried += height;
  else page.notes += withSeparator(height, page);
}

const withSeparator = (notes: number, page: Page): number =>
  notes > 0 && page.notes === 0 ? notes + separator : notes;

function fits(height: number, page: Page, area: Area): boolean {
  return page.y + page.notes + height <= area.height + tolerance;
}
