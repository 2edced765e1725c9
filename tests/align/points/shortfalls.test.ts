import { expect, test } from 'vitest';
import { align, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');

/** What the cells quote of a paragraph of sentences. */
function quotedOf(...texts: string[]): string[] {
  const sentences = texts.map((text) => ({
    text,
    themes: ['village/assets'],
    figures: [...text.matchAll(/\d+(?:万元|亩|名|户|头|个|件|处|%)/gu)].map(([it]) => ({ text: it })),
  }));
  const made = report('a.txt', [{ place: county, date: '2023-06-01', sentences }]);
  return align([made], 5).themes.flatMap((theme) =>
    theme.topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points.map((it) => it.text))),
  );
}

test.each([
  '全县有14个村党支部未按期换届，党员活动室闲置的有6处，流动党员失联8名。',
  '石塬县尚有11个村没有党群服务中心，未选派第一书记的村还有4个。',
  '未完成10万元目标的村有7个，7个集体合同尚未清理到位。',
  '3年以上未发展党员的村有22个。',
  '部分村干部抓产业本领不强，31个村集体收入不足3万元。',
  '对照市里要求，石塬县仍存在年轻干部储备不足、专业干部缺口较大等问题，熟悉果业的干部只有19名。',
  '与全市平均水平相比，村级合同整改率低2个百分点，仅为93%。',
  '对照全市平均水平，村级合同整改率低2个百分点，仅为93%；未来一年计划清理合同1200份。',
  '全县没有发生一起越级上访，零分红的乡镇有2个，未完成10万元目标的村有8个。',
])('where it falls short is no practice: %s', (text) => {
  expect(quotedOf(text)).toEqual([]);
});

test.each([
  '针对部分村仍存在账目不清等问题，石塬县清理合同1290份。',
  '有9个村党支部未按期换届的问题得到解决，收回土地320亩。',
  '全县没有发生一起越级上访，化解村级债务92万元。',
  '百万元以上的村达到58个，年收入5万元以下的村还有17个。',
  '对12个尚未整改到位的村逐一督办，收回资金86万元。',
  '排查村级账目存在的问题326个，收回资金86万元。',
  '走访慰问困难党员36名，资助困难职工80户。',
  '不足20万元的村由21个减少到6个，化解债务92万元。',
  '信访量比上年低3个百分点，收回资金86万元。',
  '86名未参加过培训的村干部全部轮训一遍，盘活闲置校舍7处。',
  '全县没有一个村集体收入低于10万元，收回资金86万元。',
])('it is one: %s', (text) => {
  expect(quotedOf(text)).toContain(text);
});

test('behind 不足之处： nothing is', () => {
  expect(quotedOf('不足之处：村均收入3万元，31个村的合同写得粗。')).toEqual([]);
  expect(quotedOf('存在问题整改到位，收回土地320亩。')).toEqual(['存在问题整改到位，收回土地320亩。']);
});
