/** A reading as a row shows it. */
import type { IndicatorValue } from '../../model.ts';
import { type Passage, quoteRange } from '../columns/passages.ts';
import { describePeriod } from '../columns/years.ts';
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
    period: tellPeriod(reading, dated),
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

/** A period taken over from the article is told as the article's, but for a plan behind it: 2023年 is not when it will be done. */
function tellPeriod({ period: own, passage, isTarget }: Reading, dated: boolean): string | null {
  const { article } = passage;
  if (own !== null && own !== article.period?.value.text) return own;
  const [to, written] = [article.period?.value.to ?? '', article.date?.value ?? ''];
  // 2024-06 told in July, and 今年以来, which ends with the report; but 2024 lasts to the end of the year
  const isBehind =
    isTarget && to !== '' && (written.slice(0, to.length) > to || (to.length > 4 && to === written));
  return (isBehind ? null : describePeriod(article)) ?? (dated || isBehind ? yearOf(passage) : null);
}

// 2024-06-11 → 2024年报道: when it was written, which need not be when it was so
function yearOf({ article }: Passage): string | null {
  const year = article.date?.value.slice(0, 4);
  return year ? `${year}年报道` : null;
}
