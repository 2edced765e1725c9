import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { Comparison, Point } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

/** The whole way: one report of one county. */
async function compare(text: string): Promise<Comparison> {
  const bytes = new TextEncoder().encode(text);
  const meta = { place: '山东省济宁市微山县', date: '2024-12-30' };
  return compareReports(
    [(await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value],
    knowledge,
    3,
  ).value;
}

const pointsOf = ({ themes }: Comparison): Point[] =>
  themes.flatMap(({ topics }) => topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points)));
const pointWith = (comparison: Comparison, words: string) =>
  pointsOf(comparison).find(({ text }) => text.includes(words));

const rowsWith = ({ themes }: Comparison, text: string) =>
  themes
    .flatMap(({ indicators }) => indicators)
    .filter(({ cells }) => cells.some(({ values }) => values.some((it) => it.text === text)))
    .map(({ name }) => name);

const done = '全县整顿软弱涣散村党组织12个，选派第一书记36名。';
const filler = '微山县把基层党建摆在突出位置，党组织凝聚力不断增强。';

describe('what stands under a heading of what is ahead is a plan, and gives way', () => {
  const plan = '整顿软弱涣散村党组织30个，逐村明确责任领导、整顿措施和验收标准，逐一对账销号。';
  test.each([
    ['三、2025年工作思路', plan],
    ['三、下半年工作打算', plan],
    ['四、下一步努力方向\n　　（一）抓实基层基础', plan],
    ['三、2025年工作计划\n　　1.夯实根基', plan],
  ])('%s', async (heading, text) => {
    const report = `2024年工作总结\n　　${filler}\n一、主要做法\n　　${done}\n${heading}\n　　${text}\n`;
    const comparison = await compare(report);
    expect(pointWith(comparison, '30个')).toBeUndefined();
    expect(pointWith(comparison, '12个')?.isPlan).toBe(false);
    expect(comparison.coverage.map(({ best }) => best?.text).filter((it) => it?.includes('30个'))).toEqual(
      [],
    );
  });

  test.each([
    ['微山县2025年基层党建工作要点', '一、抓基础\n　　'],
    ['关于印发《微山县抓党建促振兴实施方案》的通知', '一、抓基础\n　　'],
    ['关于开展村党组织集中整顿的通知', '一、整顿安排\n　　'],
    ['微山县2025年组织工作安排', '1.'],
  ])('an article that is a plan as a whole: %s', async (title, lead) => {
    const comparison = await compare(`${title}\n　　${filler}\n${lead}${plan}\n`);
    expect(pointWith(comparison, '30个')?.isPlan).toBe(true);
    expect(comparison.themes.flatMap((it) => it.indicators).map((it) => it.name)).toContain(
      '软弱涣散基层党组织整顿数（计划）',
    );
  });

  test('the items behind 下一步 are plans, in their paragraph and in those that follow', async () => {
    const comparison = await compare(
      `基层党建工作情况\n　　${filler}${done}\n　　下一步，微山县将抓好三件事。\n　　一是${plan}\n　　二是新建党群服务中心50处，改造提升120处，配齐专职人员90名。\n`,
    );
    expect(pointWith(comparison, '30个')).toBeUndefined();
    expect(pointWith(comparison, '50处')?.isPlan).toBe(true);
  });

  test.each([
    ['创新工作思路，夯实基层基础', done],
    ['二、工作成效与今后打算', done],
    ['三、2025年工作思路', '目前，全县已整顿软弱涣散村党组织12个，选派第一书记36名。'],
  ])('but no plan: %s', async (heading, text) => {
    const comparison = await compare(`基层党建工作情况\n　　${filler}\n${heading}\n　　${text}\n`);
    expect(pointWith(comparison, '12个')?.isPlan).toBe(false);
  });
});

describe('what has been done is no plan', () => {
  test.each([
    '如果村里缺人手，就由镇里选派干部。',
    '假如想看个明白，可以去河湾村走一走。',
    '倘若哪一户有难处，党支部就上门帮办。',
  ])('behind what might be, in the same paragraph: %s', async (supposition) => {
    const comparison = await compare(`微山县的做法\n　　${filler}\n　　${supposition}${done}\n`);
    expect(pointWith(comparison, '12个')?.isPlan).toBe(false);
  });

  test.each([
    '去年，全县整顿软弱涣散村党组织12个，选派第一书记36名。',
    '全县去年整顿软弱涣散村党组织12个，选派第一书记36名。',
    '河湾村前年整顿软弱涣散村党组织12个，选派第一书记36名。',
  ])('under a heading of what is ahead: %s', async (text) => {
    const comparison = await compare(`微山县的做法\n　　${filler}\n三、2025年工作思路\n　　${text}\n`);
    expect(pointWith(comparison, '12个')?.isPlan).toBe(false);
  });

  test.each([
    ['2023年，全县整顿软弱涣散村党组织12个，选派第一书记36名。', '三、主要目标'],
    ['南岭镇河湾村去年先走了一步，整顿软弱涣散村党组织12个，选派第一书记36名。', '四、重点任务'],
    ['全县现已整顿软弱涣散村党组织12个，选派第一书记36名。', '四、重点任务'],
    ['全县整顿软弱涣散村党组织12个，选派第一书记36名。', '一、基本情况'],
  ])('in an article that is a plan as a whole: %s under %s', async (text, heading) => {
    const comparison = await compare(`微山县2024年组织工作计划\n　　${filler}\n${heading}\n　　${text}\n`);
    expect(pointWith(comparison, '12个')?.isPlan).toBe(false);
    expect(rowsWith(comparison, '12个').filter((name) => name.includes('计划'))).toEqual([]);
  });

  test.each([
    '对去年排查的软弱涣散村党组织逐个会诊，整顿软弱涣散村党组织12个，选派第一书记36名。',
    '将已到期的合同收回，整顿软弱涣散村党组织12个，选派第一书记36名。',
    '2025年，整顿软弱涣散村党组织12个，选派第一书记36名。',
  ])('but a plan: %s', async (text) => {
    const comparison = await compare(
      `中共微山县委　微山县人民政府\n2024年工作要点\n来源：县委办公室\n　　${filler}\n一、抓基础\n　　${text}\n`,
    );
    expect(pointWith(comparison, '12个')?.isPlan).toBe(true);
    expect(rowsWith(comparison, '12个')).toEqual(['软弱涣散基层党组织整顿数（计划）']);
  });

  test('but what is held against the past is', async () => {
    const text = '比去年多整顿软弱涣散村党组织12个，选派第一书记36名。';
    const comparison = await compare(`微山县的做法\n　　${filler}\n三、2025年工作思路\n　　${text}\n`);
    expect(pointWith(comparison, '12个')?.isPlan).toBe(true);
  });
});

describe('what is wrong is no practice', () => {
  const wrong = '5个村党组织活动不正常，村集体账上有应收租金41.7万元无人催要。';
  test.each(['二、存在的不足', '二、主要问题', '三、困难和问题', '（二）存在问题及原因'])(
    'under %s',
    async (heading) => {
      const report = await compare(
        `2024年工作总结\n　　${filler}\n一、主要做法\n　　${done}\n${heading}\n　　${wrong}\n`,
      );
      expect(pointWith(report, '41.7万元')).toBeUndefined();
      expect(pointWith(report, '12个')).toBeDefined();
    },
  );

  test.each([
    '有人说村党支部的门常年锁着，盖个章要打3次电话。',
    '河湾村党支部是出了名的软弱涣散村党组织，党员大会凑不齐一半人。',
    '还有11个村党组织班子不团结，支部会开不起来。',
    '四年前，村集体账上只有4600元，连党支部的电费都要赊。',
    '2018年以前，村党支部班子长期不齐，被列为软弱涣散整顿对象2次。',
    '在推行实事清单过程中，有些事项仅靠社区党组织难以办到。',
    '光靠村党支部3个人，12件代办事项根本忙不过来。',
    '村党组织牵头调解的5起纠纷，单凭一个村解决不了。',
  ])('%s', async (text) => {
    expect(
      pointsOf(await compare(`基层党建工作情况\n　　${filler}\n　　${text}\n`)).map((it) => it.text),
    ).not.toContain(text);
  });

  test.each([
    '对班子不团结的11个软弱涣散村党组织开展集中整顿，调整支部书记4名。',
    '过去村集体账上只有4600元，如今集体收入达到64万元。',
    '对社区党组织难以办到的12件事项，由市直部门党组织认领办结。',
  ])('but: %s', async (text) => {
    expect(
      pointWith(await compare(`基层党建工作情况\n　　${filler}\n　　${text}\n`), text.slice(0, 12)),
    ).toBeDefined();
  });
});

describe('who is there, when and where is no practice', () => {
  test.each([
    ['一、轮训对象', '全县684名党员、57名村干部、22名后备干部以及31名入党积极分子。'],
    ['一、参加人员', '各村党组织书记和第一书记，每村2名党员代表。'],
    ['（二）培训时间', '全县村干部1200名，12月1日起分3批。'],
  ])('%s', async (heading, text) => {
    const comparison = await compare(`党员轮训情况\n　　${filler}\n${heading}\n　　${text}\n`);
    expect(pointsOf(comparison).map((it) => it.text)).not.toContain(text);
  });
});

describe('a sentence of somebody without a name fills no cell', () => {
  test.each([
    '她没有丢下村里那间虾酱合作社，村集体入股30万元。',
    '公示那天，支部里打来十几个电话，问能不能不让他走。',
    '头一个月，她每天到党支部值班，把网格走了一遍。',
  ])('%s', async (text) => {
    expect(
      pointsOf(await compare(`基层党建工作情况\n　　${filler}\n　　${text}\n`)).map((it) => it.text),
    ).not.toContain(text);
  });
});

describe('what stands in the paragraph behind 四是存在问题。 is no practice', () => {
  const counted = '村党组织书记86名，平均年龄58岁。';
  test.each([
    ['四是存在问题。', '', false],
    ['主要不足是年龄偏大。', '', false],
    ['存在问题整改到位。', '', true],
    ['三是存在问题。村均收入3万元。', '四是选优书记。', true],
    ['三是存在问题。村均收入3万元。', '下一步，我们将选优书记。', false],
  ])('%s%s', async (lead, behind, isQuoted) => {
    const comparison = await compare(`微山县党建工作\n　　${done}${lead}${behind}${counted}\n`);
    const quoted = pointsOf(comparison).filter((it) => !it.isPlan && it.text.includes('86名'));
    expect(quoted.length > 0).toBe(isQuoted);
    expect(pointWith(comparison, '36名')).toBeDefined();
  });
});
