import { expect, test } from 'vitest';
import { parseTemplateSettings } from '../../src/compose/template.ts';
import { BriefingError } from '../../src/problem.ts';

const faultsOf = (text: string) =>
  parseTemplateSettings(text, 'template.yaml', 'mine').problems.map(({ code, place }) => [code, place?.line]);

test('what is not given has its default', () => {
  const { value, problems } = parseTemplateSettings('limits:\n  points: 2\n', 'template.yaml', 'mine');
  expect(value).toMatchObject({ name: 'mine', profile: 'jianbao', counts: 'tables' });
  expect(value.limits).toMatchObject({ points: 2, columns: 6 });
  expect(problems).toEqual([]);
  expect(faultsOf('')).toEqual([]);
});

test.each([
  ['name: [a]', 'template-not-text', 1],
  ['description: b\nfoo: 1', 'template-key-unknown', 2],
  ['limits: 5', 'template-not-a-map', 1],
  ['- name', 'template-not-a-map', 1],
  ['limits:\n  point: 3', 'template-key-unknown', 2],
  ['limits:\n  points: 0', 'template-limit', 2],
  ['limits:\n  points: "3"', 'template-limit', 2],
  ['counts: all', 'template-counts', 1],
])('%j: %s in line %i', (text, code, line) => {
  expect(faultsOf(text)).toEqual([[code, line]]);
});

test('what is no YAML is thrown with its line', () => {
  const parse = () => parseTemplateSettings('name: a\nlimits: {', 'template.yaml', 'mine');
  expect(parse).toThrow(BriefingError);
});
