import { expect, test } from 'vitest';
import { BriefingError } from '../src/problem.ts';
import { parseSettings } from '../src/settings.ts';

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
    ['settings-invalid', 2],
    ['settings-invalid', 3],
    ['settings-invalid', 5],
  ]);
});

test('what is no YAML is thrown with its line', () => {
  expect(() => parseSettings('unit: a\n  b: "c\n', 'j.yaml')).toThrow(BriefingError);
});
