/** The time that tracked changes and comments carry. */
import { BriefingError, problem } from './problem.ts';

/** ISO 8601 with time, as Word wants it: of the given date or time, or of now. Throws `option-invalid`. */
export function changeTime(date: string | undefined, now: Date): string {
  const time =
    date === undefined ? now : new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : date);
  if (Number.isNaN(time.getTime())) {
    throw new BriefingError(
      problem('option-invalid', { option: 'date', value: date ?? '', expected: '2026-01-05' }),
    );
  }
  return `${time.toISOString().slice(0, 19)}Z`;
}
