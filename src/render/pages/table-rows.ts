/** A table's rows as chunks: whole rows, or the lines of a row that may break. */
import { breakLines } from './break-lines.ts';
import type { Chunk } from './chunk.ts';
import { lineHeight, spaceBefore } from './metrics.ts';
import type { BodyCell, BodyRow, BodyTable } from './read-body.ts';

/** A horizontal rule takes half a point. */
const rule = 10;
/** Left and right cell margins together, as the table styles have them. */
const margins = 170;

type MeasuredRow = { row: BodyRow; height: number; notes: { line: number; id: string }[]; line: number };

export function layOutTable(table: BodyTable): Chunk[] {
  const rows = table.rows.map((row) => measureRow(row, table.columns));
  stretchMerges(rows, table);
  const head = rows.filter(({ row }) => row.isHead).reduce((sum, { height }) => sum + height, 0);
  return rows.flatMap((row) => rowChunks(row, row.row.isHead ? 0 : head));
}

function measureRow(row: BodyRow, columns: number[]): MeasuredRow {
  let height = 0;
  let line = 240;
  const notes: { line: number; id: string }[] = [];
  for (const cell of row.cells) {
    const width =
      columns.slice(cell.column, cell.column + cell.span).reduce((one, other) => one + other, 0) - margins;
    const measured = measureCell(cell, width, notes);
    line = Math.max(line, measured.line);
    if (cell.merge === 'none') height = Math.max(height, measured.height);
    // The empty paragraph of a continued cell, and at least one line of a merged one.
    else height = Math.max(height, measured.line);
  }
  return { row, height: height + rule, notes, line };
}

function measureCell(
  cell: BodyCell,
  width: number,
  notes: { line: number; id: string }[],
): { height: number; line: number } {
  let height = 0;
  let line = 0;
  let count = 0;
  let above = 0;
  for (const { content, style, picture } of cell.paragraphs) {
    const lines = breakLines(content, style, width);
    const own = Math.max(lineHeight(style), picture);
    lines.forEach((ids, at) => {
      for (const id of ids) notes.push({ line: count + at, id });
    });
    count += lines.length;
    line = Math.max(line, own);
    height += spaceBefore(style, above) + lines.length * own + style.rules + style.after;
    above = style.after;
  }
  return { height, line };
}

/** A merged cell that is taller than its rows makes the last of them taller. */
function stretchMerges(rows: MeasuredRow[], table: BodyTable): void {
  rows.forEach(({ row }, at) => {
    for (const cell of row.cells) {
      if (cell.merge !== 'start') continue;
      let end = at + 1;
      while (rows[end]?.row.cells.some((other) => other.column === cell.column && other.merge === 'next'))
        end++;
      const width = table.columns
        .slice(cell.column, cell.column + cell.span)
        .reduce((one, other) => one + other, 0);
      const wanted = measureCell(cell, width - margins, []).height;
      const room = rows.slice(at, end).reduce((sum, { height }) => sum + height, 0);
      const last = rows[end - 1];
      if (last && wanted > room) last.height += wanted - room;
    }
  });
}

function rowChunks({ row, height, notes, line }: MeasuredRow, head: number): Chunk[] {
  const bookmarks = row.cells.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.bookmarks),
  );
  // A head row's style keeps it with the row below; so does a group row's.
  const isGlued = row.isHead || (row.cells[0]?.paragraphs[0]?.style.keepNext ?? false);
  const chunk = { height, notes: notes.map(({ id }) => id), bookmarks, isGlued, head };
  if (row.isWhole || height <= line * 2) return [chunk];
  const count = Math.max(1, Math.round(height / line));
  const lines = Array.from({ length: count }, (_, at) => ({
    height: height / count,
    notes: notes.filter((note) => Math.min(note.line, count - 1) === at).map(({ id }) => id),
  }));
  return [{ ...chunk, lines }];
}
