/** A briefing made anew of its reports, by what its record says of the edition: what `verify` holds an edited one against. */
import { basename, extname } from 'node:path';
import type { BriefingOptions } from '../compose/options.ts';
import type { Knowledge } from '../files/knowledge.ts';
import { isPath, type Workspace } from '../files/workspace.ts';
import type { Report } from '../model.ts';
import { compareReports } from '../pipeline.ts';
import { BriefingError } from '../problem.ts';
import { orderSources, type RemadeBriefing, type Seal, sourceOfReport } from '../redline/index.ts';
import type { Parts } from '../word/package.ts';
import { readProperties } from '../word/properties.ts';
import { makeDraft } from './make.ts';
import { type EditionOptions, prepareEditions } from './prepare.ts';

/** The particulars that the briefing was made with, where the user gives them again. */
export type RemakeOptions = Omit<BriefingOptions, 'date'> &
  Pick<EditionOptions, 'letterhead' | 'templates' | 'profile'>;

/** Null where it cannot be made: a template that is not here, reports without a theme, a letterhead that is gone. */
export async function remakeBriefing(
  edited: Parts,
  record: Seal,
  reports: Report[],
  {
    options,
    knowledge,
    workspace,
  }: { options: RemakeOptions; knowledge: Knowledge; workspace: Workspace | undefined },
): Promise<RemadeBriefing | null> {
  const { date } = record;
  // Whoever wrote the document names a template that ships or is the office's own, and no folder of this machine.
  if (record.template === '' || isPath(record.template) || isPath(record.profile)) return null;
  const { title, creator } = readProperties(edited);
  const own = {
    ...(title ? { title } : {}),
    ...(creator && creator !== 'jianbao' ? { unit: creator } : {}),
    ...options,
    date,
  };
  try {
    const { letterhead } = options;
    const { template, profile } = namesOf(record, options);
    const chosen = { templates: [template], profile, ...(letterhead === undefined ? {} : { letterhead }) };
    const ready = prepareEditions(chosen, workspace);
    const [one] = ready.editions;
    if (!one) return null;
    const ordered = orderSources(record, reports, sourceOfReport);
    const comparison = compareReports(ordered, knowledge, one.template.limits.points).value;
    if (comparison.places.length === 0) return null;
    const matter = { comparison, reports: ordered, options: own };
    const { rendered } = await makeDraft(matter, one, ready.letterhead);
    return { parts: rendered.parts, places: comparison.places.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof BriefingError) return null;
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
