/** Rows of a table whose cells are wrapped: the lines of a cell are joined again. */
import type { Fragment, Row } from './pdf-lines.ts';

export type Interval = { left: number; right: number };

/** In characters: a line that ends this near its column's edge is full; a narrower column has no full lines. */
const nearEdge = 1.3;
const narrowest = 4;

/**
 * A row goes on in the next where that holds nothing but fragments that each stand under a full line of the same
 * cell. `columns` are the x ranges of the table's columns; with fewer than two there is no table.
 */
export function joinWrappedCells(rows: Row[], columns: Interval[]): Row[] {
  if (columns.length < 2) return rows;
  const joined: Row[] = [];
  let ends: Row = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const starts = row.map((fragment) => findCell(fragment, ends, columns));
    if (above && above.length > 1 && starts.every((cell) => cell !== null)) {
      for (const [index, cell] of starts.entries()) {
        const start = above.find(({ left }) => left === cell?.left);
        if (start) start.text += row[index]?.text ?? '';
      }
      ends = row.map((fragment, index) => ({ ...fragment, left: starts[index]?.left ?? fragment.left }));
    } else {
      joined.push(row.map((fragment) => ({ ...fragment })));
      ends = row;
    }
  }
  return joined;
}

/** The line above in the same cell, where it is full and begins at the same edge. */
function findCell(fragment: Fragment, above: Row, columns: Interval[]): Fragment | null {
  const { size } = fragment;
  const column = columns.find(
    ({ left, right }) => fragment.left >= left - size && fragment.right <= right + size,
  );
  if (!column || column.right - column.left < narrowest * size) return null;
  const line = above.find(({ left }) => Math.abs(left - fragment.left) < size);
  return line && column.right - line.right < nearEdge * size ? line : null;
}
