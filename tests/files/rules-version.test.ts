/**
 * What is stored under a fingerprint is trusted, so the same fingerprint must give the same reading. The record holds
 * both for the traps and samples; UPDATE=1 rewrites it, never in CI.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';

const record = 'tests/fixtures/understood.json';
const traps = 'tests/fixtures/traps';

function readInputs(): string[] {
  const trapFiles = readdirSync(traps).flatMap((name) =>
    readdirSync(`${traps}/${name}`)
      .filter((file) => file.startsWith('input.'))
      .map((file) => `${traps}/${name}/${file}`),
  );
  const samples = readdirSync('samples').filter((name) => /\.(txt|html|docx)$/.test(name));
  return [...trapFiles, ...samples.map((name) => `samples/${name}`)].sort();
}

test('a change of what is understood comes with a new fingerprint', async () => {
  const knowledge = loadKnowledge().value;
  const hash = createHash('sha256');
  for (const file of readInputs()) {
    const { value } = await understandBytes({ file, bytes: readFileSync(file) }, knowledge);
    hash.update(JSON.stringify(value));
  }
  const now = { fingerprint: knowledge.fingerprint, understood: hash.digest('hex') };
  if (process.env.UPDATE === '1') {
    if (process.env.CI) throw new Error('the record is not rewritten in CI');
    writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`);
  }
  expect(existsSync(record)).toBe(true);
  const then = JSON.parse(readFileSync(record, 'utf8')) as typeof now;
  const advice =
    then.fingerprint === now.fingerprint
      ? 'code alone changed what is understood: raise rulesVersion in src/files/knowledge.ts, then UPDATE=1'
      : 'lexicons or rulesVersion changed: UPDATE=1 npx vitest run tests/files/rules-version.test.ts';
  expect(now, advice).toEqual(then);
});
