/** Figures of a column made ready for rows: which indicator, which years, and what would make them misleading. */
import type { Figure, IndicatorValue } from '../../model.ts';
import { matchWords, type WordMatcher } from '../../text/word-list.ts';
import { readScope, type ScopeKind, wholeWord } from '../columns/part-of-place.ts';
import { compileParts, type PartWording } from '../columns/part-wording.ts';
import { type Passage, quoteRange } from '../columns/passages.ts';
import { describePeriod, readYears, type Years } from '../columns/years.ts';
import type { AlignKnowledge, IndicatorEntry } from '../lexicon.ts';
import { tellCounted } from './counted.ts';
import { compileFigures, type FigurePatterns } from './figure-wording.ts';
import { type IndicatorMatcher, prepareMatcher, readSurroundings, type Surroundings } from './match.ts';
import { type Amount, prepareUnits, type UnitTable, writtenUnit } from './units.ts';

/** One figure of a place, and what has to be known of it before it may stand beside another place's. */
export type Reading = {
  place: string;
  passage: Passage;
  figure: Figure;
  entry: IndicatorEntry | null;
  amount: Amount;
  years: Years | null;
  /** It speaks of a part of the place: a town, a county of a city. (A single village's figures are not read at all.) */
  isPart: boolean;
  /** That part, or 全县 and the like as written; null where nothing certain is said. */
  scope: string | null;
  /** What is counted, as told in a row. */
  what: string;
  /** When that was, in the sentence's own words. */
  period: string | null;
  isTarget: boolean;
  isShare: boolean;
  isRounded: boolean;
  /** What its own words say; else what the lexicon says of the indicator; null for one found in the reports. */
  measure: 'stock' | 'flow' | null;
  /** Words that narrow the object: 示范, 重点. */
  partWords: string[];
  /** Which sorts of the object it counts, of those the lexicon keeps apart. */
  variants: string[];
};

export type FigureReader = {
  units: UnitTable;
  patterns: FigurePatterns;
  read: (passage: Passage) => Reading[];
};

type Matchers = Record<'target' | 'stock' | 'flow' | 'part', WordMatcher> & {
  parts: PartWording;
  patterns: FigurePatterns;
};

export function prepareFigureReader({ indicators, catalogue }: AlignKnowledge): FigureReader {
  const units = prepareUnits(indicators.units);
  const match = prepareMatcher(indicators, units, new Set(catalogue.map((theme) => theme.id)));
  const { target, stock, flow, part } = indicators.figures;
  const words = {
    target: matchWords(target),
    stock: matchWords(stock),
    flow: matchWords(flow),
    part: matchWords(part),
    parts: compileParts(indicators),
    patterns: compileFigures(indicators.figures),
  };
  return {
    units,
    patterns: words.patterns,
    read: (passage) =>
      passage.sentence.figures.flatMap((it) => readFigure(it, passage, units, match, words) ?? []),
  };
}

/** What comes behind it is counted in what came before. */
export const amongThem = '其中';

// 村均, 各村
const perUnit = /均$|^[每各]/u;

/**
 * Null for a figure that is not this place's (全省, a neighbour's), that is one village's example or a
 * threshold, or whose span
 * does not give its text.
 */
function readFigure(
  figure: Figure,
  passage: Passage,
  units: UnitTable,
  match: IndicatorMatcher,
  words: Matchers,
): Reading | null {
  const around = readSurroundings(passage, figure, words.patterns);
  if (
    !around ||
    around.isThreshold ||
    figure.otherPlace ||
    passage.report.text.slice(figure.start, figure.end) !== figure.text
  )
    return null;
  const scope = readScope(figure.scope, passage.column, words.parts);
  const local = passage.part === null ? null : passage.part.level === 'village' ? 'village' : 'part';
  const extent = scope ?? local;
  if (extent === 'beyond' || extent === 'village') return null;
  const entry = match(figure, around, passage.sentence.themes);
  const amount = units.measure(figure);
  if (isSingleSession(figure, amount)) return null;
  const text = `${figure.what} ${around.near}`;
  const period = ownPeriod(figure, around.clause);
  return {
    place: passage.place,
    passage,
    figure,
    entry,
    amount,
    years: readYears(period, passage.article),
    isPart: extent === 'part',
    scope: tellScope(figure, passage, scope, words.parts),
    what: tellCounted(figure, around, entry, words.patterns),
    period,
    isTarget: words.target.has(around.clause),
    isShare: entry !== null && amount.kind === '%' && units.kindOf(entry.unit) !== '%',
    isRounded: figure.qualifier !== null && figure.qualifier !== '达',
    measure: saysOfItself(around.clause, words) ?? entry?.measure ?? null,
    partWords: findPartWords(figure, around, entry, words),
    variants: entry ? entry.variants.filter((variant) => text.includes(variant)) : [],
  };
}

/** Null where nothing certain is said, or where it is the column's own name. */
function tellScope(
  figure: Figure,
  { column, part }: Passage,
  extent: ScopeKind,
  wording: PartWording,
): string | null {
  const { scope } = figure;
  if (extent === null) return perUnit.test(scope ?? '') ? scope : (part?.name ?? null);
  if (extent !== 'whole' || scope === null) return scope;
  return column.fullName.endsWith(scope) ? null : wholeWord(scope, wording);
}

/** 每日 is how often one thing was done: the period of no other figure, and of no share. */
function ownPeriod({ period, unit }: Figure, clause: string): string | null {
  return period?.startsWith('每') && (unit === '%' || !clause.includes(period)) ? null : period;
}

/** 举办1轮读书班: one meeting is no number to compare. */
function isSingleSession(figure: Figure, { kind, value }: Amount): boolean {
  return kind === '场' && value === 1 && figure.qualifier === null && figure.valueTo === undefined;
}

/** 其中2024年13个 is not a part of the object but of the time, which its period tells. */
function findPartWords(
  { what, period }: Figure,
  { near }: Surroundings,
  entry: IndicatorEntry | null,
  words: Matchers,
): string[] {
  const named = words.part.find(what).filter((word) => !entry?.name.includes(word));
  return near.includes(amongThem) && period === null ? [...new Set([...named, amongThem])] : named;
}

function saysOfItself(clause: string, words: Matchers): 'stock' | 'flow' | null {
  if (words.flow.has(clause)) return 'flow';
  return words.stock.has(clause) ? 'stock' : null;
}

/**
 * The reading as a row shows it: its value in the row's unit, its words as they stand in the report. With `dated`, a
 * figure that no period is told of gets the year of its article.
 */
export function toValue(reading: Reading, factor: number, dated: boolean): IndicatorValue {
  const { figure, passage, amount, isShare } = reading;
  const divide = (value: number) => (isShare ? value : Number((value / factor).toPrecision(12)));
  const quote = quoteRange(passage, 0, passage.sentence.text.length)[0];
  return {
    text: figure.text,
    value: divide(amount.value),
    ...(amount.valueTo === null ? {} : { valueTo: divide(amount.valueTo) }),
    qualifier: figure.qualifier,
    what: reading.what,
    verb: figure.verb,
    scope: reading.scope,
    period: tellPeriod(reading, dated),
    change: figure.change,
    unit: writtenUnit(figure),
    quote: {
      file: passage.report.file,
      article: passage.sentence.article,
      paragraph: quote?.paragraph ?? passage.sentence.paragraph,
      start: figure.start,
      end: figure.end,
    },
  };
}

/** A period taken over from the article is told as the article's. */
function tellPeriod({ period: own, passage }: Reading, dated: boolean): string | null {
  const isOwn = own !== null && own !== passage.article.period?.value.text;
  return isOwn ? own : (describePeriod(passage.article) ?? (dated ? yearOf(passage) : null));
}

// 2024-06-11 → 2024年
function yearOf({ article }: Passage): string | null {
  const year = article.date?.value.slice(0, 4);
  return year ? `${year}年` : null;
}
