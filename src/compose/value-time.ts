/** When a figure was so, told so that a reader of a table that mixes years knows which one is meant. */
import type { ComparedPlace, IndicatorValue } from '../model.ts';
import { yearOf } from './place-year.ts';
import { markPlan } from './wording.ts';

/** 2025年, 2024—2028年, 2025-03, 十四五: a time that needs no report's date to be understood; 2600名 is none. */
const tellsItself = /(?:19|20)\d{2}[年.\-/—–~至]|十[一二三四五六七]五/u;

/** 今年, 去年底, 近年来, 目前, 近日, 上半年, 一季度: a time that only the report's own date tells. */
const leansOnReport =
  /[今去前明上本]年|年来|年内|目前|近日|日前|近期|最近|[本上]月|[上下]半年|[一二三四]季度/u;

/** Whether a sentence speaks of a time that a reader without the report cannot know. */
export function isRelative(text: string): boolean {
  return leansOnReport.test(text) && !tellsItself.test(text);
}

/**
 * The report's own words, and by them the year that it was written in where they name none (今年，2023年报道; 目前，
 * 报道日期不详). `isHeaded` says that the place's head stands over the value: where that names no other year, it tells.
 */
export function tellTime(
  { period, quote }: IndicatorValue,
  place: ComparedPlace,
  isHeaded: boolean,
): string | null {
  // under 2025年 of its only report
  const isHeads = period === null ? place.reports.length === 1 : period === place.period;
  if (isHeaded && isHeads && /\d{4}/u.test(place.period ?? '')) return null;
  if (period !== null && tellsItself.test(period)) return markPlan(period);
  const source = place.reports.find(({ file, article }) => file === quote.file && article === quote.article);
  const year = source?.date?.slice(0, 4) ?? null;
  if (isHeaded && isToldByHead(year, place)) return period;
  const told = year === null ? '报道日期不详' : `${year}年报道`;
  return period === null ? told : `${period}，${told}`;
}

function isToldByHead(year: string | null, place: ComparedPlace): boolean {
  const told = new Set(yearOf(place).match(/\d{4}/gu) ?? []);
  return year === null ? told.size === 0 : told.size === 1 && told.has(year);
}
