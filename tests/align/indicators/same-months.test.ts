/** 2024年同期 says in its row of which months it is. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

test.each([
  ['2024年1—6月，全县立案120件，2023年同期立案100件。', '2023年同期（1—6月）'],
  ['2023年同期全县立案100件，2024年上半年立案120件。', '2023年同期（上半年）'],
  ['2024年全县立案120件，2023年同期立案100件。', '2023年同期'],
  ['2024年3月5日全县立案120件，2023年同期立案100件。', '2023年同期'],
])('%s', async (text, period) => {
  const told = (await figuresOf(text)).filter((it) => it.text === '100件');
  expect(told.map((it) => it.period)).toEqual([period]);
});
