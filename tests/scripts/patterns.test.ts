/** The check of `npm run patterns`: that it finds slow patterns wherever they come from. */
import { expect, test } from 'vitest';
import { listenForBuilt } from '../../scripts/patterns/built.ts';
import { type Allowed, findFault } from '../../scripts/patterns/check.ts';
import { findWrittenIn } from '../../scripts/patterns/written.ts';
import { anyOf, matchWords } from '../../src/text/word-list.ts';

const place = 'src/clean/rules/tail.ts:17';
const allow = (pattern: string, longest: number): Allowed[] => [
  { file: 'src/clean/rules/tail.ts', pattern, longest, why: 'a test' },
];

test.each([
  ['exponential', '(?:[:>\\s]|[(\\d]+[条人]?\\)?)+$'],
  ['a square from each place where it may begin', '[，,]+$'],
  ['a square within one match', '^\\s*\\d*\\s*\\d*\\s*$'],
])('%s is a fault', async (_, source) => {
  expect(await findFault({ source, flags: '', place }, [])).toContain(place);
});

test('a pattern in proportion to its text is none, with or without a look backwards', async () => {
  for (const source of ['^(?:[:>\\s]|[(\\d][条人]?\\)?)*$', '(?<![，,])[，,]+$'])
    expect(await findFault({ source, flags: '', place }, [])).toBeNull();
});

test('a listed pattern passes only where it is quick on the longest text that it is said to meet', async () => {
  const source = '[，,]+$';
  const pattern = { source, flags: '', place };
  expect(await findFault(pattern, allow(source, 24))).toBeNull();
  expect(await findFault(pattern, allow(source, 50_000))).toContain('50000 characters');
  expect(await findFault({ ...pattern, place: 'src/other.ts:1' }, allow(source, 24))).not.toBeNull();
});

test('literals and the places that build patterns are found with their lines', () => {
  const text = 'const a = /第\\d+期/gu;\n\nconst b = new RegExp(a.source);\nRegExp("x") || "/no/";\n';
  expect(findWrittenIn('src/a.ts', text)).toEqual({
    literals: [{ source: '第\\d+期', flags: 'gu', place: 'src/a.ts:1' }],
    builders: ['src/a.ts:3', 'src/a.ts:4'],
  });
});

test('what src builds is heard, what others build is not', async () => {
  const built = await listenForBuilt(async () => {
    matchWords(['支部', '党员']);
    new RegExp(anyOf(['测试']));
  });
  expect(built).toEqual([
    { source: '支部|党员', flags: 'g', place: expect.stringMatching(/^src\/text\/word-list\.ts:\d+$/) },
    { source: '^(?:支部|党员)', flags: '', place: expect.stringMatching(/^src\/text\/word-list\.ts:\d+$/) },
  ]);
});
