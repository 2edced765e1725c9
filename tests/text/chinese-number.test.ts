import { expect, test } from 'vitest';
import { chineseNumber } from '../../src/text/chinese-number.ts';

test.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [40, '四十'],
  [99, '九十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [112, '一百一十二'],
  [1000, '1000'],
])('%i is %s', (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
