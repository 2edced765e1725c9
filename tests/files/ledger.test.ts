import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openLedger } from '../../src/files/ledger.ts';
import { BriefingError } from '../../src/problem.ts';
import { issueOf, issuesIn, testLedger } from './ledger-contract.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'jianbao-')), 'jianbao-ledger.json');

testLedger('a file', () => openLedger(newFile()));

test('looking at a ledger makes no file, and no lock is left', async () => {
  const file = newFile();
  await issuesIn(openLedger(file));
  expect(readdirSync(dirname(file))).toEqual([]);
});

test('an older ledger is carried over whole when the first issue is entered', async () => {
  const file = newFile();
  const old = { 党建工作简报: { total: 345, years: { '2025': { issue: 12, extra: 1 } } } };
  writeFileSync(file, JSON.stringify(old));
  const state = await openLedger(file).alone(async (state, enter) => {
    await enter([issueOf(13)]);
    return state;
  });
  expect(state).toEqual({ issues: [], carried: old });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    version: 2,
    issues: [issueOf(13)],
    carried: old,
  });
  expect(await openLedger(file).alone(async ({ carried }) => carried)).toEqual(old);
});

test.each([
  '{',
  'null',
  '[]',
  '{"党建工作简报":5}',
  '{"党建工作简报":{"total":null}}',
  '{"党建工作简报":{"total":"x","years":{}}}',
  '{"党建工作简报":{"total":null,"years":{"2025":{"issue":"3","extra":0}}}}',
  '{"version":3,"issues":[],"carried":{}}',
  '{"version":2,"issues":[{"number":1}],"carried":{}}',
  '{"version":2,"issues":[]}',
])('a ledger that makes no sense is not counted on, and stays: %s', async (text) => {
  const file = newFile();
  writeFileSync(file, text);
  await expect(issuesIn(openLedger(file))).rejects.toBeInstanceOf(BriefingError);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a shared ledger behind a link is counted on, and one whose link leads nowhere is refused', async () => {
  const [file, shared] = [newFile(), newFile()];
  symlinkSync(shared, file);
  await expect(issuesIn(openLedger(file))).rejects.toMatchObject({
    problem: { code: 'setup-file-unreadable' },
  });
  writeFileSync(shared, '{"version":2,"issues":[],"carried":{}}');
  const issue = { masthead: '简报', template: 'staff', kind: 'issue', number: 1, total: null } as const;
  await openLedger(file).alone(async (_, enter) => enter([{ ...issue, date: '2026-01-05', madeOf: 'a' }]));
  expect(await issuesIn(openLedger(shared))).toHaveLength(1);
  expect(lstatSync(file).isSymbolicLink()).toBe(true);
});

test('processes that number at once all get a number of their own, beside the lock of one that died', async () => {
  const file = newFile();
  const { stdout } = await promisify(execFile)(process.execPath, ['-p', 'process.pid']);
  const host = (await import('node:os')).hostname();
  writeFileSync(`${file}.lock`, JSON.stringify({ pid: Number(stdout), host, count: 1 }));
  const script = `
    const { openLedger } = await import(${JSON.stringify(pathToFileURL(resolve('src/files/ledger.ts')).href)});
    const ledger = openLedger(${JSON.stringify(file)});
    for (let round = 0; round < 5; round += 1) {
      await ledger.alone(async ({ issues }, enter) => {
        const number = issues.length + 1;
        await enter([{ masthead: '简报', template: 'staff', kind: 'issue', number, total: null, date: '2026-01-05', madeOf: process.pid + ' ' + round }]);
      });
    }`;
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const run = () =>
    promisify(execFile)(process.execPath, ['--import', loader, '--input-type=module', '-e', script]);
  await Promise.all([run(), run(), run(), run()]);
  const issues = await issuesIn(openLedger(file));
  expect(issues.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(issues.map(({ madeOf }) => madeOf)).size).toBe(20);
  expect(existsSync(`${file}.lock`)).toBe(false);
}, 60_000);
