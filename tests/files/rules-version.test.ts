/**
 * What is stored under a fingerprint is trusted, so the same fingerprint must give the same reading. The record holds
 * the fingerprint and, for each trap and sample, a hash of its reading; UPDATE=1 rewrites it, never in CI.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { understandBytes } from '../../src/pipeline.ts';

const record = 'tests/fixtures/understood.json';
const traps = 'tests/fixtures/traps';

type Reading = { fingerprint: string; understood: Record<string, string> };

function readInputs(): string[] {
  const trapFiles = readdirSync(traps).flatMap((name) =>
    readdirSync(`${traps}/${name}`)
      .filter((file) => file.startsWith('input.'))
      .map((file) => `${traps}/${name}/${file}`),
  );
  const samples = readdirSync('samples').filter((name) => /\.(txt|html|docx)$/.test(name));
  return [...trapFiles, ...samples.map((name) => `samples/${name}`)].sort();
}

async function readAll(): Promise<Reading> {
  const knowledge = loadKnowledge().value;
  const understood: Record<string, string> = {};
  for (const file of readInputs()) {
    const { value } = await understandBytes({ file, bytes: readFileSync(file) }, knowledge);
    understood[file] = createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
  }
  return { fingerprint: knowledge.fingerprint, understood };
}

test('a change of what is understood comes with a new fingerprint', async () => {
  const now = await readAll();
  const then = existsSync(record) ? (JSON.parse(readFileSync(record, 'utf8')) as Reading) : null;
  const changed = Object.keys(now.understood).filter(
    (file) => then !== null && file in then.understood && then.understood[file] !== now.understood[file],
  );
  if (then?.fingerprint === now.fingerprint)
    expect(changed, 'code alone changed what is understood: raise rulesVersion (files/knowledge.ts)').toEqual(
      [],
    );
  if (process.env.UPDATE === '1') {
    if (process.env.CI) throw new Error('the record is not rewritten in CI');
    writeFileSync(record, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  expect(now, 'UPDATE=1 npx vitest run tests/files/rules-version.test.ts').toEqual(then);
});
