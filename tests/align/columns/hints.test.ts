/** 未提及 stands against every word that may speak of a topic; the words are those of the bundled lexicon. */
import { expect, test } from 'vitest';
import { findFigureHints, findHints, readPlaceTexts } from '../../../src/align/columns/hints.ts';
import type { IndicatorRow } from '../../../src/model.ts';
import { createSimplifier } from '../../../src/understand/index.ts';
import { knowledge } from '../../knowledge.ts';
import { place, report } from '../build.ts';

const { catalogue, lexicon } = knowledge;
const county = place('青原省云州市石塬县');
const simplify = createSimplifier();

/** So long that its silence says something, and of no topic. */
const filler = '河边的柳树绿了，燕子回来了，孩子们在石桥上放风筝，天很蓝，云很高。'.repeat(8);

function textsOf(texts: string[], title?: string, themes: string[] = [], rows: IndicatorRow[] = []) {
  const made = report('a.txt', [
    { place: county, ...(title ? { title } : {}), sentences: texts.map((text) => ({ text, themes })) },
  ]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  return readPlaceTexts([{ place: county.fullName, articles }], catalogue, rows, simplify);
}

/** Names of the topics, and of their themes, that a place of these sentences is not silent on. */
function hintsOf(texts: string[], title?: string, themes: string[] = []): Set<string> {
  const found = findHints(textsOf(texts, title, themes), catalogue);
  return new Set(
    catalogue.flatMap(({ id, name, topics }) => {
      const hinted = new Set(found.get(id)?.map(({ topic }) => topic));
      const named = topics.filter((topic) => hinted.has(topic.id)).map((topic) => topic.name);
      return named.length > 0 ? [name, ...named] : [];
    }),
  );
}

test('a text of none of it is silent on all topics and all themes', () => {
  expect([...hintsOf([filler])]).toEqual([]);
});

test.each([
  ['考核评价', '推动与干部考核等次评定挂钩。'],
  ['考核评价', '年底由村民打分。'],
  ['考核评价', '两名垫底的换了下来。'],
  ['产业项目', '配套公辅设施，建设托盘厂项目。'],
  ['产业项目', '八个村凑钱盖了间冷库。'],
  ['党员队伍', '亮出党员先锋岗。'],
  ['党员队伍', '他去年递交了入党申请。'],
  ['干部队伍', '县里派来三名干部。'],
  ['基层组织', '支部把会开到牧点上。'],
  ['合作社与联农带农', '七十一户拿钱入了股。'],
  ['合作社与联农带农', '二十六个女人按份子入了伙。'],
  ['教育培训', '镇里送她去城里学了二十天。'],
  ['惩治腐败', '镇纪委查了三天，那人停了职。'],
  ['八项规定与四风', '到居民家办事，不抽烟、不留饭。'],
  ['移风易俗', '他给儿子办婚事，只摆了十二桌。'],
  ['选派与下派', '从机关抽出十一名年轻人。'],
])('%s is not silent where a report says: %s', (name, text) => {
  expect(hintsOf([filler, text])).toContain(name);
});

test('a title, a caption and Traditional characters count as much as the text', () => {
  expect(hintsOf([filler], '支部建在牧点上')).toContain('堡垒与组织建设');
  expect(hintsOf([filler, '評議結果貼在門口。'])).toContain('考核评价');
});

test('quotation marks and blanks do not hide a word', () => {
  expect(hintsOf([filler, '“三”资 管理抓得紧。'])).toContain('三资管理');
});

test('a short text with a sentence on the theme, or one that is about it, is silent on no topic of it', () => {
  const short = '会场上坐满了人。';
  expect(hintsOf([short], undefined, ['cadre'])).toContain('考核评价');
  expect(hintsOf([filler], undefined, ['cadre'])).toContain('考核评价');
  expect(hintsOf([filler], undefined, ['cadre', 'village'])).not.toContain('考核评价');
  expect(hintsOf([short])).not.toContain('考核评价');
});

test('every entry of a topic that counts by itself or in parts has a wide word in it', () => {
  const topics = new Map(catalogue.flatMap((theme) => theme.topics.map((topic) => [topic.id, topic])));
  const bare = lexicon.entries
    .filter(({ topic, weight }) => topic !== null && weight > 0)
    .filter(({ topic, parts }) => {
      const wide = topics.get(topic ?? '')?.wide ?? [];
      return !parts.some((words) => words.every((word) => wide.some((it) => word.includes(it))));
    });
  expect(bare.map(({ text }) => text)).toEqual([]);
  expect(topics.size).toBeGreaterThan(30);
});

test('a row is silent of a place only where no two characters of its name stand in the text', () => {
  const row: IndicatorRow = {
    id: 'model-villages',
    name: '标杆村数',
    unit: '个',
    topic: null,
    higherIsBetter: null,
    comparable: true,
    warnings: [],
    cells: [],
  };
  expect(findFigureHints(textsOf([filler], undefined, [], [row]), [row])).toEqual([]);
  for (const text of ['树起标杆。', '杆村在哪里。'])
    expect(findFigureHints(textsOf([filler, text], undefined, [], [row]), [row])).toHaveLength(1);
});
