/** Dates that a user gives: the briefing's, and the time that tracked changes and comments carry. */
import { BriefingError, problem } from '../problem.ts';

/** Throws `option-invalid` unless it is a day of the calendar: 2026-02-30 looks like a date and is none. */
export function checkDate(date: string): void {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) throw notADate(date);
}

/** The ISO date of a time, in the machine's own zone: today is what the user's calendar says. */
export function dayOf(time: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** ISO 8601 with time, as Word wants it: of the given date or time, or of now. Throws `option-invalid`. */
export function changeTime(date: string | undefined, now: Date): string {
  if (date === undefined) return toSeconds(now);
  const [day = '', clock] = date.split('T');
  checkDate(day);
  const time = new Date(clock === undefined ? `${day}T00:00:00Z` : date);
  if (Number.isNaN(time.getTime())) throw notADate(date);
  return toSeconds(time);
}

const toSeconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

function notADate(date: string): BriefingError {
  return new BriefingError(
    problem('option-invalid', { option: 'date', value: date, expected: '2026-01-05' }),
  );
}
