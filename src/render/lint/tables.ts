/** Tables: the grid fits the rows, widths add up, vertical merges begin before they go on, cells end in a paragraph. */

import { attributeIn } from '../../word/scan.ts';
import type { Rule } from './rule.ts';

type TableState = {
  width: number | null;
  columns: number[];
  row: number;
  at: number;
  /** Column and span of the cells that a row below may continue. */
  merges: Map<number, number>;
  nextMerges: Map<number, number>;
  cell: { span: number; width: number | null; merge: 'none' | 'start' | 'next' } | null;
};

const newTable = (): TableState => ({
  width: null,
  columns: [],
  row: 0,
  at: 0,
  merges: new Map(),
  nextMerges: new Map(),
  cell: null,
});

const number = (attributes: string, name: string): number =>
  Number(attributeIn(attributes, name) ?? Number.NaN);

/** Runs a table through its states; the two rules below look at the same walk. */
function walkTables(
  onRow: (table: TableState) => void,
  onCell: (table: TableState) => void,
  onGrid: (table: TableState) => void,
) {
  const stack: TableState[] = [];
  const top = () => stack.at(-1);
  const cell = () => top()?.cell;
  return {
    open: {
      'w:tbl': () => stack.push(newTable()),
      'w:tblW': (attributes: string) => {
        const table = top();
        if (table && attributeIn(attributes, 'w:type') === 'dxa') table.width = number(attributes, 'w:w');
      },
      'w:gridCol': (attributes: string) => top()?.columns.push(number(attributes, 'w:w')),
      'w:tr': () => {
        const table = top();
        if (!table) return;
        table.row++;
        table.at = 0;
        table.merges = table.nextMerges;
        table.nextMerges = new Map();
      },
      'w:tc': () => {
        const table = top();
        if (table) table.cell = { span: 1, width: null, merge: 'none' };
      },
      'w:tcW': (attributes: string) => {
        const own = cell();
        if (own && attributeIn(attributes, 'w:type') === 'dxa') own.width = number(attributes, 'w:w');
      },
      'w:gridSpan': (attributes: string) => {
        const own = cell();
        if (own) own.span = number(attributes, 'w:val');
      },
      'w:vMerge': (attributes: string) => {
        const own = cell();
        if (own) own.merge = attributeIn(attributes, 'w:val') === 'restart' ? 'start' : 'next';
      },
    },
    close: {
      'w:tblGrid': () => {
        const table = top();
        if (table) onGrid(table);
      },
      'w:tcPr': () => {
        const table = top();
        if (!table?.cell) return;
        onCell(table);
        if (table.cell.merge !== 'none') table.nextMerges.set(table.at, table.cell.span);
        table.at += table.cell.span;
        table.cell = null;
      },
      'w:tr': () => {
        const table = top();
        if (table) onRow(table);
      },
      'w:tbl': () => {
        stack.pop();
      },
    },
  };
}

/** Grid columns add up to the table's width, cells to their columns, rows to the grid. */
export const tableGrid: Rule = {
  code: 'docx-grid-wrong',
  listen: (_, __, report) => {
    const sum = (columns: number[]) => columns.reduce((one, other) => one + other, 0);
    return walkTables(
      (table) => {
        if (table.at !== table.columns.length)
          report(`row ${table.row}: ${table.at} of ${table.columns.length} columns`);
      },
      ({ cell, columns, at, row }) => {
        if (!cell || cell.width === null) return;
        const room = sum(columns.slice(at, at + cell.span));
        if (Math.abs(room - cell.width) > 1) report(`row ${row}: cell ${cell.width}, columns ${room}`);
      },
      ({ columns, width }) => {
        if (columns.length === 0) report('no grid');
        else if (width !== null && width > 0 && sum(columns) !== width)
          report(`grid ${sum(columns)}, table ${width}`);
      },
    );
  },
};

/** A cell that continues a vertical merge stands under one of the same column and span. */
export const tableMerges: Rule = {
  code: 'docx-merge-wrong',
  listen: (_, __, report) =>
    walkTables(
      () => {},
      ({ cell, merges, at, row }) => {
        if (cell?.merge === 'next' && merges.get(at) !== cell.span) report(`row ${row}, column ${at + 1}`);
      },
      () => {},
    ),
};

/** Word refuses a cell whose last child is no paragraph. */
export const cellParagraphs: Rule = {
  code: 'docx-cell-without-paragraph',
  listen: (_, __, report) => {
    const cells: string[] = [];
    const note = (kind: string) => () => {
      if (cells.length > 0) cells[cells.length - 1] = kind;
    };
    return {
      open: { 'w:tc': () => cells.push('') },
      close: {
        'w:p': note('p'),
        'w:tbl': note('tbl'),
        'w:tc': () => {
          if (cells.pop() !== 'p') report('w:tc');
        },
      },
    };
  },
};
