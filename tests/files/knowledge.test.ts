import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { type Knowledge, loadKnowledge } from '../../src/files/knowledge.ts';
import { packagePath } from '../../src/files/package-path.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';

const samples = packagePath('samples');
const file = readdirSync(samples).find((name) => name.endsWith('.txt')) ?? '';
const input = { file, bytes: readFileSync(join(samples, file)) };

test('knowledge is plain data: a copy of it is the same and understands the same', async () => {
  const knowledge = loadKnowledge().value;
  const copy = structuredClone(knowledge);
  expect(copy).toStrictEqual(knowledge);
  const [first, second] = [await understandBytes(input, knowledge), await understandBytes(input, copy)];
  expect(first.value.sentences.length).toBeGreaterThan(10);
  expect(second).toEqual(first);
});

test('a worker that is posted the knowledge understands and compares the same', async () => {
  const knowledge = loadKnowledge().value;
  const worker = new Worker(new URL('understand-worker.mjs', import.meta.url));
  const answer = new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  worker.postMessage({ input, knowledge });
  const report = await understandBytes(input, knowledge);
  const comparison = compareReports([report.value], knowledge, 5);
  expect(await answer).toEqual({ report, comparison });
  await worker.terminate();
}, 30_000);

test('the fingerprint is that of the contents, wherever the files lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync(packagePath('lexicon'), folder, { recursive: true });
  const { fingerprint } = loadKnowledge().value;
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(loadKnowledge({ folder }).value.fingerprint).toBe(fingerprint);
});

test('what was loaded is kept while its files are the same, and only then', () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  const file = join(folder, 'corrections.yaml');
  const load = (text: string) => {
    writeFileSync(file, text);
    return loadKnowledge({ corrections: file });
  };
  const own = (theme: string) => `corrections:\n  - { sentence: 整顿党组织。, themes: [${theme}] }\n`;
  const plain = loadKnowledge();
  expect(loadKnowledge().value).toBe(plain.value);
  const first = load(own('grassroots'));
  expect(load(own('grassroots')).value).toBe(first.value);
  const other = load(own('cadres'));
  expect(other.value.understand.corrections).not.toEqual(first.value.understand.corrections);
  expect(loadKnowledge().value.fingerprint).toBe(plain.value.fingerprint);
});

test.each(readdirSync(packagePath('lexicon')))('%s: one character more, another fingerprint', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  writeFileSync(join(folder, name), `${readFileSync(packagePath('lexicon', name), 'utf8')} `);
  expect(loadKnowledge({ folder }).value.fingerprint).not.toBe(loadKnowledge().value.fingerprint);
});

test('a folder with a word more in one lexicon: what is understood changes, and the fingerprint', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  const shipped = readFileSync(packagePath('lexicon', 'wording.yaml'), 'utf8');
  writeFileSync(
    join(folder, 'wording.yaml'),
    shipped.replace('  kinds: [集团公司,', '  kinds: [勘验所, 集团公司,'),
  );
  const written = '青石果树勘验所：以高质量党建引领科研\n\n党支部开展主题党日活动，整顿党支部3个。\n';
  const placeWith = async (knowledge: Knowledge) => {
    const report = await understandBytes({ file: 'a.txt', bytes: Buffer.from(written) }, knowledge);
    return report.value.articles[0]?.place?.value.name;
  };
  const [usual, own] = [loadKnowledge().value, loadKnowledge({ folder }).value];
  expect(await placeWith(usual)).toBeUndefined();
  expect(await placeWith(own)).toBe('青石果树勘验所');
  expect(own.fingerprint).not.toBe(usual.fingerprint);
});
