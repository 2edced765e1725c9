/** A briefing made anew of its reports, by what its record says of the edition: what `verify` holds an edited one against. */
import { basename, extname } from 'node:path';
import type { BriefingOptions } from '../compose/index.ts';
import type { Knowledge } from '../files/knowledge.ts';
import { isPath, type Workspace } from '../files/workspace.ts';
import type { Report } from '../model.ts';
import { compareReports } from '../pipeline.ts';
import { BriefingError } from '../problem.ts';
import { orderSources, type RemadeBriefing, type Seal, sourceOfReport } from '../redline/index.ts';
import type { Parts } from '../word/package.ts';
import { type Letterhead, makeDraft } from './make.ts';
import { hasSameParticulars, readParticulars } from './particulars.ts';
import type { Edition } from './plan.ts';
import { type EditionOptions, prepareEditions } from './prepare.ts';

/** The particulars that the briefing was made with, where the user gives them again. */
export type RemakeOptions = Omit<BriefingOptions, 'date'> &
  Pick<EditionOptions, 'letterhead' | 'templates' | 'profile'>;

/** What a briefing is made anew of, and with. */
export type RemakeMatter = {
  reports: Report[];
  options: RemakeOptions;
  knowledge: Knowledge;
  workspace: Workspace | undefined;
};

/** Null where it cannot be made: a template that is not here, reports without a theme, a letterhead that is gone. */
export async function remakeBriefing(
  edited: Parts,
  record: Seal,
  matter: RemakeMatter,
): Promise<RemadeBriefing | null> {
  // Whoever wrote the document names a template that ships or is the office's own, and no folder of this machine.
  if (record.template === '' || isPath(record.template) || isPath(record.profile)) return null;
  const reports = orderSources(record, matter.reports, (it) => sourceOfReport(it));
  const told = readParticulars(edited);
  const options = { ...told.particulars, ...matter.options, date: record.date };
  const { template, profile } = namesOf(record, matter.options);
  const [edition] = loadEdition(template, profile, matter);
  const remade = edition ? await makeEdition(edition, { ...matter, reports, options }) : null;
  return remade && { ...remade, isDressed: hasSameParticulars(told, options) };
}

/** An edition as it can be made; `path` is what its template was asked for by. */
export type LoadedEdition = Edition & { path: string; letterhead: Letterhead | null };

/** What the user names must be there and sound, or it is said: only what is guessed may be missing. Throws the first faults. */
export function checkNamed({ templates, profile, letterhead }: RemakeOptions, workspace?: Workspace): void {
  const named = {
    ...(templates === undefined ? {} : { templates }),
    ...(profile === undefined ? {} : { profile }),
    ...(letterhead === undefined ? {} : { letterhead }),
  };
  if (Object.keys(named).length > 0) prepareEditions(named, workspace);
}

/** One, or none where a file of it is missing or at fault: a guess. `profile` in place of the template's own. */
export function loadEdition(
  path: string,
  profile: string | undefined,
  { options, workspace }: Pick<RemakeMatter, 'options' | 'workspace'>,
): LoadedEdition[] {
  const chosen = {
    templates: [path],
    ...(profile === undefined ? {} : { profile }),
    ...(options.letterhead === undefined ? {} : { letterhead: options.letterhead }),
  };
  try {
    const { editions, letterhead } = prepareEditions(chosen, workspace);
    return editions.map((edition) => ({ ...edition, path, letterhead }));
  } catch (error) {
    if (error instanceof BriefingError) return [];
    throw error;
  }
}

/** Null where the reports have no theme, or the edition cannot be made of them; a fault of the letterhead is the user's to know. */
export async function makeEdition(
  edition: LoadedEdition,
  { reports, options, knowledge }: Pick<RemakeMatter, 'reports' | 'knowledge'> & { options: BriefingOptions },
): Promise<RemadeBriefing | null> {
  const { points, values } = edition.template.limits;
  const comparison = compareReports(reports, knowledge, points, values).value;
  if (comparison.places.length === 0) return null;
  try {
    const { rendered } = await makeDraft({ comparison, reports, options }, edition, edition.letterhead);
    return { parts: rendered.parts, places: comparison.places.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof BriefingError && edition.letterhead === null) return null;
    throw error;
  }
}

/** The record has the names alone; a template or profile that lies elsewhere is found where its folder or file is given. */
function namesOf({ template, profile }: Seal, { templates = [], profile: given }: RemakeOptions) {
  const nameOf = (path: string) => basename(path, extname(path));
  return {
    template: templates.find((path) => isPath(path) && nameOf(path) === template) ?? template,
    profile: given !== undefined && isPath(given) ? given : profile,
  };
}
