/** The order of the stages. One bad report never stops the others. */
import { alignReports } from './align/index.ts';
import { cleanReport } from './clean/index.ts';
import type { Knowledge } from './files/knowledge.ts';
import type { Comparison, Outcome, Report, ReportMeta } from './model.ts';
import { BriefingError, type Problem, problem } from './problem.ts';
import { isOwnOutput, readReport } from './read/index.ts';
import { openSegmenter } from './segment.ts';
import { createSimplifier, understandReport } from './understand/index.ts';
import { catalogue } from './understand/themes/index.ts';

/**
 * `hash`: SHA-256 of the bytes in lower-case hex, where it is known already. `newest`: ISO day after which no report can
 * have been written; without one any date of the text is believed.
 */
export type ReportBytes = {
  file: string;
  bytes: Uint8Array;
  encoding?: string;
  meta?: ReportMeta;
  hash?: string;
  newest?: string;
};

/** read → clean → understand, for one report. Throws a BriefingError where it cannot be read at all, or is none. */
export async function understandBytes(input: ReportBytes, knowledge: Knowledge): Promise<Outcome<Report>> {
  if (isOwnOutput(input.bytes)) throw new BriefingError(problem('own-output', {}, { file: input.file }));
  const source = await readReport(input);
  const clean = cleanReport(source.value, knowledge.cues);
  const report = understandReport(clean.value, knowledge.understand, input);
  return { value: report.value, problems: [...source.problems, ...clean.problems, ...report.problems] };
}

/**
 * Understands reports one after the other, so that only one is held as bytes at a time. `next` gives the bytes of a
 * file; a report that fails is a problem, and the others go on.
 */
export async function understandAll(
  files: string[],
  next: (file: string) => Promise<ReportBytes>,
  knowledge: Knowledge,
  onStep: (done: number, total: number, file: string) => void = () => {},
): Promise<Outcome<Report[]>> {
  const reports: Report[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    onStep(index, files.length, file);
    try {
      const outcome = await understandBytes(await next(file), knowledge);
      reports.push(outcome.value);
      problems.push(...outcome.problems);
    } catch (error) {
      if (!(error instanceof BriefingError)) throw error;
      problems.push(error.problem);
    }
  }
  onStep(files.length, files.length, '');
  return { value: reports, problems };
}

/** align, over all reports. `maxPoints` is the most points that a template shows in a cell, `maxValues` the most figures. */
export function compareReports(
  reports: Report[],
  knowledge: Knowledge,
  maxPoints: number,
  maxValues = Number.POSITIVE_INFINITY,
): Outcome<Comparison> {
  const { indicators, common, understand, userDictionary } = knowledge;
  const { cut } = openSegmenter(userDictionary);
  return alignReports(
    reports,
    { catalogue: catalogue(understand.themes), indicators, common, cut, simplify: createSimplifier() },
    { maxPoints, maxValues },
  );
}
