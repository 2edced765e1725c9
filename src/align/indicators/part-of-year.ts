/** Over which months of a year a figure was counted: half a year's income beside a whole year's is less of it. */

/** `year` for a whole one, 1-6 for its first half; null where nobody can tell, or the words name a day. */
export function readPartOfYear(period: string): string | null {
  // 截至6月底, 今年以来 · 2021年至2025年: a state of that day, or other years as well
  if (/截至|截止|[底末初]$|以来|现在|目前/u.test(period) || /\d{4}.*\d{4}/u.test(period)) return null;
  // 前三季度, 第一季度, 二季度, 一至三季度
  const quarters = /(?:(前)|第?([一二三四1-4])(?:季度)?[至到—–~～-]{1,2})?第?([一二两三四1-4])个?季度/u.exec(
    period,
  );
  if (quarters) return readQuarters(quarters[1] ? '1' : quarters[2], quarters[3] ?? '');
  if (/下半年/u.test(period)) return months(7, 12);
  // 上半年, 半年来, 前半年; but not 一年半
  if (/(?<![多两三])半年/u.test(period)) return months(1, 6);
  // 前7个月, 头八个月
  const first = /[前头](\d{1,2}|十[一二]?|[一二三四五六七八九])个?月/u.exec(period);
  if (first) return months(1, readNumber(first[1] ?? ''));
  // 1—6月, 1至10月份, 1月至7月, 一至六月
  const span =
    /(\d{1,2}|十[一二]?|[一二三四五六七八九])月?份?[至到—–~～-]{1,2}(\d{1,2}|十[一二]?|[一二三四五六七八九])月/u.exec(
      period,
    );
  if (span) return months(readNumber(span[1] ?? ''), readNumber(span[2] ?? ''));
  // 3月份: one month
  const month = /(?<!\d)(\d{1,2})月份?$/u.exec(period);
  if (month) return months(Number(month[1]), Number(month[1]));
  // 2024年, 去年, 全年
  return /(?:\d{4}年|[今去前当本上全]年)度?$/u.test(period) ? wholeYear : null;
}

/** What was done up to a month (截至7月底) is of the months up to it; null for another period. */
export function readPartUntil(period: string): string | null {
  const until = /截[至止到](?:\d{4}年|[今本]年)?(\d{1,2})月/u.exec(period)?.[1];
  return until === undefined ? null : months(1, Number(until));
}

export const wholeYear = 'year';

const months = (from: number, to: number): string => (from === 1 && to === 12 ? wholeYear : `${from}-${to}`);

function readQuarters(first: string | undefined, written: string): string {
  const quarter = readNumber(written.replace('两', '二'));
  return months((first === undefined ? quarter : readNumber(first)) * 3 - 2, quarter * 3);
}

// 三, 十, 十一, 7
function readNumber(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const digits = '零一二三四五六七八九';
  const ones = digits.indexOf(written.at(-1) ?? '');
  return written.startsWith('十') ? 10 + Math.max(0, ones) : ones;
}
