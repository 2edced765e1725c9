/** Runs the command line as a process of its own, as a user would, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = resolve('src/main.ts');

export type Ran = { code: number | null; out: string; err: string };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jianbao-'));

export function runJianbao(args: string[], cwd: string, input?: string | Buffer): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', loader, main, ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, out: stdout, err: stderr };
}
