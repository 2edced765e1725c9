/** Which months 2024年同期 is of: those of the figure that it is compared with. */
import type { Figure } from '../../model.ts';
import type { Passage } from '../columns/passages.ts';
import { readPartOfYear, wholeYear } from './part-of-year.ts';

const year = /^(?:\d{4}年|[今去前上本]年)/u;

/**
 * 2024年同期（1—6月）: the months of the last figure before it that has some, or of the first behind it; 同期 alone tells a reader
 * of the row nothing.
 */
export function withMonths(
  period: string | null,
  { start }: Figure,
  { sentence: { figures } }: Passage,
): string | null {
  if (period === null || !period.endsWith('同期')) return period;
  const at = Math.max(
    0,
    figures.findIndex((it) => it.start === start),
  );
  const near = [...figures.slice(0, at).reverse(), ...figures.slice(at + 1)];
  const months = near.find((it) => it.period !== null && isOfMonths(it.period))?.period;
  return months === undefined || months === null ? period : `${period}（${months.replace(year, '')}）`;
}

function isOfMonths(period: string): boolean {
  const part = readPartOfYear(period);
  return part !== null && part !== wholeYear;
}
