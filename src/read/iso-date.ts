/** Dates as people write them. */

/** 2025-3-14, 2025/03/14, 2025.3.14, 2025年3月14日, also year and month or year alone, as ISO; null for anything else. */
export function toIsoDate(text: string): string | null {
  const match = /^(\d{4})(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?)?)?)?(?:[T\s].*)?$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return null;
  return [year, month?.padStart(2, '0'), day?.padStart(2, '0')]
    .filter((part) => part !== undefined)
    .join('-');
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
