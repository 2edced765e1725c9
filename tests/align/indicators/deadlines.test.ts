/** What a deadline behind a figure is said of: the figure itself, or what comes next. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['全县打造清廉村居示范点36个，并将于年底前再培育清廉企业10家。', '36个', false],
  ['全县整顿软弱涣散村党组织12个，年底前再整顿5个。', '12个', false],
  ['全县建成党群服务中心18个，年底前还要新建6个。', '18个', false],
  ['全县对12个软弱涣散村党组织集中整顿，9月底前完成。', '12个', true],
  ['全县整顿软弱涣散村党组织12个，年底前全部转化提升。', '12个', true],
])('%s', async (text, value, isPlan) => {
  const rows = (await figuresOf(text)).filter((it) => it.text === value).map((it) => it.row);
  expect(rows.map((row) => row.includes('计划'))).toEqual([isPlan]);
});
