import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
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
  const [same, changed] = [join(folder, 'mine.yaml'), join(folder, 'changed.yaml')];
  const bundled = packagePath('lexicon', 'places.yaml');
  copyFileSync(bundled, same);
  writeFileSync(changed, `${readFileSync(bundled, 'utf8')} `);
  const { fingerprint } = loadKnowledge().value;
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(loadKnowledge({ places: same }).value.fingerprint).toBe(fingerprint);
  expect(loadKnowledge({ places: changed }).value.fingerprint).not.toBe(fingerprint);
});
