import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { tellApart } from '../../../src/align/indicators/rows.ts';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { Comparison, IndicatorRow, Report } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;
const places = ['山东省济宁市微山县', '山西省长治市襄垣县', '江苏省盐城市射阳县', '四川省广元市苍溪县'];

/** The whole way: each text is the report of another county of 2024. */
async function compare(...texts: string[]): Promise<Comparison> {
  const reports: Report[] = [];
  for (const [index, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(`抓党建促乡村振兴工作情况\n　　${text}党组织凝聚力增强。\n`);
    const meta = { place: places[index] ?? '', date: '2024' };
    reports.push((await understandBytes({ file: `${index}.txt`, bytes, meta }, knowledge)).value);
  }
  return compareReports(reports, knowledge, 3).value;
}

const rowsOf = ({ themes }: Comparison): IndicatorRow[] => themes.flatMap((theme) => theme.indicators);
const textsOf = (row: IndicatorRow) => row.cells.map((cell) => cell.values.map((value) => value.text));

/** Rows in which two places stand. */
const sharedRows = (comparison: Comparison) => rowsOf(comparison).filter((row) => row.cells.length > 1);

describe('what is not the same thing never stands in one row', () => {
  type Row = [name: string, ...figures: string[]];
  test.each<{ one: string; other: string; rows: Row[] }>([
    {
      one: '2600名在职党员到社区报到，认领楼院的事。',
      other: '县里抽调314名机关干部下沉到卡口，组建7支突击队。',
      rows: [
        ['在职党员到社区报到（下沉）人数', '2600名'],
        ['机关干部下沉人数', '314名'],
        ['突击队数', '7支'],
      ],
    },
    {
      one: '秋后集中轮训骨干力量936名。',
      other: '举办专题培训，培训干部840人。',
      rows: [
        ['干部培训人数', '840人'],
        ['骨干培训人数', '936名'],
      ],
    },
    {
      one: '帮扶工作中调整驻村干部53名。',
      other: '调整撤换村干部12名。',
      rows: [
        ['调整（撤换）村干部人数', '12名'],
        ['调整（召回）驻村干部人数', '53名'],
      ],
    },
    {
      one: '非公企业党组织覆盖率达92%。',
      other: '社会组织党组织覆盖率达90%。',
      rows: [
        ['社会组织党的组织覆盖率', '90%'],
        ['非公企业党的组织覆盖率', '92%'],
      ],
    },
    {
      one: '将全县29个社区划分为118个网格。',
      other: '全县划分网格8个社区。',
      rows: [['网格数', '118个']],
    },
    {
      one: '村均村集体经济收入达68万元。',
      other: '村集体经济收入达8600万元，增加村集体经济收入27万元。',
      rows: [
        ['村集体增收额', '27万元'],
        ['村集体经济收入', '8600万元'],
        ['村均村集体经济收入', '68万元'],
      ],
    },
    {
      one: '为基层减负，督促报表精简82.1%。',
      other: '推动县考街、街考社指标降幅达60%以上。',
      rows: [
        ['报表（台账）精简比例', '82.1%'],
        ['考核指标精简比例', '60%以上'],
      ],
    },
    {
      one: '力争年内发展党员120名。',
      other: '全年发展党员90名。',
      rows: [
        ['发展党员人数', '90名'],
        ['发展党员人数（计划）', '120名'],
      ],
    },
    {
      one: '软弱涣散村党组织整顿完成率达95%。',
      other: '整顿软弱涣散村党组织12个。',
      rows: [['软弱涣散基层党组织整顿数', '12个']],
    },
    {
      one: '对27名学员进行约谈。',
      other: '约谈单位负责人6名。',
      rows: [
        ['约谈人次（单位负责人）', '6名'],
        ['约谈人次（学员）', '27名'],
      ],
    },
    {
      one: '围绕扶贫领域开展检查，立案386件。',
      other: '全县立案88件。',
      rows: [
        ['立案数', '88件'],
        ['立案数（扶贫领域）', '386件'],
      ],
    },
    {
      one: '全县新增网格12个。',
      other: '全县共划分网格412个。',
      rows: [
        ['网格数', '412个'],
        ['新增网格数', '12个'],
      ],
    },
  ])('$one | $other', async ({ one, other, rows }) => {
    const found = rowsOf(await compare(one, other)).map((row) => [row.name, ...textsOf(row).flat()]);
    expect(found.sort()).toEqual(rows.sort());
  });

  test('what no entry knows is joined by its words, and only where the same people or things are counted', async () => {
    const rows = async (one: string, other: string) =>
      sharedRows(await compare(one, other)).map((row) => [row.name, ...textsOf(row).flat()]);
    const members = '编印党员应知应会口袋书3200册。';
    expect(await rows(members, '编印党员应知应会口袋书4100册。')).toEqual([
      ['编印党员应知应会口袋书', '3200册', '4100册'],
    ]);
    expect(await rows(members, '编印干部应知应会口袋书4100册。')).toEqual([]);
  });

  test.each([
    ['给村党组织赠送党报党刊3200份。', '给社区党组织赠送党报党刊410份。', []],
    ['为两新党组织配发学习资料大礼包320套。', '为村党组织配发学习资料大礼包410套。', []],
    ['为老党员送学上门服务活动1320人次。', '为流动党员送学上门服务活动410人次。', []],
    [
      '为村党组织配发学习包320套。',
      '为村级党组织配发学习包410套。',
      [['为村党组织配发学习包', '320套', '410套']],
    ],
    [
      '向基层党组织赠送党建读物320套。',
      '向基层党组织赠送党建读物410套。',
      [['向基层党组织赠送党建读物', '320套', '410套']],
    ],
  ])('whose it is belongs to what no entry knows: %s %s', async (one, other, rows) => {
    const shared = sharedRows(await compare(one, other));
    expect(shared.map((row) => [row.name, ...textsOf(row).flat()])).toEqual(rows);
  });

  test('what is the same thing stands in one row, with what warns of time and scope', async () => {
    const comparison = await compare('三年累计整顿软弱涣散村党组织38个。', '整顿软弱涣散村党组织12个。');
    expect(sharedRows(comparison)).toMatchObject([{ id: 'weak-organisations-rectified', comparable: false }]);
  });
});

test.each([
  ['2020—2024年整顿软弱涣散村党组织62个。', '2024年整顿软弱涣散村党组织12个。', true],
  ['近三年整顿软弱涣散村党组织62个。', '整顿软弱涣散村党组织12个。', true],
  ['“十四五”期间整顿软弱涣散村党组织62个。', '2023年整顿软弱涣散村党组织12个。', true],
  ['换届以来整顿软弱涣散村党组织62个。', '今年整顿软弱涣散村党组织12个。', true],
  ['2024年以来整顿软弱涣散村党组织62个。', '2024年整顿软弱涣散村党组织12个。', false],
  ['2023年5月至2024年5月整顿软弱涣散村党组织62个。', '2024年整顿软弱涣散村党组织12个。', false],
  ['三年来整顿软弱涣散村党组织62个。', '近三年整顿软弱涣散村党组织12个。', false],
  ['2024年村集体经济总收入达到5136万元。', '今年前三季度村集体经济总收入已达4208万元。', false],
  ['2023年村集体经济收入为3702万元。', '去年村集体经济收入完成1780万元。', false],
  ['上半年村集体经济总收入达到512万元。', '2024年村集体经济总收入已达4208万元。', false],
  ['五年累计整顿软弱涣散村党组织62个。', '上半年整顿软弱涣散村党组织12个。', true],
])(
  'what was done in years together stands marked beside one year’s: %s / %s',
  async (one, other, isMarked) => {
    const [row] = sharedRows(await compare(one, other));
    expect(row?.warnings.some(({ code }) => code === 'stock-and-flow')).toBe(isMarked);
  },
);

describe('what is not the place’s number stands in no row', () => {
  test.each([
    ['those who were absent', '督查发现6名第一书记不在岗。'],
    ['those to whom something was done', '对7名第一书记取消年度评优资格。'],
    ['a case told as an example', '某村套取资金，2人受到党纪处分。'],
    ['some that were told of before', '涉事的五人受到党纪政务处分。'],
    ['the whole country’s', '中央纪委公开通报了17起吃喝问题。'],
    ['who is no grid', '社区把九个掌灯人编进网格。'],
    ['a body’s own', '分厂党总支下设6个支部，共有党员113名。'],
    ['what was called off', '因此取消提拔干部9人。'],
    ['one of them', '1名第一书记被选派到村。'],
    ['a villager’s own words', '“我们把整个社区划分成14个网格，清清楚楚”，社区党支部书记老熊说。'],
  ])('%s: %s', async (_, text) => {
    expect(rowsOf(await compare(text))).toEqual([]);
  });
});

describe('no two rows of a theme share an id or a name', () => {
  const cases = (poor: number, health: number) =>
    `围绕扶贫领域开展检查。全县立案${poor}件。\n　　围绕医疗领域开展检查。全县立案${health}件。`;

  test('cases whose fields their paragraphs name', async () => {
    const rows = rowsOf(await compare(cases(35, 12), cases(9, 22)));
    expect(rows.map(({ id, name }) => [id, name]).sort()).toEqual([
      ['cases-filed:立案数（医疗）', '立案数（医疗）'],
      ['cases-filed:立案数（扶贫领域）', '立案数（扶贫领域）'],
    ]);
    expect(rows.map(textsOf).sort()).toEqual(
      [
        [['12件'], ['22件']],
        [['35件'], ['9件']],
      ].sort(),
    );
  });

  test.each([
    ['fields', [cases(35, 12), '全县立案88件。围绕校园食堂开展检查，立案7件。', cases(9, 22)]],
    [
      'sorts and lists',
      ['培训村干部和党务干部120人。培训村干部、网格员90人。', '培训村干部88人。轮训骨干1425名。'],
    ],
    ['plans', ['计划整顿软弱涣散村党组织12个。', '整顿软弱涣散村党组织8个，计划立案3件，立案9件。']],
  ])('%s', async (_, texts) => {
    const { themes } = await compare(...texts);
    expect(themes.flatMap(({ indicators }) => indicators).length).toBeGreaterThan(1);
    for (const { indicators } of themes) {
      expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
      expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
    }
  });

  test('rows of one name are told apart by what they count, else by number', async () => {
    const [row] = rowsOf(await compare('整顿软弱涣散村党组织8个。'));
    if (!row) throw new Error('no row');
    const told = tellApart([row, { ...row }, { ...row }]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(3);
    expect(told.map(({ name }) => name)).toEqual([
      rectification,
      `${rectification}：软弱涣散村党组织`,
      `${rectification}：软弱涣散村党组织（另计1）`,
    ]);
  });
});

const rectification = '软弱涣散基层党组织整顿数';
const names = (comparison: Comparison) => rowsOf(comparison).map((row) => row.name);

describe('who asked for it or was met on the way does not take the figure', () => {
  test.each([
    ['按照中组部要求，全县整顿软弱涣散村党组织12个。', '12个'],
    ['根据中央组织部统一部署整顿软弱涣散村党组织12个。', '12个'],
    ['落实国务院安排，全县村集体经济总收入达到8600万元，稳步增长。', '8600万元'],
    ['认真学习贯彻二十届中央纪委四次全会精神，立案35件。', '35件'],
    ['得到中组部肯定，今年以来全县整顿软弱涣散村党组织12个。', '12个'],
    ['引进一家龙头企业，全县村集体经济收入达到8600万元。', '8600万元'],
    ['到某村解剖麻雀，全县整顿软弱涣散村党组织12个。', '12个'],
    ['发放调查问卷8600份，整顿软弱涣散村党组织12个。', '12个'],
  ])('%s', async (text, figure) => {
    expect(rowsOf(await compare(text)).map(textsOf)).toEqual([[[figure]]]);
  });

  test.each([
    '学习中央纪委公开通报的17起吃喝问题。',
    '某村在全县率先行动，整顿软弱涣散村党组织12个。',
    '国务院督查组反馈后，中央纪委立案36件。',
    '引进一家龙头企业，村集体经济收入达到8600万元。',
  ])('but: %s', async (text) => {
    expect(rowsOf(await compare(text))).toEqual([]);
  });
});

describe('what was done is no plan', () => {
  test.each([
    '全县整顿软弱涣散村党组织12个，提前完成年度任务。',
    '全县整顿软弱涣散村党组织12个，比计划时间提前完成。',
    '全县整顿软弱涣散村党组织12个，6月底前已全部销号。',
    '全县整顿软弱涣散村党组织12个，于9月底前整改完毕。',
    '为明年换届打好基础，全县整顿软弱涣散村党组织12个。',
    '着眼今后发展，全县整顿软弱涣散村党组织12个。',
    '为做好下一步工作打牢根基，全县整顿软弱涣散村党组织12个。',
    '计划整顿20个，目前已整顿软弱涣散村党组织12个。',
    '大力推进“春雨计划”整顿软弱涣散村党组织12个。',
    '深入实施春雨计划，整顿软弱涣散村党组织12个。',
    '启动强基计划整顿软弱涣散村党组织12个。',
    '按计划已整顿软弱涣散村党组织12个。',
  ])('%s', async (text) => {
    expect(names(await compare(text))).toContain(rectification);
  });

  test.each(['四、工作成效与今后打算', '工作总结及2025年工作要点', '主要做法和下一步工作'])(
    'under %s, up to where it turns',
    async (heading) => {
      const done = '全县整顿软弱涣散村党组织12个，群众满意。';
      const later = '下一步，我们将再接再厉。一是全年发展党员90名，优化队伍结构。';
      const comparison = await compare(`前言部分，介绍全县情况。\n${heading}\n　　${done}\n　　${later}`);
      expect(names(comparison).sort()).toEqual([rectification, '发展党员人数（计划）'].sort());
    },
  );
});

test.each([
  '计划整顿软弱涣散村党组织12个。',
  '全县整顿软弱涣散村党组织12个，9月底前完成。',
  '下一步，深化抓乡促村，整顿软弱涣散村党组织12个。',
  '为明年打好基础，力争整顿软弱涣散村党组织12个。',
  '在今后工作中，我们要抓实基层，全县整顿软弱涣散村党组织12个。',
  '目前已摸排到位，明年整顿软弱涣散村党组织12个。',
])('what is still to be done is a plan: %s', async (text) => {
  expect(names(await compare(text))).toEqual([`${rectification}（计划）`]);
});

describe('periods and changes', () => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(
      '经过三年摸索，累计选派157名干部到先进地区锻炼。两新组织党组织覆盖率由46%提升到87%。',
      '五年来选派90名干部到先进地区锻炼。两新组织党组织覆盖率由2021年底的60%，提高到今年的91%。',
    );
  });

  test('a span keeps its span', () => {
    const [row] = rowsOf(comparison).filter(({ id }) => id.startsWith('cadres-exchanged'));
    expect(row?.cells.map((cell) => cell.values[0]?.period)).toEqual(['经过三年', '五年来']);
    expect(row?.warnings.map(({ code }) => code)).toContain('years-differ');
  });

  test('a change is one value with what it was before', () => {
    const [row] = rowsOf(comparison).filter(({ id }) => id.startsWith('party-coverage'));
    expect(row?.cells.map(({ values }) => values.map((it) => [it.before?.text, it.text]))).toEqual([
      [['46%', '87%']],
      [['60%', '91%']],
    ]);
    for (const value of row?.cells.flatMap((cell) => cell.values) ?? [])
      expect(value.before?.end).toBeLessThan(value.quote.start);
  });
});

test('the time of the earlier value is not that of the later', async () => {
  const rows = rowsOf(await compare('两新组织党组织覆盖率由年初的79%提高到93%。'));
  expect(rows.flatMap((row) => row.cells[0]?.values ?? [])).toMatchObject([
    { text: '93%', period: null, before: { text: '79%', period: '年初' } },
  ]);
});

test('the kinds of things of every entry are kinds of the taxonomy', () => {
  const kinds = Object.keys(knowledge.indicators.kinds.things);
  const named = knowledge.indicators.indicators.flatMap((entry) => entry.counts);
  expect(named.filter((kind) => !kinds.includes(kind))).toEqual([]);
  expect(readFileSync('lexicon/indicators.yaml', 'utf8')).not.toContain('variants');
});
