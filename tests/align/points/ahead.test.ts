/** Plans told outside of any headed section, by the time that they name. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { Comparison } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

async function understand(text: string, date: string, title: string, place: string) {
  const filler = '县委把基层党建摆在突出位置，党组织凝聚力不断增强。';
  const bytes = new TextEncoder().encode(`${title}\n　　${filler}\n　　${text}\n`);
  const meta = { place, date };
  return (await understandBytes({ file: `${place}.txt`, bytes, meta }, knowledge)).value;
}

async function compare(text: string, date: string, title = '微山县抓实基层党建'): Promise<Comparison> {
  const report = await understand(text, date, title, '山东省济宁市微山县');
  return compareReports([report], knowledge, 3).value;
}

const pointsOf = ({ themes }: Comparison) =>
  themes.flatMap(({ topics }) => topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points)));
const rowsOf = ({ themes }: Comparison, value: string) =>
  themes
    .flatMap(({ indicators }) => indicators)
    .filter((row) => JSON.stringify(row).includes(`"${value}"`))
    .map(({ name }) => name);

const date = '2024-05-20';
const reached =
  '去年整顿软弱涣散村党组织12个，全部销号。去年举办村党组织书记培训班3期，培训210名村党组织书记。';

describe('a plan by the time it names', () => {
  test.each([
    ['年内对8个软弱涣散村党组织开展整顿，逐一明确责任领导。', '8个'],
    ['据悉，秋季学期将举办村党组织书记培训班2期，培训120名村党组织书记。', '120名'],
    ['今年将整顿软弱涣散村党组织9个，逐村派驻工作组，逐项销号。', '9个'],
    ['县委组织部拟分批培训村党组织书记340名，课程由县委党校安排。', '340名'],
    ['到2025年底，整顿软弱涣散村党组织46个，实行一村一策。', '46个'],
    ['到今年年底，整顿软弱涣散村党组织17个，实行一村一策。', '17个'],
    ['2024年年底前，整顿软弱涣散村党组织19个，实行一村一策。', '19个'],
    ['年内再整顿软弱涣散村党组织60个，逐项完成。', '60个'],
    ['我们的目标是，整顿软弱涣散村党组织21个，实行一村一策。', '21个'],
    ['按照规划，“十五五”期间，整顿软弱涣散村党组织23个，实行一村一策。', '23个'],
    ['按规划，2026年至2028年，整顿软弱涣散村党组织29个，实行一村一策。', '29个'],
    ['县委提出整顿软弱涣散村党组织31个的任务，实行一村一策。', '31个'],
    ['软弱涣散村党组织今年要整顿33个，实行一村一策。', '33个'],
    ['年内整顿软弱涣散村党组织35个，确保全部转化提升。', '35个'],
  ])('%s', async (plan, value) => {
    const comparison = await compare(`${reached}\n　　${plan}`, date);
    expect(pointsOf(comparison).filter(({ text }) => text.includes(value))).toEqual([]);
    expect(comparison.coverage.filter(({ line }) => line?.text.includes(value))).toEqual([]);
    expect(rowsOf(comparison, value).filter((name) => !name.includes('计划'))).toEqual([]);
    expect(rowsOf(await compare(plan, date), value).filter((name) => !name.includes('计划'))).toEqual([]);
  });

  test('what is assured of is a mark, no value', async () => {
    const comparison = await compare(
      '去年村集体经济总收入达到3600万元。\n　　确保年内村集体经济总收入达到4100万元。',
      date,
    );
    expect(rowsOf(comparison, '4100万元')).toEqual([]);
    expect(rowsOf(comparison, '3600万元')).toEqual(['村集体经济收入']);
  });
});

test('alone it stands in a row of plans', async () => {
  const comparison = await compare('年内对8个软弱涣散村党组织开展整顿，逐一明确责任领导。', date);
  expect(rowsOf(comparison, '8个')).toEqual(['软弱涣散基层党组织整顿数（计划）']);
});

test('a row that the reports share is named as a plan, too', async () => {
  const plan = '县委党校秋季学期将举办社区党组织书记班2期，培训120名社区党组织书记。';
  const reports = await Promise.all(
    ['山东省济宁市微山县', '山东省济宁市汶上县'].map((place) =>
      understand(plan, date, '抓实基层党建', place),
    ),
  );
  const names = rowsOf(compareReports(reports, knowledge, 3).value, '2期');
  expect(names).toEqual(['举办社区党组织书记班（计划）']);
});

describe('a plan holds for the rest of its list', () => {
  test.each([
    ['力争到2026年底，集体收入30万元以上的村达到100%，50万元以上的村达到60%。', ['100%', '60%']],
    ['县纪委监委有望于年底前立案95件，党纪政务处分110人。', ['95件', '110人']],
    ['今年计划：整顿软弱涣散村党组织37个；选派第一书记39名。', ['37个', '39名']],
    ['预计全年发展党员90名，整顿软弱涣散村党组织7个。', ['90名', '7个']],
  ])('%s', async (text, values) => {
    const comparison = await compare(text, date);
    for (const value of values)
      expect(rowsOf(comparison, value).map((name) => name.endsWith('（计划）'))).toEqual([true]);
    expect(pointsOf(comparison).filter((it) => it.text.includes(values[0] ?? ''))).toMatchObject([
      { isPlan: true },
    ]);
  });
});

test('the time of a clause is not that of the next, which tells its own', async () => {
  const text = '力争三年内实现村级集体经济全覆盖，年内再选派驻村干部60名。';
  const rows = (await compare(text, date)).themes.flatMap(({ indicators }) => indicators);
  expect(rows.flatMap(({ cells }) => cells.flatMap(({ values }) => values))).toMatchObject([
    { text: '60名', period: '年内' },
  ]);
});

test('a plan is not of the time that its report looks back on', async () => {
  const text = '今年以来，全县整顿软弱涣散村党组织12个。\n　　下一步，培训党员340名，整顿后进村。';
  const rows = (await compare(text, date)).themes.flatMap(({ indicators }) => indicators);
  const values = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.values));
  expect(values.map((it) => [it.text, it.period]).sort()).toEqual([
    ['12个', '今年以来'],
    ['340名', null],
  ]);
});

describe('what might be is no number of anything', () => {
  test.each([
    '若按此推算，可清理合同7000份。',
    '倘若全部盘活，每年可清理合同7000份。',
    '照此计算，全县可清理合同7000份。',
    '全县要是都这样办，可清理合同7000份。',
  ])('%s', async (text) => {
    const comparison = await compare(text, date);
    expect(rowsOf(comparison, '7000份')).toEqual([]);
  });
});

describe('what came of a plan is none', () => {
  test.each([
    ['全县举办党员培训班原定80场，实际完成65场。', '65场', '80场'],
    ['全县拟选派第一书记150名，已到岗120名。', '120名', '150名'],
    ['全县拟组建党员志愿服务队50支，目前已到位46支。', '46支', '50支'],
    ['全县计划整顿软弱涣散村党组织20个已完成18个。', '18个', '20个'],
    ['全县原计划选派第一书记90名，最终选派86名。', '86名', '90名'],
  ])('%s', async (text, value, aim) => {
    const comparison = await compare(text, date);
    expect(rowsOf(comparison, value).map((name) => name.includes('计划'))).toEqual([false]);
    expect(rowsOf(comparison, aim)).toEqual([]);
  });
});

describe('no plan', () => {
  test.each([
    ['年内整顿软弱涣散村党组织12个，全部转化提升。', '2024-11-15'],
    ['今年要求各村对标对表，全县整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['县委提出的任务逐项落实，整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['结合实际推进，整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['年内完成整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['年内整顿软弱涣散村党组织12个，问责8人。', '2024-05-20'],
    ['年内已整顿软弱涣散村党组织12个，其余正在推进。', '2024-05-20'],
    ['年内对12个软弱涣散村党组织开展整顿。', '2024-12-30'],
    ['年内对12个软弱涣散村党组织开展整顿。', '2025-01'],
    ['三年内整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['到2023年底，整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['到2024年底，全县整顿软弱涣散村党组织12个。', '2025-01-20'],
    ['县委将整顿结果纳入考核，全县整顿软弱涣散村党组织12个。', '2024-05-20'],
    ['模拟开展整顿验收，整顿软弱涣散村党组织12个。', '2024-05-20'],
  ])('%s of %s', async (text, written) => {
    const comparison = await compare(text, written);
    expect(rowsOf(comparison, '12个')).toEqual(['软弱涣散基层党组织整顿数']);
  });

  test('in the summary of a year that names it', async () => {
    const comparison = await compare(
      '年内对12个软弱涣散村党组织开展整顿。',
      '2024-11-28',
      '微山县2024年基层党建工作总结',
    );
    expect(rowsOf(comparison, '12个')).toEqual(['软弱涣散基层党组织整顿数']);
  });
});
