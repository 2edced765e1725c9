/** What a user says of reports in a `--meta` file, or in that of the workspace. */
import type { Outcome, ReportMeta } from '../model.ts';
import { problem, stopOnErrors } from '../problem.ts';
import { findMeta, parseMetaFile } from '../read/index.ts';
import { mayBeEmpty, readText } from './read-text.ts';
import { standingFile, type Workspace } from './workspace.ts';

/** What is known of a report; nothing where no entry is about it. */
export type MetaOf = (report: string) => ReportMeta;

/**
 * Loads the file that was named, else `meta.yaml` of the workspace. Warnings are returned, and one more where a file
 * was named and no entry is about any of `reports`: its names are misspelt then. Throws where the file is at fault.
 */
export function loadMeta(
  named: string | undefined,
  reports: string[],
  workspace?: Workspace,
): Outcome<MetaOf> {
  const file = named ?? standingFile(workspace, 'meta.yaml');
  if (file === undefined) return { value: () => ({}), problems: [] };
  const { value, problems } = mayBeEmpty(parseMetaFile(readText(file), file));
  stopOnErrors(problems);
  const metaOf: MetaOf = (report) => findMeta(value, report);
  const isUsed = reports.some((report) => Object.keys(metaOf(report)).length > 0);
  if (named !== undefined && value.length > 0 && !isUsed)
    problems.push(problem('meta-unmatched', {}, { file }));
  return { value: metaOf, problems };
}
