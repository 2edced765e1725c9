import { expect, test } from 'vitest';
import { align, place, report } from './build.ts';

const city = place('青原省云州市', 'city');
const county = place('青原省云州市石塬县');
const town = { ...place('青原省云州市石塬县南坡镇', 'town'), name: '南坡镇' };
const body = { text: '全县建成党群服务中心12个，配备专职人员36名。', themes: ['grassroots/service-centres'] };

test('articles of one place from two reports share a column', () => {
  const { places } = align([
    report('a.txt', [{ place: county, date: '2024-05', sentences: [body] }]),
    report('b.txt', [{ place: county, date: '2023-05', sentences: [body] }]),
  ]);
  expect(places.map((it) => it.id)).toEqual([county.fullName]);
  expect(places[0]?.reports.map((it) => it.file)).toEqual(['b.txt', 'a.txt']);
});

test('a town of the same file stands in its county, a county never in its city', () => {
  const { places } = align([
    report('a.txt', [
      { place: town, sentences: [body] },
      { place: county, sentences: [body] },
    ]),
    report('b.txt', [{ place: city, sentences: [body] }]),
  ]);
  expect(places.map((it) => [it.id, it.within])).toEqual([
    [county.fullName, city.fullName],
    [city.fullName, null],
  ]);
});

test('a town of another file keeps its own column', () => {
  const { places } = align([
    report('a.txt', [{ place: town, sentences: [body] }]),
    report('b.txt', [{ place: county, sentences: [body] }]),
  ]);
  expect(places.map((it) => it.id)).toEqual([town.fullName, county.fullName]);
});

test('the period is the one that the longest article of a report tells', () => {
  const period = { text: '2024年', from: '2024', to: '2024' };
  const { places } = align([report('a.txt', [{ place: county, period, sentences: [body] }])]);
  expect(places[0]?.period).toBe('2024年');
});

test('an article without a place stands under none and is told of', () => {
  const { places, notUsed, problems } = align([
    report('a.txt', [{ place: null, title: '一篇没有地点的文章', sentences: [body] }]),
  ]);
  expect(places).toEqual([]);
  expect(notUsed).toMatchObject([{ reason: 'no-place', title: '一篇没有地点的文章', article: 1 }]);
  expect(problems).toMatchObject([{ code: 'place-unknown', place: { file: 'a.txt', line: 1 } }]);
});

test('a sentence that speaks of another place is never put under the article’s', () => {
  const foreign = {
    ...body,
    text: '邻县建成党群服务站15个，值得借鉴学习推广。',
    otherPlace: place('青原省云州市柳河县'),
  };
  const { themes, notUsed } = align([report('a.txt', [{ place: county, sentences: [foreign, body] }])]);
  expect(JSON.stringify(themes)).not.toContain('邻县');
  expect(notUsed).toMatchObject([{ reason: 'other-place', place: '柳河县' }]);
});

test('off-topic articles and runs of chrome are listed with their reason', () => {
  const { notUsed } = align([
    report(
      'a.txt',
      [
        { place: county, sentences: [body] },
        { place: null, isOnTopic: false, sentences: [{ text: '今日晴。' }] },
      ],
      ['相关内容', '热门资讯'],
    ),
  ]);
  expect(notUsed.map((it) => [it.reason, it.opening, it.chars])).toEqual([
    ['no-theme', '今日晴。', 4],
    ['chrome', '相关内容 热门资讯', 8],
  ]);
});
