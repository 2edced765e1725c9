/** The time that a figure speaks of, as written: 2025年, 近三年, 截至目前. All text here is folded. */
import type { Span } from '../../model.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordAt } from './word-index.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十两〇零]{1,4})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const TO = '[至到—–~～-]{1,2}';
const MONTHS = `${MONTH}(?:月份?)?${TO}${MONTH}月(?:份(?!额))?(?!\\d|${NUMBER}日|龄)`;
const QUARTER = `(?:第?[一二三四1-4](?:季度)?${TO})?第?[一二三四1-4]季度|前[两二三23]个?季度`;

/** 1—6月 · 一月至六月 · 第一季度 · 一至三季度 · 前三季度 · 前6个月 · 下半年: months of a year that stands before it or is not said */
export const PART = `(?:${MONTHS}|${QUARTER}|前${NUMBER}个?月|[上下]半年)`;
const DAY = `(?:${PART}|同期|${NUMBER}月(?:份(?!额)|${NUMBER}日)?|(?:年)?[底末初])`;
export const YEAR =
  '(?:(?:19|20)\\d\\d|[一二]〇[〇零一二三四五六七八九]{2}|二[〇零][〇零一二三四五六七八九]{2})年';

/**
 * 2024年以来 · 截至2021年底 · 2020年5月至2021年5月 · 2024—2028年 · 近三年 · 三年来 · 5月25日 · 截至上年底 · “十四五”以来 · 前10个月 · 1—6月 ·
 * 2024年第一季度 · 2024年同期 · 截至三季度末 · 到上半年末; not 每年7至9月
 */
const written = new RegExp(
  [
    `(?:截至|截止|自|(?<![来回达])到(?=\\d{4}年[底末]))?${YEAR}${DAY}?(?:[至到—–-]{1,2}(?:${YEAR})?${DAY}?)?(?:[一-鿿]{0,6}以来|期间|间|起)?`,
    `(?:19|20)\\d\\d[—–-]{1,2}${YEAR}`,
    `(?:近|过去|最近)${NUMBER}(?:余|多)?年(?:来|间)?`,
    `${NUMBER}年(?:多)?(?:来|间|前)`,
    `(?:截至|截止|到)?(?:今年|去年|前年|明年|上年|当年|本年|同年)${DAY}(?:以来|起)?`,
    '“?十[三四五]五”?(?:期间|以来|时期|末)?',
    `(?:截至|截止)${NUMBER}月(?:${NUMBER}日|底|末)?`,
    `(?:截至|截止)(?:${QUARTER}|[上下]半年)[末底]?`,
    `(?<![来回达])到(?:${QUARTER}|[上下]半年)[末底]`,
    `前${NUMBER}个?月`,
    `(?<![\\d年月日第一二三四五六七八九十至到—–~～.-])${MONTHS}`,
    '第[一二三四]季度',
  ].join('|'),
  'g',
);

/** The periods that a year or a number of years names: only these hold beyond their own sentence (每年 does not). */
export function findWrittenPeriods(text: string): Span[] {
  return [...text.matchAll(written)].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}

const YEARS = `${NUMBER}个?(?:多|余)?年(?:多|余)?`;

/**
 * 经过三年 · 历时两年半 · 三年累计 · 用三年时间 · 换届以来 · 党的二十大以来: spans that hold in their own sentence. 连续12年
 * holds only for a number of its own clause.
 */
const spanning = new RegExp(
  [
    `(?:经过|历经|历时|通过)(?:了)?${YEARS}(?:半)?`,
    `用(?:了)?${YEARS}时间`,
    `${YEARS}(?:以来)?(?:累计|共计|总共)`,
    `${NUMBER}年[内里中]`,
    `半年(?:来|间|内)`,
    `连续${NUMBER}年(?=[^，,。；;]{0,20}\\d)`,
    '(?<=^|[，,。；;：:、])[^，,。；;：:、\\d]{2,14}以来',
  ].join('|'),
  'g',
);

// 上线半年, 成立两年多来, 运行至今三个月: behind the event that it is counted from
const length = new RegExp(
  `^(?:后|以来|至今)?的?(?:半年|${NUMBER}年半?|${NUMBER}个(?:多)?(?:月|季度))(?:多|余)?(?:以来|来|间)?(?=[，,、]|[^后前内的底])`,
);

/** How long a thing has gone on when its numbers are told: no year's, and not the report's own time. */
function findSinceEvents(text: string, { events }: FigureLexicon): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const event = wordAt(events, text, start);
    if (!event) continue;
    const span = length.exec(text.slice(start + event.length, start + event.length + longestLength));
    if (span) found.push({ start, end: start + event.length + span[0].length });
  }
  return found;
}

const longestLength = 12;

/** Every time expression of a text, left to right. */
export function findPeriods(text: string, lexicon: FigureLexicon): Span[] {
  const found = [...findSinceEvents(text, lexicon)];
  const taken = new Uint8Array(text.length);
  for (const { start, end } of found) taken.fill(1, start, end);
  for (const { start, end } of findWrittenPeriods(text)) {
    if (taken.subarray(start, end).includes(1)) continue;
    found.push({ start, end });
    taken.fill(1, start, end);
  }
  for (const { index: start, 0: match } of text.matchAll(spanning)) {
    const end = start + match.length;
    if (taken.subarray(start, end).includes(1)) continue;
    found.push({ start, end });
    taken.fill(1, start, end);
  }
  for (let at = 0; at < text.length; ) {
    const word = taken[at] ? null : wordAt(lexicon.periods, text, at);
    if (word) found.push({ start: at, end: at + word.length });
    at += word?.length ?? 1;
  }
  return joinTouching(found.sort((a, b) => a.start - b.start));
}

/** 去年春上, 今年一季度: two that touch are one time. */
function joinTouching(periods: Span[]): Span[] {
  const joined: Span[] = [];
  for (const period of periods) {
    const last = joined.at(-1);
    if (last?.end === period.start) last.end = period.end;
    else joined.push({ ...period });
  }
  return joined;
}

/** Periods by the offset where they start, and by the one where they end. */
export type PeriodIndex = { starts: ReadonlyMap<number, number>; ends: ReadonlyMap<number, number> };

export function indexPeriods(periods: readonly Span[]): PeriodIndex {
  return {
    starts: new Map(periods.map(({ start, end }) => [start, end])),
    ends: new Map(periods.map(({ start, end }) => [end, start])),
  };
}

/** The last mark before `at`, or null. Marks are in order, and callers ask from left to right. */
export function lastBefore<T extends Span>(marks: readonly T[], at: number): T | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1] ?? null;
}
