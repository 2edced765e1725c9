/** Reading order: a page's rows to regions of one column each. */
import type { Fragment, Row } from './pdf-lines.ts';
import { type Interval, joinWrappedCells } from './pdf-tables.ts';

/** Lines that stand under each other in one column. A table's row is one line that `isRow`. */
export type Line = Fragment & { page: number; isRow: boolean };
export type Region = { lines: Line[]; left: number; right: number };

/** Columns hold at least this many lines of this many characters, most of which fill their width: else it is a table. */
const fewestLines = 3;
const fewestCharacters = 7;
const leastFill = 0.6;
/** Narrowest gutter, in characters. */
const narrowestGutter = 0.8;

/**
 * Takes a page from the top: rows that share a gutter make a band of columns, read column by column; other rows
 * are read as they stand.
 */
export function orderRegions(rows: Row[], page: number, width = spanOf(rows.flat())): Region[] {
  const regions: Region[] = [];
  let band: Row[] = [];
  let columns: Interval[] = [];
  const close = () => {
    if (band.length > 0) regions.push(...splitBand(band, columns, page, width));
    band = [];
    columns = [];
  };
  for (const row of rows) {
    const merged = mergeIntervals([...columns, ...row], narrowestGutter * (row[0]?.size ?? 10));
    const opensColumns = columns.length === 1 && row.length > 1;
    const closesColumns = columns.length > 1 && merged.length === 1;
    if (opensColumns || closesColumns) {
      close();
      columns = mergeIntervals(row, narrowestGutter * (row[0]?.size ?? 10));
    } else {
      columns = columns.length === 1 ? mergeAll(merged) : merged;
    }
    band.push(row);
  }
  close();
  return regions;
}

function splitBand(band: Row[], columns: Interval[], page: number, width: Interval): Region[] {
  if (columns.length > 1) {
    const parts = columns.map((column) =>
      band
        .map((row) => row.filter(({ left }) => left >= column.left && left < column.right))
        .filter((row) => row.length > 0),
    );
    if (areColumns(parts, columns))
      return parts.flatMap((part, index) => orderRegions(part, page, columns[index]));
  }
  return [
    toRegion(
      joinWrappedCells(band, columns).map((row) => joinRow(row, page)),
      width,
    ),
  ];
}

function areColumns(parts: Row[][], columns: Interval[]): boolean {
  const filled = parts.filter((rows, index) => {
    const width = (columns[index]?.right ?? 0) - (columns[index]?.left ?? 0);
    const wide = rows.filter((row) => (row.at(-1)?.right ?? 0) - (row[0]?.left ?? 0) >= leastFill * width);
    const isWide = width >= fewestCharacters * (rows[0]?.[0]?.size ?? 0);
    return rows.length >= fewestLines && isWide && wide.length >= leastFill * rows.length;
  });
  return filled.length >= Math.max(2, parts.length - 1);
}

function joinRow(row: Row, page: number): Line {
  const [first, ...rest] = row;
  if (!first) throw new RangeError('a row without a fragment');
  const line: Line = { ...first, page, isRow: false };
  for (const fragment of rest) {
    const isCell = fragment.left - line.right > 2 * fragment.size;
    line.text += (isCell ? '\t' : ' ') + fragment.text;
    line.isRow ||= isCell;
    line.right = fragment.right;
  }
  return line;
}

/** A region is as wide as its lines; one that is centred (a title) is as wide as the page's text. */
function toRegion(lines: Line[], width: Interval): Region {
  const own = spanOf(lines);
  const offCentre = Math.abs(own.left + own.right - width.left - width.right) / 2;
  return { lines, ...(offCentre < (lines[0]?.size ?? 0) ? width : own) };
}

function spanOf(pieces: Interval[]): Interval {
  const left = pieces.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY);
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), Number.NEGATIVE_INFINITY);
  return { left, right };
}

/** Unites intervals that touch or stand less than `gap` apart. */
function mergeIntervals(intervals: Interval[], gap: number): Interval[] {
  const merged: Interval[] = [];
  for (const { left, right } of [...intervals].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && left - last.right < gap) last.right = Math.max(last.right, right);
    else merged.push({ left, right });
  }
  return merged;
}

function mergeAll(intervals: Interval[]): Interval[] {
  return mergeIntervals(intervals, Number.POSITIVE_INFINITY);
}
