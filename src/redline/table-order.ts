/** The tables of an edited briefing with rows and columns as they were made: who puts them in another order changes no fact. */
import { foldText } from './sentences.ts';
import type { TableCell, WordParagraph, WordPartKind } from './word-paragraph.ts';

export type TableOrder = {
  /** The edited paragraphs as the briefing made anew has its rows and columns, by their indexes. */
  indexes: number[];
  /** Of each table that was put in another order the first paragraph that stands elsewhere. */
  reordered: ReadonlySet<number>;
};

export type Cell = TableCell & { text: string; paragraphs: number[] };

/**
 * Each table is held against the one made anew that shares most of its cells. A row or column is the one that its head says;
 * where heads do not tell, the one that most of its cells stood in, and of a tie the one in its place, so that two cells that
 * changed places are no order of rows.
 */
export function restoreOrder(edited: WordParagraph[], made: WordParagraph[]): TableOrder {
  const indexes = [...edited.keys()];
  const reordered = new Set<number>();
  const tables = listTables(edited, 'body');
  const notes = listTables(edited, 'footnote');
  const before = listTables(made, 'body');
  for (const [table, origin] of pairTables(tables, before)) {
    const cells = tables.get(table) ?? [];
    const stood = before.get(origin) ?? [];
    const rows = orderLines(cells, stood, 'row');
    const columns = orderLines(cells, stood, 'column');
    const rank = (cell: Cell) => [rows.get(cell.row) ?? cell.row, columns.get(cell.column) ?? cell.column];
    const first = sortCells(cells, rank, indexes);
    if (first === null) continue;
    reordered.add(first);
    sortCells(notes.get(table) ?? [], rank, indexes);
  }
  return { indexes, reordered };
}

/** Puts the paragraphs of the cells in order, and gives the first of them that stood elsewhere. */
function sortCells(cells: Cell[], rank: (cell: Cell) => number[], indexes: number[]): number | null {
  const places = cells.flatMap(({ paragraphs }) => paragraphs);
  const sorted = cells
    .map((cell) => ({ cell, at: rank(cell) }))
    .sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0) || (a.at[1] ?? 0) - (b.at[1] ?? 0))
    .flatMap(({ cell }) => cell.paragraphs);
  const first = places.find((place, at) => sorted[at] !== place);
  if (first === undefined) return null;
  for (const [at, place] of places.entries()) indexes[place] = sorted[at] ?? place;
  return first;
}

export function listTables(paragraphs: WordParagraph[], part: WordPartKind): Map<number, Cell[]> {
  const tables = new Map<number, Cell[]>();
  for (const [index, { cell, text, place }] of paragraphs.entries()) {
    if (cell === null || place.part !== part) continue;
    const cells = tables.get(cell.table) ?? [];
    tables.set(cell.table, cells);
    const last = cells.at(-1);
    if (last?.row === cell.row && last.column === cell.column) {
      last.text += foldText(text);
      last.paragraphs.push(index);
    } else cells.push({ ...cell, text: foldText(text), paragraphs: [index] });
  }
  return tables;
}

/** By the cells that stand in one table alone on either side. */
export function pairTables(edited: Map<number, Cell[]>, made: Map<number, Cell[]>): [number, number][] {
  const holders = indexOnce([...made].flatMap(([table, cells]) => cells.map(({ text }) => [text, table])));
  const taken = new Set<number>();
  return [...edited].flatMap(([table, cells]): [number, number][] => {
    const votes = countVotes(cells.flatMap(({ text }) => holders.get(text) ?? []));
    const [best] = [...votes].filter(([it]) => !taken.has(it)).sort((a, b) => b[1] - a[1]);
    if (best === undefined) return [];
    taken.add(best[0]);
    return [[table, best[0]]];
  });
}

/** For each row or column of the edited table where it stood; what is new stands behind the one before it. */
function orderLines(cells: Cell[], stood: Cell[], line: 'row' | 'column'): ReadonlyMap<number, number> {
  const texts = groupTexts(cells, line);
  const lines = [...texts.keys()].sort((a, b) => a - b);
  const origins = pairLines(listPairs(cells, stood, line), matchHeads(cells, stood, line));
  const order = new Map<number, number>();
  let last = -1;
  for (const at of lines) {
    // A line that is new keeps its place behind the one before it.
    last = origins.get(at) ?? last + 1 / (lines.length + 1);
    order.set(at, last);
  }
  return order;
}

/** `shared`: how many cells of the line stand in the other one too. */
type LinePair = { at: number; origin: number; shared: number };

/** Each line with those that a cell of its own names, which no other line has, and with the one in its place. */
function listPairs(cells: Cell[], stood: Cell[], line: 'row' | 'column'): LinePair[] {
  const lineOf = (list: Cell[]) => indexOnce(list.map((cell) => [cell.text, cell[line]]));
  const before = lineOf(stood);
  const [texts, were] = [groupTexts(cells, line), groupTexts(stood, line)];
  const candidates = new Map([...texts.keys()].map((at) => [at, new Set([at])]));
  for (const [text, at] of lineOf(cells)) {
    const origin = before.get(text);
    if (at !== null && origin !== undefined && origin !== null) candidates.get(at)?.add(origin);
  }
  return [...candidates].flatMap(([at, list]) =>
    [...list].map((origin) => ({ at, origin, shared: countSame(texts.get(at), were.get(origin)) })),
  );
}

/**
 * The pairs that share most come first, of those that share as much the ones that keep their place: one sentence that changed
 * places with another does not take its row with it.
 */
function pairLines(pairs: LinePair[], heads: ReadonlyMap<number, number>): Map<number, number> {
  const origins = new Map(heads);
  const taken = new Set(heads.values());
  const isInPlace = ({ at, origin }: LinePair) => Number(at === origin);
  const best = pairs
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || isInPlace(b) - isInPlace(a) || a.at - b.at);
  for (const { at, origin } of best) {
    if (origins.has(at) || taken.has(origin)) continue;
    origins.set(at, origin);
    taken.add(origin);
  }
  return origins;
}

function groupTexts(cells: Cell[], line: 'row' | 'column'): Map<number, Map<string, number>> {
  const groups = new Map<number, Map<string, number>>();
  for (const cell of cells) {
    const texts = groups.get(cell[line]) ?? new Map<string, number>();
    groups.set(cell[line], texts.set(cell.text, (texts.get(cell.text) ?? 0) + 1));
  }
  return groups;
}

function countSame(
  one: ReadonlyMap<string, number> = new Map(),
  other: ReadonlyMap<string, number> = new Map(),
): number {
  let count = 0;
  for (const [text, times] of one) count += Math.min(times, other.get(text) ?? 0);
  return count;
}

/** Rows by their first cells, columns by those of the first row, where no two have the same. */
function matchHeads(cells: Cell[], stood: Cell[], line: 'row' | 'column'): ReadonlyMap<number, number> {
  const across = line === 'row' ? 'column' : 'row';
  const headsOf = (list: Cell[]) =>
    indexOnce(list.flatMap((cell) => (cell[across] === 0 ? [[cell.text, cell[line]] as const] : [])));
  const before = headsOf(stood);
  const pairs = [...headsOf(cells)].flatMap(([text, at]): [number, number][] => {
    const origin = before.get(text);
    return at === null || origin === undefined || origin === null ? [] : [[at, origin]];
  });
  return new Map(pairs);
}

/** What each text stands for; null where it stands for several. */
export function indexOnce(entries: (readonly [string, number])[]): Map<string, number | null> {
  const index = new Map<string, number | null>();
  for (const [text, value] of entries)
    index.set(text, index.has(text) && index.get(text) !== value ? null : value);
  return index;
}

export function countVotes(values: (number | null)[]): Map<number, number> {
  const votes = new Map<number, number>();
  for (const value of values) if (value !== null) votes.set(value, (votes.get(value) ?? 0) + 1);
  return votes;
}
