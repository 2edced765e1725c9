import { expect, test } from 'vitest';
import { parseDateLexicon } from '../../../src/understand/dates/date-lexicon.ts';
import { readLexicon } from '../report.ts';

test('the shipped lexicon has no fault', () => {
  expect(parseDateLexicon(readLexicon('dates.yaml'), 'dates.yaml').problems).toEqual([]);
});

test('a fault is reported with its line, the rest is kept', () => {
  const { value, problems } = parseDateLexicon('plans:\n  十四五: 2021-2025\n  十五五: 五年\n', 'mine.yaml');
  expect(problems).toMatchObject([{ level: 'error', place: { file: 'mine.yaml', line: 3 } }]);
  expect(value.plans.map((it) => it.name)).toEqual(['十四五']);
});
