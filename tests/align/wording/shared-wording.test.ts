import { expect, test } from 'vitest';
import type { Place } from '../../../src/model.ts';
import { align, place, report } from '../build.ts';

const [shi, liu] = ['石塬县', '柳河县'].map((name) => place(`青原省云州市${name}`)) as [Place, Place];

function told(file: string, where: Place, ...texts: string[]) {
  return report(file, [
    { place: where, sentences: texts.map((text) => ({ text, themes: ['grassroots/governance'] })) },
  ]);
}

const namesIn = (...texts: string[]) =>
  align([told('a.txt', shi, ...texts)]).themes.flatMap((theme) => theme.distinctive.map((it) => it.name));

test.each([
  ['全县推行“5+4”工作法，建立台账并组建专班。', ['“5+4”工作法']],
  ['创新打造“1881”数字赋能平台，组建专班统筹推进。', ['“1881”数字赋能平台']],
  ['落实“四包四联”，推动社会工作者下沉网格。', ['“四包四联”']],
  ['建立“河湾吹哨、部门报到”互通机制，组建专班推进。', ['“河湾吹哨、部门报到”互通机制']],
  ['在院落设立“乡音议事亭”，组建代办员队伍。', ['“乡音议事亭”']],
  ['分别形成“一单一函两清单”，组建专班督促限期整改。', ['“一单一函两清单”']],
  ['县里推行村党组织书记星级化管理，组建专班，一年一评。', ['星级化管理']],
  ['支部成了群众信赖的“主心骨”，建立台账并组建专班。', []],
  ['持续推进抓党建促振兴“五项工程”。', []],
  ['坚决做到“两个维护”，落实“三会一课”制度。', []],
  ['出台《关于推行“三色”管理的意见》，制定“样板”标准。', ['“三色”管理']],
  ['实现“小事不出村，大事不出镇”，建立台账并组建专班。', []],
])('named practices of %s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('the sentence that brings a practice in explains it', () => {
  const mention = '省报刊登“5+4”工作法，县里开展培训宣讲，建立台账。';
  const explained = '全县推行“5+4”工作法，把五项清单和四张表格并作一套，组建专班，建立台账。';
  const [practice] = align([told('a.txt', shi, mention, explained)]).themes.flatMap(
    (theme) => theme.distinctive,
  );
  expect(practice?.point.text).toBe(explained);
});

test('names that one sentence explains share an entry; items of a list explain their own', () => {
  const [entry, ...more] = align([
    told('a.txt', shi, '全县推行“5+4”工作法和“三色”管理，建立台账并组建专班。'),
  ]).themes.flatMap((theme) => theme.distinctive);
  expect(more).toEqual([]);
  expect(entry?.name).toBe('“5+4”工作法、“三色”管理');
  const list = '县直工委推行“5+4”工作法，推动业务共进共促；柳林社区打造“邻里红”品牌，邻里纠纷不出院落。';
  expect(
    align([told('a.txt', shi, list)]).themes.flatMap((theme) =>
      theme.distinctive.map((it) => [it.name, it.point.text]),
    ),
  ).toEqual([
    ['“5+4”工作法', '县直工委推行“5+4”工作法，推动业务共进共促……'],
    ['“邻里红”品牌', '……柳林社区打造“邻里红”品牌，邻里纠纷不出院落。'],
  ]);
});

test('an item without its village’s name is not told without the item that has it', () => {
  const text = '河湾村党支部推行“5+4”工作法，推动业务共进共促；打造“邻里红”品牌，邻里纠纷不出院落。';
  const points = align([told('a.txt', shi, text)]).themes.flatMap((theme) =>
    theme.distinctive.map((it) => it.point.text),
  );
  expect(points).toHaveLength(2);
  for (const point of points) expect(point).toContain('河湾村');
});

test('a name that two places use is nobody’s own', () => {
  const text = '全县推行“5+4”工作法，建立台账并组建专班。';
  const { themes } = align([told('a.txt', shi, text), told('b.txt', liu, text)]);
  expect(themes.flatMap((theme) => theme.distinctive)).toEqual([]);
});

const shared = (a: string, b: string, cut?: (text: string) => string[]) =>
  align([told('a.txt', shi, a), told('b.txt', liu, b)], 3, cut).themes.flatMap((theme) => theme.common);

test('a formulation that two places share is found once, punctuation aside, with a quote in each', () => {
  const [wording, ...more] = shared(
    '石塬把问题摸清，推动治理重心下移、力量下沉、资源下投，成效初显。',
    '柳河同样推动治理重心下移,力量下沉,资源下投;群众点赞。',
  );
  expect(more).toEqual([]);
  expect(wording?.text.replace(/[、,]/gu, '')).toBe('推动治理重心下移力量下沉资源下投');
  expect(wording?.places).toEqual([shi.fullName, liu.fullName]);
  expect(wording?.quotes.map((quote) => quote.file)).toEqual(['a.txt', 'b.txt']);
});

test('official formulas and shared figures are no common wording', () => {
  expect(
    shared('用好习近平新时代中国特色社会主义思想这把钥匙。', '讲透习近平新时代中国特色社会主义思想的道理。'),
  ).toEqual([]);
  expect(shared('村集体经济收入超过20万元的村有九成。', '村集体经济收入超过20万元的村过半。')).toEqual([]);
});

test('with a segmenter, a shared wording begins and ends with a word', () => {
  const cut = (text: string) => text.split(/(?<=石塬|柳河|推动|治理|重心|下移|力量|下沉|资源|下投|下压)/u);
  const [wording] = shared(
    '石塬推动治理重心下移力量下沉资源下投。',
    '柳河推动治理重心下移力量下沉资源下压。',
    cut,
  );
  expect(wording?.text).toBe('推动治理重心下移力量下沉资源');
});

test('a practice that the field has a word for is told with the places that speak of it', () => {
  const [wording, ...more] = shared('石塬成立联合党委，讲清政策。', '柳河的联合党委一月一会。');
  expect(more).toEqual([]);
  expect([wording?.text, wording?.places]).toEqual(['联合党委', [shi.fullName, liu.fullName]]);
});

test('a short wording in the middle of a clause, or in front of a number, is no formulation', () => {
  const inside = (name: string) => `${name}对村级代办站负责人员实行考核。`;
  expect(
    shared(inside('石塬'), `${inside('柳河').replace('对村级', '请村级').replace('实行', '接受')}`),
  ).toEqual([]);
  expect(shared('石塬乡村代办站全年受理事项达312件。', '柳河乡村代办站全年受理事项达96件。')).toEqual([]);
  const ending = (name: string) => `${name}统筹抓好小巷家门口代办服务。`;
  expect(shared(ending('石塬'), ending('柳河')).map((it) => it.text)).toEqual(['统筹抓好小巷家门口代办服务']);
});

test.each([
  ['石塬县坚持把院落议事做在家门口', '柳河县坚持把院落议事做在家门口', '坚持把院落议事做在家门口'],
  ['选育骨干126名，院落议事做在家门口', '选育骨干89名，院落议事做在家门口', '院落议事做在家门口'],
  ['石塬镇坚持把院落议事做在家门口', '柳河，镇里坚持把院落议事做在家门口', '坚持把院落议事做在家门口'],
  [
    '石塬，县直部门把院落议事做在家门口',
    '柳河，县直部门把院落议事做在家门口',
    '县直部门把院落议事做在家门口',
  ],
])('a shared wording does not begin with the end of a name or a counter: %s', (a, b, text) => {
  const words = /石塬|柳河|坚持|把|院落|议事|家门口|县直|部门|骨干|./gu;
  const cut = (sentence: string) => sentence.match(words) ?? [];
  expect(shared(`${a}，见了成效。`, `${b}，群众点赞。`, cut).map((it) => it.text)).toEqual([text]);
});

test.each([
  '群众通过“码上举报”平台反映护坡开裂，县纪委会同水利部门查实厚度不足，建立台账。',
  '县里推行“三色”管理，柳湾村会计顾长宁虚报面积46亩，受到党内严重警告处分。',
  '打造“连心桥”平台期间，原主任江某因收受礼金被开除党籍，涉及资金13.8万元。',
  '该镇组建“阳光账”专班，分管领导因监管不力被给予党内警告处分。',
])('a case and a person punished are no practice: %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});

test('a practice against misconduct is one', () => {
  expect(namesIn('县纪委推行“三色”管理，立案13件，给予处分15人，追缴资金46万元。')).toEqual(['“三色”管理']);
});

test('a shared wording does not end with 中, 上, 里', () => {
  const [wording] = shared(
    '石塬从退役军人返乡青年匠人中选人用人。',
    '柳河在退役军人返乡青年匠人中发展骨干。',
  );
  expect(wording?.text ?? '').not.toMatch(/中$/u);
});

test.each([
  '以全省“三色先锋”行动为指导，组建专班，建立台账。',
  '可是“五户联保”方式需要四位乡亲担保，一旦还不上会影响别人，找不到保人。',
  '院落使用的“柳湾智慧+”平台，是延伸到身边的末梢，处处可见。',
])('what is another’s, or of which nothing is told, is no practice: %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});

test('a practice that a sentence brings in is one, without a figure too', () => {
  expect(namesIn('完善“六位一体”工作矩阵，先进引路，全域共进。')).toEqual(['“六位一体”工作矩阵']);
  expect(namesIn('石塬打出“育、管、用、储”组合拳，锻造一支沉得住的队伍。')).toEqual([
    '“育、管、用、储”组合拳',
  ]);
});

test('a shared wording stands word for word in each: 社区党组织—网格党支部 not in 村（社区）党组织—网格党支部', () => {
  const chain = (place: string, first: string) =>
    `${place}健全${first}党组织—网格党支部—楼栋党小组—党员中心户四级链条，一贯到底。`;
  expect(shared(chain('石塬', '社区'), chain('柳河', '村（社区）')).map(({ text }) => text)).not.toContain(
    '社区党组织—网格党支部—楼栋党小组—党员中心户四级链条',
  );
  const [same] = shared(chain('石塬', '社区'), chain('柳河', '社区'));
  expect(same?.text).toContain('社区党组织—网格党支部—楼栋党小组');
});
