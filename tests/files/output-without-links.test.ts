/** FAT and exFAT, the file systems of memory sticks, refuse second names of a file. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { stageFile, writeWhole } from '../../src/files/output.ts';

vi.mock('node:fs/promises', async (load) => ({
  ...(await load<typeof import('node:fs/promises')>()),
  link: async () => {
    throw Object.assign(new Error('operation not permitted, link'), { code: 'EPERM' });
  },
}));

test('a briefing is written to a memory stick, and an existing one there is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-'));
  const at = join(folder, 'a.docx');
  await writeWhole(at, 'first', false);
  expect(readFileSync(at, 'utf8')).toBe('first');
  await expect(writeWhole(at, 'second', false)).rejects.toMatchObject({ problem: { code: 'output-exists' } });
  expect(readFileSync(at, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['a.docx']);
});

test('of two that write one name at once, one is refused and neither is mixed', async () => {
  const at = join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'b.docx');
  const [one, other] = [await stageFile(at, 'one'), await stageFile(at, 'other')];
  await one.publish(false);
  await expect(other.publish(false)).rejects.toMatchObject({ problem: { code: 'output-exists' } });
  await other.discard();
  expect(readFileSync(at, 'utf8')).toBe('one');
});
