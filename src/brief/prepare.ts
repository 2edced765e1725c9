/** What can be checked and loaded before any report is read: options, templates, profiles, letterhead. */
import { checkComposable } from '../compose/index.ts';
import { loadProfile } from '../files/profiles.ts';
import { readSetupBytes } from '../files/read-text.ts';
import { loadTemplate, readStylesheet } from '../files/templates.ts';
import type { Workspace } from '../files/workspace.ts';
import { BriefingError, problem, stopOnErrors } from '../problem.ts';
import { checkDate } from './change-time.ts';
import type { Letterhead } from './make.ts';
import { checkIssueOptions } from './number-issue.ts';
import { type BriefingFormat, type Edition, formatOf } from './plan.ts';

export type EditionOptions = {
  /** Output file; without it the file goes to `output/` under a name made of date and title. */
  output?: string;
  /** Template names or folders; `staff` where none is given. Several give several files. */
  templates?: string[];
  format?: BriefingFormat;
  /** ISO date of the briefing; today where none is given, or that of an issue that was numbered before. */
  date?: string;
  /** Page profile, in place of the template's own. */
  profile?: string;
  /** The office's own Word file with slots. */
  letterhead?: string;
  /** `12`, `auto` (the next number of the year) or `extra` (the next 增刊). */
  issue?: string;
  /** Running number of this issue (总第×期), given once; the ledger counts on from it. */
  total?: number;
};

export type Prepared = {
  format: BriefingFormat;
  editions: Edition[];
  letterhead: Letterhead | null;
  stylesheet: string;
};

/** Throws the first fault, of a template or profile all of them. */
export function prepareEditions(options: EditionOptions, workspace: Workspace | undefined): Prepared {
  const { date, output, letterhead } = options;
  if (date !== undefined) checkDate(date);
  checkNumbering(options);
  const format = options.format ?? formatOf(output);
  return {
    format,
    editions: loadEditions(options, workspace),
    letterhead: letterhead === undefined ? null : { bytes: readSetupBytes(letterhead), file: letterhead },
    stylesheet: format === 'html' ? readStylesheet() : '',
  };
}

function checkNumbering({ issue, total }: EditionOptions): void {
  if (issue !== undefined) checkIssueOptions({ given: issue, ...(total === undefined ? {} : { total }) });
  else if (total !== undefined) {
    throw new BriefingError(problem('option-needs', { option: 'total', needed: 'issue' }));
  }
}

function loadEditions(
  { templates = ['staff'], profile }: EditionOptions,
  workspace: Workspace | undefined,
): Edition[] {
  return [...new Set(templates)].map((name) => {
    const template = loadTemplate(name, workspace);
    stopOnErrors([...template.problems, ...checkComposable(template.value)]);
    const loaded = loadProfile(profile ?? template.value.profile, workspace);
    stopOnErrors(loaded.problems);
    return { template: template.value, profile: loaded.value };
  });
}
