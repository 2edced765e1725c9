/** Which values of a place a row keeps, where they are more than it has room for. */
import type { Place } from '../../model.ts';
import { compareText } from '../columns/places.ts';
import { readPartOfYear, wholeYear } from './part-of-year.ts';
import type { Reading } from './readings.ts';

/** A place's values in a row; `others`: how many more there are. */
export type KeptColumn = { place: Place; values: Reading[]; others: number };

/**
 * The newest values of each place, in the order of time, of one report the newest first; rather those of a time that another
 * place has a value of, for only these can be laid side by side.
 */
export function pickTimes(columns: { place: Place; values: Reading[] }[], most: number): KeptColumn[] {
  const givers = new Map<string, number>();
  for (const { values } of columns)
    for (const time of new Set(values.map(timeOf))) givers.set(time, (givers.get(time) ?? 0) + 1);
  const isShared = (reading: Reading) => reading.years !== null && (givers.get(timeOf(reading)) ?? 0) > 1;
  return columns.map(({ place, values }) => {
    const wanted = [...values].sort(
      (a, b) => Number(isShared(b)) - Number(isShared(a)) || compareNewest(a, b),
    );
    const kept = new Set(wanted.slice(0, most));
    // several reports tell how it went, year by year; of one the newest is what there is
    const isOfOne = new Set(values.map(({ passage }) => passage.report.file)).size === 1;
    const ordered = isOfOne ? [...values].sort(compareNewest) : values;
    return { place, values: ordered.filter((it) => kept.has(it)), others: values.length - kept.size };
  });
}

/** The oldest first; those of one time as they stand in the reports. */
export function compareTime(a: Reading, b: Reading): number {
  return (
    (a.years?.to ?? 0) - (b.years?.to ?? 0) ||
    compareText(a.passage.article.date?.value ?? '', b.passage.article.date?.value ?? '') ||
    compareText(a.passage.report.file, b.passage.report.file) ||
    a.figure.start - b.figure.start
  );
}

/** A whole year before its quarters; of one time what is told first. */
function compareNewest(a: Reading, b: Reading): number {
  return (
    (b.years?.to ?? 0) - (a.years?.to ?? 0) ||
    Number(isOfPart(a)) - Number(isOfPart(b)) ||
    compareText(b.passage.article.date?.value ?? '', a.passage.article.date?.value ?? '') ||
    lastMonth(b) - lastMonth(a) ||
    compareText(a.passage.report.file, b.passage.report.file) ||
    a.figure.start - b.figure.start
  );
}

const partOf = ({ period }: Reading): string =>
  (period === null ? null : readPartOfYear(period)) ?? wholeYear;

const isOfPart = (reading: Reading): boolean => partOf(reading) !== wholeYear;

// 1-6 → 6
const lastMonth = (reading: Reading): number =>
  isOfPart(reading) ? Number(partOf(reading).split('-').at(-1)) : 12;

const timeOf = (reading: Reading): string =>
  `${reading.years?.from ?? ''}-${reading.years?.to ?? ''} ${partOf(reading)}`;
