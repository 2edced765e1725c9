import { describe, expect, test } from 'vitest';
import { findPeriod } from '../../../src/understand/dates/find-period.ts';
import { dates as lexicon, reportOf } from '../report.ts';

function find(written: string, date: string | null = null, said?: string) {
  return findPeriod({ blocks: reportOf(written).blocks, said, date }, lexicon)?.value ?? null;
}

describe('the period an article covers', () => {
  test('a plan in a title', () => {
    expect(find('> 辉煌“十四五”系列报道\n# 甲题\n支部带头。')).toEqual({
      text: '十四五',
      from: '2021',
      to: '2025',
    });
  });

  test('a plan that opens the body, not one of single sentences', () => {
    const plan = { text: '十四五', from: '2021', to: '2025' };
    expect(find('# 甲题\n“十四五”以来，全县建成30处。\n支部带头。')).toEqual(plan);
    expect(find('# 甲题\n全年建成3处。“十四五”以来，培训30人。\n支部带头。')).toBeNull();
    expect(
      find('# 甲题\n支部带头。\n全县建成3处。\n“十四五”以来，培训30人。\n“十四五”期间，办结9件。'),
    ).toBeNull();
  });

  test('the year that the opening names and the body repeats', () => {
    const written = '# 甲题\n过去的2025年，成绩可喜。\n2025年，全市办结30件。';
    expect(find(written)).toEqual({ text: '2025年', from: '2025', to: '2025' });
  });

  test('去年5月 … 一年来, with the year of the article', () => {
    expect(find('# 甲题\n去年5月，全市部署。一年来，支部带头。', '2021-05')).toEqual({
      text: '去年5月以来',
      from: '2020-05',
      to: '2021-05',
    });
  });

  test.each([
    [
      '# 甲镇2024年上半年工作总结和下半年打算\n今年以来，支部带头。',
      '2024-07-05',
      ['2024年上半年', '2024-06'],
    ],
    ['# 甲镇前三季度党建工作情况\n支部带头。', '2024-10-09', ['前三季度', '2024-09']],
    ['# 甲镇二季度党建工作情况\n支部带头。', '2024-07-09', ['二季度', '2024-06']],
  ])('the part of the year that the title says it tells of: %s', (written, date, [text, to]) => {
    expect(find(written, date)).toMatchObject({ text, to });
  });

  test.each([
    ['今年以来，支部带头。', '2024-07-05'],
    ['今年以来，支部带头。', null],
    ['今年以来，支部带头。\n1至6月，办结30件。', '2024-07-05'],
    ['今年以来，支部带头。截至3月底，办结30件。', '2024-04-17'],
    ['今年以来，支部带头。前三季度，办结30件。', '2024-10-09'],
    ['支部带头。\n2024年，收入8600万元。\n整治38个，其中2024年13个。', '2024'],
    ['2024年，全县办结30件。\n2024年，培训200人。', '2024'],
  ])('what single sentences tell is not of all of the report: %s (%s)', (text, written) => {
    expect(find(`# 甲题\n${text}`, written)).toBeNull();
  });

  test('a five-year plan after its date is not what it looks back on', () => {
    const written = '# 甲题\n“十五五”期间，选派30名。\n支部带头。\n“十五五”期间，建成9处。';
    expect(find(written, '2025-11-15')).toBeNull();
    expect(find(written, '2027-11-15')).toMatchObject({ from: '2026' });
  });

  test('近年来 is no period', () => {
    expect(find('# 甲题\n近年来，支部带头。2024年建成一处。')).toBeNull();
  });

  test.each([
    '2018年以前，村里没有收入。\n2018年换届，王某被请回村。\n2018年，班子定下三件事。\n2023年销售额460万元。',
    '2016年，合作社成立。2016年底有20户。\n2016年，路修通了。\n2016年，茶厂开工。\n2022年，分红30万元。',
    '2019年村“两委”换届，班子调整。\n2019年换届以来，办结12件。\n2019年换届时，账上没有钱。',
  ])('a year of what happened once is no period: %s', (text) => {
    expect(find(`# 甲题\n${text}`)).toBeNull();
  });

  test('a look back with next year’s plan keeps its year', () => {
    const text = '# 甲县2024年工作综述\n全县办结30件。\n2024年，培训200人。\n2025年，将新建12个。';
    expect(find(text)?.text).toBe('2024年');
  });

  test.each([
    ['2025年，全县办结30件。\n按2024—2028年规划，办班3期。\n2025年，培训200人。', '2026'],
    ['2025年，全县办结30件。\n面向2030年，谋划产业。\n2025年，培训200人。', '2026'],
    [
      '2025年，办结30件。\n2025年，培训200人。\n2025年，建成5处。\n2025年，入股9户。\n到2025年底成立。\n2025年，修路。\n2028年，再看。',
      null,
    ],
  ])('a later year in a plan or in passing takes nothing away: %s', (text, date) => {
    expect(find(`# 甲县2025年工作综述\n${text}`, date)?.text).toBe('2025年');
  });

  test('meta wins', () => {
    expect(find('# 甲题\n今年以来，支部带头。', null, '2023年至2024年')).toEqual({
      text: '2023年至2024年',
      from: '2023',
      to: '2024',
    });
  });
});
