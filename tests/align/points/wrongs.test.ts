import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** What the cells quote of a paragraph of these sentences. */
function quotedOf(texts: string[]): string[] {
  const sentences = texts.map((text) => ({
    text,
    themes: ['village/assets'],
    figures: [...text.matchAll(/\d+(?:万元|亩|名|户)/gu)].map(([it]) => ({ text: it })),
  }));
  const made = report('a.txt', [{ place: county, date: '2023-06-01', sentences }]);
  for (const sentence of made.sentences) sentence.paragraph = 1;
  return align([made], 5).themes.flatMap((theme) =>
    theme.topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map((it) => it.text))),
  );
}

test.each([
  [
    [
      '款到账以后，村主任提议把这笔60万元分一分，他的话得到3名村干部的支持。',
      '几个人把钱瓜分，每人拿走15万元。',
    ],
  ],
  [['他先后挪用村集体资金12万元还赌债。', '为了不让人看出来，他又把3名村民的名字写进账里。']],
  [['老李不同意合并的是坡上的200亩地，由50户人家零散种着。']],
  [['早在2009年，有的人家办一场酒就花去30万元。']],
  [['2014年，村里人均收入还不到2万元，欠账40万元。']],
  [['调查人员找到合作社社长，问出60万元去了哪里。']],
  [['今天播出《石塬：把账本摊开》。']],
])('no practice: %j', (texts) => {
  expect(quotedOf(texts)).toEqual([]);
});

test.each([
  ['县纪委查处挪用村集体资金案件，追回60万元。'],
  ['全县收回被侵占的集体土地200亩。'],
  ['针对部分农户不同意合并，党员上门做工作，流转土地200亩。'],
  ['县里先听50户人家的不同意见，再整合坡地200亩。'],
  ['2014年，全县建立资产台账，盘活资产60万元。'],
  ['2021年，全县村集体平均收入20万元。'],
])('what was done about it, or not so long ago, is one: %s', (text) => {
  expect(quotedOf([text])).toEqual([text]);
});
