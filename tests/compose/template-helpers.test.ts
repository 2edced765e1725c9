import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/compose/fill.ts';
import { templateHelpers } from '../../src/compose/template-helpers.ts';
import { loadTemplate } from '../../src/files/templates.ts';

const { value: template } = loadTemplate('staff');
const fill = (text: string) =>
  fillTemplate({ ...template, document: { file: 't.hbs', text } }, { items: ['甲', '乙'], id: 'clean' });

const examples = [
  ['ordinal', '{{#each items}}{{ordinal @index}}、{{this}}{{/each}}', '一、甲二、乙'],
  ['add', '{{#each items}}{{add @index 1}}{{/each}}', '12'],
  ['equals', '{{#if (equals id "clean")}}清廉{{/if}}{{#if (equals id "village")}}村{{/if}}', '清廉'],
] as const;

test.each(examples)('%s', (_, text, filled) => {
  expect(fill(text)).toBe(filled);
});

test('each helper has an example', () => {
  expect(Object.keys(templateHelpers)).toEqual(examples.map(([name]) => name));
});
