/** 按语: what it says of emphasis and of places is true, and its lists are whole or sensibly short. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeNote } from '../../src/compose/note.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison } from '../../src/model.ts';
import { makeComparison } from './comparison.ts';

const { limits } = loadTemplate('staff').value;
const counts = { reports: 1, places: 1, points: 1, figures: 1, notUsed: 0 };

/** The places' shares of the four themes, in per cent. */
function withShares(...shares: number[][]): Comparison {
  const comparison = makeComparison(shares.length);
  for (const item of comparison.coverage) {
    const place = comparison.places.findIndex(({ id }) => id === item.place);
    const theme = comparison.themes.findIndex(({ id }) => id === item.theme);
    item.share = (shares[place]?.[theme] ?? 0) / 100;
  }
  return comparison;
}

const stressed = (comparison: Comparison, emphasis = limits.emphasis) =>
  writeNote(comparison, counts, { ...limits, emphasis }).find((line) => line.includes('侧重')) ?? '';

test('a place stresses a theme only where that is a good share and clearly more than the others', () => {
  expect(limits.emphasis).toBe(20);
  expect(
    stressed(withShares([93, 8, 5, 0], [19, 4, 3, 2], [28, 26, 19, 1], [30, 30, 0, 0], [5, 51, 10, 0])),
  ).toBe('从篇幅看，侧重基层组织的有白塔0县（93%）；侧重清廉文化的有白塔4县（51%）。');
  expect(stressed(withShares([19, 4, 3, 2], [28, 26, 19, 1]))).toBe('');
  expect(stressed(withShares([19, 4, 3, 2]), 15)).toContain('白塔0县（19%）');
  expect(stressed(withShares([30, 4, 3, 2]), 40)).toBe('');
});

test('places are all named, or three at least are left out and their number stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const comparison = withShares(...Array.from({ length: count }, () => [60, 10, 0, 0]));
      const lines = [writeNote(comparison, counts, limits)[0] ?? '', stressed(comparison)];
      for (const line of lines) {
        const named = line.match(/白塔\d+县/gu)?.length ?? 0;
        expect(count - named === 0 || (count - named >= 3 && line.includes(`等${count}个地区`)), line).toBe(
          true,
        );
      }
    }),
  );
});

test('what must not be compared is told in full, nested places by the one around them', () => {
  const comparison = makeComparison(4);
  for (const place of comparison.places.slice(1, 3)) place.within = comparison.places[0]?.id ?? null;
  const codes = [
    'years-differ',
    'levels-differ',
    'objects-differ',
    'part-and-whole',
    'scopes-differ',
  ] as const;
  for (const row of comparison.themes[0]?.indicators ?? [])
    row.warnings = codes.map((code) => ({ code, places: [] }));
  const caution = writeNote(comparison, counts, limits).find((line) => line.includes('不宜直接排比')) ?? '';
  for (const words of ['年份不同', '层级不同', '对象不同', '有部分有全部', '范围不同'])
    expect(caution).toContain(words);
  expect(caution).not.toContain('等情况');
  expect(caution).toContain('白塔1县、白塔2县属白塔0县，数据不能相加');
});
