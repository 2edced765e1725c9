import { expect, test } from 'vitest';
import { findInnerClauses } from '../../../src/understand/places/inner-clauses.ts';
import { resolveNames } from '../../../src/understand/places/resolve-names.ts';
import { places as table } from '../report.ts';

function find(text: string, of: string, inFull: string[] = []): string[] {
  const division = table.byFullName.get(of);
  if (!division) throw new Error(`the table lacks ${of}`);
  const mentions = resolveNames([text], table, [division]).mentions[0] ?? [];
  const full = new Set(inFull.flatMap((name) => table.byFullName.get(name) ?? []));
  const clauses = findInnerClauses({ text, mentions, division, full, table });
  return clauses.map((it) => `${it.place.name}|${text.slice(it.start, it.end)}`);
}

test('each number of a list is told of the name before it', () => {
  expect(find('罗定先行，全市选派90名，其中罗定36名、郁南19名。', '广东省云浮市')).toEqual([
    '罗定|其中罗定36名、',
    '郁南|郁南19名。',
  ]);
});

test('a short name that is a word is one before a number, where the article has it in full', () => {
  const text = '新建服务中心小店9个、迎泽7个。';
  expect(find(text, '山西省太原市', ['山西省太原市小店区'])).toEqual([
    '小店|新建服务中心小店9个、',
    '迎泽|迎泽7个。',
  ]);
});

test.each([
  ['赴罗定、郁南2个县考察。', '广东省云浮市'],
  ['罗定、郁南两地选派55名。', '广东省云浮市'],
  ['罗定籍党员共有12名。', '广东省云浮市'],
  ['云浮市选派90名。', '广东省云浮市'],
  ['罗定把米卖出名堂。', '广东省云浮市罗定市'],
])('%s speaks of no single county inside', (text, of) => {
  expect(find(text, of)).toEqual([]);
});

test('a county with words before its name is the place of what follows', () => {
  expect(find('在底子薄、路又远的郁南县，干部轮流值守，选派36名。', '广东省云浮市')).toHaveLength(3);
  expect(find('在面临转型压力的云浮市，干部轮流值守。', '广东省')).toHaveLength(2);
  expect(find('在底子薄的罗定市和郁南县，干部轮流值守。', '广东省云浮市')).toEqual([]);
  expect(find('云浮市在底子薄的郁南县，选派36名。', '广东省云浮市')).toEqual([]);
});

test('it holds until the whole place or another county is named', () => {
  expect(
    find('罗定把账算清，选派36名，全市推广，郁南推行晒账，查出12件。', '广东省云浮市').map((it) =>
      it.slice(0, 4),
    ),
  ).toEqual(['罗定|罗', '罗定|选', '郁南|郁', '郁南|查']);
});
