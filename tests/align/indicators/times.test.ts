/** Which values of a place stand in a row, where the cell has no room for all of them. */
import { expect, test } from 'vitest';
import type { Place } from '../../../src/model.ts';
import { align, place, report } from '../build.ts';

const [shi, liu] = [place('青原省云州市石塬县'), place('青原省云州市柳河县')] as [Place, Place];

const rectified = 'weak-organisations-rectified';

/** [period, number] in one sentence of a report of January 2025. */
function told(file: string, where: Place, values: [string, string][]) {
  const text = `${values.map(([period, count]) => `${period}整顿软弱涣散村党组织${count}`).join('，')}。`;
  const figures = values.map(([period, count]) => ({
    text: count,
    start: text.indexOf(`${period}整顿软弱涣散村党组织${count}`) + period.length + 10,
    what: '软弱涣散村党组织',
    verb: '整顿',
    period,
  }));
  return report(file, [
    { place: where, date: '2025-01-20', sentences: [{ text, themes: ['grassroots/rectify'], figures }] },
  ]);
}

function rowOf(values: [string, string][], others: [string, string][], most?: number) {
  const comparison = align([told('a.txt', shi, values), told('b.txt', liu, others)], 3, undefined, most);
  const row = comparison.themes.flatMap((it) => it.indicators).find((it) => it.id === rectified);
  const cell = row?.cells.find((it) => it.place === shi.fullName);
  return {
    periods: cell?.values.map((it) => it.period),
    others: cell?.others ?? 0,
    codes: row?.warnings.map((it) => it.code),
  };
}

const years: [string, string][] = [
  ['2021年', '11个'],
  ['2022年', '12个'],
  ['2023年', '13个'],
  ['2024年', '14个'],
];

test.each<[string, number, [string, string][], string[], string[]]>([
  ['the newest, and that first', 3, [['2024年', '8个']], ['2024年', '2023年', '2022年'], []],
  ['the one of the other place’s year', 1, [['2022年', '8个']], ['2022年'], []],
  ['that, and the newest', 2, [['2021年', '8个']], ['2024年', '2021年'], ['years-differ']],
  ['the newest, where no year is shared', 1, [['2019年', '8个']], ['2024年'], ['years-differ']],
])('a cell keeps %s', (_, most, others, periods, codes) => {
  expect(rowOf(years, others, most)).toEqual({ periods, others: 4 - most, codes });
});

test('without a limit it keeps all, and leaves nothing out', () => {
  expect(rowOf(years, [['2024年', '8个']])).toMatchObject({ others: 0 });
});

test('a whole year stands before its half', () => {
  const values: [string, string][] = [
    ['2024年', '14个'],
    ['2024年下半年', '9个'],
  ];
  expect(rowOf(values, [['2023年', '8个']], 1)).toMatchObject({ periods: ['2024年'], others: 1 });
});

test.each<[[string, string][], number]>([
  // two halves, two quarters
  [
    [
      ['2024年上半年', '12个'],
      ['2024年下半年', '12个'],
    ],
    2,
  ],
  [
    [
      ['2024年一季度', '8个'],
      ['2024年二季度', '8个'],
      ['2024年三季度', '8个'],
    ],
    3,
  ],
  // the same told with and without its months
  [
    [
      ['2024年', '12个'],
      ['2024年下半年', '12个'],
    ],
    1,
  ],
  [
    [
      ['2024年', '12个'],
      ['2024年全年', '12个'],
    ],
    1,
  ],
])('equal values of %j are so many', (values, count) => {
  expect(rowOf(values, [['2024年', '8个']]).periods).toHaveLength(count);
});
