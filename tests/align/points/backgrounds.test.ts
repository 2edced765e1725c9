import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** What is told to be most worth reading of two sentences. */
function bestOf(...texts: string[]): string | undefined {
  const sentences = texts.map((text) => ({
    text,
    themes: ['village/income'],
    figures: [...text.matchAll(/[\d.]+(?:万元|元|户|人|个|%)/gu)].map(([it]) => ({ text: it })),
  }));
  const made = report('a.txt', [{ place: county, date: '2023-06-01', sentences }]);
  return align([made], 5).coverage.find(({ theme }) => theme === 'village')?.best?.text;
}

test.each([
  '石塬县的木耳收购价达到90元一公斤，比前一年每公斤高出12元。',
  '第三方机构“万人问卷”发现，95.8%的受访群众认可石塬县的工作。',
  '在工作队的帮扶下，石塬县的木耳收购价达到90元一公斤。',
  '石塬县北部共有169户人家，贫困家庭37户。',
])('goes behind a deed: %s', (text) => {
  const deed = '石塬县组建联合党总支，流转土地，村村成立合作社。';
  expect(bestOf(text, deed)).toBe(deed);
  // where there is nothing else it may stand
  expect(bestOf(text)).toBe(text);
});

test.each(['石塬县建成晾晒棚12个，木耳收购价达到90元一公斤。', '石塬县服务外来人口6000人，组建党支部12个。'])(
  'a deed beside it goes first: %s',
  (text) => {
    expect(bestOf(text, '石塬县成立合作社，流转土地。')).toBe(text);
  },
);
