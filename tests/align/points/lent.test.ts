/** A figure's sentence stands in a theme or topic that has nothing of its own: the words of other themes are cut away. */
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/model.ts';
import { align, type FigureDraft, lexicon, place, report, type SentenceDraft } from '../build.ts';

const county = place('青原省云州市石塬县');

function textsOf({ themes }: Comparison): Record<string, string[]> {
  const rows = themes.flatMap((theme) =>
    theme.topics.map((row) => ({ id: `${theme.id}/${row.id}`, cells: row.cells })),
  );
  return Object.fromEntries(
    rows.map(({ id, cells }) => [id, cells.flatMap(({ points }) => points.map((it) => it.text))]),
  );
}
const cells = (sentences: SentenceDraft[]) =>
  textsOf(align([report('a.txt', [{ place: county, sentences }])]));

const rectified: FigureDraft = {
  text: '91个',
  value: 91,
  unit: '个',
  what: '软弱涣散村党组织',
  verb: '整顿',
};
const income: FigureDraft = {
  text: '8600万元',
  value: 86_000_000,
  unit: '元',
  what: '全县村集体经济收入',
  verb: '达到',
};
const mixed = (tail: string, figure: FigureDraft): SentenceDraft => ({
  text: `累计整顿软弱涣散村党组织91个，${tail}。`,
  themes: ['grassroots/rectify'],
  figures: [rectified, figure],
});

test('a theme without a sentence of its own has that of its figure, cut to it', () => {
  const told = cells([mixed('全县村集体经济收入达到8600万元', income)]);
  expect(told['village/income']).toEqual(['……全县村集体经济收入达到8600万元。']);
  expect(told['grassroots/rectify']).toEqual([
    '累计整顿软弱涣散村党组织91个，全县村集体经济收入达到8600万元。',
  ]);
});

test('words that count nothing give way to it, those that count do not', () => {
  const sentence = mixed('全县村集体经济收入达到8600万元', income);
  const slogan = {
    text: '坚持把壮大村集体经济作为头等大事来抓，持续用力、久久为功。',
    themes: ['village/income'],
  };
  expect(cells([sentence, slogan])['village/income']).toEqual(['……全县村集体经济收入达到8600万元。']);
  const counted = {
    text: '石塬县盘活闲置校舍，村集体增收60万元。',
    themes: ['village/income'],
    figures: [{ text: '60万元', value: 600_000, unit: '元', what: '村集体', verb: '增收' }],
  };
  expect(cells([sentence, counted])['village/income']).toEqual([counted.text]);
});

test('another topic of a theme that has points stays as it is', () => {
  const own = { text: '石塬县清理合同，盘活资产，建立台账。', themes: ['village/assets'] };
  const told = cells([mixed('全县村集体经济收入达到8600万元', income), own]);
  expect(told['village/assets']).toEqual([own.text]);
  expect(told['village/income']).toBeUndefined();
});

test('what is only planned is not lent', () => {
  const planned = { ...income, verb: '达到' };
  const told = cells([mixed('力争今年全县村集体经济收入达到8600万元', planned)]);
  expect(told['village/income']).toBeUndefined();
});

test('a topic may show the figures of another: the lexicon says which', () => {
  expect(lexicon.indicators.find(({ id }) => id === 'reports-cut')?.shows).toEqual(['rules']);
});

test('a lent sentence keeps the year that its figure is of, not a mere 累计', () => {
  const dated = { ...income, period: '2023年' };
  const told = cells([
    {
      text: '2023年，全县着力整顿软弱涣散村党组织91个，全县村集体经济收入达到8600万元。',
      themes: ['grassroots/rectify'],
      figures: [rectified, dated],
    },
  ]);
  expect(told['village/income']).toEqual([
    '2023年，全县着力整顿软弱涣散村党组织91个，全县村集体经济收入达到8600万元。',
  ]);
  const summed = cells([mixed('全县村集体经济收入达到8600万元', { ...income, period: '累计' })]);
  expect(summed['village/income']).toEqual(['……全县村集体经济收入达到8600万元。']);
});

test('a figure of a town that only another sentence names is not lent to the county', () => {
  const town = {
    text: '马岭镇党委扛牢责任，整顿软弱涣散村党组织2个，建强网格党支部15个。',
    themes: ['grassroots/rectify'],
    figures: [{ text: '2个', value: 2, unit: '个', what: '软弱涣散村党组织', verb: '整顿' }],
  };
  const next = mixed('村集体经济收入达到8600万元', { ...income, what: '村集体经济收入' });
  const told = cells([town, { ...next, text: `该镇${next.text}` }]);
  expect(told['village/income']).toBeUndefined();
});
