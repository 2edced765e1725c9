/** Writes an HTML table as a Word table with absolute widths. */
import { attributeOf, childrenNamed, classesOf, deepText, type HtmlElement, hasClass } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { twips, typeArea } from '../profile.ts';
import { bookmarked, currentSection, emit, paragraph, report, type Writer } from '../writer.ts';
import { escapeXml } from '../xml.ts';
import { writeCaption } from './caption.ts';
import { writeCell } from './cells.ts';
import { type Grid, type GridRow, placeCells } from './grid.ts';
import { mergeEqual } from './merge-equal.ts';
import { readColumnWishes, shareWidths } from './widths.ts';

const tableStyles: Record<string, string> = {
  comparison: 'ComparisonTable',
  grid: 'TableGrid',
  plain: 'PlainTable',
};

/** Emits caption and table; a small paragraph after it keeps two tables apart and lets a table end a page. */
export function emitTable(table: HtmlElement, writer: Writer): void {
  const grid = placeCells(table);
  if (grid.columns === 0) {
    report(writer, 'table-empty');
    return;
  }
  const columns = (attributeOf(table, 'data-merge') ?? '').split(/[\s,]+/).map(Number);
  mergeEqual(
    grid,
    columns.filter((column) => column >= 1 && column <= grid.columns),
  );
  const area = typeArea(writer.profile, currentSection(writer).orientation).width;
  const { widths, wasScaled } = shareWidths(grid, readColumnWishes(table, grid.columns), area);
  const caption = emitCaption(table, writer);
  if (wasScaled) report(writer, 'table-scaled', { caption, columns: grid.columns });
  if (Math.min(...widths) < crampedWidth(writer))
    report(writer, 'table-cramped', { caption, columns: grid.columns });
  const rows: string[] = [];
  const style = tableStyle(table, writer);
  rows.push(tableHead(widths, style, caption, grid, area));
  for (const row of grid.rows) rows.push(writeRow(row, widths, writer));
  rows.push('</w:tbl>');
  const isUncaptioned = !writer.survey.captions.has(table);
  emit(writer, bookmarked(writer, isUncaptioned ? bookmarkOf(table, writer) : undefined, rows.join('')));
  emit(writer, paragraph('Gap', ''));
}

/** Three characters of cell text and the cell's margins: a narrower column does not read. */
function crampedWidth({ profile }: Writer): number {
  const size = profile.styles.TableCell?.size ?? 10.5;
  return size * 20 * 3 + twips(profile.tables.comparison.marginMm) * 2;
}

/** Emits the caption above the table and gives its text. */
function emitCaption(table: HtmlElement, writer: Writer): string {
  const element = childrenNamed(table, 'caption')[0];
  if (!element) return '';
  const text = squeezeText(deepText(element));
  const caption = writer.survey.captions.get(table);
  if (caption) emit(writer, writeCaption(caption, text, bookmarkOf(table, writer), writer, 'Caption'));
  else emit(writer, paragraph('Caption', `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`));
  return text;
}

function tableStyle(table: HtmlElement, writer: Writer): string {
  let style = 'ComparisonTable';
  for (const name of classesOf(table)) {
    const own = tableStyles[name];
    if (own) style = own;
    else report(writer, 'unknown-class', { class: name, element: 'table' });
  }
  return style;
}

function tableHead(widths: number[], style: string, caption: string, grid: Grid, area: number): string {
  const total = widths.reduce((one, other) => one + other, 0);
  const hasHead = grid.rows.some((row) => row.isHead) ? 1 : 0;
  const hasSide = grid.rows.some((row) => !row.isHead && row.cells[0]?.element?.tagName === 'th') ? 1 : 0;
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    (total < area ? '<w:jc w:val="center"/>' : '') +
    '<w:tblLayout w:type="fixed"/>' +
    `<w:tblLook w:val="${hasSide ? '04A0' : '0420'}" w:firstRow="${hasHead}" w:lastRow="0" w:firstColumn="${hasSide}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    (caption ? `<w:tblCaption w:val="${escapeXml(caption)}"/>` : '') +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}

function writeRow(row: GridRow, widths: number[], writer: Writer): string {
  const isGroup = hasClass(row.element, 'group');
  const properties =
    (isWhole(row, widths, writer) ? '<w:cantSplit/>' : '') + (row.isHead ? '<w:tblHeader/>' : '');
  let xml = properties ? `<w:tr><w:trPr>${properties}</w:trPr>` : '<w:tr>';
  for (const cell of row.cells) {
    let width = 0;
    for (let at = cell.column; at < cell.column + cell.span; at++) width += widths[at] ?? 0;
    xml += writeCell(cell, width, row.isHead, isGroup, writer);
  }
  return `${bookmarked(writer, bookmarkOf(row.element, writer), '')}${xml}</w:tr>`;
}

/** Whether the row stays on one page: as its class says, else while it is no taller than a quarter of the type area. */
function isWhole(row: GridRow, widths: number[], writer: Writer): boolean {
  if (row.isHead || hasClass(row.element, 'whole')) return true;
  if (hasClass(row.element, 'split')) return false;
  const { size = 10.5, line } = writer.profile.styles.TableCell ?? {};
  const lineTwips = (typeof line === 'number' ? line : size * 1.3) * 20;
  const lines = typeArea(writer.profile, currentSection(writer).orientation).height / 4 / lineTwips;
  return row.cells.every(({ element, column, span, merge }) => {
    if (element === null || merge === 'next') return true;
    const length = textLength(element);
    // No column is narrower than three characters.
    if (length < lines * 3) return true;
    let width = 0;
    for (let at = column; at < column + span; at++) width += widths[at] ?? 0;
    return length / Math.max(width / (size * 20) - 1, 1) <= lines;
  });
}

/** Characters that stand in the cell itself, its footnotes left out. */
function textLength(element: HtmlElement): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (child.nodeName === 'fn') continue;
    length += deepText(child).length;
  }
  return length;
}
