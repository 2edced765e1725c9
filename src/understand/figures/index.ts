/** Figures: every quantity that a sentence states, with its exact span and what it counts. */
import type { Figure, Span } from '../../model.ts';
import { fold } from '../../text/fold.ts';
import { findAmounts } from './amounts.ts';
import { closeBlanks } from './blanks.ts';
import { clauseStart } from './clause.ts';
import { describeAmounts } from './describe.ts';
import type { FigureLexicon } from './lexicon.ts';
import { foldFormal } from './numerals.ts';
import { findPeriods, findWrittenPeriods, indexPeriods, lastBefore, PART, YEAR } from './period.ts';
import { findScopes, scopeOf } from './scope.ts';
import { wordAt } from './word-index.ts';

export type { FigureLexicon } from './lexicon.ts';
export { parseFigureLexicon } from './parse-lexicon.ts';

/** What stands around a sentence and may tell the period of its figures. */
export type FigureContext = {
  heading?: string;
  /** The sentence before it in the same paragraph. */
  previous?: string;
};

/**
 * The quantities of one sentence, left to right, without overlap; spans count in `text`. Dates, times, ages,
 * durations, ordinals and names made of numbers are none. Takes time linear in the length of the text.
 */
export function findFigures(text: string, context: FigureContext, lexicon: FigureLexicon): Figure[] {
  const { text: folded, positions } = closeBlanks(foldFormal(fold(text, lexicon.folding)), lexicon);
  const amounts = findAmounts(folded, lexicon);
  if (amounts.length === 0) return [];
  const written = (span: Span) => ({
    start: positions[span.start] ?? 0,
    end: (positions[span.end - 1] ?? -1) + 1,
  });
  const quote = (span: Span | null) => {
    if (span === null) return null;
    const { start, end } = written(span);
    return text.slice(start, end);
  };
  const scopes = findScopes(folded, lexicon);
  const periods = findPeriods(folded, lexicon);
  const told = periods.filter(
    ({ start, end }) =>
      !compared.test(folded.charAt(start - 1)) &&
      !folded.startsWith('相比', end) &&
      !timesOf.test(folded.slice(end, end + 8)) &&
      !(opensYear.test(folded.slice(start, end)) && wordAt(lexicon.plans, folded, end)),
  );
  const yearOf = carryYears(folded, told, lexicon);
  const around = periodAround(context, lexicon);
  const withYear = (period: (typeof told)[number] | null): string | null => {
    const words = quote(period);
    if (period === null || words === null) return words;
    const isFirst = told[0] === period && yearEnds.test(words) && !isAhead(folded, period, lexicon);
    // 2023年，全县动员。年底有31名
    const year =
      quote(yearOf.get(period) ?? null) ?? (isFirst ? (oneYear.exec(around ?? '')?.[0] ?? null) : null);
    // 去年 and 年底: 去年底
    return year === null ? words : `${year}${words.replace(/^[当同]?年/u, '')}`;
  };
  const described = describeAmounts(folded, amounts, indexPeriods(periods), lexicon);
  return described.map(({ amount, what, verb, change }) => {
    const { start, end } = written(amount);
    const period = withYear(lastBefore(told, amount.start));
    return {
      start,
      end,
      text: text.slice(start, end),
      value: amount.value,
      ...(amount.valueTo === null ? {} : { valueTo: amount.valueTo }),
      ...(amount.upperAt === null
        ? {}
        : { upperAt: (positions[amount.start + amount.upperAt] ?? start) - start }),
      unit: amount.unit,
      qualifier: amount.qualifier,
      what: what.map(quote).join(''),
      verb: quote(verb),
      scope: quote(scopeOf(folded, scopes, amount.start)),
      period,
      ...(period !== null || around === null ? {} : { periodAround: around }),
      change,
    };
  });
}

/** Whether words tell a time or a part of a place for which a figure holds: 三年累计, 截至10月底, 县乡两级, 村均. */
export function limitsFigure(words: string, lexicon: FigureLexicon): boolean {
  const folded = fold(words, lexicon.folding);
  return findPeriods(folded, lexicon).length > 0 || findScopes(folded, lexicon).length > 0;
}

/** Whether words are but one that a number is reached by: 达到, 增加到, 为. */
export function reaches(words: string, lexicon: FigureLexicon): boolean {
  return /^[为是达]$/u.test(words) || lexicon.change.to.words.has(fold(words, lexicon.folding));
}

// 是2021年的2.4倍, 相当于2021年的近三倍
const timesOf = /^的[近约超]?[\d.一二两三四五六七八九十]{1,5}多?倍/u;

// 比去年增加22个，比2021年提高, 与2024年同期相比: the time that it is held against is not its own
const compared = /[比较]/;

const yearBefore = new RegExp(`^(?:${YEAR}|[今去前]年)(?=${PART})`, 'u');
const yearless = new RegExp(`^${PART}$`, 'u');
// 上半年 behind 2024年下半年 may be that of the next year
const yearBegins = /^(?:上半年|第?[一1]季度|[一1](?:月|[至到—–-]))/u;

const yearEnds = /^[当同]?年[底末终]$/u;
// 2023年 · 去年 · 2023年3月, but not 去年以来, 2022年至2023年
const oneYear = new RegExp(
  `^(?:${YEAR}|[去前上]年)(?=度?$|(?:${PART}|[底末初]|\\d{1,2}月(?:\\d{1,2}日)?)$)`,
  'u',
);
// 年底前再建8个, 年底将达到31名
const stillAhead = /^[前将要可须]/u;

/**
 * 2024年上半年举办8期，下半年举办9期: whose half the second is; 去年选派26名，年底有31名: whose end. The year's words by the period that
 * has none.
 */
function carryYears<Period extends Span>(
  folded: string,
  periods: readonly Period[],
  lexicon: FigureLexicon,
): Map<Period, Span> {
  const years = new Map<Period, Span>();
  let [year, ended]: [Span | null, Span | null] = [null, null];
  for (const period of periods) {
    const { start, end } = period;
    const words = folded.slice(start, end);
    if (yearEnds.test(words)) {
      if (ended && !isAhead(folded, period, lexicon)) years.set(period, ended);
      continue;
    }
    if (yearless.test(words)) {
      if (year && !yearBegins.test(words)) years.set(period, year);
      continue;
    }
    const named = yearBefore.exec(words)?.[0];
    year = named === undefined ? null : { start, end: start + named.length };
    const told = attribute.test(folded.slice(end)) ? undefined : oneYear.exec(words)?.[0];
    ended = told === undefined ? null : { start, end: start + told.length };
  }
  return years;
}

/** 预计年底完工, 年底将达到31名: the year that is not over. */
function isAhead(folded: string, { start, end }: Span, { plans, forecasts }: FigureLexicon): boolean {
  if (stillAhead.test(folded.slice(end))) return true;
  for (let at = clauseStart(folded, start, 0); at <= end; at += 1)
    if (wordAt(plans, folded, at) || wordAt(forecasts, folded, at)) return true;
  return false;
}

// 年初计划整顿12个: when it was planned, not when it was done
const opensYear = /年初$/u;

/** The period that the sentence before or the heading tells. */
function periodAround(context: FigureContext, lexicon: FigureLexicon): string | null {
  for (const text of [context.previous, context.heading]) {
    if (text === undefined) continue;
    const { text: folded, positions } = closeBlanks(fold(text, lexicon.folding), lexicon);
    const last = findWrittenPeriods(folded).findLast((it) => goesOn(folded, it) || text === context.heading);
    if (last) return text.slice(positions[last.start], (positions[last.end - 1] ?? 0) + 1);
  }
  return null;
}

// ，2024年 · 。截至2025年底: a time that opens a clause
const opening = /(?:^|[，,。；;：:、“（(])$/u;
// 2024年作出的处分 · 2025年度的目标 · 2019年以来以值班、下乡名义发放的补贴: a time that says which one
const attribute = /^[^，,。；;：:]{0,24}的/u;

/**
 * Whether what follows its sentence is of that time, too: 2024年，全县动员。 Not 比2024年增长9%, 四年前这个数字是零, 将在2026年
 * 整顿6个, 山西省2025年290亿元 (somebody else's), 撤销2024年作出的处分.
 */
function goesOn(text: string, { start, end }: Span): boolean {
  if (text.charAt(end - 1) === '前') return false;
  return opening.test(text.slice(0, start)) && !attribute.test(text.slice(end));
}
