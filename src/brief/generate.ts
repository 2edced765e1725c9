/** From report files to briefing files: what `jianbao generate` and the library's `generate` do. */
import { basename, extname, join } from 'node:path';
import { checkComposable } from '../compose/index.ts';
import { type BriefingOptions, defaultMasthead } from '../compose/options.ts';
import type { Template } from '../compose/template.ts';
import { type KnowledgeFiles, loadKnowledge } from '../files/knowledge.ts';
import { type Issue, ledgerFile, numberIssue, readLedger } from '../files/ledger.ts';
import { checkWritable, writeWhole } from '../files/output.ts';
import { loadProfile } from '../files/profiles.ts';
import { readSetupBytes } from '../files/read-text.ts';
import { loadTemplate } from '../files/templates.ts';
import type { Comparison } from '../model.ts';
import { compareReports } from '../pipeline.ts';
import { BriefingError, type Problem, problem, stopOnErrors } from '../problem.ts';
import type { Profile } from '../render/index.ts';
import { checkDate } from './change-time.ts';
import {
  type BriefingMatter,
  type FinishedBriefing,
  type Letterhead,
  makeDocument,
  makeWebPage,
} from './make.ts';
import { type ReadOptions, readReports } from './read-reports.ts';

export type BriefingFormat = 'docx' | 'html' | 'json';

export type GenerateOptions = KnowledgeFiles &
  ReadOptions &
  Omit<BriefingOptions, 'date'> & {
    /** Output file; without it the file goes to `output/` under a name made of date and title. */
    output?: string;
    /** Template names or folders; `staff` where none is given. Several give several files. */
    templates?: string[];
    format?: BriefingFormat;
    /** ISO date of the briefing; today where none is given. */
    date?: string;
    /** Page profile, in place of the template's own. */
    profile?: string;
    /** The office's own Word file with slots. */
    letterhead?: string;
    /** Running number of this issue (总第×期), given once; the ledger counts on from it. */
    total?: number;
    /** Overwrite existing files. */
    force?: boolean;
  };

/** A briefing that was made. `file` is null where only the content was asked for (JSON without an output). */
export type MadeBriefing = Omit<FinishedBriefing, 'counts'> & {
  file: string | null;
  template: string;
  counts: FinishedBriefing['counts'] | null;
};

export type GenerateResult = {
  briefings: MadeBriefing[];
  comparison: Comparison | null;
  problems: Problem[];
};

/** A template with the profile that it is set in. */
type Edition = { template: Template; profile: Profile };

/**
 * Reads the reports and writes one briefing a template. Problems with single reports are returned and do not stop the
 * others; where no briefing can be made of them (nothing readable, no theme) there is a problem that says so. Throws
 * a BriefingError where template, lexicon, settings or output are at fault, as far as possible before any report is
 * read. All briefings are made before the first is written, and each is written whole or not at all.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { force = false, output } = options;
  const format = options.format ?? formatOf(output);
  const date = options.date ?? today();
  checkDate(date);
  const issue = numberBriefing(options, date);
  const editions = loadEditions(options);
  const letterhead = readLetterhead(options.letterhead);
  const knowledge = loadKnowledge(options);
  stopOnErrors(knowledge.problems);
  if (output)
    await checkOutputs(
      format === 'json' ? [output] : editions.map((it) => nameFrom(output, it, editions)),
      force,
    );

  const { value: reports, problems } = await readReports(options, knowledge.value);
  if (reports.length === 0) return fail(problems, 'no-usable-report');
  const maxPoints = Math.max(...editions.map(({ template }) => template.limits.points));
  const compared = compareReports(reports, knowledge.value, maxPoints);
  const comparison = compared.value;
  problems.push(...compared.problems);
  if (comparison.places.length === 0) return fail(problems, 'no-theme-found');
  if (format === 'json') return writeJson(comparison, problems, output, force);

  const matter = {
    comparison,
    reports,
    options: { ...options, date, ...(issue ? { issue: issue.text } : {}) },
  };
  const briefings: (MadeBriefing & { file: string })[] = [];
  for (const edition of editions) {
    const made = await makeEdition(matter, edition, format, letterhead);
    problems.push(...made.problems);
    const file = output
      ? nameFrom(output, edition, editions)
      : nameOf(made.value, edition, editions, date, format);
    briefings.push({ ...made.value, file, template: edition.template.name });
  }
  await checkOutputs(
    briefings.map(({ file }) => file),
    force,
  );
  for (const { file, content } of briefings) await writeWhole(file, content, force);
  if (issue) await writeWhole(ledgerFile, `${JSON.stringify(issue.ledger, null, 2)}\n`, true);
  return { briefings, comparison, problems };
}

/** The format that a file's ending asks for; Word where it asks for none. */
export function formatOf(output: string | undefined): BriefingFormat {
  const ending = extname(output ?? '').toLowerCase();
  return ending === '.json' ? 'json' : ending === '.html' || ending === '.htm' ? 'html' : 'docx';
}

function numberBriefing({ issue, total, masthead }: GenerateOptions, date: string): Issue | null {
  if (issue !== undefined) {
    return numberIssue(issue, readLedger(), masthead ?? defaultMasthead, date.slice(0, 4), total);
  }
  if (total === undefined) return null;
  throw new BriefingError(problem('option-needs', { option: 'total', needed: 'issue' }));
}

function readLetterhead(file: string | undefined): Letterhead | null {
  return file === undefined ? null : { bytes: readSetupBytes(file), file };
}

async function makeEdition(
  matter: BriefingMatter,
  { template, profile }: Edition,
  format: 'docx' | 'html',
  letterhead: Letterhead | null,
) {
  if (format === 'html') return { value: makeWebPage(matter, template), problems: [] };
  return makeDocument(matter, template, profile, letterhead);
}

function fail(problems: Problem[], code: 'no-usable-report' | 'no-theme-found'): GenerateResult {
  return { briefings: [], comparison: null, problems: [...problems, problem(code)] };
}

async function writeJson(
  comparison: Comparison,
  problems: Problem[],
  output: string | undefined,
  force: boolean,
): Promise<GenerateResult> {
  const content = `${JSON.stringify({ ...comparison, problems }, null, 2)}\n`;
  if (output) await writeWhole(output, content, force);
  const briefing = { file: output ?? null, template: '', title: '', content, counts: null };
  return { briefings: [briefing], comparison, problems };
}

/** Loads and checks every template and profile of the run; throws the first fault. */
function loadEditions({ templates = ['staff'], profile }: GenerateOptions): Edition[] {
  const used = new Set<string>();
  return [...new Set(templates)].map((name) => {
    const template = loadTemplate(name);
    template.value.id = uniqueName(template.value.id, used);
    stopOnErrors([...template.problems, ...checkComposable(template.value)]);
    const loaded = loadProfile(profile ?? template.value.profile);
    stopOnErrors(loaded.problems);
    return { template: template.value, profile: loaded.value };
  });
}

/** Two template folders of one name must not write one file: the second is called edition-2. */
function uniqueName(name: string, used: Set<string>): string {
  let free = name;
  for (let count = 2; used.has(free); count += 1) free = `${name}-${count}`;
  used.add(free);
  return free;
}

async function checkOutputs(files: string[], force: boolean): Promise<void> {
  for (const file of files) await checkWritable(file, force);
}

/** briefing.docx for one template; briefing-leaders.docx beside it where there are several. */
function nameFrom(output: string, { template }: Edition, editions: Edition[]): string {
  if (editions.length === 1) return output;
  const ending = extname(output);
  return `${output.slice(0, output.length - ending.length)}-${template.id}${ending}`;
}

/** output/2026-11-22-五地党建工作做法对照.docx: date and title, without what file systems forbid. */
function nameOf(
  { title }: FinishedBriefing,
  { template }: Edition,
  editions: Edition[],
  date: string,
  format: BriefingFormat,
): string {
  const safe = basename(title.replace(/[\\/:*?"<>|\s]+/g, '-')).slice(0, 60);
  return join('output', `${date}-${safe}${editions.length > 1 ? `-${template.id}` : ''}.${format}`);
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
