/** A reading as a row shows it. */
import type { IndicatorValue } from '../../model.ts';
import { type Passage, quoteRange } from '../columns/passages.ts';
import { describePeriod, fiveYearPlan } from '../columns/years.ts';
import type { Reading } from './readings.ts';
import { writtenUnit } from './units.ts';

/**
 * The reading as a row shows it: its value in the row's unit, its words as they stand in the report. With `dated`, a
 * figure that no period is told of gets the year that its article was written in, told as such.
 */
export function toValue(reading: Reading, factor: number, dated: boolean): IndicatorValue {
  const { figure, passage, amount, before, bound } = reading;
  // 负增长3.1%
  const sign = bound.startsWith('负') ? -1 : 1;
  const divide = (value: number) => Number(((sign * value) / factor).toPrecision(12));
  const quote = quoteRange(passage, 0, passage.sentence.text.length)[0];
  return {
    text: `${bound}${figure.text}`,
    ...(before
      ? { before: { text: before.text, period: before.period, start: before.start, end: before.end } }
      : {}),
    value: divide(amount.value),
    ...(amount.valueTo === null ? {} : { valueTo: divide(amount.valueTo) }),
    qualifier: figure.qualifier,
    what: reading.what,
    verb: figure.verb,
    scope: reading.scope,
    period: reading.period ?? headOf(reading) ?? (dated ? yearOf(passage) : null),
    change: figure.change,
    unit: writtenUnit(figure),
    quote: {
      file: passage.report.file,
      article: passage.sentence.article,
      paragraph: quote?.paragraph ?? passage.sentence.paragraph,
      start: figure.start - bound.length,
      end: figure.end,
    },
  };
}

/**
 * What was done is of the time that the report as a whole is of (2025年工作综述); not what there is (现有党员), what is
 * planned, what the sentence before gives another time, nor anything of one year under 十四五.
 */
function headOf({ passage: { article }, figure, measure, isTarget }: Reading): string | null {
  const whole = article.period?.value.text ?? null;
  const isDone = measure === 'flow' || (measure === null && figure.verb !== null);
  if (whole === null || !isDone || isTarget || fiveYearPlan(whole) !== null) return null;
  return (figure.periodAround ?? whole) === whole ? describePeriod(article) : null;
}

// 2024-06-11 → 2024年报道: when it was written, which need not be when it was so
function yearOf({ article }: Passage): string | null {
  const year = article.date?.value.slice(0, 4);
  return year ? `${year}年报道` : null;
}
