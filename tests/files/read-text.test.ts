import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { loadMeta } from '../../src/files/meta.ts';
import { loadProfile } from '../../src/files/profiles.ts';
import { readText } from '../../src/files/read-text.ts';
import { readSettings } from '../../src/files/settings.ts';
import { BriefingError } from '../../src/problem.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'jianbao-'));

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof BriefingError) return error.problem.code;
    throw error;
  }
  return 'none';
}

test('a byte order mark is no part of the text', () => {
  const file = join(newFolder(), '设置.yaml');
  writeFileSync(file, '\uFEFFunit: 某县委组织部\n');
  expect(readText(file)).toBe('unit: 某县委组织部\n');
});

describe.each([
  ['a theme lexicon', (file: string) => loadKnowledge({ themes: file })],
  ['a table of places', (file: string) => loadKnowledge({ places: file })],
  ['corrections', (file: string) => loadKnowledge({ corrections: file })],
  ['particulars', (file: string) => loadMeta(file, [])],
  ['settings', (file: string) => readSettings(file)],
])('%s', (_, load) => {
  test('that is not there, or is a folder, is said in the same way through every option', () => {
    expect(codeOf(() => load(join(newFolder(), 'gone.yaml')))).toBe('setup-file-missing');
    expect(codeOf(() => load(newFolder()))).toBe('setup-file-is-folder');
  });
});

test('a profile that is a folder is a problem, not a crash', () => {
  expect(codeOf(() => loadProfile(newFolder()))).toBe('setup-file-is-folder');
});

test.skipIf(process.getuid?.() === 0)('a file without read permission is a problem', () => {
  const file = join(newFolder(), 'a.yaml');
  writeFileSync(file, '');
  chmodSync(file, 0o000);
  expect(codeOf(() => readText(file))).toBe('setup-file-unreadable');
});

test('what an office keeps may say nothing yet: settings, particulars, corrections', () => {
  const file = join(newFolder(), '空.yaml');
  writeFileSync(file, '# 以后再填\n');
  expect(readSettings(file)).toEqual({ value: {}, problems: [] });
  expect(loadMeta(file, ['a.txt']).problems).toEqual([]);
  expect(loadKnowledge({ corrections: file }).problems).toEqual([]);
  expect(loadKnowledge({ themes: file }).problems.map(({ code }) => code)).toContain('yaml-empty');
});
