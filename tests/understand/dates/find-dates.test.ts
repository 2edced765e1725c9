import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../src/model.ts';
import { findDates } from '../../../src/understand/dates/find-dates.ts';
import { findWrittenDates } from '../../../src/understand/dates/written-dates.ts';
import { createSimplifier } from '../../../src/understand/simplify.ts';
import { dates as lexicon, reportOf } from '../report.ts';

function find(written: string, meta: ReportMeta = {}) {
  return findDates(reportOf(written, meta), { lexicon, simplify: createSimplifier() });
}

const values = (written: string, meta: ReportMeta = {}) => find(written, meta).map((it) => it?.value ?? null);

describe('the date of an article', () => {
  test('a full date in the byline', () => {
    expect(values('# 某题\n@ 2026-01-19 17:43:15\n刚刚过去的2025年，成绩可喜。')).toEqual(['2026-01-19']);
    expect(values('# 某题\n@ 发布时间：2024年6月25日\n支部带头。')).toEqual(['2024-06-25']);
  });

  test('a full date in the page furniture counts for every article', () => {
    expect(values('! 某某日报 2022年4月12日 第3版\n# 甲题\n支部带头。\n---\n# 乙题\n支部带头。')).toEqual([
      '2022-04-12',
      '2022-04-12',
    ]);
  });

  test('a day with the year from elsewhere in the file', () => {
    const written = '# 甲题\n本报讯 4月8日，支部办事。\n---\n# 乙题\n截至2021年底，全县办结30件。';
    expect(values(written)).toEqual(['2022-04', '2022-04']);
  });

  test('the year from an anniversary', () => {
    expect(values('~ 6月25日，支部喜迎中国共产党成立103周年。 某某 摄')).toEqual(['2024-06']);
  });

  test('the year from a numbered day', () => {
    expect(values('# 甲题\n第26个“世界读书日”当日，支部读书。')).toEqual(['2021']);
  });

  test('the year after the one looked back on', () => {
    expect(values('# 甲题\n刚刚过去的2025年，成绩可喜。')).toEqual(['2026']);
  });

  test('a look back over a plan is of its last year', () => {
    expect(values('> 辉煌“十四五”系列报道\n# 甲题\n支部带头。')).toEqual(['2025']);
  });

  test('a target year is no date', () => {
    expect(values('# 甲题\n到2035年，基本实现现代化。力争2027年建成。')).toEqual([null]);
  });

  test('no year anywhere: null, though a day is told', () => {
    expect(values('# 甲题\n本报讯 4月8日，支部办事。去年以来进展顺利。')).toEqual([null]);
  });

  test('去年5月 is no day of the article', () => {
    expect(values('# 甲题\n去年5月12日，书记到村。2021年，支部办事。')).toEqual(['2021']);
  });

  test('meta wins', () => {
    expect(values('# 甲题\n@ 2026-01-19\n支部带头。', { date: '2025年12月' })).toEqual(['2025-12']);
  });

  test('evidence stands in the report', () => {
    const written = '# 甲题\n本报讯 4月8日，支部办事。2021年，办结30件。';
    const { text } = reportOf(written).source;
    for (const it of find(written)[0]?.evidence ?? []) expect(text.slice(it.start, it.end)).toBe(it.text);
    expect(find(written)[0]?.certainty).toBeLessThan(0.7);
  });
});

describe('written dates', () => {
  test.each([
    ['2024年6月25日', 2024, 6, 25],
    ['2022.04.12', 2022, 4, 12],
    ['二〇二四年十二月二十五日', 2024, 12, 25],
    ['四月十日', null, 4, 10],
    ['12月3日', null, 12, 3],
  ])('%s', (text, year, month, day) => {
    expect(findWrittenDates(`于${text}，`)).toMatchObject([{ text, year, month, day }]);
  });

  test('any day in ISO form is found again', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(findWrittenDates(`发布于${iso}。`)).toMatchObject([{ text: iso }]);
      }),
    );
  });
});
