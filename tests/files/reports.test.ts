import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findReports } from '../../src/files/reports.ts';

const root = mkdtempSync(join(tmpdir(), 'jianbao-'));
for (const name of ['b.txt', 'a.docx', '~$a.docx', 'notes.xlsx', '.hidden.txt'])
  writeFileSync(join(root, name), 'x');
mkdirSync(join(root, 'inner'));
writeFileSync(join(root, 'inner', 'c.HTML'), 'x');
mkdirSync(join(root, 'empty'));

const found = async (...names: string[]) => {
  const { value, problems } = await findReports(names.map((name) => join(root, name)));
  return [value.map((file) => file.slice(root.length + 1)), problems.map(({ code }) => code)];
};

test('a folder gives its reports by name, with those of its folders, without lock and hidden files', async () => {
  expect(await found('.')).toEqual([['a.docx', 'b.txt', 'inner/c.HTML'], []]);
});

test('files come in the order given, each once; a glob is expanded', async () => {
  expect(await found('b.txt', 'a.docx', '*.txt')).toEqual([['b.txt', 'a.docx'], []]);
});

test('what is not there is a problem and does not stop the others', async () => {
  expect(await found('b.txt', 'gone.txt', 'empty', '*.pdf')).toEqual([
    ['b.txt'],
    ['file-missing', 'folder-empty', 'glob-empty'],
  ]);
});
