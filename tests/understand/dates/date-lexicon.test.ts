import { expect, test } from 'vitest';
import { findYear } from '../../../src/understand/dates/find-year.ts';
import { parseDateLexicon } from '../../../src/understand/dates/parse-lexicon.ts';
import { readLexicon } from '../report.ts';

test('the shipped lexicon has no fault', () => {
  expect(parseDateLexicon(readLexicon('dates.yaml'), 'dates.yaml').problems).toEqual([]);
});

test('a fault is reported with its line, the rest is kept', () => {
  const { value, problems } = parseDateLexicon('plans:\n  十四五: 2021-2025\n  十五五: 五年\n', 'mine.yaml');
  expect(problems).toMatchObject([{ level: 'error', place: { file: 'mine.yaml', line: 3 } }]);
  expect(value.plans.map((it) => it.name)).toEqual(['十四五']);
});

test('one more word in the file makes a look back of it', () => {
  const written = [{ text: '展望来路，收获2023，青石县谱写新篇。', start: 0 }];
  const yearWith = (yaml: string) =>
    findYear(written, parseDateLexicon(yaml, 'dates.yaml').value)?.found.value;
  const shipped = readLexicon('dates.yaml');
  expect(yearWith(shipped)).toBeUndefined();
  expect(yearWith(shipped.replace('lookBacks: [', 'lookBacks: [收获, '))).toBe(2024);
});
