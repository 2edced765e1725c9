/** How much table text a page holds: by it a table chooses between columns, groups of columns and rows. */
import type { TemplateLimits } from './template.ts';

/** Characters of table type across the type area, and lines of it down the page. */
export type PageRoom = { characters: number; lines: number };

/** Both orientations of a profile's page; `margin`: characters that a cell's margins take. */
export type Room = { portrait: PageRoom; landscape: PageRoom; margin: number };

/** The `jianbao` profile's, for whoever composes without a profile. */
export const usualRoom: Room = {
  portrait: { characters: 47, lines: 51 },
  landscape: { characters: 72, lines: 33 },
  margin: 0.9,
};

/** A column with fewer characters to its line does not read. */
const readable = 7;
/** A row taller than this share of the page leaves too much of the page before it empty. */
const tallest = 0.6;
/** The head of a table of places: name, level, years; and its caption. */
const headLines = 5;

/** With more groups a reader no longer sees what stands beside what, and a place that is silent would fill a cell a row. */
const mostGroups = 3;

/** What stands in one row under a place: the length of each paragraph. */
export type MeasuredRow = ReadonlyMap<string, readonly number[]>;

/** `groups` of places, a table each; none where the table is turned and places are rows. */
export type ColumnPlan = { isTurned: boolean; groups: string[][] };

/** What a table is laid out for: the template's limits, the profile's page, and which way it lies. */
export type TableSetting = { limits: TemplateLimits; room: Room; isLandscape: boolean };

/**
 * Places as columns while they are few enough and their text reads; else in groups, or turned, whichever takes fewer
 * lines. `beside`: the per cent of the width that the row heads and remarks take.
 */
export function planColumns(
  places: string[],
  rows: readonly MeasuredRow[],
  beside: number,
  { limits, room, isLandscape }: TableSetting,
): ColumnPlan {
  const page = isLandscape ? room.landscape : room.portrait;
  const width = (count: number) => (page.characters * (1 - beside / 100)) / count - room.margin;
  const isReadable = (group: string[]) =>
    group.length <= limits.columns &&
    width(group.length) >= readable &&
    rows.every((row) => heightOf(row, group, width(group.length)) <= page.lines * tallest);
  if (places.length === 0 || isReadable(places)) return { isTurned: false, groups: [places] };
  const turned = headLines + sum(rows.map((row) => turnedHeight(row, page.characters * turnedShare)));
  for (let count = 2; count <= Math.min(mostGroups, places.length / 2); count += 1) {
    const groups = splitEvenly(places, count);
    if (!groups.every(isReadable)) continue;
    const grouped = sum(
      groups.map((group) => headLines + sum(rows.map((row) => heightOf(row, group, width(group.length))))),
    );
    return grouped <= turned ? { isTurned: false, groups } : { isTurned: true, groups: [] };
  }
  return { isTurned: true, groups: [] };
}

/** A column is at most so much wider or narrower than its equal share: more looks like a mistake. */
const leastShare = 0.62;
const mostShare = 1.7;
/** Steps in which width goes from one column to another, as shares of an equal one. */
const step = 0.04;
const mostSteps = 60;

/** Per cent of the table's width for each place of a group. */
export function shareColumns(
  group: string[],
  rows: readonly MeasuredRow[],
  beside: number,
  setting: TableSetting,
): number[] {
  const lengths = rows.map((row) => group.map((place) => sum([...(row.get(place) ?? [])])));
  return shareWidths(lengths, beside, setting);
}

/**
 * Per cent of the table's width for each column: what has most text gets room from what has little, as long as the rows
 * together grow shorter by it. `lengths` are the rows' cells.
 */
export function shareWidths(
  lengths: number[][],
  beside: number,
  { room, isLandscape }: TableSetting,
): number[] {
  const page = isLandscape ? room.landscape : room.portrait;
  const columns = Math.max(...lengths.map((row) => row.length), 1);
  const equal = (page.characters * (1 - beside / 100)) / columns;
  const least = Math.max(leastShare, (readable + room.margin) / equal);
  const linesAt = (row: number[], widths: number[]) =>
    Math.max(0, ...row.map((length, at) => length / ((widths[at] ?? 1) * equal - room.margin)));
  // A row is as high as whole lines; the part of a line tells which way leads to one less.
  const heightAt = (widths: number[]) =>
    sum(lengths.map((row) => linesAt(row, widths)).map((lines) => Math.ceil(lines) + lines / 4));
  let widths = Array.from({ length: columns }, () => 1);
  let height = heightAt(widths);
  for (let count = 0; count < mostSteps; count += 1) {
    const next = moves(widths, least)
      .map((moved) => ({ moved, height: heightAt(moved) }))
      .reduce((best, one) => (one.height < best.height ? one : best), { moved: widths, height });
    if (next.height >= height - 0.01) break;
    ({ moved: widths, height } = next);
  }
  return widths.map((share) => Math.round(((share * (100 - beside)) / columns) * 100) / 100);
}

function moves(widths: number[], least: number): number[][] {
  return widths.flatMap((from, at) =>
    from - step < least
      ? []
      : widths.flatMap((to, other) =>
          other === at || to + step > mostShare
            ? []
            : [widths.map((width, one) => width + (one === at ? -step : one === other ? step : 0))],
        ),
  );
}

/**
 * Lines that rows take over equal columns: what a table that can stand either way, its columns as rows, is weighed by.
 * `lengths` are the rows' cells.
 */
export function linesOver(lengths: number[][], beside: number, { room, isLandscape }: TableSetting): number {
  const page = isLandscape ? room.landscape : room.portrait;
  return sum(
    lengths.map((row) => {
      const width = (page.characters * (1 - beside / 100)) / Math.max(row.length, 1) - room.margin;
      return Math.max(0, ...row.map((length) => Math.ceil(length / Math.max(width, 1))));
    }),
  );
}

/** Share of the width that the text of a turned table has. */
const turnedShare = 0.72;

function heightOf(row: MeasuredRow, group: string[], width: number): number {
  return Math.max(0, ...group.map((place) => linesOf(row.get(place) ?? [], width)));
}

function turnedHeight(row: MeasuredRow, width: number): number {
  return sum([...row.values()].map((lengths) => linesOf(lengths, width)));
}

const linesOf = (lengths: readonly number[], width: number): number =>
  sum(lengths.map((length) => Math.ceil(length / width)));

function splitEvenly<T>(items: T[], count: number): T[][] {
  return Array.from({ length: count }, (_, at) =>
    items.slice(Math.round((at * items.length) / count), Math.round(((at + 1) * items.length) / count)),
  );
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
