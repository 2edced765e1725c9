/** What will be made of the reports: editions, file names, issue numbers, dates. Pure: no disk, no clock. */
import { createHash } from 'node:crypto';
import { basename, extname, join } from 'node:path';
import { defaultMasthead, type Template } from '../compose/index.ts';
import type { Issue, LedgerState, Outcome } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Profile } from '../render/index.ts';
import { numberIssue } from './number-issue.ts';

export type BriefingFormat = 'docx' | 'html' | 'json';

/** A template with the profile that it is set in. */
export type Edition = { template: Template; profile: Profile };

export type PlanRequest = {
  editions: Edition[];
  format: BriefingFormat;
  /** The file that was asked for; with several editions each adds its name to it. */
  output?: string;
  /** Where files go whose name was left to the program. */
  outputFolder: string;
  title: string;
  masthead?: string;
  /** ISO date, where the user gave one; else `today`. */
  date?: string;
  today: string;
  /** `12`, `auto` or `extra`; no number without it. */
  issue?: string;
  total?: number;
  /** Fingerprint of the reports, or another name of what the issue is made of. */
  madeOf: string;
  force: boolean;
};

export type PlannedBriefing = { edition: Edition; file: string; date: string; issue: Issue | null };

/**
 * What an issue of reports is made of, from the SHA-256 hashes of their bytes: the same for the same reports, in
 * whatever order and under whatever names.
 */
export function madeOfReports(hashes: string[]): string {
  return `reports:${createHash('sha256')
    .update([...hashes].sort().join('\n'))
    .digest('hex')}`;
}

/** One briefing an edition. `ledger` is read only where an issue number is asked for. Throws as `numberIssue` does. */
export function planBriefings(request: PlanRequest, ledger: LedgerState): Outcome<PlannedBriefing[]> {
  const problems: Problem[] = [];
  const names = nameEditions(request.editions);
  const value = request.editions.map((edition, index): PlannedBriefing => {
    const numbered = numberEdition(request, edition, ledger);
    problems.push(...(numbered?.problems ?? []));
    const issue = numbered?.value ?? null;
    const date = issue?.date ?? request.date ?? request.today;
    return { edition, file: nameFile(request, date, names[index] ?? ''), date, issue };
  });
  return { value, problems };
}

/** The files that are known before any report is read: those of an output that was asked for. */
export function plannedOutputs({
  output,
  format,
  editions,
}: Pick<PlanRequest, 'output' | 'format' | 'editions'>) {
  if (output === undefined) return [];
  if (format === 'json') return [output];
  return nameEditions(editions).map((name) => addName(output, name, format));
}

/** The format that a file's ending asks for; Word where it asks for none. */
export function formatOf(output: string | undefined): BriefingFormat {
  const ending = extname(output ?? '').toLowerCase();
  return ending === '.json' ? 'json' : ending === '.html' || ending === '.htm' ? 'html' : 'docx';
}

function numberEdition(request: PlanRequest, { template }: Edition, ledger: LedgerState) {
  const { issue, total, date, today, madeOf, force, masthead = defaultMasthead } = request;
  if (issue === undefined) return undefined;
  return numberIssue(ledger, {
    masthead,
    template: template.id,
    given: issue,
    madeOf,
    today,
    force,
    ...(total === undefined ? {} : { total }),
    ...(date === undefined ? {} : { date }),
  });
}

/** What tells the files of several editions apart; nothing where there is one. Two of one name: staff, staff-2. */
function nameEditions(editions: Edition[]): string[] {
  if (editions.length === 1) return [''];
  const used = new Set<string>();
  return editions.map(({ template: { id } }) => {
    let free = id;
    for (let count = 2; used.has(free); count += 1) free = `${id}-${count}`;
    used.add(free);
    return free;
  });
}

function nameFile({ output, outputFolder, title, format }: PlanRequest, date: string, name: string): string {
  if (output !== undefined) return addName(output, name, format);
  return join(outputFolder, addName(`${date}-${safeName(title)}.${format}`, name, format));
}

/** briefing.docx, and briefing-leaders.docx for the leaders' edition beside others; a name without an ending is given its format's. */
function addName(output: string, name: string, format: BriefingFormat): string {
  const ending = extname(output);
  const stem = output.slice(0, output.length - ending.length);
  return `${stem}${name === '' ? '' : `-${name}`}${ending || `.${format}`}`;
}

/** 五地党建工作做法对照, without what file systems forbid. */
function safeName(title: string): string {
  return basename(title.replace(/[\\/:*?"<>|\s]+/g, '-')).slice(0, 60);
}
