/** The years that a figure or an article speaks of. */
import type { Article } from '../../model.ts';

/** Inclusive; a single year has both ends alike. */
export type Years = { from: number; to: number };

// 2025年, 2024年以来, 2020年5月至2021年5月
const fourDigits = /(?:19|20)\d{2}/gu;
// 近三年, 经过三年, 五年来, 三年累计, 连续5年; but not 三年前
const span = /([一二三四五六七八九十两\d]{1,2})个?[多余]?年(?!前|级)/u;
// “十四五”期间
const plan = /十([一二三四五六七])五/u;
// 近年来, 多年来, 换届以来: since when is not said
const open = /近几?年|[几多历这]些?年|以来|累计/u;
const numerals = '零一二三四五六七八九';

/**
 * Years of a figure: those its own period names, else those of its article's period, else the year of its date.
 * Null where nothing tells, or where the period begins nobody knows when.
 */
export function readYears(period: string | null, article: Article): Years | null {
  const written = articleYear(article);
  const own = period === null ? undefined : readPeriod(period, written);
  return own === undefined ? (articleYears(article) ?? (written ? single(written) : null)) : own;
}

/** Undefined where the period says nothing of years (目前, 8月底), null where it leaves them open. */
function readPeriod(text: string, written: number | null): Years | null | undefined {
  const isSince = /以来|[起来]$/u.test(text);
  const years = (text.match(fourDigits) ?? []).map(Number);
  if (years.length > 0) {
    const from = Math.min(...years);
    const to = Math.max(...years);
    return { from, to: isSince && years.length === 1 ? Math.max(to, written ?? to) : to };
  }
  const named = fiveYearPlan(text);
  if (named) {
    const { from } = named;
    return { from, to: isSince && written !== null ? Math.min(from + 4, Math.max(from, written)) : from + 4 };
  }
  if (written !== null) {
    if (/今年|本年|当年|目前|年内/u.test(text)) return single(written);
    if (/前年/u.test(text)) return single(written - 2);
    if (/去年|上年/u.test(text)) return { from: written - 1, to: isSince ? written : written - 1 };
  }
  const count = span.exec(text)?.[1];
  if (count === undefined) return open.test(text) ? null : undefined;
  return written === null ? null : { from: written - readCount(count) + 1, to: written };
}

/** The year that the count of five-year plans starts from: the fourteenth begins in 2021. */
const firstPlan = 1951;

/** The first year of the five-year plan that a text names; `isWhole` for all of it: 期间, 末, not 以来. Null for none. */
export function fiveYearPlan(text: string): { from: number; isWhole: boolean } | null {
  const found = plan.exec(text);
  if (!found) return null;
  const from = firstPlan + 5 * (10 + numerals.indexOf(found[1] ?? ''));
  return { from, isWhole: /^[”"]?(?:期间|时期|末)/u.test(text.slice(found.index + found[0].length)) };
}

// 三, 两, 十, 十二, 18
function readCount(text: string): number {
  if (/\d/u.test(text)) return Number(text);
  const [first = '', second = ''] = text;
  const ones = (it: string) => (it === '两' ? 2 : Math.max(0, numerals.indexOf(it)));
  if (first === '十') return 10 + ones(second);
  return second === '十' ? ones(first) * 10 : ones(first);
}

function articleYears(article: Article): Years | null {
  const period = article.period?.value;
  const years = [period?.from, period?.to].flatMap((date) => (date ? [Number(date.slice(0, 4))] : []));
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null;
}

function articleYear(article: Article): number | null {
  const year = Number(article.date?.value.slice(0, 4));
  return year > 0 ? year : null;
}

function single(year: number): Years {
  return { from: year, to: year };
}

/**
 * An article's period as a reader of another year understands it: as written where it names its years or a plan
 * (2025年, 十四五), else by its dates (去年5月以来 → 2020年5月至2021年5月), else by the year it was written in.
 */
export function describePeriod(article: Article): string | null {
  const period = article.period?.value;
  if (!period) return null;
  const { from, to } = period;
  const isBare = from !== null && from.length > 4 && !/\d{4}/u.test(period.text); // 上半年
  if (!isBare && !relative.test(period.text)) return period.text;
  if (from && to) return spanWords(from, to);
  const known = from ?? to;
  const year = articleYear(article);
  return known ? dateWords(known) : year ? `${year}年` : null;
}

// 2024-05, 2025-05 → 2024年5月至2025年5月; 2025, 2025-11 → 2025年1月至11月
function spanWords(from: string, to: string): string {
  const [[fromYear, fromMonth], [toYear, toMonth]] = [from.split('-'), to.split('-')];
  if (from === to || (fromYear === toYear && !toMonth)) return dateWords(from);
  if (fromYear !== toYear) return `${dateWords(from)}至${dateWords(to)}`;
  return `${fromYear}年${Number(fromMonth ?? 1)}月至${Number(toMonth)}月`;
}

// 今年以来, 去年5月以来, 近三年, 一年来
const relative = /今年|本年|当年|年内|去年|上年|前年|近[一二三四五两几\d]*年|年来/u;

// 2020-05 → 2020年5月
function dateWords(date: string): string {
  const [year, month] = date.split('-');
  return month ? `${year}年${Number(month)}月` : `${year}年`;
}
