import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

/** The figures of a city's report in rows that a county's stands in as well, and the scope of each. */
async function scopesOf(text: string, place: string): Promise<[string, string | null][]> {
  const understand = async (file: string, words: string, place: string) => {
    const bytes = new TextEncoder().encode(`抓党建促乡村振兴工作情况\n　　${words}党组织凝聚力增强。\n`);
    return (await understandBytes({ file, bytes, meta: { place, date: '2024' } }, knowledge)).value;
  };
  const own = await understand('a.txt', text, place);
  const county = await understand('b.txt', '建成党群服务中心3个，选派第一书记5名。', '山西省长治市襄垣县');
  const rows = compareReports([own, county], knowledge, 3).value.themes.flatMap((it) => it.indicators);
  const cells = rows.flatMap((row) =>
    row.cells.filter((it) => place.endsWith(it.place) || it.place === place),
  );
  return cells.flatMap(({ values }) => values.map((it) => [it.text, it.scope] as [string, string | null]));
}

/** A city's report, and whose the figures of its rows are told to be; null and 全市 are the whole city. */
test.each([
  [
    '山西省太原市',
    '小店区把党建融入网格，推行代办服务。镇村两级建成党群服务中心12个。',
    { '12个': '小店区' },
  ],
  ['山西省太原市', '综改示范区聚焦两新，新建党群服务中心21个。', { '21个': '综改示范区' }],
  [
    '内蒙古自治区鄂尔多斯市',
    '准格尔旗推行代办服务。苏木嘎查两级建成党群服务中心14个。',
    { '14个': '准格尔旗' },
  ],
  ['内蒙古自治区鄂尔多斯市', '达拉特旗选派第一书记16名。', { '16名': '达拉特旗' }],
  ['广东省云浮市', '罗定由8个村合办茶厂，选派第一书记36名。', { '36名': '罗定' }],
  ['广东省云浮市', '在郁南，县纪委牵头清账，选派第一书记19名。', { '19名': '郁南' }],
  ['广东省云浮市', '云安今年选派第一书记22名。', { '22名': '云安' }],
  ['广东省云浮市', '全市选派第一书记90名，其中罗定36名、郁南19名。', { '90名': '全市' }],
  ['山西省太原市', '小店区走在前面。新建党群服务中心小店9个、迎泽7个。', { '9个': '小店' }],
  ['山西省太原市', '赴小店、迎泽2个区选派第一书记50名。', { '50名': null }],
  ['广东省云浮市', '罗定、郁南两地选派第一书记55名。', { '55名': null }],
  ['广东省云浮市', '罗定先行一步。全市选派第一书记90名。', { '90名': '全市' }],
] as const)('%s: %s', async (place, text, expected) => {
  expect(Object.fromEntries(await scopesOf(text, place))).toEqual(expected);
});

test('a heading with the short name of a county holds for its section', async () => {
  const section =
    '全市动员。\n\n一、罗定：把米卖出名堂\n　　米香满屋。\n\n二、郁南：账本先过塑封\n　　县里清了一年，选派第一书记19名。';
  expect(await scopesOf(section, '广东省云浮市')).toEqual([['19名', '郁南']]);
  const after = `${section.replace('选派第一书记19名', '账都清了')}\n\n三、几点思考\n　　选派第一书记90名。`;
  expect(await scopesOf(after, '广东省云浮市')).toEqual([['90名', null]]);
});
