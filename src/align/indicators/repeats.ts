/** What a place's reports tell more than once, in other words or another article: it stands in a row once. */
import { locateSpan } from '../columns/passages.ts';
import { readPartOfYear, wholeYear } from './part-of-year.ts';
import type { Reading } from './readings.ts';

/**
 * The readings without those that another one tells of as surely: the same value of the same years, months and part of
 * the place. What says neither months nor part gives way to what does (整顿12个 to 上半年整顿12个); 上半年12个 and 下半年12个 are two
 * things, and so are two of one list (先锋岗12个、示范岗12个). Keeps their order.
 */
export function dropRepeats(readings: Reading[]): Reading[] {
  const told = new Map<string, Reading>();
  const kept = new Set<Reading>();
  const inDetail = [...readings].sort((a, b) => countDetails(b) - countDetails(a));
  for (const reading of inDetail) {
    const { value, months, scope } = readFact(reading);
    const same = told.get(`${value} ${months} ${scope}`);
    if (same !== undefined && !isListedWith(same, reading)) continue;
    kept.add(reading);
    for (const known of [months, ''])
      for (const where of [scope, '']) {
        const key = `${value} ${known} ${where}`;
        if (!told.has(key)) told.set(key, reading);
      }
  }
  return readings.filter((it) => kept.has(it));
}

function readFact({ amount, years, figure, period, scope }: Reading) {
  const months = period === null ? null : readPartOfYear(period);
  return {
    value: `${amount.value}-${amount.valueTo ?? ''} ${figure.change} ${years?.from ?? ''} ${years?.to ?? ''}`,
    months: months === wholeYear || months === null ? '' : months,
    scope: scope ?? '',
  };
}

function countDetails(reading: Reading): number {
  const { months, scope } = readFact(reading);
  return Number(months !== '') + Number(scope !== '');
}

/** 先锋岗12个、示范岗12个; but 整顿12个村，12个村党组织全部销号 tells of one thing twice. */
function isListedWith(one: Reading, other: Reading): boolean {
  const { sentence } = one.passage;
  if (sentence !== other.passage.sentence || one.what === other.what) return false;
  const [first, second] = one.figure.start < other.figure.start ? [one, other] : [other, one];
  const [from, to] = [locateSpan(sentence, first.figure)?.end, locateSpan(sentence, second.figure)?.start];
  if (from === undefined || to === undefined) return false;
  return /^[^，,。；;、]{0,12}、[^，,。；;、]{0,12}$/u.test(sentence.text.slice(from, to));
}
