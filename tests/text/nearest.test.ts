import { expect, it } from 'vitest';
import { nearestWord } from '../../src/text/nearest.ts';

it.each([
  ['mastehad', 'masthead'],
  ['Unit', 'unit'],
  ['报头', null],
  ['colour', null],
  ['x', null],
])('%s', (word, nearest) => {
  expect(nearestWord(word, ['masthead', 'unit', 'template'])).toBe(nearest);
});
