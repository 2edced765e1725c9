/** From report files to briefing files: what `jianbao generate` and the library's `generate` do. */
import { type BriefingOptions, titleOf } from '../compose/index.ts';
import { type KnowledgeFiles, loadKnowledge, rulesOf } from '../files/knowledge.ts';
import { checkWritable, namesFolder } from '../files/output.ts';
import { knowledgeFiles, placeOf } from '../files/workspace.ts';
import type { Comparison, Issue, LedgerState, Printed } from '../model.ts';
import { compareReports } from '../pipeline.ts';
import { type Problem, problem, stopOnErrors } from '../problem.ts';
import { applyFiles } from './apply.ts';
import { dayOf } from './change-time.ts';
import {
  type BriefingMatter,
  countPrinted,
  type FinishedBriefing,
  makeDocument,
  makeWebPage,
} from './make.ts';
import { printIssue } from './number-issue.ts';
import {
  madeOfReports,
  type PlannedBriefing,
  type PlanRequest,
  planBriefings,
  plannedOutputs,
} from './plan.ts';
import { type EditionOptions, type Prepared, prepareEditions } from './prepare.ts';
import { type ReadOptions, readReports } from './read-reports.ts';
import { hereAndNow, ledgerOf, type Surroundings } from './surroundings.ts';

export type GenerateOptions = Omit<KnowledgeFiles, 'folder'> &
  ReadOptions &
  Omit<BriefingOptions, 'date' | 'issue'> &
  EditionOptions & {
    /** Overwrite existing files; an issue number that is written out may take another one's place. */
    force?: boolean;
  };

/** A briefing that was made. `file` is null where only the content was asked for (JSON without an output). */
export type MadeBriefing = Omit<FinishedBriefing, 'counts'> & {
  file: string | null;
  template: string;
  /** Ready to print; empty where none was asked for. */
  issue: string;
  counts: FinishedBriefing['counts'] | null;
};

export type GenerateResult = {
  briefings: MadeBriefing[];
  comparison: Comparison | null;
  problems: Problem[];
};

/** How many points and values a cell holds. */
type CellLimits = { points: number; values: number };

/** What the briefings are made of; `compareFor` lays the reports side by side with so much a cell. */
type Matter = Pick<BriefingMatter, 'reports' | 'rules'> & {
  compareFor: (limits: CellLimits) => Comparison;
  options: GenerateOptions;
};

/**
 * Reads the reports and writes one briefing a template. Problems with single reports are returned and do not stop the
 * others; where no briefing can be made of them (nothing readable, no theme) there is a problem that says so. Throws
 * a BriefingError where template, lexicon, settings or output are at fault, as far as possible before any report is
 * read. All briefings are made before the first is written, and each is written whole or not at all.
 */
export async function generate(
  given: GenerateOptions,
  surroundings: Surroundings = hereAndNow(),
): Promise<GenerateResult> {
  const { workspace } = surroundings;
  const ready = prepareEditions(given, workspace);
  const { options, outputFolder } = await settleOutput(given, ready, placeOf(workspace, 'output'));
  const knowledge = loadKnowledge(knowledgeFiles(options, workspace));
  stopOnErrors(knowledge.problems);
  const outputs = plannedOutputs({ ...options, ...ready });
  for (const file of outputs) await checkWritable(file, options.force ?? false);

  const today = dayOf(surroundings.now);
  const read = await readReports(options, knowledge.value, workspace, options.date ?? today);
  const reports = read.value;
  if (reports.length === 0) return fail(read.problems, 'no-usable-report');
  // each edition is picked for by its own limits, so that none depends on which others are made beside it
  const compareFor = remember(({ points, values }) =>
    compareReports(reports, knowledge.value, points, values),
  );
  const compared = compareFor(widestOf(ready));
  const comparison = compared.value;
  const problems = [...read.problems, ...compared.problems];
  if (comparison.places.length === 0) return fail(problems, 'no-theme-found');
  const matter = {
    compareFor: (limits: CellLimits) => compareFor(limits).value,
    reports,
    options,
    rules: rulesOf(knowledge.value),
  };
  if (ready.format === 'json') return writeJson(comparison, matter, ready, problems, options.date ?? today);

  const request = {
    ...options,
    ...ready,
    madeOf: madeOfReports(reports.map(({ hash }) => hash)),
    title: titleOf(comparison, options),
    today,
    outputFolder,
    force: options.force ?? false,
  };
  const made = await writeBriefings(matter, ready, request, surroundings);
  return { briefings: made.value, comparison, problems: [...problems, ...made.problems] };
}

/** An output that names a folder (`-o briefings/`) says where briefings go that the program names. */
async function settleOutput(given: GenerateOptions, { format }: Prepared, standard: string) {
  const { output, ...options } = given;
  const isFolder = output !== undefined && format !== 'json' && (await namesFolder(output));
  return isFolder ? { options, outputFolder: output } : { options: given, outputFolder: standard };
}

/** plan → make → apply; where issues are numbered, while nobody else numbers. */
async function writeBriefings(
  matter: Matter,
  ready: Prepared,
  request: PlanRequest,
  surroundings: Surroundings,
) {
  const work = async (state: LedgerState, enter?: (issues: Issue[]) => Promise<void>) => {
    const plan = planBriefings(request, state);
    const problems = [...plan.problems];
    const value: (MadeBriefing & { file: string })[] = [];
    for (const planned of plan.value) {
      const made = await makeBriefing(matter, planned, ready);
      problems.push(...made.problems);
      value.push({ ...made.value, ...describePlanned(planned) });
    }
    const issues = plan.value.flatMap(({ issue }) => issue ?? []);
    await applyFiles(value, {
      force: request.force,
      ...(enter ? { enter: () => enter(issues) } : {}),
    });
    return { value, problems };
  };
  if (request.issue === undefined) return work({ issues: [], carried: {} });
  return ledgerOf(surroundings).alone(work);
}

async function makeBriefing(
  { compareFor, reports, options, rules = '' }: Matter,
  planned: PlannedBriefing,
  ready: Prepared,
) {
  const { edition, date, issue } = planned;
  const printed = issue ? { issue: printIssue(issue) } : {};
  const comparison = compareFor(edition.template.limits);
  const own = { comparison, reports, options: { ...options, date, ...printed }, rules };
  if (ready.format === 'html') return makeWebPage(own, edition, ready.stylesheet);
  return makeDocument(own, edition, ready.letterhead);
}

function describePlanned({ edition, file, issue }: PlannedBriefing) {
  return { file, template: edition.template.name, issue: issue ? printIssue(issue) : '' };
}

/** What holds all that one of the editions prints; as data, all values. */
function widestOf({ editions, format }: Prepared): CellLimits {
  const most = (key: keyof CellLimits) => Math.max(...editions.map(({ template }) => template.limits[key]));
  return {
    points: most('points'),
    values: format === 'json' ? Number.POSITIVE_INFINITY : most('values'),
  };
}

function remember<T>(make: (limits: CellLimits) => T): (limits: CellLimits) => T {
  const made = new Map<string, T>();
  return (limits) => {
    const key = `${limits.points} ${limits.values}`;
    const value = made.get(key) ?? make(limits);
    made.set(key, value);
    return value;
  };
}

function fail(problems: Problem[], code: 'no-usable-report' | 'no-theme-found'): GenerateResult {
  return { briefings: [], comparison: null, problems: [...problems, problem(code)] };
}

/** The comparison as data, with what each edition prints of it; it has no issue number. */
async function writeJson(
  comparison: Comparison,
  { compareFor, reports, options }: Matter,
  { editions, letterhead }: Prepared,
  problems: Problem[],
  date: string,
): Promise<GenerateResult> {
  const { output, force = false } = options;
  const printed: Printed[] = [];
  for (const edition of editions) {
    const own = {
      comparison: compareFor(edition.template.limits),
      reports,
      options: { ...options, date },
    };
    printed.push(await countPrinted(own, edition, letterhead));
  }
  const content = `${JSON.stringify({ ...comparison, printed, problems }, null, 2)}\n`;
  if (output) await applyFiles([{ file: output, content }], { force });
  const briefing = { file: output ?? null, template: '', title: '', issue: '', content, counts: null };
  return { briefings: [briefing], comparison, problems };
}
