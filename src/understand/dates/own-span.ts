/** The part of a year that a title says its report tells of: 上半年, 1至6月, 二季度. */
import type { Block } from '../../model.ts';

/** From which month to which, and where and in which words that is told. */
export type OwnSpan = { from: number; to: number; block: Block; at: number; text: string; year: number };

const numerals = '一二三四五六七八九十';
const number = `(?:\\d{1,2}|十[一二]|[${numerals}])`;
const notOthers = '(?<![去上前每来][年]?|同比|[比较])';

/** 2024年上半年 · 今年一季度 · 第二季度 · 1至6月 · 前三季度 · 前8个月; not 去年上半年, 比上半年. */
const span = new RegExp(
  `${notOthers}(?:((?:19|20)\\d{2})年|今年)?(?:([上下])半年|(前)?第?([一二两三四])个?季度|(${number})(?:月份?)?[至到—–~-]{1,2}(${number})月份?|[前头](${number})个?月)`,
  'u',
);

/** Null for none, and where the report is of a later year or of a time before its end. */
export function findOwnSpan(titles: readonly Block[], date: string | null): OwnSpan | null {
  const [written = 0, month = 12] = (date ?? '').split('-').map(Number);
  for (const block of titles) {
    const match = span.exec(block.text);
    if (!match) continue;
    const year = Number(match[1] ?? written);
    const [from, to] = readMonths(match);
    const isPast = written === 0 || year < written || (year === written && to <= month);
    return year > 0 && isPast && from > 0 && from <= to && to <= 12
      ? { from, to, block, at: match.index, text: match[0], year }
      : null;
  }
  return null;
}

function readMonths([, , half, first, quarter, from, to, upTo]: RegExpExecArray): [number, number] {
  if (half !== undefined) return half === '上' ? [1, 6] : [7, 12];
  if (quarter !== undefined) {
    const end = readNumber(quarter === '两' ? '二' : quarter) * 3;
    return [first === undefined ? end - 2 : 1, end];
  }
  return upTo === undefined ? [readNumber(from ?? ''), readNumber(to ?? '')] : [1, readNumber(upTo)];
}

// 6, 六, 十一
function readNumber(text: string): number {
  if (/\d/u.test(text)) return Number(text);
  const ones = numerals.indexOf(text.at(-1) ?? '') + 1;
  return text.length > 1 ? 10 + ones : ones;
}
