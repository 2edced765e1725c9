/** The year that a report was written in, from what its texts say. */
import type { Finding } from '../../model.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { findWrittenDates } from './written-dates.ts';

/** A text of the report and where it stands. */
export type PlacedText = { text: string; start: number };

const yearPattern = /((?:19|20)\d{2})年/gu;

/** 截至2021年底 */
const yearEnd = /截[至止到]((?:19|20)\d{2})年[底末终]/u;

/** 2025年1—8月 · 2024年上半年 · 截至2025年6月: after November is told in the next year as often. */
const yearPart =
  /((?:19|20)\d{2})年(?:[1一]月?[—–\-~至到]{1,2}[2-8]月|上半年|前三季度|一季度)|截[至止到]((?:19|20)\d{2})年[2-8]月/gu;

/** Reports are younger: 国庆10周年 is history. */
const oldest = 2000;

const isNotYet = (text: string, at: number, { patterns }: DateLexicon) =>
  patterns.notYet.test(text.slice(Math.max(0, at - NEAR), at));

/** As far before a year as its meaning can turn on. */
const NEAR = 30;

/** A year; `isOfDay` where a day of the text without a year is of it. */
export type FoundYear = { found: Finding<number>; isOfDay: boolean };

/**
 * The year of a report's texts (all articles of a file: one page, one day): from anniversaries and numbered days, a
 * look back at the year before, a plan that has ended, the part of a year that it reports on. A year that is only spoken
 * of (2017年村上修路) is none. Null where nothing tells.
 */
export function findYear(texts: readonly PlacedText[], lexicon: DateLexicon): FoundYear | null {
  const counted = findCounted(texts, lexicon) ?? findRetrospect(texts, lexicon);
  if (counted) return { found: counted, isOfDay: true };
  const told = findYearEnd(texts) ?? findPlanEnd(texts, lexicon) ?? findReported(texts, lexicon);
  return told && { found: told, isOfDay: false };
}

function finding(value: number, certainty: number, it: PlacedText, at: number, words: string, rule: string) {
  const start = it.start + at;
  return { value, certainty, evidence: [{ text: words, start, end: start + words.length, rule }] };
}

/** 中国共产党成立103周年 · 第26个“世界读书日”. */
function findCounted(texts: readonly PlacedText[], lexicon: DateLexicon): Finding<number> | null {
  const found: Finding<number>[] = [];
  for (const it of texts) {
    for (const { pattern, zero, rule } of lexicon.events) {
      const match = pattern.exec(it.text);
      if (!match || zero + Number(match[1]) < oldest || isNotYet(it.text, match.index, lexicon)) continue;
      found.push(finding(zero + Number(match[1]), 0.85, it, match.index, match[0], rule));
    }
  }
  return found.sort((a, b) => b.value - a.value)[0] ?? null;
}

function findRetrospect(texts: readonly PlacedText[], { patterns }: DateLexicon): Finding<number> | null {
  for (const it of texts) {
    const match = patterns.lookBack.exec(it.text);
    if (match) return finding(Number(match[1]) + 1, 0.7, it, match.index, match[0], 'retrospect');
  }
  return null;
}

/** 截至2021年底 with a day of the months that follow: the year after. */
function findYearEnd(texts: readonly PlacedText[]): Finding<number> | null {
  if (!texts.some(hasEarlyDay)) return null;
  for (const it of texts) {
    const match = yearEnd.exec(it.text);
    if (match) return finding(Number(match[1]) + 1, 0.6, it, match.index, match[0], 'year-end');
  }
  return null;
}

/** The part of a year that is reported on (2025年1—8月), where the text names no later year. */
function findReported(texts: readonly PlacedText[], lexicon: DateLexicon): Finding<number> | null {
  const found = texts.flatMap((it) =>
    [...it.text.matchAll(yearPart)].map((match) =>
      finding(Number(match[1] ?? match[2]), 0.5, it, match.index, match[0], 'part-of-year'),
    ),
  );
  const last = found.sort((a, b) => b.value - a.value)[0];
  return last && latestYear(texts, lexicon) <= last.value ? last : null;
}

/** The latest year that is not ahead and in no title. */
function latestYear(texts: readonly PlacedText[], { patterns }: DateLexicon): number {
  const years = texts.flatMap(({ text }) =>
    [...text.matchAll(yearPattern)].flatMap((match) => {
      const after = text.slice(match.index + match[0].length);
      const before = text.slice(Math.max(0, match.index - NEAR), match.index);
      const isAhead = patterns.aim.test(before) || patterns.aimAfter.test(after);
      return isAhead || before.lastIndexOf('《') > before.lastIndexOf('》') ? [] : [Number(match[1])];
    }),
  );
  return Math.max(0, ...years);
}

/** 4月8日, without a year, before December. */
function hasEarlyDay({ text }: PlacedText): boolean {
  return findWrittenDates(text).some((it) => it.year === null && it.day !== null && (it.month ?? 12) < 12);
}

/** 辉煌“十四五” · 十四五收官: a look back over a plan is of its last year. */
function findPlanEnd(texts: readonly PlacedText[], lexicon: DateLexicon): Finding<number> | null {
  for (const it of texts) {
    for (const plan of lexicon.plans) {
      const match = plan.lookBack.exec(it.text);
      if (match && !isNotYet(it.text, match.index, lexicon))
        return finding(plan.to, 0.5, it, match.index, match[0], 'plan-end');
    }
  }
  return null;
}
