import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkWritable, writeWhole } from '../../src/files/output.ts';
import { BriefingError } from '../../src/problem.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'jianbao-'));

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof BriefingError ? error.problem.code : String(error);
}

test('writes the file, making its folder, and leaves nothing else behind', async () => {
  const at = join(folder(), 'new', 'a.docx');
  await writeWhole(at, 'text', false);
  expect(readFileSync(at, 'utf8')).toBe('text');
  expect(readdirSync(join(at, '..'))).toEqual(['a.docx']);
});

test('a name as long as the system takes it', async () => {
  const at = join(folder(), `${'长'.repeat(83)}.docx`);
  await writeWhole(at, 'text', false);
  expect(readFileSync(at, 'utf8')).toBe('text');
  expect(await codeOf(writeWhole(join(folder(), '长'.repeat(90)), 'x', false))).toBe('output-unwritable');
});

test('an existing file is refused without force and kept as it was', async () => {
  const at = join(folder(), 'a.docx');
  writeFileSync(at, 'old');
  expect(await codeOf(writeWhole(at, 'new', false))).toBe('output-exists');
  expect(readFileSync(at, 'utf8')).toBe('old');
  await writeWhole(at, 'new', true);
  expect(readFileSync(at, 'utf8')).toBe('new');
});

test('a path that cannot be written is a problem, and nothing is half-written', async () => {
  const at = folder();
  writeFileSync(join(at, 'file'), '');
  expect(await codeOf(writeWhole(join(at, 'file', 'a.docx'), 'x', false))).toBe('output-unwritable');
  expect(await codeOf(writeWhole(at, 'x', true))).toBe('output-folder');
  expect(await codeOf(writeWhole(at, 'x', false))).toBe('output-folder');
  expect(readdirSync(at)).toEqual(['file']);
});

test('looking whether a path can be written makes no folder', async () => {
  const at = folder();
  await checkWritable(join(at, 'a', 'b', 'c.docx'), false);
  expect(readdirSync(at)).toEqual([]);
});

// Node's own recursive mkdir never ends there.
test.skipIf(!existsSync('/proc/self'))('a folder that the system refuses to make is a problem', async () => {
  expect(await codeOf(writeWhole('/proc/jianbao/a.docx', 'x', false))).toBe('output-unwritable');
});

test.skipIf(process.getuid?.() === 0)('a folder without write permission is a problem', async () => {
  const at = folder();
  chmodSync(at, 0o500);
  expect(await codeOf(writeWhole(join(at, 'a.docx'), 'x', false))).toBe('output-unwritable');
  expect(existsSync(join(at, 'a.docx'))).toBe(false);
});
