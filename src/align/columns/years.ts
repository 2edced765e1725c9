/** The years that a figure or an article speaks of. */
import type { Article } from '../../model.ts';

/** Inclusive; a single year has both ends alike. */
export type Years = { from: number; to: number };

// 2025年, 2024年以来, 2020年5月至2021年5月
const fourDigits = /(?:19|20)\d{2}/gu;
// 近三年, 近5年
const recent = /近([一二三四五两\d])年/u;
const numerals = '零一二三四五';

/**
 * Years of a figure: those its own period names, else those of its article's period, else the year of its date.
 * Null where nothing tells.
 */
export function readYears(period: string | null, article: Article): Years | null {
  const written = articleYear(article);
  return (
    (period && readPeriod(period, written)) || articleYears(article) || (written ? single(written) : null)
  );
}

function readPeriod(text: string, written: number | null): Years | null {
  const years = (text.match(fourDigits) ?? []).map(Number);
  if (years.length > 0) return { from: Math.min(...years), to: Math.max(...years) };
  if (written === null) return null;
  if (/今年|本年|当年|目前|年内/u.test(text)) return single(written);
  if (/前年/u.test(text)) return single(written - 2);
  if (/去年|上年/u.test(text)) return single(written - 1);
  const count = recent.exec(text)?.[1];
  if (count === undefined) return null;
  const length = /\d/u.test(count) ? Number(count) : count === '两' ? 2 : numerals.indexOf(count);
  return { from: written - length + 1, to: written };
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
  if (!relative.test(period.text)) return period.text;
  const { from, to } = period;
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
