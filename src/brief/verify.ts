/** From an edited briefing and its reports to findings: what `jianbao verify` and the library's `verify` do. */

import { type KnowledgeFiles, loadKnowledge } from '../files/knowledge.ts';
import { checkWritable } from '../files/output.ts';
import { readBytes } from '../files/reports.ts';
import { knowledgeFiles, type Workspace } from '../files/workspace.ts';
import type { ProofFinding } from '../model.ts';
import { BriefingError, type Language, type Problem, problem, stopOnErrors } from '../problem.ts';
import { sourceOfReport, verifyBriefing, writeFixReport } from '../redline/index.ts';
import { applyFiles } from './apply.ts';
import { changeTime } from './change-time.ts';
import { type ReadOptions, readReports } from './read-reports.ts';
import { hereAndNow, type Surroundings } from './surroundings.ts';

export type VerifyOptions = Omit<KnowledgeFiles, 'indicators' | 'folder'> &
  ReadOptions & {
    /** The edited briefing, a .docx. */
    briefing: string;
    /** Writes the findings as Word comments into this copy of the briefing. */
    fixReport?: string;
    /** Language of the comments. */
    lang?: Language;
    /** ISO date and time of the comments; now where none is given. */
    date?: string;
    force?: boolean;
  };

export type VerifyResult = { findings: ProofFinding[]; problems: Problem[] };

/**
 * Lists every number and every quoted sentence of a briefing that no longer stands in its reports. Throws a
 * BriefingError where the briefing is no Word file, or no report can be read.
 */
export async function verify(
  options: VerifyOptions,
  { now, workspace }: Surroundings = hereAndNow(),
): Promise<VerifyResult> {
  const { briefing, fixReport, force = false, lang = 'zh' } = options;
  const date = changeTime(options.date, now);
  if (fixReport !== undefined) await checkWritable(fixReport, force);
  const bytes = await readBytes(briefing);
  const understood = await readSources(options, workspace);
  const sources = understood.value.map(sourceOfReport);
  const proof = verifyBriefing(briefing, bytes, sources);
  if (fixReport !== undefined) {
    const author = lang === 'zh' ? '简报核对' : 'jianbao';
    const commented = writeFixReport(briefing, bytes, proof.value, { author, date, language: lang });
    await applyFiles([{ file: fixReport, content: commented }], { force });
  }
  return { findings: proof.value, problems: [...understood.problems, ...proof.problems] };
}

async function readSources(options: VerifyOptions, workspace: Workspace | undefined) {
  const knowledge = loadKnowledge(knowledgeFiles(options, workspace));
  stopOnErrors(knowledge.problems);
  const { value, problems } = await readReports(options, knowledge.value, workspace);
  // Without a report nothing was checked, however small the faults are: that must never end as all is well.
  if (value.length === 0) {
    stopOnErrors(problems);
    throw new BriefingError(problem('no-usable-report'), problems);
  }
  return { value, problems };
}
