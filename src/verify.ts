/** From an edited briefing and its reports to findings: what `jianbao verify` and the library's `verify` do. */
import { changeTime } from './change-time.ts';
import { type KnowledgeFiles, loadKnowledge } from './knowledge.ts';
import { loadMeta } from './meta-files.ts';
import type { ProofFinding } from './model.ts';
import { checkWritable, writeWhole } from './output-file.ts';
import { understandAll } from './pipeline.ts';
import { BriefingError, type Language, type Problem, problem } from './problem.ts';
import { sourceOfReport, verifyBriefing, writeFixReport } from './redline/index.ts';
import { findReports, readBytes } from './report-files.ts';

export type VerifyOptions = Pick<KnowledgeFiles, 'themes' | 'corrections'> & {
  /** The edited briefing, a .docx. */
  briefing: string;
  /** Files, folders, globs: the reports it was made from. */
  reports: string[];
  /** Writes the findings as Word comments into this copy of the briefing. */
  fixReport?: string;
  encoding?: string;
  meta?: string;
  /** Language of the comments. */
  lang?: Language;
  /** ISO date and time of the comments; now where none is given. */
  date?: string;
  force?: boolean;
  onStep?: (done: number, total: number, what: string) => void;
};

export type VerifyResult = { findings: ProofFinding[]; problems: Problem[] };

/**
 * Lists every number and every quoted sentence of a briefing that no longer stands in its reports. Throws a
 * BriefingError where the briefing is no Word file, or no report can be read.
 */
export async function verify(options: VerifyOptions): Promise<VerifyResult> {
  const { briefing, fixReport, force = false, lang = 'zh' } = options;
  const date = changeTime(options.date, new Date());
  if (fixReport !== undefined) await checkWritable(fixReport, force);
  const bytes = await readBytes(briefing);
  const understood = await readSources(options);
  const sources = understood.value.map(sourceOfReport);
  const proof = verifyBriefing(briefing, bytes, sources);
  if (fixReport !== undefined) {
    const author = lang === 'zh' ? '简报核对' : 'jianbao';
    const commented = writeFixReport(briefing, bytes, proof.value, { author, date, language: lang });
    await writeWhole(fixReport, commented, force);
  }
  return { findings: proof.value, problems: [...understood.problems, ...proof.problems] };
}

async function readSources(options: VerifyOptions) {
  const knowledge = loadKnowledge(options);
  const [fault] = knowledge.problems.filter(({ level }) => level === 'error');
  if (fault) throw new BriefingError(fault);
  const found = await findReports(options.reports);
  const metaOf = loadMeta(options.meta);
  const understood = await understandAll(
    found.value,
    async (file) => {
      const meta = metaOf(file);
      const bytes = await readBytes(file);
      return {
        file,
        bytes,
        ...(options.encoding ? { encoding: options.encoding } : {}),
        ...(meta ? { meta } : {}),
      };
    },
    knowledge.value,
    options.onStep,
  );
  const problems = [...found.problems, ...understood.problems];
  const [first] = problems;
  if (understood.value.length === 0) throw new BriefingError(first ?? problem('no-usable-report'));
  return { value: understood.value, problems };
}
