/** A lock that keeps processes apart: a file that only one of them can make. */
import { lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BriefingError, problem } from '../problem.ts';

/** Who holds a lock, as it stands in the file. `count` tells apart those of one process. */
type Holder = { pid: number; host: string; count: number };

/** Milliseconds between two looks, and how long one holder is waited for. */
const pause = 50;
const patience = 120_000;
/** For how long a lock may stand without its holder's name. */
const unwritten = 5_000;

let count = 0;

/**
 * Runs `work` while this process alone holds the lock `file`. Waits for a holder that lives; the lock of one that died
 * is broken. Throws `ledger-busy` where one holder keeps it too long, `output-unwritable` where it cannot be made.
 */
export async function holdingLock<T>(
  file: string,
  work: () => Promise<T>,
  { patienceMs = patience } = {},
): Promise<T> {
  await takeLock(file, patienceMs);
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

async function takeLock(file: string, patienceMs: number): Promise<void> {
  let waitedFor: string | undefined;
  let since = Date.now();
  while (!(await makeLock(file))) {
    const { held, isDead } = await lookAt(file);
    if (isDead) {
      await breakLock(file);
      continue;
    }
    if (held !== waitedFor) since = Date.now();
    waitedFor = held;
    if (Date.now() - since > patienceMs) throw new BriefingError(problem('ledger-busy', {}, { file }));
    await wait(pause);
  }
}

/** False where there is one already. Until its holder stands in it, it is that of one who lives. */
async function makeLock(file: string): Promise<boolean> {
  count += 1;
  const holder: Holder = { pid: process.pid, host: hostname(), count };
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A full disk may have left it without its holder.
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') await rm(file, { force: true });
    throw new BriefingError(problem('output-unwritable', { folder: dirname(file) }, { file }));
  }
}

/** Under a lock of its own, so that of two who saw a dead holder the second does not break the first one's new lock. */
async function breakLock(file: string): Promise<void> {
  const breaking = `${file}.breaking`;
  if (!(await makeLock(breaking))) {
    if ((await lookAt(breaking)).isDead) await rm(breaking, { force: true });
    await wait(pause);
    return;
  }
  try {
    if ((await lookAt(file)).isDead) await rm(file, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

/**
 * What stands in the lock, and whether nobody holds it any more. Where it cannot be read (a folder, a link to nowhere, no
 * right to), nobody knows who holds it: it is waited for like any other. An empty one is of a process that died, or
 * had no room, before it could write its name.
 */
async function lookAt(file: string): Promise<{ held: string; isDead: boolean }> {
  const held = await readFile(file, 'utf8').catch(() => '');
  return { held, isDead: held === '' ? await isAbandoned(file) : isGone(held) };
}

async function isAbandoned(file: string): Promise<boolean> {
  const there = await lstat(file).catch(() => undefined);
  return there?.isFile() === true && there.size === 0 && Date.now() - there.mtimeMs > unwritten;
}

/** Whether the holder was a process of this machine that is no more. Of another machine's nothing is known. */
function isGone(held: string): boolean {
  try {
    const { pid, host } = JSON.parse(held) as Holder;
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
