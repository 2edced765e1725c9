/** What a user says of reports in a `--meta` file, or in that of the workspace. */
import type { Outcome, ReportMeta } from '../model.ts';
import { type Problem, problem, stopOnErrors } from '../problem.ts';
import { findMeta, isAbout, parseMetaFile } from '../read/index.ts';
import { mayBeEmpty, readText } from './read-text.ts';
import { standingFile, type Workspace } from './workspace.ts';

/** What is known of a report; nothing where no entry is about it. */
export type MetaOf = (report: string) => ReportMeta;

export type MetaChecks = {
  /** Whether `reports` are all that a named file is about: each entry must then be about one of them. */
  areAll?: boolean;
  /** What is told of a place that was given; nothing where the table of places knows it. */
  doubtPlace?: (place: string, at: Problem['place']) => Problem[];
};

/**
 * Loads the file that was named, else `meta.yaml` of the workspace, which may speak of reports of other days. Each entry
 * of a named file that is about none of `reports` is a warning (without `areAll` only where none is about any), and so
 * is each place that the table does not know: the names are misspelt then. Throws where the file is at fault.
 */
export function loadMeta(
  named: string | undefined,
  reports: string[],
  workspace?: Workspace,
  { areAll = false, doubtPlace = () => [] }: MetaChecks = {},
): Outcome<MetaOf> {
  const file = named ?? standingFile(workspace, 'meta.yaml');
  if (file === undefined) return { value: () => ({}), problems: [] };
  const { value, problems } = mayBeEmpty(parseMetaFile(readText(file), file));
  stopOnErrors(problems);
  const used = value.filter((rule) => reports.some((report) => isAbout(rule, report)));
  if (named !== undefined && (areAll || used.length === 0)) {
    for (const rule of value) {
      const { entry, at } = rule;
      if (!used.includes(rule)) problems.push(problem('meta-unmatched', { pattern: entry }, at));
    }
  }
  for (const { meta, placeLine } of used) {
    if (meta.place !== undefined) problems.push(...doubtPlace(meta.place, { file, line: placeLine }));
  }
  return { value: (report) => findMeta(value, report), problems };
}
