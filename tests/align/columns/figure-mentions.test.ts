import { expect, test } from 'vitest';
import { prepareFigureMentions, prepareObjects } from '../../../src/align/columns/figure-mentions.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import { collectPassages } from '../../../src/align/columns/passages.ts';
import { prepareSections } from '../../../src/align/columns/sections.ts';
import { prepareObjectReader } from '../../../src/align/indicators/object-of-figure.ts';
import { prepareUnits } from '../../../src/align/indicators/units.ts';
import { loadKnowledge } from '../../../src/files/knowledge.ts';
import type { IndicatorRow } from '../../../src/model.ts';
import { compareReports, understandBytes } from '../../../src/pipeline.ts';
import { align, type FigureDraft, lexicon, place, report } from '../build.ts';

const county = place('青原省云州市石塬县');
const given = place('青原省云州市白河县');

/** 标杆村数, of which 白河县 has 300个. */
const row: IndicatorRow = {
  id: 'model-villages',
  name: '标杆村数',
  unit: '个',
  topic: null,
  higherIsBetter: null,
  comparable: true,
  warnings: [],
  cells: [
    {
      place: given.fullName,
      values: [
        {
          text: '300个',
          value: 300,
          qualifier: null,
          what: '标杆村',
          verb: '打造',
          scope: null,
          period: null,
          change: null,
          unit: '个',
          quote: { file: 'b.txt', article: 1, paragraph: 1, start: 0, end: 4 },
        },
      ],
    },
  ],
};

const findObjects = prepareObjects(lexicon.indicators, prepareUnits(lexicon.units));
const readObject = prepareObjectReader(lexicon);

function mentionsOf(text: string, figures: FigureDraft[], own = county) {
  const made = report('a.txt', [{ place: own, sentences: [{ text, figures }] }]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  const { passages } = collectPassages(
    { place: own, articles },
    compileParts(lexicon),
    prepareSections(lexicon),
  );
  return prepareFigureMentions(
    [{ place: own.fullName, passages }],
    findObjects,
    readObject,
  )([row]).map(({ indicator }) => indicator);
}

test('a figure of the very thing in the very unit is a mention', () => {
  expect(mentionsOf('打造标杆村12个。', [{ text: '12个', what: '标杆村', unit: '个' }])).toEqual([
    'model-villages',
  ]);
});

test.each([
  ['the words without a figure', '向标杆村学习。', []],
  ['a figure of something else', '标杆村选派干部12名。', [{ text: '12名', what: '干部队', unit: '名' }]],
  [
    'a figure of it in another unit',
    '标杆村收入12万元。',
    [{ text: '12万元', what: '标杆村', unit: '万元' }],
  ],
  ['a thing of two characters', '打造样板12个。', [{ text: '12个', what: '样板', unit: '个' }]],
])('%s is none', (_, text, figures) => {
  expect(mentionsOf(text, figures)).toEqual([]);
});

test('a place that the row has a value of is not among them', () => {
  expect(mentionsOf('打造标杆村12个。', [{ text: '12个', what: '标杆村', unit: '个' }], given)).toEqual([]);
});

test.each([
  [
    'one alone, which no row has',
    '全年打造党建示范村1个。',
    [{ text: '1个', what: '党建示范村', verb: '打造' }],
  ],
  ['in other words of the indicator', '评出标杆支部8个。', [{ text: '8个', what: '标杆支部', verb: '评出' }]],
])('a figure of what the row’s indicator counts is a mention: %s', (_, text, figures) => {
  const objects = lexicon.indicators.find(({ id }) => id === row.id)?.objects ?? [];
  expect(objects.some((object) => text.includes(object))).toBe(true);
  expect(mentionsOf(text, figures)).toEqual(['model-villages']);
});

test('the longest name tells: 网格党支部 are no 网格', () => {
  const of = (what: string) =>
    findObjects({
      text: '12个',
      value: 12,
      unit: '个',
      what,
      verb: '建立',
      start: 0,
      end: 3,
      qualifier: null,
      scope: null,
      period: null,
      change: null,
    });
  expect(of('网格')).toContain('grids');
  expect(of('网格党支部')).not.toContain('grids');
  expect(of('网格党支部')).not.toEqual([]);
});

/** A sentence and the figure in it. */
type Told = [string, FigureDraft];

/** The rows of these two places in which one of them has no value and yet tells of the thing. */
function rowsMentioned(theme: string, ours: Told, theirs: Told): string[] {
  const told = (file: string, own: typeof county, [text, figure]: Told) =>
    report(file, [{ place: own, sentences: [{ text, themes: [theme], figures: [figure] }] }]);
  const { themes } = align([told('a.txt', county, ours), told('b.txt', given, theirs)]);
  return themes.flatMap(({ figureMentions, indicators }) =>
    figureMentions.map((it) => indicators.find(({ id }) => id === it.indicator)?.name ?? ''),
  );
}

test.each<[string, string, Told, Told]>([
  [
    '报表 beside a row of 考核指标',
    'grassroots',
    ['乡镇考核指标精简45%。', { text: '45%', what: '考核指标', verb: '精简' }],
    ['各类报表精简71%。', { text: '71%', what: '报表', verb: '精简' }],
  ],
  [
    '网格长 beside a row of 专职网格员',
    'grassroots',
    ['配备专职网格员320名。', { text: '320名', what: '专职网格员', verb: '配备' }],
    ['选聘网格长46名。', { text: '46名', what: '网格长', verb: '选聘' }],
  ],
  [
    '村干部 beside a row of 年轻干部',
    'cadre',
    ['培训年轻干部210名。', { text: '210名', what: '年轻干部', verb: '培训' }],
    ['培训村干部380名。', { text: '380名', what: '村干部', verb: '培训' }],
  ],
])('a figure of another sort is none: %s', (_, theme, ours, theirs) => {
  expect(rowsMentioned(theme, ours, theirs)).toEqual([]);
});

test.each<[string, string, Told, Told]>([
  [
    'of the same sort, planned',
    'grassroots',
    ['配备专职网格员320名。', { text: '320名', what: '专职网格员', verb: '配备' }],
    ['计划明年配备专职网格员46名。', { text: '46名', what: '专职网格员', verb: '配备' }],
  ],
  [
    'of no sort',
    'grassroots',
    ['配备专职网格员320名。', { text: '320名', what: '专职网格员', verb: '配备' }],
    ['配备网格员46名。', { text: '46名', what: '网格员', verb: '配备' }],
  ],
])('a figure %s is a mention still', (_, theme, ours, theirs) => {
  expect(rowsMentioned(theme, ours, theirs)).toContain('专职网格员人数');
});

test('a figure that stands in a row of another sort is none of the wide row', async () => {
  const knowledge = loadKnowledge().value;
  const read = async (file: string, where: string, text: string) => {
    const bytes = new TextEncoder().encode(`抓实干部教育培训\n　　${text}\n`);
    return (await understandBytes({ file, bytes, meta: { place: where, date: '2024' } }, knowledge)).value;
  };
  const reports = [
    await read('a.txt', '山西省长治市襄垣县', '襄垣县举办干部培训班，培训干部840人。'),
    await read('b.txt', '山西省长治市屯留区', '屯留区举办干部培训班，培训干部620人。'),
    await read('c.txt', '山西省长治市潞城区', '潞城区举办干部培训班，轮训骨干312名。'),
  ];
  const { themes } = compareReports(reports, knowledge, 3).value;
  const mentions = themes.flatMap((theme) => theme.figureMentions);
  expect(themes.flatMap((theme) => theme.indicators.map(({ name }) => name))).toEqual(
    expect.arrayContaining(['干部培训人数', '骨干培训人数']),
  );
  expect(mentions.filter((it) => it.indicator === 'cadres-trained')).toEqual([]);
});
