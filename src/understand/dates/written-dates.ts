/** Dates as reports write them. */

/** A date in a text: `text.slice(start, end)`; null where the text leaves it out. */
export type WrittenDate = {
  text: string;
  start: number;
  end: number;
  year: number | null;
  month: number | null;
  day: number | null;
};

/** 2024年6月25日 · 2024年6月 · 6月25日 · 4月8日至9日 (the first day) */
const chinese =
  /(?:((?:19|20)\d{2})\s*年\s*)?(?<!\d)(1[0-2]|0?[1-9])\s*月(?:\s*(3[01]|[12]\d|0?[1-9])\s*[日号])?/gu;

/** 2026-01-19 17:43:15 · 2024/6/25 · 2022.04.12 */
const numeric = /(?<!\d)((?:19|20)\d{2})[-/.](1[0-2]|0?[1-9])(?:[-/.](3[01]|[12]\d|0?[1-9]))?(?!\d)/gu;

/** 二〇二四年六月二十五日 · 四月十日 */
const written =
  /(?:([一二][〇○零九][〇○零一二三四五六七八九]{2})年)?(十[一二]?|[一二三四五六七八九])月(?:(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号])?/gu;

const digits = '〇一二三四五六七八九';

/** All dates in a text that have a month, in order. */
export function findWrittenDates(text: string): WrittenDate[] {
  const read = (pattern: RegExp, toNumber: (word: string) => number) =>
    [...text.matchAll(pattern)].map((match): WrittenDate => {
      const number = (word: string | undefined) => (word === undefined ? null : toNumber(word));
      return {
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
        year: number(match[1]),
        month: number(match[2]),
        day: number(match[3]),
      };
    });
  return [...read(chinese, Number), ...read(numeric, Number), ...read(written, readChineseNumber)].sort(
    (a, b) => a.start - b.start,
  );
}

/** 二〇二四 → 2024, 二十五 → 25. */
function readChineseNumber(word: string): number {
  const of = (character: string) => Math.max(0, digits.indexOf(character.replace(/[○零]/u, '〇')));
  if (word.length === 4) return Number([...word].map(of).join(''));
  const [tens, ones] = word.includes('十') ? word.split('十') : [null, word];
  return (tens === null ? 0 : (of(tens ?? '') || 1) * 10) + (ones ? of(ones) : 0);
}

/** 2024-06-25, 2024-06 or 2024. */
export function formatIso(year: number, month?: number | null, day?: number | null): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(year), ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-');
}

/** A date as a user writes it (2024-6-25, 2024年6月, 2024) in ISO form; null where it is none. */
export function readIso(text: string): string | null {
  const [date] = findWrittenDates(text);
  if (date?.year) return formatIso(date.year, date.month, date.day);
  const year = /^\s*((?:19|20)\d{2})\s*(?:年\s*)?$/u.exec(text)?.[1];
  return year ?? null;
}
