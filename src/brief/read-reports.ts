/** The reports that a user names, found, read and understood: what `generate` and `verify` begin with. */
import type { Knowledge } from '../files/knowledge.ts';
import { loadMeta } from '../files/meta.ts';
import { findReports, readBytes } from '../files/reports.ts';
import type { Workspace } from '../files/workspace.ts';
import type { Outcome, Report } from '../model.ts';
import { understandAll } from '../pipeline.ts';
import { problem } from '../problem.ts';
import { doubtPlace, findUnused } from '../understand/index.ts';

export type ReadOptions = {
  /** Files, folders, globs, `-` for standard input. */
  reports: string[];
  /** Encoding of all text reports, in place of what is found. */
  encoding?: string;
  /** Particulars of reports (YAML) that win over what is found. */
  meta?: string;
  /** Corrections of themes (YAML), where a file was named: each must concern one of the reports. */
  corrections?: string;
  onStep?: (done: number, total: number, what: string) => void;
};

/**
 * The reports that could be understood; each that could not is a problem. `newest` is the ISO day that no report is
 * younger than. Throws where the meta file is at fault.
 */
export async function readReports(
  options: ReadOptions,
  knowledge: Knowledge,
  workspace: Workspace | undefined,
  newest?: string,
): Promise<Outcome<Report[]>> {
  const { encoding } = options;
  const found = await findReports(options.reports);
  const meta = loadMeta(options.meta, found.value, workspace, {
    areAll: true,
    doubtPlace: (place, at) => doubtPlace(place, knowledge.understand.places, at),
  });
  const understood = await understandAll(
    found.value,
    async (file) => ({
      file,
      bytes: await readBytes(file),
      meta: meta.value(file),
      ...(newest ? { newest } : {}),
      ...(encoding ? { encoding } : {}),
    }),
    knowledge,
    options.onStep,
  );
  // A workspace keeps the corrections of reports of other days; a file that was named is meant for these.
  const given = options.corrections === undefined ? [] : (knowledge.understand.corrections ?? []);
  const unused = findUnused(given, understood.value).map(({ place }) =>
    problem('corrections-unused', {}, place),
  );
  return {
    value: understood.value,
    problems: [...found.problems, ...meta.problems, ...unused, ...understood.problems],
  };
}
