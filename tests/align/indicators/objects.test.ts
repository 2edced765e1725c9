import { expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { IndicatorValue } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

type Told = { row: string } & Pick<IndicatorValue, 'text' | 'value' | 'period' | 'scope'>;

/** Every figure that stands in a row, of one county's report of 2024. */
async function figuresOf(text: string): Promise<Told[]> {
  const bytes = new TextEncoder().encode(`抓党建促乡村振兴工作情况\n　　${text}党组织凝聚力增强。\n`);
  const meta = { place: '山西省长治市襄垣县', date: '2024' };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const { themes } = compareReports([report], knowledge, 3).value;
  return themes
    .flatMap((theme) => theme.indicators)
    .flatMap((row) =>
      row.cells.flatMap((cell) =>
        cell.values.map(({ text, value, period, scope }) => ({ row: row.name, text, value, period, scope })),
      ),
    );
}

test.each([
  ['县里先后成立26个养蜂合作社，帮农户找销路。', '26个', '合作社数'],
  ['吸引136名流动党员回乡领办茶叶、木耳合作社58个。', '58个', '合作社数'],
  ['全县成立党支部领办合作社58个。', '58个', '党支部领办合作社数'],
  [
    '全县684名党员、57名村干部、22名村级后备干部以及31名入党积极分子参加考试。',
    '22名',
    '村级后备力量储备人数',
  ],
  [
    '全县684名党员、57名村干部、22名村级后备干部以及31名入党积极分子参加考试。',
    '31名',
    '入党积极分子（申请人）人数',
  ],
  ['扶贫领域立案386件。市委巡察机构分两轮对21个单位开展巡察，发现问题573个。', '573个', '监督检查发现问题数'],
  ['持续整治集体“三资”。受理群众来信来访9件，立案2件。', '2件', '立案数'],
  ['持续整治集体“三资”。全县立案2件。', '2件', '立案数（集体“三资”）'],
  ['到九月底，一共约谈了9人，给了3人处分。', '3人', '党纪政务处分人数'],
  ['全县开展惠农资金“回头看”，对账目进行交叉检查，发现问题87个。', '87个', '监督检查发现问题数（惠民补贴）'],
  ['全县186个村，集体收入过20万元的有131个。', '131个', '集体经济收入超20万元村数'],
  ['全市村集体收益10万元以上的村达874个。', '874个', '集体经济收入超10万元村数'],
  ['全县集体经济收入过50万元的村有37个。', '37个', '集体经济收入超50万元村数'],
  ['抽调机关干部组建8支突击队下沉一线。', '8支', '突击队数'],
  ['组建党员突击队8支。', '8支', '党员突击队数'],
  ['配备专兼职网格员136名。', '136名', '专兼职网格员人数'],
  ['全年提拔和职级晋升干部14名。', '14名', '提拔和晋升职级人数'],
  ['完成清产核资，核实经营性资产4.36亿元。', '4.36亿元', '农村集体经营性资产额'],
  ['社区“两委”后备人选储备96名，其中大专以上学历占87.5%。', '87.5%', '大专以上学历占比（后备力量）'],
  ['村书记平均年龄下降7.8岁，大专以上学历占比提高到63%。', '63%', '大专以上学历占比（党组织书记）'],
])('a row claims no more of what it counts than the report says: %s', async (text, figure, row) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure).map((it) => it.row)).toEqual([row]);
});

test.each([
  ['从致富带头人中选出村级后备力量，储备后备人选每村不少于2名。', '不少于2名'],
  ['全县举办培训班超过12期。', '超过12期'],
  ['全县发展党员至少15名。', '至少15名'],
  ['全县发展党员15名。', '15名'],
])('what bounds a number is printed with it: %s', async (text, value) => {
  expect((await figuresOf(text)).map((it) => it.text)).toEqual([value]);
});

test.each([
  ['把企业和群众满意度权重提高到40%，考核结果与评优挂钩。', '40%'],
  ['村书记和合作社理事长“一肩挑”比例达100%。', '100%'],
  ['党校的11名教师有7名今年被派到镇上挂职。', '11名'],
  ['力争15个村集体收入突破20万元。', '20万元'],
  ['全县684名党员、57名村干部、22名村级后备干部以及31名入党积极分子参加考试。', '684名'],
  ['全县684名党员、57名村干部、22名村级后备干部以及31名入党积极分子参加考试。', '57名'],
  ['村党组织书记登台讲实绩，后10名由乡镇党委约谈。', '10名'],
  ['全镇67名干部全部参训，8名驻村干部获县级通报表扬。', '8名'],
  ['去年以来，先后有27名表现优秀的驻村干部被提拔或进一步使用。', '27名'],
  ['面对果树炭疽病，农技人员下果园指导150场次，挽回损失600多万元。', '600多万元'],
  ['今年有5名拟提拔人选因事项填报不实被叫停。', '5名'],
  ['警示教育深入开展，受处分人数较上年减少4人。', '4人'],
  ['建成廉政文化广场、廉洁教育基地、清廉村居示范点3个、2处、18个。', '3个'],
  ['建成廉政文化广场、廉洁教育基地、清廉村居示范点3个、2处、18个。', '2处'],
  ['襄垣县和沁源县共选派驻村第一书记130名。', '130名'],
  ['襄垣县与沁源县合计选派驻村第一书记140名。', '140名'],
  ['原计划改造党群服务中心45个，因资金原因已全部取消。', '45个'],
  ['原计划新建党群服务中心8个，后来项目搁置。', '8个'],
  ['计划开展警示教育会20场，后因故暂停，实际未开展。', '20场'],
  ['给予党纪政务处分比上年增加12人。', '12人'],
  ['去年比前年多选派驻村第一书记6名。', '6名'],
])('what counts something else stands in no row: %s', async (text, figure) => {
  expect((await figuresOf(text)).map((it) => it.text)).not.toContain(figure);
});

test.each([
  ['累计选派186名干部到先进地区锻炼，举办干部培训班32期，培训干部5000人次。', ['累计', '累计', '累计']],
  ['累计清理规范合同4617份、化解债务2086.4万元。', ['累计', '累计']],
  ['三年来选派186名干部到先进地区锻炼，举办干部培训班32期。', ['三年来', '三年来']],
  ['累计选派186名干部到先进地区锻炼；举办干部培训班32期。', ['累计', null]],
  ['累计选派186名干部到先进地区锻炼，今年举办干部培训班32期。', ['累计', '今年']],
  ['截至上年底，全县化解债务2086.4万元。', ['截至上年底']],
  ['去年春上化解债务2086.4万元。', ['去年春上']],
  ['化解债务2086.4万元，比去年增加22万元，举办干部培训班32期。', [null, null]],
  ['四年前这里还是空壳村。如今全县化解债务2086.4万元。', ['如今']],
])('a figure has the time that is told of it: %s', async (text, periods) => {
  const told = await figuresOf(text);
  expect(new Map(told.map(({ text, period }) => [text, period]))).toEqual(
    new Map(
      [...text.matchAll(/(?<![加\d])[\d.]+(?:名|期|人次|份|万元)/gu)].map(([it], at) => [it, periods[at]]),
    ),
  );
});

test('the last number of a series stands by its own noun', async () => {
  const told = await figuresOf('建成廉政文化广场、廉洁教育基地、清廉村居示范点3个、2处、18个。');
  expect(told.map((it) => it.text)).toEqual(['18个']);
});

test('what was dropped behind another number is that number’s', async () => {
  const told = await figuresOf('整顿软弱涣散村党组织12个，另有3个项目暂停。');
  expect(told.map((it) => it.text)).toContain('12个');
});

test('a fall is told as such, and its value is below nothing', async () => {
  const told = await figuresOf('村集体经济收入负增长3.1%。');
  expect(told.map((it) => [it.text, it.value])).toEqual([['负增长3.1%', -3.1]]);
});

test.each([
  ['县里将在2026年整顿软弱涣散村党组织6个。', '6个'],
  ['如果资金到位，可新建党群服务中心50个。', '50个'],
])('what may be stands with plans: %s', async (text, figure) => {
  expect((await figuresOf(text)).filter((it) => it.text === figure && !it.row.includes('计划'))).toEqual([]);
});

test('what was gained against last year stands in rows of gains', async () => {
  const told = await figuresOf('全县比上年实现村集体增收22万元，村集体经济收入比上年增长9%。');
  expect(told.map((it) => [it.text, it.row])).toEqual([
    ['22万元', '村集体增收额'],
    ['9%', '村集体经济收入增幅'],
  ]);
});

test('两级 is said of what stands before the semicolon', async () => {
  const told = await figuresOf('市县两级共举办读书班23期，培训干部910人；轮训市管领导干部1730人。');
  expect(new Map(told.map(({ text, scope }) => [text, scope]))).toEqual(
    new Map([
      ['23期', '市县两级'],
      ['910人', '市县两级'],
      ['1730人', null],
    ]),
  );
});
