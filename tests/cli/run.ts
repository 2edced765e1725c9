/** Runs the command line as a process of its own, as a user would, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt } from '../../scripts/built.mjs';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
/** The compiled program where it is as new as its sources, as `npm test` makes it; it starts in a third of the time. */
const program = isBuilt(resolve('.'))
  ? [resolve('dist/main.js')]
  : ['--import', loader, resolve('src/main.ts')];

export type Ran = { code: number | null; out: string; err: string };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jianbao-'));

export function runJianbao(args: string[], cwd: string, input?: string | Buffer): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}
