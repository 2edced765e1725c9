import type { PdfPage, Row } from './pdf-lines.ts';

/** Page furniture stands in the outer eighth of a page. */
const outerShare = 0.125;
/** A line that fills more of the widest line's width is body text, however often it comes again. */
const mostFilled = 0.7;
/** — 12 —, 第3页 共8页, 3/8, Page 3 */
const pageNumber =
  /^[\s\-–—·•.]*(?:(?:第|page)\s*)?\d{1,4}(?:\s*页)?(?:\s*(?:[/／]|共|of)\s*\d{1,4}(?:\s*页)?)?[\s\-–—·•.]*$/i;

/** Drops page numbers, and heads and feet that come again at the same height on other pages. */
export function dropRunningLines(rowsByPage: Row[][], pages: PdfPage[]): Row[][] {
  const seen = new Map<string, number>();
  for (const [index, rows] of rowsByPage.entries()) {
    const keys = outerRows(rows, pages[index]).map((row) => keyOf(row));
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  return rowsByPage.map((rows, index) => {
    const outer = new Set(outerRows(rows, pages[index]));
    const isRunning = (row: Row) => pageNumber.test(textOf(row)) || (seen.get(keyOf(row)) ?? 0) >= often;
    return rows.filter((row) => !(outer.has(row) && isRunning(row)));
  });
}

/** The first two and last two rows of a page, where they stand near its edge and do not fill the line. */
function outerRows(rows: Row[], page: PdfPage | undefined): Row[] {
  const height = page?.height ?? 0;
  const widest = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const baseline = (row: Row) => row[0]?.baseline ?? 0;
  return [
    ...rows.slice(0, 2).filter((row) => baseline(row) < height * outerShare),
    ...rows.slice(-2).filter((row) => baseline(row) > height * (1 - outerShare)),
  ].filter((row) => widthOf(row) <= mostFilled * widest || pageNumber.test(textOf(row)));
}

function widthOf(row: Row): number {
  return row.reduce((sum, { left, right }) => sum + right - left, 0);
}

function textOf(row: Row): string {
  return row.map(({ text }) => text).join(' ');
}

/** The same for every page: digits count as equal, heights to four points. */
function keyOf(row: Row): string {
  return `${Math.round((row[0]?.baseline ?? 0) / 4)} ${textOf(row).replace(/\d+/g, '#')}`;
}
