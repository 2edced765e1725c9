import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportMeta } from '../../../src/model.ts';
import { findDates } from '../../../src/understand/dates/find-dates.ts';
import { findWrittenDates } from '../../../src/understand/dates/written-dates.ts';
import { createSimplifier } from '../../../src/understand/simplify.ts';
import { dates as lexicon, reportOf } from '../report.ts';

function find(written: string, meta: ReportMeta = {}, newest?: string) {
  return findDates(reportOf(written, meta), { lexicon, simplify: createSimplifier(), newest });
}

const values = (written: string, meta: ReportMeta = {}, newest?: string) =>
  find(written, meta, newest).map((it) => it?.value ?? null);

describe('a date after the newest possible one', () => {
  const until = (written: string, newest = '2024-06-25') => values(written, {}, newest);

  test('is none, wherever it stands', () => {
    expect(until('# 某题\n@ 2044-06-25 17:43\n支部带头。')).toEqual([null]);
    expect(until('! 某某日报 2024年6月26日 第3版\n# 甲题\n支部带头。')).toEqual([null]);
    expect(until('# 甲题\n刚刚过去的2025年，成绩可喜。')).toEqual([null]);
    expect(until('# 甲题\n第30个“世界读书日”当日，支部读书。')).toEqual([null]);
  });

  test('another one of the report holds in its place', () => {
    expect(until('! 某某日报 2044年6月26日\n# 甲题\n@ 2024年6月20日\n支部带头。')).toEqual(['2024-06-20']);
    expect(until('# 甲题\n@ 本报 2044年6月20日\n@ 2024年6月\n支部带头。')).toEqual(['2024-06']);
  });

  test('the day itself, its month and its year are not after it', () => {
    for (const day of ['2024年6月25日', '2024年6月'])
      expect(until(`# 甲题\n@ ${day}\n支部带头。`)[0]).toMatch(/^2024-06/);
    expect(until('# 甲题\n刚刚过去的2023年，成绩可喜。')).toEqual(['2024']);
  });

  test("the user's word wins", () => {
    expect(values('# 某题\n支部带头。', { date: '2044-01-02' }, '2024-06-25')).toEqual(['2044-01-02']);
  });
});

describe('a day in the text itself', () => {
  test.each([
    ['临河日报讯 2025年10月15日（记者 江小满）支部带头。', '2025-10-15'],
    ['本报青石讯 2025年7月8日 支部带头。', '2025-07-08'],
    ['本报讯（记者 江小满）2025年7月8日 支部带头。', '2025-07-08'],
    ['支部带头。（记者 江某）2025年10月15日', '2025-10-15'],
    ['支部带头。2025年10月15日', '2025-10-15'],
    ['支部带头。 2025-10-15 09:30 来源：临河日报', '2025-10-15'],
    ['支部带头。来源：临河日报 2025-10-15', '2025-10-15'],
    ['支部带头。（2025年10月15日 本报记者江小满）', '2025-10-15'],
  ])('is the paper’s: %s', (text, date) => {
    expect(values(`# 甲题\n支部学习。\n${text}`)).toEqual([date]);
  });

  test.each([
    '临河日报讯（记者 江小满）2025年11月6日，记者从县委组织部了解到，支部带头。',
    '本报讯 2025年11月6日，记者从青石县“三资”监管推进会上获悉，支部带头。',
    '临河日报讯（通讯员 江小满）2025年11月6日记者从县纪委监委得知，支部带头。',
  ])('is that on which the paper heard it: %s', (text) => {
    expect(values(`# 甲题\n${text}`)).toEqual(['2025-11-06']);
    // A better one holds.
    expect(values(`# 甲题\n@ 2025-11-07\n${text}`)).toEqual(['2025-11-07']);
  });

  test.each([
    '临河日报讯（记者 江小满）2025年11月6日，县委组织部召开推进会，记者从会上获悉，支部带头。',
    '2021年11月6日，记者从县委组织部获悉，支部带头。',
  ])('is of what is told, though somebody heard of it: %s', (text) => {
    expect(values(`# 甲题\n${text}`)).toEqual([null]);
  });

  test.each([
    '本报讯 2023年7月8日，县委召开推进会。',
    '本报讯 2023年7月8日 至10日，县委举办培训班。',
    '支部带头，任期到2023年10月15日',
    '支部带头（截至2023年10月15日）',
    '支部带头。（截至2023年10月15日）',
    '支部带头。2023年10月15日，支部换届。',
    '支部带头。2023年10月15日\n支部换届。',
    '县委书记讲话指出，支部要带头。（2023年10月15日在全县大会上）',
  ])('is of what is told: %s', (text) => {
    expect(values(`# 甲题\n支部学习。\n${text}`)).toEqual([null]);
  });
});

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

  test('the end of a year that is told in the months that follow', () => {
    const written = '# 甲题\n本报讯 4月8日，支部办事。\n---\n# 乙题\n截至2021年底，全县办结30件。';
    expect(values(written)).toEqual(['2022', '2022']);
  });

  test('the year from an anniversary', () => {
    expect(values('~ 6月25日，支部喜迎中国共产党成立103周年。 某某 摄')).toEqual(['2024-06']);
  });

  test('an anniversary that is still to come, or long past', () => {
    expect(values('# 甲题\n以优异成绩迎接建军100周年。')).toEqual([null]);
    expect(values('# 甲题\n2019年是新中国成立70周年。')).toEqual([null]);
    expect(values('# 甲题\n他负责国庆10周年献礼工程。')).toEqual([null]);
    expect(values('# 甲题\n明年是“十四五”规划收官之年。')).toEqual([null]);
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
    expect(values('# 甲题\n去年5月12日，书记到村。第26个“世界读书日”，支部读书。')).toEqual(['2021']);
  });

  test('a year that the text only speaks of is no date', () => {
    expect(values('# 甲题\n2017年，村里修了路。')).toEqual([null]);
    expect(values('# 甲题\n自1998年起，他每天记账，着眼2026年换届。')).toEqual([null]);
    expect(values('# 甲题\n标准将于2027年1月1日实施。')).toEqual([null]);
  });

  test('the part of a year that is reported on, unless the text knows a later one', () => {
    expect(values('# 甲题\n2025年1—8月，全区办结30件。8月4日，下了暴雨。')).toEqual(['2025']);
    expect(values('# 甲题\n2024年上半年办结30件，2025年办结50件。')).toEqual([null]);
  });

  test('a month, a season or an issue under the title or on the page', () => {
    expect(values('# 甲题\n@ 县委组织部 2018年1月\n4月10日，支部办事。')).toEqual(['2018-01']);
    expect(values('# 甲题\n@ 口述：某某 2016年冬\n支部办事。')).toEqual(['2016']);
    expect(values('! 《柳巷报》 第四十六期 2022年11月\n# 甲题\n下期截稿12月5日。')).toEqual(['2022-11']);
    expect(values('# 甲题\n@ 原载《漪江文艺》2021年第2期\n六月三号，晴。')).toEqual(['2021']);
  });

  test('a full day at the end goes before a month under the title', () => {
    expect(values('# 甲题\n@ 2024年3月\n支部办事。\n@ 2024年3月5日')).toEqual(['2024-03-05']);
  });

  test('the day under one article is not that of another', () => {
    const other = '# 甲题\n@ 2024-11-21\n支部办事。\n---\n# 乙题\n@ 本网记者 某某\n支部办事。';
    expect(values(other)).toEqual(['2024-11-21', null]);
    const item = '# 甲题\n@ 2024-11-21\n支部办事。\n---\n# 乙题\n夜间门诊开了。';
    expect(values(item)).toEqual(['2024-11-21', '2024-11-21']);
    // each item of a numbered issue is of its day, whoever sent it
    expect(values(`! 第37期\n${other}`)).toEqual(['2024-11-21', '2024-11-21']);
  });

  test('an address on the page', () => {
    expect(values('# 甲题\n支部办事。\n! http://www.example.cn/art/202406/t20240625_1288.html')).toEqual([
      '2024-06-25',
    ]);
  });

  test.each([
    ['qingshi-20240625.txt', '2024-06-25'],
    ['漪江日报2024年06月25日.html', '2024-06-25'],
    ['qingshi-2024.txt', '2024'],
    ['青石2024年工作总结.txt', null],
    ['A12-1288.txt', null],
    ['u2028.txt', null],
  ])('the name of the file %s', (file, value) => {
    const report = reportOf('# 甲题\n支部办事。');
    const named = { ...report, source: { ...report.source, file } };
    const found = findDates(named, { lexicon, simplify: createSimplifier() });
    expect(found[0]?.value ?? null).toBe(value);
  });

  test('what is counted in the text goes before the year in the file’s name', () => {
    const report = reportOf('# 甲题\n6月25日，支部喜迎中国共产党成立103周年。');
    const named = { ...report, source: { ...report.source, file: 'qingshi-2024.txt' } };
    expect(findDates(named, { lexicon, simplify: createSimplifier() })[0]?.value).toBe('2024-06');
  });

  test('meta wins', () => {
    expect(values('# 甲题\n@ 2026-01-19\n支部带头。', { date: '2025年12月' })).toEqual(['2025-12']);
  });

  test('evidence stands in the report', () => {
    const written = '# 甲题\n本报讯 4月8日，支部办事。截至2021年底，办结30件。';
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
