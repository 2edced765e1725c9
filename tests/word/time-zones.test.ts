import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function makeIn(zone: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', loader, 'tests/word/make-documents.ts'],
    { env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

it('every document has the same bytes in every time zone', () => {
  const here = makeIn('UTC');
  expect(Object.keys(here as object)).toHaveLength(6);
  for (const zone of ['Asia/Shanghai', 'America/St_Johns']) expect(makeIn(zone)).toEqual(here);
}, 240_000);
