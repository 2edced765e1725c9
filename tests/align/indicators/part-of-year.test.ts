import { expect, test } from 'vitest';
import { readPartOfYear, readPartUntil } from '../../../src/align/indicators/part-of-year.ts';

test.each([
  ['半年来', '1-6'],
  ['今年上半年', '1-6'],
  ['2024年下半年', '7-12'],
  ['前三季度', '1-9'],
  ['今年第一季度', '1-3'],
  ['四季度', '10-12'],
  ['1—6月', '1-6'],
  ['今年1至10月份', '1-10'],
  ['2024年1月至7月', '1-7'],
  ['前8个月', '1-8'],
  ['头十一个月', '1-11'],
  ['2025年3月', '3-3'],
  ['一至六月', '1-6'],
  ['今年1—9月', '1-9'],
  ['2024年第二季度', '4-6'],
  ['二至三季度', '4-9'],
  ['前两个季度', '1-6'],
  ['1至12月', 'year'],
  ['2024年', 'year'],
  ['去年', 'year'],
  ['全年', 'year'],
])('%s is %s', (period, part) => {
  expect(readPartOfYear(period)).toBe(part);
});

test.each([
  '截至6月底',
  '2024年同期',
  '今年以来',
  '年底',
  '目前',
  '2021年至2025年',
  '2020年5月至2021年5月',
  '近三年',
  '一年半',
  '累计',
])('%s tells of no months', (period) => {
  expect(readPartOfYear(period)).toBe(null);
});

test.each([
  ['截至7月底', '1-7'],
  ['截止今年7月', '1-7'],
  ['截至2024年12月底', 'year'],
  ['截至目前', null],
  ['7月底', null],
])('what was done %s was done in %s', (period, part) => {
  expect(readPartUntil(period)).toBe(part);
});
