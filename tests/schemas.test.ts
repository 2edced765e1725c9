import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaTexts } from '../scripts/schemas.ts';
import { checkSchema } from './align/schema-check.ts';

const schemas = [...schemaTexts()].map(([file, text]) => [basename(file), text] as const);
const schemaOf = (name: string) => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));

test.each(schemas)('%s says what the declared shape says: npm run schemas', (file, text) => {
  expect(readFileSync(`schemas/${file}`, 'utf8')).toBe(text);
});

test.each([
  ...globSync('lexicon/*.yaml').map((file) => [file, basename(file, '.yaml')]),
  ...globSync('templates/*/template.yaml').map((file) => [file, 'template']),
  ...globSync('profiles/*.yaml').map((file) => [file, 'profile']),
  ['samples/meta.yaml', 'meta'],
])('%s fits the schema that an editor holds against it', (file, name) => {
  expect(checkSchema(parse(readFileSync(file ?? '', 'utf8')), schemaOf(name ?? ''))).toEqual([]);
});

test('what is misspelt, missing or of a wrong kind does not fit', () => {
  expect(checkSchema({ masthed: '简报' }, schemaOf('settings'))).not.toEqual([]);
  expect(checkSchema({ corrections: [{ sentence: '修路。' }] }, schemaOf('corrections'))).not.toEqual([]);
  expect(checkSchema({ limits: { points: 0 } }, schemaOf('template'))).not.toEqual([]);
});

test('every key says what it is for', () => {
  const silent = schemas.flatMap(([file, text]) => keysWithoutWords(JSON.parse(text), file));
  // Groups of keys are named for what they hold.
  expect(silent.filter((key) => !/profile.*(fonts|tables)/.test(key))).toEqual([]);
});

type Schema = { [keyword: string]: unknown };

function keysWithoutWords(schema: Schema, path: string): string[] {
  const properties = Object.entries((schema.properties ?? {}) as { [key: string]: Schema });
  const inner = [
    schema.items,
    schema.additionalProperties,
    ...((schema.anyOf ?? []) as Schema[]),
    ...Object.values(schema.$defs ?? {}),
  ];
  return [
    ...properties.flatMap(([key, it]) => (it.description || it.properties ? [] : [`${path}.${key}`])),
    ...properties.flatMap(([key, it]) => keysWithoutWords(it, `${path}.${key}`)),
    ...inner.flatMap((it) => (typeof it === 'object' && it ? keysWithoutWords(it as Schema, path) : [])),
  ];
}
