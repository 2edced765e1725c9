/** Places the cells of an HTML table on its grid, as a browser does: rowspan, colspan, ragged rows. */
import { readAttribute } from '../../text/markup.ts';
import { childrenNamed, type HtmlElement, type HtmlParent, isElement } from '../html/tree.ts';

/** A cell of the grid: the HTML cell, or the continuation of one that began in a row above. */
export type GridCell = {
  /** Null fills up a ragged row. */
  element: HtmlElement | null;
  column: number;
  span: number;
  /** `start` of a vertical merge, its `next` rows, or none. */
  merge: 'none' | 'start' | 'next';
};

export type GridRow = { element: HtmlElement; isHead: boolean; cells: GridCell[] };

export type Grid = { rows: GridRow[]; columns: number };

type Open = { cell: GridCell; left: number };

/** The table's rows in order, thead first; each row fills every column. */
export function placeCells(table: HtmlElement): Grid {
  const rows: GridRow[] = [];
  for (const [group, isHead] of rowGroups(table)) placeGroup(childrenNamed(group, 'tr'), isHead, rows);
  let columns = 0;
  for (const row of rows) for (const cell of row.cells) columns = Math.max(columns, cell.column + cell.span);
  for (const row of rows) fillRow(row, columns);
  return { rows, columns };
}

function rowGroups(table: HtmlElement): [HtmlParent, boolean][] {
  const groups = table.childNodes.filter(isElement);
  const order = ['thead', 'tbody', 'tfoot'];
  return groups
    .filter((group) => order.includes(group.tagName))
    .sort((one, other) => groupRank(one) - groupRank(other))
    .map((group) => [group, group.tagName === 'thead']);
}

const groupRank = (group: HtmlElement): number =>
  group.tagName === 'thead' ? 0 : group.tagName === 'tfoot' ? 2 : 1;

function placeGroup(trs: HtmlElement[], isHead: boolean, rows: GridRow[]): void {
  let open: Open[] = [];
  trs.forEach((element, index) => {
    const cells: GridCell[] = [];
    const next: Open[] = [];
    const taken = new Set<number>();
    for (const { cell, left } of open) {
      cells.push({ ...cell, merge: 'next' });
      for (let at = 0; at < cell.span; at++) taken.add(cell.column + at);
      if (left > 1) next.push({ cell, left: left - 1 });
    }
    let column = 0;
    for (const cellElement of element.childNodes) {
      if (cellElement.nodeName !== 'td' && cellElement.nodeName !== 'th') continue;
      while (taken.has(column)) column++;
      const cell = newCell(cellElement as HtmlElement, column, taken);
      const rowSpan = Math.min(spanOf(cell.element, 'rowspan') || trs.length, trs.length - index);
      if (rowSpan > 1) {
        cell.merge = 'start';
        next.push({ cell, left: rowSpan - 1 });
      }
      cells.push(cell);
      column += cell.span;
    }
    open = next;
    if (taken.size > 0) cells.sort((one, other) => one.column - other.column);
    rows.push({ element, isHead, cells });
  });
}

function newCell(element: HtmlElement, column: number, taken: Set<number>): GridCell {
  const wanted = Math.max(spanOf(element, 'colspan'), 1);
  let span = 1;
  while (span < wanted && !taken.has(column + span)) span++;
  return { element, column, span, merge: 'none' };
}

/** 1 where the attribute is missing or no number; 0 is kept (rowspan="0": to the end of the group). */
function spanOf(element: HtmlElement | null, name: string): number {
  const value = element ? readAttribute(element, name) : undefined;
  if (value === undefined) return 1;
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) && number >= 0 ? Math.min(number, 1000) : 1;
}

function fillRow(row: GridRow, columns: number): void {
  const filled: GridCell[] = [];
  let column = 0;
  const fillTo = (end: number) => {
    while (column < end) filled.push({ element: null, column: column++, span: 1, merge: 'none' });
  };
  let isComplete = true;
  for (const cell of row.cells) {
    if (cell.column !== column) isComplete = false;
    column = cell.column + cell.span;
  }
  if (isComplete && column === columns) return;
  column = 0;
  for (const cell of row.cells) {
    fillTo(cell.column);
    filled.push(cell);
    column = cell.column + cell.span;
  }
  fillTo(columns);
  row.cells = filled;
}
