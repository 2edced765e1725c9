/** The value that a figure has changed from: 由46%提升到87%. */
import type { Figure } from '../../model.ts';
import { locateSpan, type Passage } from '../columns/passages.ts';
import type { IndicatorEntry } from '../lexicon.ts';

/** The figure right before it in its sentence, where that is what it has changed from. */
export function findBefore(figure: Figure, { sentence: { figures } }: Passage): Figure | null {
  const previous = figures[figures.findIndex((it) => it.start === figure.start) - 1];
  return figure.change === 'to' && previous?.change === 'from' ? previous : null;
}

/**
 * 软弱涣散村整顿后由9个减少到0个: how many are left is no count of what was done; 发展党员由2022年的300名减少到2025年的260名 tells what
 * was done in either year.
 */
export function isWhatIsLeft(entry: IndicatorEntry | null, figure: Figure, before: Figure | null): boolean {
  if (before === null || before.value <= figure.value || !entry || entry.verbs.length === 0) return false;
  const times = [before.period, figure.period];
  const isOfYears = times[0] !== times[1] && times.every((time) => time?.includes('年'));
  return !isOfYears || !entry.verbs.includes(figure.verb ?? '') || figure.what.startsWith('后');
}

/** 由年初的79%提高到93%: the time is that of the earlier value alone. */
export function leansOn(before: Figure, { sentence }: Passage): boolean {
  const start = locateSpan(sentence, before)?.start ?? 0;
  return before.period !== null && sentence.text.slice(0, start).replace(/的$/u, '').endsWith(before.period);
}

/**
 * 截至8月末，对70个村开展巡察，覆盖率由去年同期的54%提升到92%，发现问题386个: the time of a value that something has changed from is not that of
 * what comes behind; that is the time told before, if any.
 */
export function withoutEarlier(period: string | null, { start }: Figure, passage: Passage): string | null {
  if (period === null) return period;
  const { figures, text } = passage.sentence;
  const told = figures.slice(
    0,
    Math.max(
      0,
      figures.findIndex((it) => it.start === start),
    ),
  );
  const at = told.findLastIndex((it) => it.period === period && it.change === 'from' && leansOn(it, passage));
  const earlier = told[at];
  // told again behind it, or before it already: it is theirs, too
  if (earlier === undefined || text.split(period).length > 2) return period;
  return told.slice(0, at).findLast((it) => it.period !== null && it.period !== period)?.period ?? null;
}
