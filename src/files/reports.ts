/** Finds the report files that a user names: files, folders, globs, and `-` for standard input. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Outcome } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { reportEndings } from '../read/index.ts';

/** Expands what the user gave, in the order given and by name within a folder or glob, each file once. */
export async function findReports(given: string[]): Promise<Outcome<string[]>> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const name of given) {
    const found = name === '-' ? ['-'] : await expand(name);
    if (Array.isArray(found)) for (const file of found) files.add(file);
    else problems.push(found);
  }
  return { value: [...files], problems };
}

async function expand(name: string): Promise<string[] | Problem> {
  const info = await stat(name).catch(() => undefined);
  if (info?.isFile()) return [name];
  if (info?.isDirectory()) {
    const found = await filesOf(name);
    return found.length > 0
      ? found
      : problem('folder-empty', { endings: reportEndings.join(' ') }, { file: name });
  }
  if (!isDynamicPattern(name)) return problem('file-missing', {}, { file: name });
  const found = (await glob(name, { onlyFiles: true, expandDirectories: false, absolute: isAbsolute(name) }))
    .filter(isReport)
    .sort(byName);
  return found.length > 0
    ? found
    : problem('glob-empty', { endings: reportEndings.join(' ') }, { file: name });
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await glob('**/*', { cwd: folder, onlyFiles: true });
  return names
    .filter(isReport)
    .sort(byName)
    .map((name) => join(folder, name));
}

/** Word leaves `~$name.docx` beside an open document: a lock, not a report. */
function isReport(name: string): boolean {
  return reportEndings.includes(extname(name).toLowerCase()) && !/^(~\$|\.)/.test(basename(name));
}

/** By code unit, so that the order does not depend on the machine's locale. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reads one file whole. */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file === '-') return readStandardInput();
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BriefingError(problem('file-missing', {}, { file }));
    if (code === 'EISDIR') throw new BriefingError(problem('file-is-folder', {}, { file }));
    throw new BriefingError(problem('file-unreadable', { code: code ?? '' }, { file }));
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
