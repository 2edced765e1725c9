import { describe, expect, test } from 'vitest';
import { writeTitle } from '../../../src/clean/articles/titles.ts';
import { cleanReport } from '../../../src/clean/index.ts';
import { cues, sourceOf } from '../lexicon.ts';

const title = (text: string) => writeTitle(text, cues).title;

describe('the title that a reader is shown', () => {
  test.each([
    ['# 青石县：支部建在山梁上', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上_青石县人民政府门户网站', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上_基层党建_党建频道_云岭网', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上--地方--云岭网', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上 - 云岭日报', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上 | 先锋云岭网', '青石县：支部建在山梁上'],
    ['青石县：支部建在山梁上 来源：云岭日报', '青石县：支部建在山梁上'],
    ['原标题：青石县：支部建在山梁上', '青石县：支部建在山梁上'],
    ['【走基层】青石县：支部建在山梁上', '青石县：支部建在山梁上'],
    ['[视频]【走基层】青石县：支部建在山梁上', '青石县：支部建在山梁上'],
    ['组工视角丨青石县：支部建在山梁上', '青石县：支部建在山梁上'],
    ['支部强　　产业旺', '支部强 产业旺'],
    ['山\n梁\n上\n的\n旗', '山梁上的旗'],
  ])('%s', (written, shown) => expect(title(written)).toBe(shown));

  test.each([
    '党建红引领生态绿',
    '“1+3+N”网格-支部双联',
    '一支部｜一品牌',
    '青石县探索“村-组-户”治理',
    '党旗红 -- 山乡美',
  ])('%s stays', (written) => expect(title(written)).toBe(written));

  test('a column before the title is its first subtitle', () => {
    const [article] = cleanReport(
      sourceOf('【走基层】青石县支部建在山梁上\n本报记者 石小川\n全县建成阵地12个。'),
      cues,
    ).value.articles;
    expect(article).toMatchObject({ title: '青石县支部建在山梁上', subtitles: ['走基层'] });
  });

  test('a subtitle set on two lines is one', () => {
    const text =
      '支部强 产业旺\n——青石县以高质量党建引领乡村\n全面振兴纪实\n本报记者 石小川\n全县建成阵地12个。';
    const [article] = cleanReport(sourceOf(text), cues).value.articles;
    expect(article?.subtitles).toEqual(['——青石县以高质量党建引领乡村全面振兴纪实']);
  });
});
