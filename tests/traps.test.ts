import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanReport } from '../src/clean/index.ts';
import { type Knowledge, loadKnowledge } from '../src/files/knowledge.ts';
import type { Report } from '../src/model.ts';
import { readReport } from '../src/read/index.ts';
import { understandReport } from '../src/understand/index.ts';
import { findDifferences, type Trap, trapKeys } from './trap.ts';

const folder = new URL('./fixtures/traps/', import.meta.url);
const names = readdirSync(folder);

async function understandFile(path: URL, { cues, understand }: Knowledge): Promise<Report> {
  const source = await readReport({ file: path.pathname, bytes: readFileSync(path) });
  return understandReport(cleanReport(source.value, cues).value, understand).value;
}

/** Each folder's name begins with one of these. */
const parts = ['reading', 'cleaning', 'place', 'date', 'themes', 'figures'];

test('every trap is of a part, and is run', () => {
  expect(names.filter((name) => !parts.some((part) => name.startsWith(`${part}-`)))).toEqual([]);
});

describe.each(parts)('traps of %s', (part) => {
  let knowledge: Knowledge;
  beforeAll(() => {
    knowledge = loadKnowledge().value;
  });

  test.each(names.filter((name) => name.startsWith(`${part}-`)))('%s', async (name) => {
    const trap = new URL(`${name}/`, folder);
    const input = readdirSync(trap).find((file) => file.startsWith('input.')) ?? '';
    const expected = parse(readFileSync(new URL('expected.yaml', trap), 'utf8')) as Trap;
    expect(Object.keys(expected).filter((key) => !trapKeys.includes(key))).toEqual([]);
    const report = await understandFile(new URL(input, trap), knowledge);
    expect(findDifferences(report, expected)).toEqual([]);
  });
});
