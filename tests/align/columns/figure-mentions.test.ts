import { expect, test } from 'vitest';
import { findFigureMentions, prepareObjects } from '../../../src/align/columns/figure-mentions.ts';
import { compileParts } from '../../../src/align/columns/part-wording.ts';
import { collectPassages } from '../../../src/align/columns/passages.ts';
import { prepareSections } from '../../../src/align/columns/sections.ts';
import { prepareUnits } from '../../../src/align/indicators/units.ts';
import type { IndicatorRow } from '../../../src/model.ts';
import { type FigureDraft, lexicon, place, report } from '../build.ts';

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

function mentionsOf(text: string, figures: FigureDraft[], own = county) {
  const made = report('a.txt', [{ place: own, sentences: [{ text, figures }] }]);
  const articles = made.articles.map((article) => ({ report: made, article, part: null }));
  const { passages } = collectPassages(
    { place: own, articles },
    compileParts(lexicon),
    prepareSections(lexicon),
  );
  return findFigureMentions([{ place: own.fullName, passages }], [row], findObjects).map(
    ({ indicator }) => indicator,
  );
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
