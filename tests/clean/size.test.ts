/** Inputs of a size and shape that make careless code quadratic: they must end, whole. */
import { expect, test } from 'vitest';
import { cleanReport } from '../../src/clean/index.ts';
import { cues, sourceOf } from './lexicon.ts';

const sentence = '青石县把党支部建在产业链上，带动三百户村民增收致富。';
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');

/** 甲乙丙丁戊己: six characters, each time others. */
const indexWord = (index: number) =>
  Array.from({ length: 6 }, (_, at) => String.fromCharCode(0x4e00 + ((index * 7 + at * 991) % 9000))).join(
    '',
  );

test.each([
  ['a line of a megabyte', sentence.repeat(40_000), 1],
  ['10,000 equal paragraphs', many(10_000, () => sentence), 10_000],
  ['10,000 captions', many(10_000, (i) => `${sentence}${i}。\n图为现场。 石小川 摄`), 30_000],
  ['10,000 news items', many(10_000, (i) => `## 标题之${i}\n本报讯 ${sentence}`), 20_000],
  [
    '10,000 paragraphs that break off',
    many(10_000, (i) => `${sentence.repeat(3)}第${i}村把支部建在`),
    10_000,
  ],
  ['10,000 web tails', many(10_000, () => `相关内容\n${sentence}`), 20_000],
  ['100,000 lines of one character', many(100_000, () => '党'), 1],
  ['10,000 links of a site index', `${sentence}\n${many(10_000, (i) => indexWord(i))}\n第一版`, 10_002],
])('%s', (_, text, blocks) => {
  expect(cleanReport(sourceOf(text), cues).value.blocks).toHaveLength(blocks);
});

test.each([
  ['digits, as of an account', '附：账号', '6', '由县财政局核对'],
  ['opening brackets', '联系电话', '(', '由县财政局核对'],
  ['counts', '评论列表', '(3条)', '由县财政局核对'],
  ['arrows', '相关内容', '>> ', '由县财政局核对'],
])('10,000 %s in the last line', { timeout: 2000 }, (_, head, unit, end) => {
  const text = `青石县党建引领基层治理\n${sentence}\n${head}${unit.repeat(10_000)}${end}`;
  expect(cleanReport(sourceOf(text), cues).value.blocks.length).toBeGreaterThan(0);
});
