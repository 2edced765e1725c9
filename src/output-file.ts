/** Writes a file whole or not at all: to a temporary file beside it, then renamed. */
import { constants } from 'node:fs';
import { access, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BriefingError, problem } from './problem.ts';

/**
 * Refuses early what could not be written late, so that no work is lost: an existing file without `force`, a folder
 * in the file's place, a folder that cannot be made or written.
 */
export async function checkWritable(file: string, force: boolean): Promise<void> {
  const folder = dirname(file);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch {
    throw new BriefingError(problem('output-unwritable', { folder }, { file }));
  }
  if (!force && (await exists(file))) throw new BriefingError(problem('output-exists', {}, { file }));
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Writes `content` to `file`. Without `force` an existing file is left alone and refused, even one made meanwhile. */
export async function writeWhole(file: string, content: string | Uint8Array, force: boolean): Promise<void> {
  await checkWritable(file, force);
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content);
    if (force) await rename(temporary, file);
    else await link(temporary, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new BriefingError(problem('output-exists', {}, { file }));
    throw new BriefingError(problem('output-unwritable', { folder: dirname(file) }, { file }));
  } finally {
    await rm(temporary, { force: true });
  }
}
