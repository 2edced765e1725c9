import { expect, test } from 'vitest';
import { findOnes } from '../../../src/align/columns/one-of-many.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import type { Place, Sentence } from '../../../src/model.ts';
import { align, lexicon, place, report } from '../build.ts';

const county = place('漪江省青石县');

/** Those of the sentences of one paragraph that tell of one of many. */
function onesOf(texts: string[], column: Place = county): string[] {
  const sentences = texts.map((text) => ({ kind: 'body', paragraph: 1, text }) as Sentence);
  return [...findOnes(sentences, column, compileParts(lexicon))].map((it) => it.text);
}

test.each([
  ['老李他们合作社去年流转土地430亩，户均增收8200元。'],
  ['阿依古丽·买买提家原来底子薄。', '去年，在党员帮带下种植食用菌增收2.6万元。'],
  ['去年，吐尔逊·艾山一家养牛36头。', '这一年，增收三万多元。'],
  ['退伍回乡的张大勇成立了养殖合作社，吸纳务工46人。'],
  ['在角湾村当过支书的王强，从2016年起带着村民种烟叶。', '去年户均增收3000元。'],
  ['老支书赵长山带领党员干了三年，修通产业路12公里。'],
  ['如今，她带着36名妇女办起了绣坊，去年分红12万元。'],
  ['合作社统一供苗、统一销售，吸纳务工46人。'],
  ['支部还推行积分管理，评选先锋户32户，发展党员4名。'],
  ['高新园区党委把支部建在链上，覆盖率达到96%。'],
  ['园区企业党组织覆盖率达到96%，建立党员先锋岗86个。'],
  ['社区党员占居民的12%，社区设立议事亭6处。', '去年解决难题48个。'],
  ['作为老小区集中地，社区60岁以上老人占总人口的三成，设立老年食堂3个。'],
  ['小区里住着1260户居民，成立红色业委会1个。'],
  ['目前，村党支部共有党员42名，去年培养致富带头人12名。'],
  ['学校师生860人，设立党员先锋岗12个。'],
  ['这家企业现有职工320人，建立党员责任区9个。'],
  ['王强从2016年起带动周边12户农户种植烟叶。', '户均增收8200元。'],
  ['李秀英创办绣坊，吸纳务工46人。'],
  ['去年，陈志远带着36名妇女办起合作社。'],
  ['退休教师张明在家里办起农家书屋，服务群众860人次。'],
  ['周桂花告诉记者，去年她家养牛36头，收入12万元。'],
  ['许大山于2018年回乡创业，吸纳就业86人。'],
])('of one: %s', (...texts) => {
  expect(onesOf(texts)).toEqual(texts);
  // a village has but one
  expect(onesOf(texts, place('漪江省青石县下坪村', 'village'))).toEqual([]);
});

test.each([
  '县委书记李强带队督办，整顿软弱涣散党组织12个。',
  '县委书记阿不力孜·买买提带队督办，整顿软弱涣散党组织12个。',
  '推行“支部·家”做法，建成红色驿站86个。',
  '县委组织部副部长王芳介绍，今年以来选派第一书记86名。',
  '他介绍，今年以来选派第一书记86名。',
  '他还深入社区，要求抓好整改。',
  '像王强这样的返乡能人有320名，全县领办合作社186个。',
  '全县园区企业党组织覆盖率达到96%。',
  '园区党建全面推进，覆盖率达到96%。',
  '园区、商圈、楼宇都建起支部，覆盖率达到96%。',
  '合作社186家，带动农户6200户。',
  '支部领办合作社186个，带动农户6200户。',
  '高标准建成党群服务中心32个。',
  '全县社区党员到社区报到率达到98%。',
  '各社区设立议事厅86个，解决居民诉求1260件。',
  '社区党组织覆盖率达到98.5%。',
  '在社区设立红色驿站36个。',
  '社区党员占全县党员总数的18%，选派第一书记86名。',
  '企业有党员3名以上的单独建立党组织126个。',
  '社区现有专职工作者486名。',
  '村有党员12600名。',
  '高质量带动产业，建成示范基地36个。',
  '金融在家门口办理，发放贷款8600万元。',
  '马上办带着产业走，办结事项1260件。',
  '方便群众从家门口办事，建成便民服务点86个。',
  '党建带着产业走，建成示范基地36个。',
  '周边带着干，发展大户86户。',
  '常态化带领群众创业，培训1260人。',
  '许多党员从外地返乡，领办合作社126家。',
  '党员干部带头领办合作社260家。',
  '老党员在自家办起讲堂260个。',
  '王芳说，今年以来选派第一书记86名。',
])('of the whole place: %s', (text) => {
  expect(onesOf([text])).toEqual([]);
});

test('what goes on behind a person ends where the county speaks', () => {
  const texts = [
    '老支书赵长山带领党员干了三年。',
    '发展茶园860亩。',
    '青石县评选先锋户3200户。',
    '发展党员233名。',
  ];
  expect(onesOf(texts)).toEqual(texts.slice(0, 2));
});

test('it is used for nothing, and 未采用 says so', () => {
  const sentences = [
    { text: '老李他们合作社去年带动农户86户，户均增收8200元。', themes: ['village/income'] },
    { text: '全县村集体经济收入达到8600万元。', themes: ['village/income'] },
  ];
  const { themes, notUsed } = align([report('a.txt', [{ place: county, sentences }])]);
  const points = themes.flatMap(({ topics }) => topics.flatMap(({ cells }) => cells[0]?.points ?? []));
  expect(points.map((it) => it.text)).toEqual([sentences[1]?.text]);
  expect(notUsed).toMatchObject([{ reason: 'one-of-many', opening: '老李他们合作社去年带动农户86户，户……' }]);
});

test.each([
  ['石门村、下坪村等6个村抱团发展，村均集体经济收入达到32万元。', false],
  ['试点的6个村抱团发展，村均集体经济收入达到32万元。', false],
  ['在石门村、下坪村等6个村试点，村均集体经济收入达到32万元。', false],
  ['全县210个村抱团发展，村均集体经济收入达到32万元。', true],
  ['在石门村、下坪村等6个村试点后，全县村均集体经济收入达到32万元。', true],
])('an average of some villages is none of the county: %s', (text, isRow) => {
  const figures = [{ text: '32万元', value: 320000, unit: '元', what: '集体经济收入', scope: '村均' }];
  const { themes } = align([
    report('a.txt', [{ place: county, sentences: [{ text, themes: ['village/income'], figures }] }]),
  ]);
  expect(themes.flatMap((it) => it.indicators).length > 0).toBe(isRow);
});

test.each([
  ['县委书记王强调研产业。', '王强带头包抓产业链12条。'],
  ['高原市万荣县推进党建。', '万荣带头整顿软弱涣散党组织12个。'],
])('neither an official of the county nor its short name is a private person', (...texts) => {
  expect(onesOf(texts, place('高原市万荣县'))).toEqual([]);
});

test.each([
  ['村里有没有钱，说话有没有人听，全看支部硬不硬。', 'unclear-part'],
  ['村里建起了大棚，党员户户参与。', 'one-of-many'],
  ['村里问过能不能种大棚，去年种了120亩。', 'one-of-many'],
])('a saying is no fact of one village: %s', (text, reason) => {
  const sentences = [
    { text: '全县村集体经济收入达到8600万元。', themes: ['village/income'] },
    { text, themes: ['village/income'] },
  ];
  expect(align([report('a.txt', [{ place: county, sentences }])]).notUsed).toMatchObject([{ reason }]);
});
