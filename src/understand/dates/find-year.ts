/** The year that a report was written in, from what its texts say. */
import type { Finding } from '../../model.ts';
import type { DateLexicon } from './date-lexicon.ts';
import { findWrittenDates } from './written-dates.ts';

/** A text of the report and where it stands. */
export type PlacedText = { text: string; start: number };

/** 2024年 · 2021年底; not 到2030年, 2035年远景, 2026年前. */
const yearPattern = /((?:19|20)\d{2})年(底|末|终)?/gu;

/** As far before a year as its meaning can turn on. */
const NEAR = 30;

/**
 * The year of a report's texts (all articles of a file: one page, one day): from anniversaries and numbered days, a
 * look back at the year before, else the latest year that is spoken of as past; null where no year is written.
 */
export function findYear(texts: readonly PlacedText[], lexicon: DateLexicon): Finding<number> | null {
  return (
    findCounted(texts, lexicon) ??
    findRetrospect(texts, lexicon) ??
    findLatest(texts, lexicon) ??
    findPlanEnd(texts, lexicon)
  );
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
      if (match) found.push(finding(zero + Number(match[1]), 0.85, it, match.index, match[0], rule));
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

/** The latest year that is not ahead; after 截至2021年底 a day of the months that follow is of the year after. */
function findLatest(texts: readonly PlacedText[], { patterns }: DateLexicon): Finding<number> | null {
  const isEarly = texts.some(hasEarlyDay);
  let best: Finding<number> | null = null;
  for (const it of texts) {
    for (const match of it.text.matchAll(yearPattern)) {
      const after = it.text.slice(match.index + match[0].length);
      const before = it.text.slice(Math.max(0, match.index - NEAR), match.index);
      if (patterns.aim.test(before) || patterns.aimAfter.test(after)) continue;
      if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
      const isEnd = match[2] !== undefined && /截[至止到]$/u.test(before);
      const year = Number(match[1]) + (isEnd && isEarly ? 1 : 0);
      if (best === null || year > best.value) {
        best = finding(year, isEnd ? 0.6 : 0.65, it, match.index, match[0], 'latest-year');
      }
    }
  }
  return best;
}

/** 4月8日, without a year, before December. */
function hasEarlyDay({ text }: PlacedText): boolean {
  return findWrittenDates(text).some((it) => it.year === null && it.day !== null && (it.month ?? 12) < 12);
}

/** 辉煌“十四五” · 十四五收官: a look back over a plan is of its last year. */
function findPlanEnd(texts: readonly PlacedText[], { plans }: DateLexicon): Finding<number> | null {
  for (const it of texts) {
    for (const plan of plans) {
      const match = plan.lookBack.exec(it.text);
      if (match) return finding(plan.to, 0.5, it, match.index, match[0], 'plan-end');
    }
  }
  return null;
}
