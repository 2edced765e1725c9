/** What a user is told of dates that cannot be the report's. */
import type { CleanReport } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import { findLateStamps, isLater, readFileDate } from './stamps.ts';

/** A warning for each date of the page or in the file's name that is later than `newest`, once each. */
export function findLateDates(
  clean: CleanReport,
  simplify: (text: string) => string,
  newest: string | undefined,
): Problem[] {
  const { file, text, meta } = clean.source;
  if (newest === undefined || meta.date !== undefined) return [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const stamped = findLateStamps(clean, simplify, newest).map(({ date, at }) => ({
    date: date.text,
    line: lineOf(at),
  }));
  const named = readFileDate(file);
  const found = [...new Map(stamped.map((it) => [it.date, it])).values()];
  const told = found.map(({ date, line }) => problem('date-after', { date, newest }, { file, line }));
  return named !== null && isLater(named, newest)
    ? [problem('date-after', { date: named, newest }, { file }), ...told]
    : told;
}
