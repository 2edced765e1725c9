/** Writes a file whole or not at all: to a temporary file beside it, then renamed. */
import { constants } from 'node:fs';
import { access, link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BriefingError, problem } from '../problem.ts';

/**
 * Refuses early what could not be written late, so that no work is lost: an existing file without `force`, a folder
 * in the file's place, a folder that cannot be written or made. Makes nothing itself.
 */
export async function checkWritable(file: string, force: boolean): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there?.isDirectory()) throw new BriefingError(problem('output-folder', { file }, { file }));
  if (there && !force) throw new BriefingError(problem('output-exists', {}, { file }));
  const folder = dirname(file);
  try {
    const base = await nearestFolder(folder);
    await access(base, constants.W_OK);
  } catch {
    throw new BriefingError(problem('output-unwritable', { folder }, { file }));
  }
}

/** Whether an output names a folder to write into: by a slash at its end, or because it is one. */
export async function namesFolder(output: string): Promise<boolean> {
  if (/[/\\]$/.test(output)) return true;
  return (await stat(output).catch(() => undefined))?.isDirectory() ?? false;
}

/** The folder itself, or the nearest one above it that is there. Throws where that is a file. */
async function nearestFolder(folder: string): Promise<string> {
  const there = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && dirname(folder) !== folder) return undefined;
    throw error;
  });
  if (!there) return nearestFolder(dirname(folder));
  if (!there.isDirectory()) throw new Error(`${folder} is no folder`);
  return folder;
}

/** One folder after the other: Node's own `recursive` never ends where the system refuses to make one (in /proc). */
async function makeFolder(folder: string): Promise<void> {
  if ((await nearestFolder(folder)) === folder) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** Content that is on the disk, whole, but does not bear its file's name yet. */
export type StagedFile = {
  /** Gives it its name. Without `force` an existing file is left alone and refused, even one made meanwhile. */
  publish: (force: boolean) => Promise<void>;
  /** Removes what was not published; nothing where it was. */
  discard: () => Promise<void>;
};

let staged = 0;

/** Writes `content` beside `file` under a temporary name of its own, so that what can fail late is the giving of names alone. */
export async function stageFile(file: string, content: string | Uint8Array): Promise<StagedFile> {
  const temporary = join(dirname(file), `.jianbao-${process.pid}-${staged++}.tmp`);
  const discard = () => rm(temporary, { force: true });
  try {
    await makeFolder(dirname(file));
    await writeFile(temporary, content);
  } catch {
    await discard();
    throw new BriefingError(problem('output-unwritable', { folder: dirname(file) }, { file }));
  }
  return { publish: (force) => publish(temporary, file, force), discard };
}

async function publish(temporary: string, file: string, force: boolean): Promise<void> {
  try {
    if (force) await rename(temporary, file);
    else await nameExclusively(temporary, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new BriefingError(problem('output-exists', {}, { file }));
    throw new BriefingError(problem('output-unwritable', { folder: dirname(file) }, { file }));
  }
}

/** A second name is refused where the first is taken. FAT and exFAT (memory sticks) know no second names: one is reserved. */
async function nameExclusively(temporary: string, file: string): Promise<void> {
  try {
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    await writeFile(file, '', { flag: 'wx' });
    await rename(temporary, file).catch(async (fault: unknown) => {
      await rm(file, { force: true });
      throw fault;
    });
  }
}

/** Writes `content` to `file`. Without `force` an existing file is left alone and refused, even one made meanwhile. */
export async function writeWhole(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await checkWritable(file, force);
  const whole = await stageFile(file, content);
  try {
    await whole.publish(force);
  } finally {
    await whole.discard();
  }
}
