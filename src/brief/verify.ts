/** From an edited briefing and its reports to findings: what `jianbao verify` and the library's `verify` do. */

import { nameParts } from '../align/index.ts';
import { type Knowledge, type KnowledgeFiles, loadKnowledge, rulesOf } from '../files/knowledge.ts';
import { checkWritable } from '../files/output.ts';
import { readBytes } from '../files/reports.ts';
import { knowledgeFiles, type StandingOptions } from '../files/workspace.ts';
import type { ProofFinding, Report } from '../model.ts';
import { BriefingError, type Language, type Problem, problem, stopOnErrors } from '../problem.ts';
import {
  openWord,
  orCorrupt,
  readRecord,
  type Seal,
  type SealedEdition,
  sourceOfReport,
  verifyBriefing,
  writeFixReport,
} from '../redline/index.ts';
import { limitsFigure } from '../understand/figures/index.ts';
import { listNames } from '../understand/index.ts';
import { applyFiles } from './apply.ts';
import { changeTime, dayOf } from './change-time.ts';
import { findEdition, gatherClues } from './find-edition.ts';
import { readParticulars, withFileParticulars } from './particulars.ts';
import { type ReadOptions, readReports } from './read-reports.ts';
import { checkNamed, type RemakeOptions, remakeBriefing } from './remake.ts';
import { hereAndNow, type Surroundings } from './surroundings.ts';

export type VerifyOptions = Omit<KnowledgeFiles, 'folder'> &
  ReadOptions &
  RemakeOptions & {
    /** The edited briefing, a .docx. */
    briefing: string;
    /** Settings of the workspace, which may have changed since: what the file tells of itself comes before them. */
    standing?: StandingOptions;
    /** Writes the findings as Word comments into this copy of the briefing. */
    output?: string;
    /** Author and language of the comments. */
    author?: string;
    lang?: Language;
    /** ISO date and time of the comments; now where none is given. */
    date?: string;
    force?: boolean;
  };

export type VerifyResult = {
  findings: ProofFinding[];
  problems: Problem[];
  /** Of a briefing without a record, the edition that it was held against; null where it has one, or none agrees. */
  madeAnew: SealedEdition | null;
};

/**
 * Lists every number and every quoted sentence of a briefing that no longer stands in its reports, and what else of it was
 * changed. Throws a BriefingError where the briefing is no Word file, or no report can be read.
 */
export async function verify(
  given: VerifyOptions,
  { now, workspace }: Surroundings = hereAndNow(),
): Promise<VerifyResult> {
  const { briefing, output, force = false, lang = 'zh' } = given;
  const date = changeTime(given.date, now);
  if (output !== undefined) await checkWritable(output, force);
  const bytes = await readBytes(briefing);
  const record = readRecord(briefing, bytes);
  const edited = openWord(briefing, bytes);
  const told = orCorrupt(briefing, () => readParticulars(edited));
  const options = withFileParticulars(told, given.standing ?? {}, given);
  checkNamed(options, workspace);
  const clues = record ? null : gatherClues(edited, options.date, { options, workspace });
  const knowledge = loadKnowledge(knowledgeFiles(options, workspace));
  stopOnErrors(knowledge.problems);
  const day = (record ? record.date : clues?.day) || undefined;
  const read = await readReports(options, knowledge.value, workspace, day);
  const reports = someReports(read.value, read.problems);
  const matter = { reports, options, knowledge: knowledge.value, workspace };
  const found = clues && (await findEdition(edited, clues, day ?? dayOf(now), matter));
  const remade = record ? await remakeBriefing(edited, record, matter) : (found?.remade ?? null);
  const doubts =
    record && !remade
      ? [problem('briefing-unchecked', { count: countShort(record) }, { file: briefing })]
      : [];
  const isOtherRules = told.rules !== '' && told.rules !== rulesOf(knowledge.value);
  if (isOtherRules) doubts.push(problem('briefing-other-rules', {}, { file: briefing }));
  const divisions = listNames(knowledge.value.understand.places);
  const parts = nameParts(reports, knowledge.value.indicators);
  const sources = reports.map((report) => sourceOfReport(report, parts));
  const { figures } = knowledge.value.understand;
  const proof = verifyBriefing(
    briefing,
    bytes,
    sources,
    remade,
    divisions,
    listLabels(knowledge.value),
    (words) => limitsFigure(words, figures),
  );
  if (output !== undefined) {
    const author = options.author ?? (lang === 'zh' ? '简报核对' : 'jianbao');
    const commented = writeFixReport(briefing, bytes, proof.value, { author, date, language: lang });
    await applyFiles([{ file: output, content: commented }], { force });
  }
  const problems = [...read.problems, ...proof.problems, ...doubts];
  return { findings: proof.value, problems, madeAnew: found?.edition ?? null };
}

/** What rows, figures and sections may be called. */
export function listLabels({ indicators, understand }: Knowledge): string[] {
  const themes = understand.themes.themes.flatMap(({ name, topics }) => [
    name,
    ...topics.map((it) => it.name),
  ]);
  return [...themes, ...indicators.indicators.map(({ name }) => name)];
}

/** The program's own texts that the record has no key of: nothing but the briefing made anew speaks for them. */
function countShort({ passages }: Seal): number {
  return passages
    .flatMap(({ sentences }) => sentences)
    .filter(({ key, isQuoted }) => key === null && !isQuoted).length;
}

/** Without a report nothing was checked, however small the faults are: that must never end as all is well. */
function someReports(reports: Report[], problems: Problem[]): Report[] {
  if (reports.length > 0) return reports;
  stopOnErrors(problems);
  throw new BriefingError(problem('no-usable-report'), problems);
}
