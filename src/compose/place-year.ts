/** The years over a place's column. */
import type { ComparedPlace } from '../model.ts';
import { dateText, markPlan } from './wording.ts';

/**
 * The years that a place's facts are of: its period as the reports give it; the years of their dates as well where
 * the period names no year (今年以来, 十四五), or alone where there is no period.
 */
export function yearOf({ period, reports }: ComparedPlace): string {
  if (period && /\d{4}/.test(period)) return period;
  const years = [...new Set(reports.flatMap(({ date }) => (date ? [date.slice(0, 4)] : [])))].sort();
  const reported = years.length > 0 ? `${years.map(dateText).join('、')}报道` : '日期不详';
  return period ? `${markPlan(period)}，${reported}` : reported;
}
