/** What a user says of reports in a `--meta` file. */
import type { Outcome, ReportMeta } from '../model.ts';
import { problem, stopOnErrors } from '../problem.ts';
import { findMeta, parseMetaFile } from '../read/index.ts';
import { readText } from './read-text.ts';

/** What is known of a report; nothing where no entry is about it. */
export type MetaOf = (report: string) => ReportMeta;

/**
 * Loads the file once. Warnings are returned, and one more where no entry is about any of `reports`: its names are
 * misspelt then. Throws where the file is at fault.
 */
export function loadMeta(file: string | undefined, reports: string[]): Outcome<MetaOf> {
  if (file === undefined) return { value: () => ({}), problems: [] };
  const { value, problems } = parseMetaFile(readText(file), file);
  stopOnErrors(problems);
  const metaOf: MetaOf = (report) => findMeta(value, report);
  const isUsed = reports.some((report) => Object.keys(metaOf(report)).length > 0);
  if (value.length > 0 && !isUsed) problems.push(problem('meta-unmatched', {}, { file }));
  return { value: metaOf, problems };
}
