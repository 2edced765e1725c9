/** Where a place's reports give a figure of what a row counts, and the row has none of theirs. */
import type { Figure, FigureMention, IndicatorRow, Quote } from '../../model.ts';
import { groupBy } from '../../text/group.ts';
import { mayBeOne } from '../indicators/kinds.ts';
import type { ObjectReader } from '../indicators/object-of-figure.ts';
import type { UnitTable } from '../indicators/units.ts';
import type { IndicatorEntry } from '../lexicon.ts';
import type { SpeakingColumn } from './mentions.ts';
import type { Passage } from './passages.ts';
import { compareText } from './places.ts';

/** Words counted that are shorter than this stand in any text: 人, 项目. */
const tellingCounted = 3;

/**
 * The indicators of the lexicon, by id, that count what a figure's own words name, in a unit of its kind. The longest name
 * tells: 网格党支部 are no 网格.
 */
export type ObjectFinder = (figure: Figure) => string[];

export function prepareObjects(entries: IndicatorEntry[], units: UnitTable): ObjectFinder {
  const known = entries.map(({ id, unit, objects }) => ({
    id,
    kind: units.kindOf(unit),
    objects: objects.map((object) => object.split(/\s+/u)),
  }));
  const byKind = groupBy(known, ({ kind }) => kind);
  const ofItem = (own: string, kind: string): string[] => {
    const named = (byKind.get(kind) ?? []).flatMap(({ id, objects }) => {
      const sizes = objects
        .filter((words) => words.every((word) => own.includes(word)))
        .map((words) => words.join('').length);
      return sizes.length > 0 ? [{ id, size: Math.max(...sizes) }] : [];
    });
    const longest = Math.max(0, ...named.map(({ size }) => size));
    return named.filter(({ size }) => size === longest).map(({ id }) => id);
  };
  return (figure) => {
    const { kind } = units.measure(figure);
    // 驻村第一书记和工作队员1260人 speaks of both
    const items = figure.what.split(/[、和与及]/u);
    return [...new Set(items.flatMap((item) => ofItem(`${item} ${figure.verb ?? ''}`, kind)))];
  };
}

/**
 * For each row the places without a value in it, and their sentences with a figure of the very thing that it counts: in its
 * words, or in those of its indicator, also where the figure itself stands in no row (one alone, added, planned). One of
 * another sort (报表 beside a row of 考核指标) is none, nor one that stands in a row of another sort (两新
 * organisations' 骨干 beside a row of cadres).
 */
export function prepareFigureMentions(
  columns: SpeakingColumn[],
  findObjects: ObjectFinder,
  readObject: ObjectReader,
): (rows: IndicatorRow[]) => FigureMention[] {
  const counting = [...columns]
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ place, passages }) => ({ place, told: collectCounted(passages, findObjects) }));
  const spots = new Map(
    columns.flatMap(({ passages }) => passages.flatMap(countedIn).map((it) => [spotOf(it.quote), it])),
  );
  const findOf = (row: IndicatorRow, placed: ReadonlyMap<string, string>): FigureMention[] => {
    const indicator = row.id.split(/[:#]/u)[0] ?? row.id;
    const values = row.cells.flatMap((cell) => cell.values);
    const sought = [...new Set(values.map(({ what, unit }) => `${what} ${unit}`)), indicator];
    const objectOf = ({ figure, passage }: Counted) => readObject(figure, passage, indicator);
    const own = values.flatMap(({ quote }) => {
      const known = spots.get(spotOf(quote));
      return (known && objectOf(known)) ?? [];
    });
    const isOfRow = (it: Counted) => {
      if ((placed.get(spotOf(it.quote)) ?? sortOf(row)) !== sortOf(row)) return false;
      const object = own.length > 0 ? objectOf(it) : null;
      return object === null || own.some((known) => mayBeOne(known, object));
    };
    const given = new Set(row.cells.flatMap(({ place, values }) => (values.length > 0 ? place : [])));
    return counting.flatMap(({ place, told }) => {
      const found = given.has(place) ? [] : sought.flatMap((it) => told.get(it) ?? []).filter(isOfRow);
      const byPlace = new Map(found.map(({ quote }) => [spotOf(quote), quote]));
      const quotes = [...byPlace.values()].sort((a, b) => compareText(a.file, b.file) || a.start - b.start);
      return quotes.length > 0 ? [{ place, indicator: row.id, quotes }] : [];
    });
  };
  return (rows) => {
    const sorted = rows.filter(({ id }) => id.includes(':'));
    const placed = new Map(
      sorted.flatMap((row) => row.cells.flatMap(listSpots).map((spot) => [spot, sortOf(row)] as const)),
    );
    return rows.flatMap((row) => findOf(row, placed));
  };
}

/** A figure, and where it stands. */
type Counted = { figure: Figure; passage: Passage; quote: Quote };

const spotOf = ({ start, file }: Quote): string => `${start}@${file}`;

/** 立案数 of 立案数（扶贫领域）（计划）: a plan, or one in another field, is of the same sort. */
const sortOf = ({ name }: IndicatorRow): string => name.replace(/（[^（）]*）/gu, '');

const listSpots = ({ values }: IndicatorRow['cells'][number]): string[] =>
  values.map(({ quote }) => spotOf(quote));

const countedIn = (passage: Passage): Counted[] =>
  passage.sentence.figures.map((figure) => ({ figure, passage, quote: quoteOfFigure(passage, figure) }));

/** By what is counted, with its unit, and by the id of the indicator that counts such things. */
function collectCounted(passages: Passage[], findObjects: ObjectFinder): Map<string, Counted[]> {
  const told = new Map<string, Counted[]>();
  for (const counted of passages.flatMap(countedIn)) {
    const { figure } = counted;
    if (figure.otherPlace) continue;
    const words = figure.what.length >= tellingCounted ? [`${figure.what} ${figure.unit}`] : [];
    for (const key of [...words, ...findObjects(figure)]) addTo(told, key, counted);
  }
  return told;
}

/** Where the figure itself stands: what else prints it goes by that. */
function quoteOfFigure({ report: { file }, sentence }: Passage, { start, end }: Figure): Quote {
  const { article, paragraph } = sentence;
  return { file, article, paragraph, start, end };
}

function addTo(told: Map<string, Counted[]>, key: string, counted: Counted): void {
  const known = told.get(key);
  if (known) known.push(counted);
  else told.set(key, [counted]);
}
