/** A lock that keeps processes apart: a file that only one of them can make. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BriefingError, problem } from '../problem.ts';

/** Who holds a lock, as it stands in the file. `count` tells apart those of one process. */
type Holder = { pid: number; host: string; count: number };

/** Milliseconds between two looks, and how long one holder is waited for. */
const pause = 50;
const patience = 120_000;

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
    // Where it cannot be read (a folder, no right to), nobody knows who holds it: it is waited for like any other.
    const held = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? undefined : '',
    );
    if (held === undefined) continue;
    if (isDead(held)) {
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
    const held = await readFile(breaking, 'utf8').catch(() => undefined);
    if (held !== undefined && isDead(held)) await rm(breaking, { force: true });
    await wait(pause);
    return;
  }
  try {
    const held = await readFile(file, 'utf8').catch(() => undefined);
    if (held !== undefined && isDead(held)) await rm(file, { force: true });
  } finally {
    await rm(breaking, { force: true });
  }
}

/** Whether the holder was a process of this machine that is no more. Of another machine's nothing is known. */
function isDead(held: string): boolean {
  try {
    const { pid, host } = JSON.parse(held) as Holder;
    if (host !== hostname()) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
