import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

test('one file of src opens YAML; the others declare what they want of it', () => {
  const importers = globSync('src/**/*.ts').filter((file) => / from 'yaml'/.test(readFileSync(file, 'utf8')));
  expect(importers).toEqual(['src/yaml/open.ts']);
});
