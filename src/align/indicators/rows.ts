/** Rows of figures: one indicator, its values place by place. */
import type { IndicatorRow, Place, ThemeId, TopicId } from '../../model.ts';
import { groupBy } from '../../text/group.ts';
import { compareText } from '../columns/places.ts';
import type { IndicatorEntry } from '../lexicon.ts';
import type { FoundIndicator } from './found.ts';
import { amongThem, type Reading } from './readings.ts';
import { dropRepeats } from './repeats.ts';
import { compareTime, pickTimes } from './times.ts';
import { toValue } from './to-value.ts';
import type { UnitTable } from './units.ts';
import { findWarnings } from './warnings.ts';

/** What a row is about, before its values are judged. */
type RowHead = Pick<IndicatorRow, 'id' | 'name' | 'topic' | 'higherIsBetter'> & {
  kind: string;
  unit: string | null;
};

/** Rows of the lexicon's indicators, by theme, in the lexicon's order. */
export function buildLexiconRows(
  readings: Reading[],
  entries: IndicatorEntry[],
  places: Place[],
  units: UnitTable,
  topics: Set<TopicId>,
  maxValues = Number.POSITIVE_INFINITY,
): Map<ThemeId, IndicatorRow[]> {
  const byEntry = groupBy(readings, (reading) => reading.entry?.id ?? null);
  const rows = new Map<ThemeId, IndicatorRow[]>();
  for (const entry of entries) {
    const head = {
      topic: entry.topic !== null && topics.has(entry.topic) ? entry.topic : null,
      higherIsBetter: entry.higherIsBetter,
      kind: units.kindOf(entry.unit),
      unit: entry.unit,
    };
    const kinds = groupBy(dropAims(byEntry.get(entry.id) ?? []), (reading) => reading.kind.key);
    for (const key of [...kinds.keys()].sort(compareText)) {
      const readings = kinds.get(key) ?? [];
      const told = new Set(readings.map((reading) => reading.kind.name));
      const names = told.size > 1 ? readings.map((reading) => reading.kind.wide) : [...told];
      const name = names.sort(compareLength)[0] ?? entry.name;
      const id = name === entry.name ? entry.id : `${entry.id}:${name}`;
      const isOwn = !rows.get(entry.theme)?.some((row) => row.id === id);
      const own = { ...head, id: isOwn ? id : `${entry.id}:${key}`, name };
      const row = buildRow(own, readings, places, units, maxValues);
      if (row) rows.set(entry.theme, [...(rows.get(entry.theme) ?? []), row]);
    }
  }
  return rows;
}

/**
 * Gives each row of a theme an id and a name of its own. Rows of one name are told apart by what they count in the
 * reports' words, and by number where those are the same, too.
 */
export function tellApart(rows: IndicatorRow[]): IndicatorRow[] {
  const namesakes = groupBy(rows, (row) => row.name);
  const [ids, names] = [new Set<string>(), new Set(rows.map((row) => row.name))];
  const own = (word: string, taken: Set<string>, suffix: (nth: number) => string) => {
    let told = word;
    for (let nth = 2; taken.has(told); nth += 1) told = `${word}${suffix(nth)}`;
    taken.add(told);
    return told;
  };
  return rows.map((row) => {
    const id = own(row.id, ids, (nth) => `#${nth}`);
    if (namesakes.get(row.name)?.[0] === row) return { ...row, id };
    const counted = row.cells.flatMap((cell) => cell.values.map(({ what }) => what)).sort(compareLength)[0];
    const told = counted && counted !== row.name ? `${row.name}：${counted}` : row.name;
    return { ...row, id, name: own(told, names, (nth) => `（另计${nth - 1}）`) };
  });
}

function compareLength(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/** What is aimed at gives way, at a place that says what was done. */
function dropAims(readings: Reading[]): Reading[] {
  const done = new Set(readings.filter((it) => !it.isTarget).map(({ place }) => place));
  return readings.filter((it) => !it.isTarget || !done.has(it.place));
}

/** The row of an indicator that the reports themselves share; null where its values do not stand. */
export function buildFoundRow(
  found: FoundIndicator,
  places: Place[],
  units: UnitTable,
  maxValues = Number.POSITIVE_INFINITY,
): IndicatorRow | null {
  const head = { ...found, higherIsBetter: null, unit: null };
  const row = buildRow(head, found.readings, places, units, maxValues);
  return row && row.cells.length > 1 ? row : null;
}

/** What is said of a row is said of the values that it keeps; how many it leaves out stands in their cell. */
function buildRow(
  head: RowHead,
  readings: Reading[],
  places: Place[],
  units: UnitTable,
  maxValues: number,
): IndicatorRow | null {
  const byPlace = groupBy(readings, (reading) => reading.place);
  const all = places.flatMap((place) => {
    const values = pickValues(byPlace.get(place.fullName) ?? []);
    return values.length > 0 ? [{ place, values }] : [];
  });
  const columns = pickTimes(all, maxValues);
  const kept = columns.flatMap((column) => column.values);
  // towns' examples alone tell nothing of the row's count
  if (kept.every((it) => it.isPart)) return null;
  const values = kept.map((reading) => reading.amount.value);
  const { unit, factor } = units.pickUnit(head.kind, values, head.unit);
  const warnings = findWarnings(columns);
  return {
    id: head.id,
    name: head.name,
    unit,
    topic: head.topic,
    higherIsBetter: head.higherIsBetter,
    comparable: columns.length > 1 && warnings.length === 0,
    warnings,
    cells: columns.map(({ place, values, others }, at) => {
      const isDated = hasSeveralReports(all[at]?.values ?? []);
      return {
        place: place.fullName,
        values: values.map((reading) => toValue(reading, factor, isDated)),
        ...(others > 0 ? { others } : {}),
      };
    }),
  };
}

/** What is kept of a place's values where it has both kinds: the first of each pair. */
const preferences: ((reading: Reading) => boolean)[] = [
  // the whole place's before a town's
  (reading) => !reading.isPart,
  // all of the things before those among them (其中农村党员)
  (reading) => !reading.partWords.includes(amongThem),
];

/** A place's values for one row, each once, the oldest first. */
function pickValues(readings: Reading[]): Reading[] {
  const kept = preferences.reduce((left, isPreferred) => {
    const preferred = left.filter(isPreferred);
    return preferred.length > 0 ? preferred : left;
  }, readings);
  return dropRepeats(preferMatter(kept).sort(compareTime));
}

/** What a report's foreword counts gives way to what its matter does, unless that is of years before. */
function preferMatter(readings: Reading[]): Reading[] {
  const newest = new Map<unknown, number>();
  for (const { passage, years } of readings)
    if (!passage.isForeword)
      newest.set(passage.article, Math.max(newest.get(passage.article) ?? 0, years?.to ?? 0));
  return readings.filter(({ passage, years }) => {
    const told = newest.get(passage.article);
    return !passage.isForeword || told === undefined || (told > 0 && (years?.to ?? 0) > told);
  });
}

function hasSeveralReports(readings: Reading[]): boolean {
  return new Set(readings.map((reading) => reading.passage.report.file)).size > 1;
}
