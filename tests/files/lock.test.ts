import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdingLock } from '../../src/files/lock.ts';
import { BriefingError } from '../../src/problem.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'jianbao-'));

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof BriefingError ? error.problem.code : String(error);
}

test.each([
  ['that lives', { pid: process.pid, host: hostname() }],
  ['on another machine, of which nothing is known', { pid: 1, host: 'elsewhere' }],
  ['that wrote nonsense', 'x'],
])('a holder %s is waited for, and then named', async (_, holder) => {
  const file = join(newFolder(), 'l.lock');
  writeFileSync(file, JSON.stringify(holder));
  expect(await codeOf(holdingLock(file, async () => {}, { patienceMs: 120 }))).toBe('ledger-busy');
});

test('a folder in the place of the lock is waited for, and then named', async () => {
  const file = join(newFolder(), 'l.lock');
  mkdirSync(file);
  expect(await codeOf(holdingLock(file, async () => {}, { patienceMs: 120 }))).toBe('ledger-busy');
});

test('a link to nowhere is waited for, and then named', async () => {
  const file = join(newFolder(), 'l.lock');
  symlinkSync('nowhere', file);
  expect(await codeOf(holdingLock(file, async () => {}, { patienceMs: 120 }))).toBe('ledger-busy');
});

test('an empty lock is broken once it has stood so for seconds', async () => {
  const file = join(newFolder(), 'l.lock');
  writeFileSync(file, '');
  expect(await codeOf(holdingLock(file, async () => {}, { patienceMs: 120 }))).toBe('ledger-busy');
  const before = new Date(Date.now() - 60_000);
  utimesSync(file, before, before);
  expect(await holdingLock(file, async () => 'done')).toBe('done');
});

test('a folder that is not there is a problem', async () => {
  const file = join(newFolder(), 'gone', 'l.lock');
  expect(await codeOf(holdingLock(file, async () => {}))).toBe('output-unwritable');
});

test('the lock goes when the work ends, well or not', async () => {
  const at = newFolder();
  const file = join(at, 'l.lock');
  expect(await holdingLock(file, async () => readdirSync(at))).toEqual(['l.lock']);
  await expect(holdingLock(file, () => Promise.reject(new Error('x')))).rejects.toThrow();
  expect(readdirSync(at)).toEqual([]);
});
