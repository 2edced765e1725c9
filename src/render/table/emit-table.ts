/** Writes an HTML table as a Word table with absolute widths. */

import type { XmlComponent } from 'docx';
import { readAttribute } from '../../text/markup.ts';
import { element, valued } from '../components.ts';
import { childrenNamed, classesOf, deepText, type HtmlElement, hasClass } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { textRun } from '../inline/text-run.ts';
import { twips } from '../profile.ts';
import type { Writer } from '../writer.ts';
import { writeCaption } from './caption.ts';
import { CellMaker } from './cell-components.ts';
import { writeCell } from './cells.ts';
import { type Grid, type GridCell, type GridRow, placeCells } from './grid.ts';
import { mergeEqual } from './merge-equal.ts';
import { OwnTable, type Row } from './table-components.ts';
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
    writer.report('table-empty');
    return;
  }
  const columns = (readAttribute(table, 'data-merge') ?? '').split(/[\s,]+/).map(Number);
  mergeEqual(
    grid,
    columns.filter((column) => column >= 1 && column <= grid.columns),
  );
  const area = writer.area.width;
  const wishes = readColumnWishes(table, grid.columns, characterWidth(writer));
  const { widths, wasScaled } = shareWidths(grid, wishes, area);
  const caption = emitCaption(table, writer);
  if (wasScaled) writer.report('table-scaled', { caption, columns: grid.columns });
  if (Math.min(...widths) < crampedWidth(writer))
    writer.report('table-cramped', { caption, columns: grid.columns });
  const bookmark = writer.survey.captions.has(table) ? undefined : bookmarkOf(table, writer);
  writer.emitInBookmark(bookmark, writeTable(table, grid, widths, caption, area, writer));
  writer.emit(writer.paragraph('Gap', []));
}

/** Three characters of cell text and the cell's margins: a narrower column does not read. */
function crampedWidth(writer: Writer): number {
  return characterWidth(writer) * 3 + twips(writer.profile.tables.comparison.marginMm) * 2;
}

/** A Chinese character of cell text, in twips. */
function characterWidth({ profile }: Writer): number {
  return (profile.styles.TableCell?.size ?? 10.5) * 20;
}

/** Emits the caption above the table and gives its text. */
function emitCaption(table: HtmlElement, writer: Writer): string {
  const element = childrenNamed(table, 'caption')[0];
  if (!element) return '';
  const text = squeezeText(deepText(element));
  const caption = writer.survey.captions.get(table);
  if (caption) writer.emit(writeCaption(caption, text, bookmarkOf(table, writer), writer, 'Caption'));
  else writer.emit(writer.paragraph('Caption', [textRun(text)]));
  return text;
}

function tableStyle(table: HtmlElement, writer: Writer): string {
  let style = 'ComparisonTable';
  for (const name of classesOf(table)) {
    const own = tableStyles[name];
    if (own) style = own;
    else writer.report('unknown-class', { class: name, element: 'table' });
  }
  return style;
}

function writeTable(
  table: HtmlElement,
  grid: Grid,
  widths: number[],
  caption: string,
  area: number,
  writer: Writer,
): OwnTable {
  const total = widths.reduce((one, other) => one + other, 0);
  const maker = new CellMaker();
  return new OwnTable(
    {
      style: writer.styleId(tableStyle(table, writer)),
      width: { size: total, type: 'dxa' },
      ...(total < area ? { alignment: 'center' } : {}),
      layout: 'fixed',
    },
    [tableLook(grid), ...(caption ? [valued('tblCaption', caption)] : [])],
    widths,
    grid.rows.map((row) => writeRow(row, widths, maker, writer)),
  );
}

/** Which rules of the table's style hold. docx's own leaves out `w:val`, all that Word 2007 reads. */
function tableLook(grid: Grid): XmlComponent {
  const hasHead = grid.rows.some((row) => row.isHead) ? 1 : 0;
  const hasSide = grid.rows.some((row) => !row.isHead && row.cells[0]?.element?.tagName === 'th') ? 1 : 0;
  return element('w:tblLook', {
    'w:val': hasSide ? '04A0' : '0420',
    'w:firstRow': hasHead,
    'w:lastRow': 0,
    'w:firstColumn': hasSide,
    'w:lastColumn': 0,
    'w:noHBand': 0,
    'w:noVBand': 1,
  });
}

function writeRow(row: GridRow, widths: number[], maker: CellMaker, writer: Writer): Row {
  const kind = { isHead: row.isHead, isGroup: hasClass(row.element, 'group') };
  const widthOf = ({ column, span }: GridCell) =>
    widths.slice(column, column + span).reduce((one, other) => one + other, 0);
  const bookmark = bookmarkOf(row.element, writer);
  return {
    marks: bookmark === undefined ? [] : writer.bookmark(bookmark),
    isWhole: isWhole(row, widths, writer),
    isHead: row.isHead,
    cells: row.cells.map((cell) => writeCell(cell, widthOf(cell), kind, maker, writer)),
  };
}

/** Whether the row stays on one page: as its class says, else while it is no taller than a quarter of the type area. */
function isWhole(row: GridRow, widths: number[], writer: Writer): boolean {
  if (row.isHead || hasClass(row.element, 'whole')) return true;
  if (hasClass(row.element, 'split')) return false;
  const { size = 10.5, line } = writer.profile.styles.TableCell ?? {};
  const lineTwips = (typeof line === 'number' ? line : size * 1.3) * 20;
  const lines = writer.area.height / 4 / lineTwips;
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
