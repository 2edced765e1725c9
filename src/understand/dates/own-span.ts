/** The part of the year that a report itself says it tells of: 上半年, 1至6月, 截至3月底. */
import type { Block } from '../../model.ts';

/** Up to which month, and where and in which words that is told. */
export type OwnSpan = { month: number; block: Block; at: number; text: string; year: number | null };

const numerals = '一二三四五六七八九十';
const number = `(?:\\d{1,2}|[${numerals}])`;
const notOthers = '(?<![去上前每来][年]?|同比|[比较])';

/** 2024年上半年 · 今年一季度 · 1至6月 · 前三季度 · 前8个月 · 截至3月底; not 去年上半年, 比上半年. */
const span = new RegExp(
  `${notOthers}(?:((?:19|20)\\d{2})年|今年)?(?:(上半年|半年来|前三季度|一季度)|[1一](?:月份?)?[至到—–~-]{1,2}(${number})月|前(${number})个月|截[至止]到?(${number})月底)`,
  'gu',
);

const named: Record<string, number> = { 上半年: 6, 半年来: 6, 前三季度: 9, 一季度: 3 };

/** Blocks of the body that open it. */
const opening = 3;

/**
 * The part that the title names, else the one that the opening names, or that is named twice, most often. Null for
 * none, and where the report is of a later year or of a time before its end.
 */
export function findOwnSpan(
  titles: readonly Block[],
  body: readonly Block[],
  date: string | null,
): OwnSpan | null {
  const [year = 0, month = 12] = (date ?? '').split('-').map(Number);
  const isPast = (it: OwnSpan) => (it.year ?? year) === year && it.month <= month;
  const inTitle = titles.flatMap(readSpans)[0];
  if (inTitle) return year === 0 || isPast(inTitle) ? inTitle : null;
  const told = body
    .flatMap((block, order) => readSpans(block).map((it) => ({ ...it, order })))
    .filter((it) => isPast(it) && opensSentence(it));
  const timesOf = (month: number) => told.filter((it) => it.month === month).length;
  const likely = told.filter((it) => it.order < opening || timesOf(it.month) > 1);
  return likely.sort((a, b) => timesOf(b.month) - timesOf(a.month) || a.order - b.order)[0] ?? null;
}

// 1至6月，全镇实现产值…; not 口岸一季度过货量…, which is of that alone
const opensSentence = ({ block, at }: OwnSpan) =>
  /(?:^|[。！？；])\s*$/u.test(block.text.slice(Math.max(0, at - 3), at));

function readSpans(block: Block): OwnSpan[] {
  return [...block.text.matchAll(span)].map((match) => {
    const [text, year, word, ...months] = match;
    const month = word ? (named[word] ?? 0) : readMonth(months.find((it) => it !== undefined) ?? '');
    return { month, block, at: match.index, text, year: year ? Number(year) : null };
  });
}

// 6, 六
function readMonth(text: string): number {
  return /\d/u.test(text) ? Number(text) : numerals.indexOf(text) + 1;
}
