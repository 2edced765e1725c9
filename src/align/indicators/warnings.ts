/** Why the values of a row must not be ranked or summed. */
import type { ComparisonWarning, Place, WarningCode } from '../../model.ts';
import { liesIn } from '../columns/places.ts';
import { readPartOfYear, readPartUntil } from './part-of-year.ts';
import type { Reading } from './readings.ts';

type Sort = string | number | boolean | null;

/** A place's values in a row; at least one. */
export type RowColumn = { place: Place; values: Reading[] };

/** The warnings of a row, each with the places it concerns, in the order of the columns. */
export function findWarnings(row: RowColumn[]): ComparisonWarning[] {
  const columns = row.map(({ place, values: readings }) => ({ place, readings }));
  const places = row.map((column) => column.place);
  const all = places.map((place) => place.fullName);
  const warnings: ComparisonWarning[] = [];
  const warn = (code: WarningCode, concerned: string[]) => {
    if (concerned.length > 0) warnings.push({ code, places: concerned });
  };
  /** The places that have the trait, where another value of the row has it not. */
  const holders = (trait: (reading: Reading) => boolean) => {
    const having = columns.filter((column) => column.readings.some(trait));
    return having.length > 0 && columns.some((column) => !column.readings.every(trait)) ? having : [];
  };
  const warnOf = (code: WarningCode, trait: (reading: Reading) => boolean) =>
    warn(
      code,
      holders(trait).map((column) => column.place.fullName),
    );
  /** The places whose sorts are not those of most; all, where no sorts are. */
  const warnOdd = (code: WarningCode, sortOf: (reading: Reading) => Sort) => {
    const sorts = columns.map((column) => [...new Set(column.readings.map(sortOf))].sort().join('|'));
    const usual = sorts.find((sort) => sorts.filter((it) => it === sort).length * 2 > sorts.length);
    if (new Set(sorts).size > 1)
      warn(
        code,
        all.filter((_, index) => sorts[index] !== usual),
      );
  };
  if (places.length > 1) {
    const years = columns.map((column) => latestYears(column.readings));
    if (new Set(years.filter((it) => it !== null)).size > 1) warn('years-differ', all);
    warn(
      'years-unknown',
      all.filter((_, index) => years[index] === null),
    );
    warn('periods-differ', findOddPeriods(columns));
    if (new Set(places.map((place) => place.level)).size > 1) warn('levels-differ', all);
    const contained = places.filter((place) => places.some((other) => liesIn(place, other)));
    warn(
      'contained-place',
      contained.map((place) => place.fullName),
    );
    warnOdd('objects-differ', (it) => it.amount.apart ?? '');
    const areOfYears = columns.every(({ readings }) => readings.every(isOfYear));
    warnOf('stock-and-flow', (it) => (it.measure === 'stock' && !areOfYears) || isOverYears(it));
  }
  warnOf('part-and-whole', (it) => it.partWords.length > 0);
  if (places.length > 1) warnOf('rounded-and-exact', (it) => it.isRounded);
  warnOf('scopes-differ', (it) => it.isPart);
  return warnings;
}

/** The places whose values are of other months of a year than another place's; those of half a year beside whole ones. */
function findOddPeriods(columns: { place: Place; readings: Reading[] }[]): string[] {
  const counted = columns.flatMap(({ place, readings }) => {
    const parts = new Set(readings.flatMap((it) => partOf(it) ?? []));
    return parts.size > 0 ? [{ place: place.fullName, parts: [...parts].sort().join('、') }] : [];
  });
  if (new Set(counted.map(({ parts }) => parts)).size < 2) return [];
  return counted.flatMap(({ place, parts }) => (parts === 'year' ? [] : [place]));
}

/** 截至7月底 is a state of that day, of what was done the months up to it. */
const partOf = ({ period, measure }: Reading): string | null =>
  period === null ? null : (readPartOfYear(period) ?? (measure === 'stock' ? null : readPartUntil(period)));

/** 2024年, 前三季度: what was reached in a year or a part of one, which is summed up over no longer time. */
const isOfYear = ({ period }: Reading): boolean => period !== null && readPartOfYear(period) !== null;

// 近三年, 换届以来, 累计
const spanning = /累计|以来|年来|近几?[两三四五六七八九十\d]?年|期间/u;

/** What was done in years together (2021—2025年整顿62个) is no number of one year; 2024年以来 in a report of 2024 is. */
function isOverYears({ years, period }: Reading): boolean {
  if (years === null) return period !== null && spanning.test(period);
  const told = period !== null && spanning.test(period) ? 1 : 2;
  return years.to - years.from >= told;
}

/** The latest years among a place's values, as one word; null where none has any. */
function latestYears(readings: Reading[]): string | null {
  const years = readings.flatMap((it) => it.years ?? []).sort((a, b) => b.to - a.to || b.from - a.from)[0];
  return years ? `${years.from}-${years.to}` : null;
}
