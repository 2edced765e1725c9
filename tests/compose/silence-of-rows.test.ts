import { expect, test } from 'vitest';
import { citeSources } from '../../src/compose/citation.ts';
import { readSilences } from '../../src/compose/silence.ts';
import { openTally } from '../../src/compose/tally.ts';
import type { Quote } from '../../src/model.ts';
import { makeComparison } from './comparison.ts';

const comparison = makeComparison(2);
const [first] = comparison.themes;
const [counted] = first?.indicators ?? [];
const [topic] = first?.topics ?? [];
const [place] = comparison.places;
if (!first || !counted || !topic || !place) throw new Error('the comparison has no row');
const row = { ...counted, topic: topic.id };
const [told] = row.cells.flatMap(({ values }) => values);
const quote = told?.quote as Quote;

const wordsOf = (isTopicTold: boolean, isCountedTold: boolean, isNamed = false): string =>
  readSilences(
    {
      ...first,
      mentions: isTopicTold
        ? [{ topic: topic.id, place: place.id, quotes: [quote], words: [], indicators: [] }]
        : [],
      figureHints: isNamed ? [{ indicator: row.id, place: place.id }] : [],
      figureMentions: isCountedTold ? [{ indicator: row.id, place: place.id, quotes: [quote] }] : [],
    },
    citeSources(comparison, 'point', openTally()),
  ).ofRow(row, place.id).words;

test('a number that a report has not is not said to be mentioned because its topic is', () => {
  expect(wordsOf(false, false)).toBe('未提及');
  expect(wordsOf(true, false)).toBe('未摘得此项数据');
  expect(wordsOf(false, false, true)).toBe('未摘得此项数据');
  expect(wordsOf(true, true)).toBe('有提及，未摘录');
  expect(wordsOf(false, true)).toBe('有提及，未摘录');
});
