import { expect, test } from 'vitest';
import { parseSettings } from '../../src/files/settings.ts';

test('reads texts and the distribution lists', () => {
  const { value, problems } = parseSettings(
    'unit: 中共某县委组织部\ndistribution:\n  send: 各乡镇党委\n  copies: 50\n',
    'j.yaml',
  );
  expect(value).toEqual({ unit: '中共某县委组织部', distribution: { send: '各乡镇党委', copies: '50' } });
  expect(problems).toEqual([]);
});

test('each fault has its line', () => {
  const { problems } = parseSettings(
    'unit: a\nmasthaed: b\ntemplate: [a]\ndistribution:\n  to: c\n',
    'j.yaml',
  );
  expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
    ['yaml-misspelt-key', 2],
    ['yaml-wrong-value', 3],
    ['yaml-unknown-key', 5],
  ]);
});

test('a name without a value is as good as not there; a list in place of names is a fault', () => {
  expect(parseSettings('unit:\nsecrecy: ~\ndistribution:\n', 'j.yaml')).toEqual({ value: {}, problems: [] });
  expect(parseSettings('distribution: 报\n', 'j.yaml').problems).toMatchObject([
    { code: 'yaml-wrong-value', place: { line: 1, column: 15 } },
  ]);
  expect(parseSettings('- unit\n', 'j.yaml').problems).toMatchObject([{ code: 'yaml-wrong-value' }]);
});

test('a number keeps its zeros', () => {
  expect(parseSettings('distribution: { copies: 050 }\n', 'j.yaml').value.distribution).toEqual({
    copies: '050',
  });
});

test('what is no YAML is a fault with its line', () => {
  const { value, problems } = parseSettings('unit: a\n  b: "c\n', 'j.yaml');
  expect(value).toEqual({});
  expect(problems).toMatchObject([
    { code: 'yaml-syntax', place: { line: 1 } },
    { code: 'yaml-syntax', place: { line: 3 } },
  ]);
});

test.each(['', '# unit: 中共某县委组织部\n'])(
  'a file that says nothing marks a workspace all the same: %j',
  (text) => {
    expect(parseSettings(text, 'j.yaml')).toEqual({ value: {}, problems: [] });
  },
);
