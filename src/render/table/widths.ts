/** Column widths in twips: whole numbers whose sum is the table's width, never wider than the type area. */
import { readAttribute } from '../../text/markup.ts';
import { childrenNamed, deepText, type HtmlElement } from '../html/tree.ts';
import type { Grid } from './grid.ts';

/** What a `<col>` asks for: twips, a share of the table (percent or bare number), or nothing. */
export type ColumnWish = { twips: number } | { percent: number } | { share: number } | null;

export type ColumnWidths = { widths: number[]; wasScaled: boolean };

const twipsPerUnit: Record<string, number> = { mm: 56.693, cm: 566.93, in: 1440, pt: 20, px: 15 };

/** Reads `<colgroup>`s, in both forms (`style="width:…"`, `width="…"`). `em`: twips of a character of cell text. */
export function readColumnWishes(table: HtmlElement, columns: number, em: number): ColumnWish[] {
  const wishes: ColumnWish[] = [];
  for (const group of childrenNamed(table, 'colgroup')) {
    for (const column of childrenNamed(group, 'col')) {
      const span = Math.min(
        Math.max(Number.parseInt(readAttribute(column, 'span') ?? '1', 10) || 1, 1),
        columns,
      );
      for (let at = 0; at < span; at++) wishes.push(readWish(column, em));
    }
  }
  return Array.from({ length: columns }, (_, at) => wishes[at] ?? null);
}

function readWish(column: HtmlElement, em: number): ColumnWish {
  const styled = /(?:^|;)\s*width\s*:\s*([^;]+)/i.exec(readAttribute(column, 'style') ?? '')?.[1];
  const [, digits, unit] =
    /^\s*([\d.]+)\s*(?:(%|em|mm|cm|in|pt|px)\s*)?$/i.exec(styled ?? readAttribute(column, 'width') ?? '') ??
    [];
  const value = Number(digits);
  if (digits === undefined || !(value > 0)) return null;
  if (unit === '%') return { percent: value };
  const factor = { ...twipsPerUnit, em }[unit?.toLowerCase() ?? ''];
  return factor ? { twips: value * factor } : { share: value };
}

/** Shares out the type area: lengths first, then percent, then the rest by shares or by the text in the columns. */
export function shareWidths(grid: Grid, wishes: ColumnWish[], area: number): ColumnWidths {
  const needs = grid.columns > 0 && wishes.some((wish) => wish === null) ? textNeeds(grid) : [];
  const lengths = wishes.map((wish) =>
    wish && 'twips' in wish ? wish.twips : wish && 'percent' in wish ? (wish.percent / 100) * area : 0,
  );
  const fixed = sum(lengths);
  const weights = wishes.map((wish, at) =>
    wish === null ? (needs[at] ?? 1) : 'share' in wish ? wish.share : 0,
  );
  const flexible = sum(weights);
  const isAllLengths = wishes.every((wish) => wish !== null && 'twips' in wish);
  const rest = flexible > 0 ? Math.max(area - fixed, area * 0.1) : 0;
  const wanted = wishes.map(
    (_, at) => (lengths[at] ?? 0) + (flexible > 0 ? ((weights[at] ?? 0) / flexible) * rest : 0),
  );
  const total = sum(wanted);
  const target = isAllLengths && total < area ? Math.round(total) : area;
  // Percentages that add up to 99 or 101 are rounding; lengths that do not fit are worth a word.
  const wasScaled = total > area * 1.02;
  return {
    widths: roundTo(
      wanted.map((width) => (width / total) * target),
      target,
    ),
    wasScaled,
  };
}

const sum = (values: number[]): number => values.reduce((one, other) => one + other, 0);

/** Rounds down and gives what is left to the first columns, so that the sum is exact. */
function roundTo(values: number[], target: number): number[] {
  const rounded = values.map(Math.floor);
  let left = target - sum(rounded);
  return rounded.map((value) => (left-- > 0 ? value + 1 : value));
}

/** How much room each column's text wants, in characters: long text counts by its root, so that no column starves. */
function textNeeds(grid: Grid): number[] {
  const totals = new Array<number>(grid.columns).fill(0);
  const longest = new Array<number>(grid.columns).fill(0);
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (cell.span !== 1 || cell.element === null || cell.merge === 'next') continue;
      const length = deepText(cell.element).trim().length;
      totals[cell.column] = (totals[cell.column] ?? 0) + length;
      longest[cell.column] = Math.max(longest[cell.column] ?? 0, length);
    }
  }
  const rows = Math.max(grid.rows.length, 1);
  return totals.map((total, at) => Math.max(4, Math.min(longest[at] ?? 0, 8) + 3 * Math.sqrt(total / rows)));
}
