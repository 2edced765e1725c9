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

  test('今年以来 without a date: as written, its years null', () => {
    expect(find('# 甲题\n今年以来，支部带头。')).toEqual({ text: '今年以来', from: null, to: null });
  });

  test('近年来 is no period', () => {
    expect(find('# 甲题\n近年来，支部带头。2024年建成一处。')).toBeNull();
  });

  test('the year of the date, where the body says it twice', () => {
    const written =
      '# 甲题\n支部带头。\n2022年被列为重点。整治38个，其中2024年13个。\n2024年，收入8600万元。';
    expect(find(written, '2024')).toEqual({ text: '2024年', from: '2024', to: '2024' });
    expect(find(written, '2025')).toBeNull();
  });

  test('meta wins', () => {
    expect(find('# 甲题\n今年以来，支部带头。', null, '2023年至2024年')).toEqual({
      text: '2023年至2024年',
      from: '2023',
      to: '2024',
    });
  });
});
