import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** What the cells quote of one sentence. */
function quotedOf(text: string): string[] {
  const figures = [...text.matchAll(/\d+(?:万元|亩|名|户|头|个|件)/gu)].map(([it]) => ({ text: it }));
  const made = report('a.txt', [
    { place: county, date: '2023-06-01', sentences: [{ text, themes: ['village/assets'], figures }] },
  ]);
  return align([made], 5).themes.flatMap((theme) =>
    theme.topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map((it) => it.text))),
  );
}

test.each([
  '柳沟村一度是全镇出了名的空壳村，账上欠款38万元。',
  '河口片区的12个村曾经负债累累，村部的门常年锁着。',
  '由于缺少产业，年轻人大多外出，账上5万元的收入都没有。',
  '村民王桂兰把6亩地租出去，又在大棚里干活，一年挣2万元。',
  '去年，脱贫户刘满仓家养了12头牛，卖了9万元。',
  '入伙的养殖户赵二林说起那48头牛就合不拢嘴。',
])('no practice of the place: %s', (text) => {
  expect(quotedOf(text)).toEqual([]);
});

test.each([
  '柳沟村一度是空壳村，目前账上有38万元。',
  '由于措施得力，全年化解村级债务92万元。',
  '由于基础薄弱，全县选派驻村干部86名。',
  '村民周末在新修的广场上看戏，村里出钱请了16个戏班。',
  '居民高度认可的食堂办到第8个村，村集体补贴12万元。',
])('it is one: %s', (text) => {
  // beside it the figure may be lent to another theme
  expect(quotedOf(text)).toContain(text);
});

test('who speaks in an interview is no part of what is said', () => {
  expect(quotedOf('记者：三年下来，旧账清了，追回租金46万元。')).toEqual([
    '……三年下来，旧账清了，追回租金46万元。',
  ]);
  expect(quotedOf('编者：石塬县收回被占的坡地320亩。')).toEqual(['……石塬县收回被占的坡地320亩。']);
});
