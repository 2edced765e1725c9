import { describe, expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import { isRelative, tellTime } from '../../src/compose/value-time.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { ComparedPlace, IndicatorValue } from '../../src/model.ts';
import { makeComparison } from './comparison.ts';

const reportOf = (article: number, date: string | null) => ({
  file: 'a.txt',
  article,
  title: null,
  date,
  source: null,
  authors: [],
  chars: 900,
});

const placeOf = (period: string | null, ...dates: (string | null)[]): ComparedPlace => ({
  id: '云岭省白塔县',
  name: '白塔县',
  fullName: '云岭省白塔县',
  level: 'county',
  period,
  within: null,
  reports: dates.map((date, index) => reportOf(index + 1, date)),
});

const figureOf = (period: string | null, article = 1) =>
  ({ period, quote: { file: 'a.txt', article, paragraph: 3, start: 0, end: 3 } }) as IndicatorValue;

describe('a reader knows which year a figure is of', () => {
  test.each([
    // without the place's head above it: always
    { period: '今年', place: placeOf(null, '2023-07-26'), isHeaded: false, told: '今年，2023年报道' },
    { period: null, place: placeOf(null, '2023'), isHeaded: false, told: '2023年报道' },
    { period: '目前', place: placeOf(null, null), isHeaded: false, told: '目前，报道日期不详' },
    { period: null, place: placeOf(null, null), isHeaded: false, told: '报道日期不详' },
    { period: '截至2022年底', place: placeOf(null, '2023-01'), isHeaded: false, told: '截至2022年底' },
    { period: '十四五', place: placeOf(null, '2023-01'), isHeaded: false, told: '“十四五”' },
    { period: '十三五期间', place: placeOf(null, '2023-01'), isHeaded: false, told: '“十三五”期间' },
    { period: '“十四五”以来', place: placeOf(null, '2023-01'), isHeaded: false, told: '“十四五”以来' },
    // under the head: where that does not tell the report's year, or more than that one
    { period: '今年', place: placeOf(null, '2023-07-26'), isHeaded: true, told: '今年' },
    { period: '今年', place: placeOf(null, null), isHeaded: true, told: '今年' },
    { period: '近年来', place: placeOf('2025年', '2026-01-19'), isHeaded: true, told: '近年来，2026年报道' },
    { period: '今年', place: placeOf(null, '2021-04', '2023-07'), isHeaded: true, told: '今年，2021年报道' },
    { period: '目前', place: placeOf(null, null, '2023-07'), isHeaded: true, told: '目前，报道日期不详' },
  ])('$period, $isHeaded: $told', ({ period, place, isHeaded, told }) => {
    expect(tellTime(figureOf(period), place, isHeaded)).toBe(told);
  });

  test.each([
    ['今年已叫停采购2笔。', true],
    ['去年全县立案88件。', true],
    ['近年来打造示范村13个。', true],
    ['从去年9月起，全省选派干部2600多名，投入15000万元。', true],
    ['近日，区纪委监委通报典型问题5起。', true],
    ['上半年立案88件。', true],
    ['2024—2025年，目前已打造示范村13个。', false],
    ['2024年以来，目前已打造示范村13个。', false],
    ['选派40名年轻干部到项目专班锻炼。', false],
  ])('%s leans on its report’s year: %s', (text, isSo) => {
    expect(isRelative(text)).toBe(isSo);
  });

  test.each(['staff', 'leaders', 'archive'])('%s: no value of a turned table is without a year', (name) => {
    const comparison = makeComparison(12);
    for (const cell of comparison.themes.flatMap((it) => it.indicators.flatMap((row) => row.cells)))
      for (const value of cell.values) value.period = '今年';
    const html =
      composeBriefing(comparison, loadTemplate(name).value, { date: '2026-01-05' }).value?.html ?? '';
    const values = html.match(/今年，2025年报道/gu) ?? [];
    expect(values.length).toBeGreaterThan(0);
    expect(html).not.toMatch(/今年(?!，2025年报道)/u);
  });
});
