/** No line of a report, however odd, takes more than about twice the time when it is twice as long. */
import { expect, test } from 'vitest';
import { loadKnowledge } from '../src/files/knowledge.ts';
import { understandBytes } from '../src/pipeline.ts';

const knowledge = loadKnowledge().value;

const title = '青石县党建引领基层治理\n';
const sentence = '青石县把党支部建在产业链上，带动三百户村民增收致富。\n';
const places: readonly [string, (line: string) => string][] = [
  ['first', (line) => `${line}由县财政局核对\n${sentence}${sentence}`],
  ['middle', (line) => `${title}${sentence}附：${line}由县财政局核对。\n${sentence}`],
  ['last', (line) => `${title}${sentence}${sentence}附：${line}由县财政局核对\n`],
];

// What a line may be made of: numbers of accounts, dot leaders, rules, blanks that hold columns apart.
const units = [
  ...[
    '7',
    '（',
    '(',
    '）',
    '—',
    '-',
    '…',
    '.',
    ' ',
    '　',
    '\t',
    '“',
    '"',
    '《',
    '，',
    ',',
    '。',
    '；',
    '_',
    '|',
  ],
  ...[
    '一',
    '万',
    '第',
    '党',
    '年月日',
    '2025年3月2日',
    '附：',
    '来源：',
    '记者 ',
    '驻',
    '文/',
    'a',
    'a>',
    '#',
    '*',
  ],
];

const [half, whole] = [16_384, 32_768];
/** In milliseconds: what is quicker says nothing of growth. */
const floor = 50;
const mostGrowth = 2.5;

/** In milliseconds, through reading, cleaning and understanding. */
async function time(text: string): Promise<number> {
  const begin = performance.now();
  await understandBytes({ file: 'a.txt', bytes: new TextEncoder().encode(text) }, knowledge);
  return performance.now() - begin;
}

/** The least of up to four tries, as a busy machine may hold up any one of them. */
async function growthOf(unit: string, make: (line: string) => string): Promise<number> {
  const text = (length: number) => make(unit.repeat(length / unit.length));
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && least > mostGrowth; tries += 1) {
    const before = await time(text(half));
    least = Math.min(least, (await time(text(whole))) / Math.max(before, floor));
  }
  return least;
}

test.each(places)('in the %s line of a report', async (_, make) => {
  const slow: string[] = [];
  for (const unit of units) {
    const growth = await growthOf(unit, make);
    if (growth > mostGrowth) slow.push(`${JSON.stringify(unit)} × ${growth.toFixed(1)}`);
  }
  expect(slow).toEqual([]);
});
