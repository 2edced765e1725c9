/** What is built and not in use yet, what is only thought of, and what was planned and done. */
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';

const knowledge = loadKnowledge().value;

async function read(text: string) {
  const filler = '县委把基层党建摆在突出位置，党组织凝聚力不断增强。';
  const bytes = new TextEncoder().encode(`襄垣县抓党建促乡村振兴\n　　${filler}\n　　${text}\n`);
  const meta = { place: '山西省长治市襄垣县', date: '2025-05-20' };
  const report = (await understandBytes({ file: 'a.txt', bytes, meta }, knowledge)).value;
  const { themes } = compareReports([report], knowledge, 3).value;
  const points = themes.flatMap(({ topics }) =>
    topics.flatMap(({ cells }) => cells.flatMap((cell) => cell.points)),
  );
  const values = themes
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ name, cells }) =>
      cells.flatMap((cell) => cell.values.map((it) => [it.text, name.includes('计划')])),
    );
  return { isPlan: points.map((it) => it.isPlan), values };
}

describe('what is not in use yet is a plan', () => {
  test.each([
    '2025年新建党群服务中心6个，预计10月投用。',
    '全县新建党群服务中心6个，目前正在施工，预计12月底前投入使用。',
    '全县新建党群服务中心6个，项目建成后将服务群众。',
    '全县投资新建党群服务中心6个，占地宽敞，有望明年完工交付。',
    '全县谋划着新建党群服务中心6个。',
    '按照远期规划，全县新建党群服务中心6个。',
  ])('%s', async (text) => {
    const { isPlan, values } = await read(text);
    expect(values).toEqual([['6个', true]]);
    expect(isPlan).not.toContain(false);
  });

  test.each([
    '该项目建成后，将带动群众增收。',
    '目前，项目正加紧推进，预计年底投用。',
    '中心投用后，将为群众办事提供方便。',
  ])('told by the sentence behind it: %s', async (next) => {
    const { isPlan, values } = await read(`全县新建党群服务中心6个。${next}`);
    expect(values).toEqual([['6个', true]]);
    expect(isPlan).not.toContain(false);
  });

  test('and nothing else that was done', async () => {
    const { values } = await read('全县整顿软弱涣散村党组织12个，新建党群服务中心6个，预计10月投用。');
    expect(values.sort()).toEqual([
      ['12个', false],
      ['6个', true],
    ]);
  });
});

describe('what has been built is none', () => {
  test.each([
    '全县建成党群服务中心6个，预计今年服务群众大增。',
    '全县新建党群服务中心6个，均已投入使用，预计年底全部评上星级。',
    '全县新建党群服务中心6个，预计年底建成10个。',
    '全县建设党群服务中心6个，建成后天天有人值守。',
    '全县新建党群服务中心6个。预计到今年年底，全县党群服务中心总数翻一番。',
    '全县建成党群服务中心6个。中心投用后，可为群众办事提供方便。',
    '近两年共建设党群服务中心6个，投入资金充足。中心投用后，群众可就近办事。',
    '近年来，全县新建党群服务中心6个。中心启用后，群众办事可以一站办结。',
    '全县打造党群服务中心6个，确保各项任务按期完成。',
    '全县打造党群服务中心6个。同时，建立工作台账，确保各项任务按期完成。',
    '全县新建党群服务中心6个，争取各级资金投入使用。',
  ])('%s', async (text) => {
    const { isPlan, values } = await read(text);
    expect(values.find(([value]) => value === '6个')).toEqual(['6个', false]);
    expect(isPlan).not.toContain(true);
  });
});

describe('a plan that was done as planned is none', () => {
  test.each([
    ['去年计划选派第一书记80名，已全部到岗。', false],
    ['全县拟选派第一书记80名，目前均已到岗履职。', false],
    ['去年计划选派第一书记80名，名单已全部公示。', true],
    ['去年计划选派第一书记80名，已到岗60名。', true],
  ])('%s', async (text, isPlan) => {
    const { values } = await read(text);
    expect(values.filter(([value]) => value === '80名')).toEqual(
      text.includes('60名') ? [] : [['80名', isPlan]],
    );
  });
});

test.each([
  '村里建起光伏电站，村集体经济收入经测算每年可增加30万元。',
  '光伏项目建起来了，每年可为村集体增收30万元。',
])('what may come of it is no value: %s', async (text) => {
  expect((await read(text)).values).toEqual([]);
});

test('what a reckoning counted is one', async () => {
  const { values } = await read('经测算，2024年全县村集体经济收入达到3000万元。');
  expect(values).toEqual([['3000万元', false]]);
});
