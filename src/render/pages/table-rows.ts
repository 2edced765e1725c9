/** A table's rows as chunks: whole rows, or the lines of a row that may break. */
import { breakLines } from './break-lines.ts';
import type { CellLine, Chunk } from './chunk.ts';
import { lineHeight, spaceBefore } from './metrics.ts';
import type { BodyCell, BodyRow, BodyTable } from './read-body.ts';

type MeasuredRow = { row: BodyRow; height: number; cells: CellLine[][] };

export function layOutTable(table: BodyTable): Chunk[] {
  const { rules } = table.look;
  const rows = table.rows.map((row) => measureRow(row, table));
  stretchMerges(rows, table);
  const first = rows[0];
  const last = rows.at(-1);
  if (first) first.height += rules.top;
  if (last) last.height += rules.bottom - rules.inside;
  const heads = rows.filter(({ row }) => row.isHead);
  const head =
    heads.length > 0
      ? heads.reduce((sum, { height }) => sum + height, rules.inside - rules.headBottom)
      : rules.top;
  return rows.flatMap((row) => rowChunks(row, row.row.isHead ? 0 : head));
}

/** A cell that goes on over rows takes one line of each; what it lacks then is added to the last. */
function measureRow(row: BodyRow, table: BodyTable): MeasuredRow {
  const { rules } = table.look;
  const cells = row.cells.map((cell) => cellLines(cell, widthOf(cell, table)));
  const heights = row.cells.map(({ merge }, at) => {
    const lines = cells[at] ?? [];
    return merge === 'none' ? heightOf(lines) : (lines[0]?.height ?? 0);
  });
  return { row, height: Math.max(0, ...heights) + (row.isHead ? rules.headBottom : rules.inside), cells };
}

const widthOf = ({ column, span }: BodyCell, { columns, look }: BodyTable): number =>
  columns.slice(column, column + span).reduce((one, other) => one + other, 0) - look.margins;

const heightOf = (lines: readonly CellLine[]): number => lines.reduce((sum, { height }) => sum + height, 0);

function cellLines({ paragraphs }: BodyCell, width: number): CellLine[] {
  let above = 0;
  return paragraphs.flatMap(({ content, style, picture }) => {
    const lines = breakLines(content, style, width, { inCell: true });
    const own = Math.max(lineHeight(style), picture);
    const before = spaceBefore(style, above);
    above = style.after;
    return lines.map((notes, at): CellLine => {
      const isLast = at === lines.length - 1;
      return {
        height: own + (at === 0 ? before : 0) + (isLast ? style.rules + style.after : 0),
        notes,
      };
    });
  });
}

/** A merged cell that is taller than its rows makes the last of them taller. */
function stretchMerges(rows: MeasuredRow[], table: BodyTable): void {
  rows.forEach(({ row }, at) => {
    for (const cell of row.cells) {
      if (cell.merge !== 'start') continue;
      let end = at + 1;
      while (rows[end]?.row.cells.some((other) => other.column === cell.column && other.merge === 'next'))
        end++;
      const wanted = heightOf(cellLines(cell, widthOf(cell, table)));
      const room = rows.slice(at, end).reduce((sum, { height }) => sum + height, 0);
      const last = rows[end - 1];
      if (last && wanted > room) last.height += wanted - room;
    }
  });
}

function rowChunks({ row, height, cells }: MeasuredRow, head: number): Chunk[] {
  const bookmarks = row.cells.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph) => paragraph.bookmarks),
  );
  // A head row's style keeps it with the row below; so does a group row's.
  const isGlued = row.isHead || (row.cells[0]?.paragraphs[0]?.style.keepNext ?? false);
  const notes = cells.flatMap((lines) => lines.flatMap((line) => line.notes));
  const chunk = { height, notes, bookmarks, isGlued, head };
  if (row.isWhole || row.isHead) return [chunk];
  // What a merged cell says flows beside the rows.
  return [{ ...chunk, cells: cells.filter((_, at) => row.cells[at]?.merge === 'none') }];
}
