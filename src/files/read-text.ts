/** Reads the files that a user sets the program up with: lexicons, templates, profiles, settings, particulars, labels. */
import { readFileSync } from 'node:fs';
import type { Outcome } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';

/**
 * The text of a UTF-8 file; a byte order mark that an editor left is dropped. Throws `setup-file-missing`,
 * `setup-file-is-folder` or `setup-file-unreadable`, whatever the file is for.
 */
export function readText(file: string): string {
  return readSetupBytes(file)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The bytes of such a file that is no text: a letterhead. Throws as `readText` does. */
export function readSetupBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BriefingError(problem('setup-file-missing', {}, { file }));
    if (code === 'EISDIR') throw new BriefingError(problem('setup-file-is-folder', {}, { file }));
    throw new BriefingError(problem('setup-file-unreadable', { code }, { file }));
  }
}

/** A file that an office keeps, and that may say nothing yet: settings, particulars, corrections. That is no fault. */
export function mayBeEmpty<T>({ value, problems }: Outcome<T>): Outcome<T> {
  return { value, problems: problems.filter(({ code }) => code !== 'yaml-empty') };
}
