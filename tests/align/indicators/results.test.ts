/** What was done beside what was planned, levels beside gains, and each number of a list with its own noun. */
import { expect, test } from 'vitest';
import { figuresOf } from './figures-of.ts';

const centres = '党群服务中心（站）建成数';
const weak = '软弱涣散基层党组织整顿数';

const rowsOf = async (text: string) =>
  (await figuresOf(text)).map((it) => [it.row, it.before === null ? it.text : `${it.before}→${it.text}`]);

test.each([
  ['全县原计划建党群服务中心30个，实际建成41个。', [[centres, '41个']]],
  ['全县实际建成党群服务中心41个，原计划30个。', [[centres, '41个']]],
  ['全县建成党群服务中心41个，比原计划多11个。', [[centres, '41个']]],
  ['全县计划新建党群服务中心30个，目前建成18个。', [[centres, '18个']]],
  ['全县原定整顿软弱涣散村党组织12个，最后整顿了15个。', [[weak, '15个']]],
  ['全县整顿软弱涣散村党组织15个，超出计划3个。', [[weak, '15个']]],
  ['全县提前完成整顿软弱涣散村党组织12个的目标。', [[weak, '12个']]],
  ['全县确保如期完成整顿软弱涣散村党组织12个的目标。', [[`${weak}（计划）`, '12个']]],
  ['全县年度计划整顿软弱涣散村党组织12个。', [[`${weak}（计划）`, '12个']]],
  ['发展党员完成年度计划97名的87%。', [['发展党员人数（计划）', '97名']]],
  ['全县培训党员3500人，完成年度计划的87%。', [['党员培训人数', '3500人']]],
  ['全县新建党群服务中心12个（计划15个）。', [[centres, '12个']]],
  ['全县培训党员1630人次（全年计划2100人次）。', [['党员培训人数', '1630人次']]],
  ['全县新建党群服务中心12个（预计10月投用）。', [[`${centres}（计划）`, '12个']]],
  ['全县计划新建党群服务中心12个（其中城区3个）。', [[`${centres}（计划）`, '12个']]],
  ['党员培训计划2,100人，实际培训1,630人。', [['党员培训人数', '1,630人']]],
  ['按照党员培训计划，全县培训党员1630人次。', [['党员培训人数', '1630人次']]],
  ['发展党员计划210名，实际发展163名。', [['发展党员人数', '163名']]],
  ['发展党员目标210名，已发展163名。', [['发展党员人数', '163名']]],
  ['党群服务中心计划新建15个，已建成12个。', [[centres, '12个']]],
])('a result beside a plan is the result: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});

test.each([
  ['上线半年，整改问题38个，其中党支部办结率90%。', '38个', '上线半年'],
  ['平台运行两年多来，收集群众诉求742件。', '742件', '运行两年多来'],
  ['小程序启用至今三个月，收集群众诉求742件。', '742件', '启用至今三个月'],
])('a length of time is counted from its event: %s', async (text, value, period) => {
  expect((await figuresOf(text)).filter((it) => it.text === value)).toMatchObject([{ period }]);
});

test('what was paid since a year tells not when the next was done', async () => {
  const text =
    '2019年以来以值班、下乡名义发放的补贴4.83万元，已全部清退。对负有责任的党员给予党纪政务处分13人。';
  expect((await figuresOf(text)).filter((it) => it.text === '13人')).toMatchObject([{ period: null }]);
});

test('one sentence has one period', async () => {
  const text = '累计整顿软弱涣散村党组织91个，选派第一书记34名，统筹衔接资金8000万元扶持村集体经济。';
  expect((await figuresOf(text)).map(({ period }) => period)).toEqual(['累计', '累计', '累计']);
});

test('when something was planned is not when it was done', async () => {
  const [found] = await figuresOf('全县年初计划整顿软弱涣散村党组织12个，实际整顿15个。');
  expect(found).toMatchObject({ text: '15个', period: null });
});

test.each([
  ['村均集体经济收入由8.6万元增加到31.2万元。', [['村均村集体经济收入', '8.6万元→31.2万元']]],
  ['全县村集体经济收入由3200万元增加到5600万元。', [['村集体经济收入', '3200万元→5600万元']]],
  ['全县增加村集体经济收入2400万元。', [['村集体增收额', '2400万元']]],
  ['软弱涣散村党组织整顿后由9个减少到0个。', []],
  ['全县软弱涣散村党组织从整顿前的9个下降为2个。', []],
  ['受党纪政务处分人数由12人下降到5人。', [['党纪政务处分人数', '12人→5人']]],
])('a level that changed is neither a gain nor a count of what was done: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});

test.each([
  ['全县严肃查处侵占集体资金问题，清理合同。全县问责干部32人。', [['问责干部人数', '32人']]],
  ['居民扫码就能看见低保、工程、分红的底细。三是抓查处，立案6件。', [['立案数', '6件']]],
  ['对工程建设领域开展排查。同时，立案6件。', [['立案数', '6件']]],
  ['实施“头雁”工程，立案6件。', [['立案数', '6件']]],
  ['清退礼金，立案6件。', [['立案数（礼金）', '6件']]],
  ['聚焦惠农补贴发放，全年立案6件。', [['立案数（惠农补贴）', '6件']]],
  ['围绕扶贫领域开展检查。全县立案35件。', [['立案数（扶贫领域）', '35件']]],
])('a row names no field that its sentence does not tell: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});

test.each([
  [
    '2023年培训684名党员、57名村干部、22名后备干部以及31名入党积极分子。',
    [
      ['入党积极分子（申请人）人数', '31名'],
      ['后备干部培训人数', '22名'],
      ['村（社区）干部培训人数', '57名'],
    ],
  ],
  [
    '全年轮训党员684名、村干部57名、后备干部22名、入党积极分子31名。',
    [
      ['党员培训人数', '684名'],
      ['入党积极分子（申请人）人数', '31名'],
      ['后备干部培训人数', '22名'],
      ['村（社区）干部培训人数', '57名'],
    ],
  ],
  [
    '全县培训党员1200名、入党积极分子80名、村干部310名。',
    [
      ['党员培训人数', '1200名'],
      ['入党积极分子（申请人）人数', '80名'],
      ['村（社区）干部培训人数', '310名'],
    ],
  ],
])('each number of a list stands with its own noun: %s', async (text, rows) => {
  expect((await rowsOf(text)).sort()).toEqual(rows.sort());
});

test.each([
  ['全县发展党员由2022年的300名减少到2025年的260名。', [['发展党员人数', '300名→260名']]],
  ['全县立案由2022年的90件减少到2025年的60件。', [['立案数', '90件→60件']]],
  [`全县整顿软弱涣散村党组织由2022年的9个减少到2025年的2个。`, [[weak, '9个→2个']]],
  ['全县选派第一书记从120名到135名。', [['选派（在岗）第一书记人数', '120名→135名']]],
  ['软弱涣散村党组织整顿后由2022年的9个减少到2025年的2个。', []],
])('what was done in either of two years is a change: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});

test.each([
  ['选派第一书记（含工作队员）共240名。', [['选派（在岗）第一书记人数', '240名']]],
  ['选派第一书记（包括驻村工作队员、帮扶力量）240名。', [['选派（在岗）第一书记人数', '240名']]],
  ['培训党员干部（包括村干部）1200人。', [['干部培训人数', '1200人']]],
  [
    '选派驻村干部（含第一书记80名、工作队员20名）240名。',
    [
      ['第一书记人数', '80名'],
      ['驻村工作队员人数', '20名'],
      ['驻村干部人数', '240名'],
    ],
  ],
])('what stands in brackets as a part does not decide the object: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});

const recruits = '发展党员人数';

test.each([
  [
    '2023年发展党员101名。2024年达到134名。',
    [
      [recruits, '134名'],
      [recruits, '101名'],
    ],
  ],
  [
    '去年建成党群服务中心46个。今年增加到58个。',
    [
      [centres, '58个'],
      [centres, '46个'],
    ],
  ],
  [
    '2023年整顿软弱涣散村党组织12个，同比减少3%。2024年，已达15个。',
    [
      [weak, '15个'],
      [weak, '12个'],
    ],
  ],
  ['2023年发展党员101名、培训积极分子300名。2024年达到134名。', [[recruits, '101名']]],
  ['2023年发展党员101名。2024年力争达到134名。', [[recruits, '101名']]],
  ['2023年发展党员101名。全市2024年达到134名。', [[recruits, '101名']]],
  ['全市2023年发展党员1010名。2024年达到1340名。', []],
  ['2023年发展党员101名。2024年达到134万元。', [[recruits, '101名']]],
])('a number that tells but its year is of what the sentence before counts: %s', async (text, rows) => {
  expect(await rowsOf(text)).toEqual(rows);
});
