/** Figures of a column made ready for rows: which indicator, which years, and what would make them misleading. */
import type { Figure } from '../../model.ts';
import { anyOf, matchWords, type WordMatcher } from '../../text/word-list.ts';
import { compileParts, type PartWording } from '../columns/part-wording.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import { readScope, type ScopeKind, wholeWord } from '../columns/scope.ts';
import { readYears, type Years } from '../columns/years.ts';
import type { AlignKnowledge, IndicatorEntry } from '../lexicon.ts';
import { type AimFinder, prepareAimFinder } from './aims.ts';
import { tellCounted } from './counted.ts';
import { type DemandFinder, prepareDemands } from './demanded.ts';
import { findBefore, isWhatIsLeft, leansOn, withoutEarlier } from './earlier-value.ts';
import { type ElsewhereFinder, prepareElsewhere } from './elsewhere.ts';
import { type ExampleFinder, prepareExampleFinder } from './examples.ts';
import { compileFigures, type FigurePatterns } from './figure-wording.ts';
import { type Kind, type KindWords, prepareKinds, readKind } from './kinds.ts';
import { type IndicatorMatcher, prepareMatcher } from './match.ts';
import { isForEach, isNoValue, isSaidOfSome, isSingle, isSuffered, isWholeOfNext } from './no-value.ts';
import { type BodyFinder, prepareBodyFinder } from './one-body.ts';
import { type OtherDeedFinder, prepareOtherDeeds } from './other-deeds.ts';
import { ownPeriod } from './own-period.ts';
import { withMonths } from './same-months.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import { prepareUndone, type UndoneFinder } from './undone.ts';
import { type Amount, prepareUnits, type UnitTable } from './units.ts';

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
  /** The noun that it counts follows it. */
  isFollowed: boolean;
  isRounded: boolean;
  /** What its own words say; else what the lexicon says of the indicator; null for one found in the reports. */
  measure: 'stock' | 'flow' | null;
  /** Words that narrow the object: 示范, 重点. */
  partWords: string[];
  /** Only figures of one kind stand in one row. */
  kind: Kind;
  /** The state that it has changed from: 46% of 由46%提升到87%. */
  before: Figure | null;
  /** 不少于, where that stands right before it: part of its value. */
  bound: string;
};

export type FigureReader = {
  units: UnitTable;
  patterns: FigurePatterns;
  read: (passage: Passage) => Reading[];
};

type Matchers = Record<'stock' | 'deedNouns' | 'flow' | 'part' | 'whole', WordMatcher> & {
  bounds: RegExp;
  parts: PartWording;
  patterns: FigurePatterns;
  kinds: KindWords;
  isAim: AimFinder;
  isExample: ExampleFinder;
  findBody: BodyFinder;
  isOtherDeed: OtherDeedFinder;
  isUndone: UndoneFinder;
  isElsewhere: ElsewhereFinder;
  demands: DemandFinder;
};

export function prepareFigureReader({ indicators, catalogue }: AlignKnowledge): FigureReader {
  const units = prepareUnits(indicators.units);
  const match = prepareMatcher(indicators, units, new Set(catalogue.map((theme) => theme.id)));
  const { stock, deedNouns, flow, part } = indicators.figures;
  const patterns = compileFigures(indicators);
  const words = {
    stock: matchWords(stock),
    deedNouns: matchWords(deedNouns),
    flow: matchWords(flow),
    part: matchWords(part),
    whole: matchWords([...indicators.parts.whole, ...indicators.figures.ofAll]),
    bounds: new RegExp(`${anyOf(indicators.figures.bounds)}$`, 'u'),
    parts: compileParts(indicators),
    patterns,
    kinds: prepareKinds(indicators),
    isAim: prepareAimFinder(indicators),
    isExample: prepareExampleFinder(indicators),
    findBody: prepareBodyFinder(indicators),
    isOtherDeed: prepareOtherDeeds(indicators),
    isUndone: prepareUndone(indicators),
    isElsewhere: prepareElsewhere(indicators),
    demands: prepareDemands(indicators, patterns),
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

const people = '人';

// 村均, 各村
const perUnit = /均$|^[每各]/u;

/**
 * Null for a figure that is not this place's (全省, a neighbour's), that is one village's example, a threshold or the
 * state before a change, or whose span does not give its text.
 */
function readFigure(
  figure: Figure,
  passage: Passage,
  units: UnitTable,
  match: IndicatorMatcher,
  words: Matchers,
): Reading | null {
  const around = readSurroundings(passage, figure, words.patterns);
  const demand = around && words.demands.read(figure, around, passage);
  if (!around || demand?.isIts === false) return null;
  const asked = words.demands.findAsked(figure, passage);
  // up to when it was demanded is not since when it is so
  const near = demand ? { ...around, before: demand.own } : around;
  const isAim = asked === null && !demand?.isMet && words.isAim(passage, figure, near);
  const reading = readAs(asked ?? figure, passage, isAim, units, match, words);
  if (demand === null || reading === null) return reading;
  const told = ownPeriod(figure, near, words);
  const period = told !== null && demand.own.includes(told) ? withMonths(told, figure, passage) : null;
  return {
    ...reading,
    // 到2026年…占比要达到60%
    what: asked ? reading.what.replace(/^到\d+年底?|[要须应]$/gu, '') : reading.what,
    figure,
    amount: units.measure(figure),
    years: readYears(period ?? figure.periodAround ?? null, passage.article),
    period,
    isRounded: isRounded(figure),
    bound: readBound(figure, passage, words.bounds),
  };
}

const isRounded = ({ qualifier }: Figure) => qualifier !== null && qualifier !== '达';

function readAs(
  figure: Figure,
  passage: Passage,
  isTarget: boolean,
  units: UnitTable,
  match: IndicatorMatcher,
  words: Matchers,
): Reading | null {
  const around = readSurroundings(passage, figure, words.patterns);
  if (
    !around ||
    around.isThreshold ||
    figure.change === 'from' ||
    figure.otherPlace ||
    words.isExample(passage, figure, around) ||
    isNoValue(figure, passage, around, words.patterns) ||
    passage.report.text.slice(figure.start, figure.end) !== figure.text
  )
    return null;
  const body = words.findBody(figure.what, around);
  if (body.isOne) return null;
  const part = readPart(figure, passage);
  const scope = readScope(figure.scope, passage.column, words.parts);
  const local = part === null ? null : part.level === 'village' ? 'village' : 'part';
  const extent = scope ?? local;
  if (extent === 'beyond' || extent === 'village') return null;
  const before = findBefore(figure, passage);
  const matched = isWholeOfNext(figure, passage, around)
    ? null
    : match(figure, around, passage.sentence.themes, readWhole(figure, passage, around, words, units));
  const amount = units.measure(figure);
  // a quota is no result; as a plan it stands in a row of plans
  const isOther =
    matched !== null &&
    !isTarget &&
    units.isCount(amount.kind) &&
    words.isOtherDeed(matched, around, figure.what, amount.kind === people);
  const entry = isOther || isWhatIsLeft(matched, figure, before) ? null : matched;
  const isHonoured = entry?.verbs.length === 0 && isSaidOfSome(entry, around.behind, words.patterns.honoured);
  const isRank = /[名位个]$/u.test(figure.unit) && words.patterns.rank.test(around.lead);
  if ((isHonoured && around.isFollowed) || isRank) return null;
  if (isSingle(figure, amount, units) || isSuffered(amount, around, words.patterns)) return null;
  if (entry?.whole && extent === 'part') return null;
  if (words.isUndone(entry, figure, around)) return null;
  if (entry && words.isElsewhere(entry, figure.what, around, passage)) return null;
  const isOfBefore = before !== null && before.period === figure.period && leansOn(before, passage);
  const kind = readKind(figure, around, entry, isTarget, words.kinds);
  if (kind.isOfUnnamed || (entry && isOneVillages(entry, amount, kind, around, passage, words))) return null;
  if (entry && !entry.each && kind.basis === '' && isForEach(figure, around, words.patterns)) return null;
  const told = withoutEarlier(ownPeriod(figure, around, words), figure, passage);
  const period = isOfBefore ? null : withMonths(told, figure, passage);
  return {
    place: passage.place,
    passage,
    figure,
    entry,
    amount,
    years: readYears(period ?? figure.periodAround ?? null, passage.article),
    isPart: extent === 'part',
    scope: body.members ?? tellScope(figure, { column: passage.column, part }, scope, words.parts),
    what: tellCounted(figure, around, entry, words.patterns),
    period,
    isTarget,
    isFollowed: around.isFollowed,
    isRounded: isRounded(figure),
    measure: saysOfItself(around.clause, words) ?? measureOf(entry, figure),
    partWords: findPartWords(figure, around, entry, words),
    kind,
    before,
    bound: before ? '' : readBound(figure, passage, words.bounds),
  };
}

/** 村集体收入突破60万元, 余村集体经济收入: too little for all villages of a county that are not spoken of. */
function isOneVillages(
  { least }: IndicatorEntry,
  { value }: Amount,
  { basis }: Kind,
  { before, clause }: Surroundings,
  { column }: Passage,
  { whole }: Matchers,
): boolean {
  const isWider = !['town', 'village', 'unit'].includes(column.level);
  return least !== null && value < least && basis === '' && isWider && !whole.has(`${before} ${clause}`);
}

/** 其中罗定12个、郁南9个: the county that the figure's own clause tells of. */
function readPart(figure: Figure, { sentence, part }: Passage): Passage['part'] {
  const at = sentence.inner ? locateSpan(sentence, figure)?.start : undefined;
  const told = at === undefined ? undefined : sentence.inner?.find((it) => it.start <= at && at < it.end);
  return told?.place ?? part;
}

/** 选派 of 共选派驻村干部210名，其中第一书记63人; 在岗 of 在岗驻村干部210名，其中…. */
function readWhole(
  figure: Figure,
  { sentence: { figures } }: Passage,
  { lead }: Surroundings,
  { stock }: Matchers,
  { measure }: UnitTable,
): string {
  const whole = figures[figures.findIndex((it) => it.start === figure.start) - 1];
  if (!whole || figure.verb !== null || !among.test(lead)) return '';
  if (measure(whole).kind !== measure(figure).kind) return '';
  return whole.verb ?? stock.find(whole.what).join(' ');
}

const among = new RegExp(`^[，,、]?(?:${amongThem}|包括|包含)`, 'u');

/** Null where nothing certain is said, or where it is the column's own name. */
function tellScope(
  figure: Figure,
  { column, part }: Pick<Passage, 'column' | 'part'>,
  extent: ScopeKind,
  wording: PartWording,
): string | null {
  const { scope } = figure;
  if (extent === null) return perUnit.test(scope ?? '') ? scope : (part?.name ?? null);
  if (extent !== 'whole' || scope === null) return scope;
  return column.fullName.endsWith(scope) ? null : wholeWord(scope, wording);
}

/** 其中2024年13个 is not a part of the object but of the time, which its period tells. */
function findPartWords(
  { what, period }: Figure,
  { near, clause }: Surroundings,
  entry: IndicatorEntry | null,
  words: Matchers,
): string[] {
  const named = words.part.find(what).filter((word) => !entry?.name.includes(word));
  return (near.includes(amongThem) || clause.startsWith(amongThem)) && period === null
    ? [...new Set([...named, amongThem])]
    : named;
}

/** 抽调825名机关干部下沉 was done in a time, whatever else its row counts. */
function measureOf(entry: IndicatorEntry | null, { verb }: Figure): 'stock' | 'flow' | null {
  if (entry === null) return null;
  return verb !== null && entry.deeds.includes(verb) ? 'flow' : entry.measure;
}

function saysOfItself(clause: string, words: Matchers): 'stock' | 'flow' | null {
  if (words.flow.has(clause)) return 'flow';
  return words.stock.has(clause) ? 'stock' : null;
}

/** 不少于 of 每村不少于2名, 负增长 of 负增长3.1%: without it the value would say more than the report does. */
function readBound({ start }: Figure, { report: { text }, sentence }: Passage, bounds: RegExp): string {
  const part = sentence.parts.find((it) => it.start <= start && start < it.end);
  return bounds.exec(text.slice(part?.start ?? start, start))?.[0] ?? '';
}
