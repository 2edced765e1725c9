/** What a user says of reports in a `--meta` file. */
import { readFileSync } from 'node:fs';
import type { ReportMeta } from './model.ts';
import { BriefingError, problem } from './problem.ts';
import { findMeta, parseMetaFile } from './read/index.ts';

/** Loads the file once; the function it gives says what is known of a report. Throws at the first fault. */
export function loadMeta(file: string | undefined): (report: string) => ReportMeta | undefined {
  if (file === undefined) return () => undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BriefingError(problem('file-missing', {}, { file }));
  }
  const { value, problems } = parseMetaFile(text, file);
  const [fault] = problems;
  if (fault) throw new BriefingError(fault);
  return (report) => findMeta(value, report);
}
