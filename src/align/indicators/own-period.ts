/** The period that a figure's own words tell; that of another item, or of how often a thing was done, is none. */
import type { Figure } from '../../model.ts';
import type { WordMatcher } from '../../text/word-list.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The period of the figure's own words. 每日 is how often one thing was done: the period of no other figure, and of no
 * share. What is summed up (累计) without a word of since when is of no year that can be known.
 */
export function ownPeriod(
  figure: Figure,
  around: Surroundings,
  words: Record<'stock' | 'deedNouns', WordMatcher>,
): string | null {
  const { period, unit } = figure;
  if (period !== null && isOfOtherItem(period, around)) return null;
  const isOften = period?.startsWith('每') && (unit === '%' || !around.lead.includes(period));
  const told = isOften ? null : period;
  return told === null && isSummedUp(figure, around, words) ? summedUp : told;
}

/** 上半年解决难题417个；驻村干部有61名: what there is has not the span of what was done in the item before. */
function isOfOtherItem(period: string, { before, lead }: Surroundings): boolean {
  const item = before.split(/[；;]/u).at(-1) ?? '';
  // 截至上半年，建成网格330个；网格员有512名
  if (before.includes(`截至${period}`) || before.includes(`截止${period}`)) return false;
  // 今年新建12个，总数达到183个: all there are by now
  if (/^今年(?:以来)?$/u.test(period) && inAll.test(lead)) return true;
  return isSpan.test(period) && !item.includes(period) && /(?:[现共]有[^，,]{0,16}|有)$/u.test(lead);
}

const inAll = /^[，,]?总[数量](?:已?达到?|为|增至|增加到)?$/u;
const isSpan = /^(?!截[至止]|到).*(?:半年|季度|\d月份?|以来)$/u;

const summedUp = '累计';

/**
 * 累计选派245名，举办32期，培训5000人次: it holds for all that was done in one list, up to a semicolon, but for no share and
 * for nothing that there is (现有12名).
 */
function isSummedUp(
  { verb, unit, what }: Figure,
  { lead, before }: Surroundings,
  { stock, deedNouns }: Record<'stock' | 'deedNouns', WordMatcher>,
): boolean {
  if (lead.includes(summedUp)) return true;
  const listed = before.split(/[；;。]/u).at(-1) ?? '';
  // 累计立案356件，处分512人: a deed, whichever word names it
  const isDeed = verb !== null || deedNouns.has(what);
  const isDone = isDeed && unit !== '%' && !stock.has(lead);
  return isDone && listed.includes(summedUp);
}
