import { expect, test } from 'vitest';
import { parseTemplateSettings } from '../../src/compose/template.ts';

const faultsOf = (text: string) =>
  parseTemplateSettings(text, 'template.yaml', 'mine').problems.map(({ code, place }) => [code, place?.line]);

test('what is not given has its default', () => {
  const { value, problems } = parseTemplateSettings('limits:\n  points: 2\n', 'template.yaml', 'mine');
  expect(value).toMatchObject({ name: 'mine', profile: 'jianbao' });
  expect(value.limits).toMatchObject({ points: 2, columns: 8, emphasis: 20 });
  expect(problems).toEqual([]);
  expect(faultsOf('{}')).toEqual([]);
});

test.each([
  ['name: [a]', 'yaml-wrong-value', 1],
  ['description: b\nfoo: 1', 'yaml-unknown-key', 2],
  ['limits: 5', 'yaml-wrong-value', 1],
  ['- name', 'yaml-wrong-value', 1],
  ['limits:\n  point: 3', 'yaml-misspelt-key', 2],
  ['limits:\n  points: 0', 'yaml-wrong-value', 2],
  ['limits:\n  points: "3"', 'yaml-wrong-value', 2],
  ['limits:\n  emphasis: 0', 'yaml-wrong-value', 2],
])('%j: %s in line %i', (text, code, line) => {
  expect(faultsOf(text)).toEqual([[code, line]]);
});

test('what is no YAML is a fault with its line', () => {
  expect(faultsOf('name: a\nlimits: {')).toEqual([['yaml-syntax', 2]]);
});
