/** Which edition a briefing without a record is: the one that, made anew of the same reports, agrees with it best. */
import { profileNames } from '../files/profiles.ts';
import { templateNames } from '../files/templates.ts';
import {
  findPrintedDay,
  indexSources,
  measureAgreement,
  type RemadeBriefing,
  type SealedEdition,
  sealPackage,
  sourceOfReport,
} from '../redline/index.ts';
import type { Parts } from '../word/package.ts';
import { readProperties } from '../word/properties.ts';
import { type Particulars, readParticulars } from './particulars.ts';
import { type LoadedEdition, loadEdition, makeEdition, type RemakeMatter } from './remake.ts';

/** `remade` holds a record: what that of the briefing would say. */
export type FoundEdition = { edition: SealedEdition; remade: RemadeBriefing };

/** What is known before any report is read. */
export type EditionClues = {
  /** The editions that it may be. */
  editions: LoadedEdition[];
  /** ISO day, where anything tells it. */
  day: string | undefined;
  particulars: Particulars;
};

type Setup = Pick<RemakeMatter, 'options' | 'workspace'>;

/** With this share of passages in common, or a smaller one, the briefing was made of something else. */
const leastAgreement = 0.5;

/**
 * Templates that were given, of the workspace and of the package; where the file's subject names one, that one, and its
 * properties are believed. A `given` day may be that of the comments: it counts where the masthead prints it.
 */
export function gatherClues(edited: Parts, given: string | undefined, setup: Setup): EditionClues {
  const { templates = [], profile } = setup.options;
  const names = [...new Set([...templates, ...templateNames(setup.workspace)])];
  const editions = names.flatMap((name) => loadEdition(name, profile, setup));
  const own = readParticulars(edited);
  const { subject, created } = readProperties(edited);
  const named = editions.filter(({ template }) => template.name === subject);
  const printed = findPrintedDay(edited) ?? undefined;
  const day = given?.slice(0, 10);
  const made = named.length > 0 ? created?.slice(0, 10) : undefined;
  return {
    editions: named.length > 0 ? named : editions,
    day: day !== undefined && day === printed ? day : (made ?? printed ?? day),
    particulars: named.length > 0 || own.isWhole ? own.particulars : {},
  };
}

/** Null where no edition agrees with the briefing for the most part. */
export async function findEdition(
  edited: Parts,
  clues: EditionClues,
  date: string,
  matter: RemakeMatter,
): Promise<FoundEdition | null> {
  const options = { ...clues.particulars, ...matter.options, date };
  const attempt = async (edition: LoadedEdition): Promise<Attempt | null> => {
    const remade = await makeEdition(edition, { ...matter, options });
    return remade && { edition, remade, agreement: measureAgreement(edited, remade.parts) };
  };
  const first = await pickBest(clues.editions, attempt);
  if (!first || first.agreement <= leastAgreement) return null;
  const best = await pickBest(inOtherProfiles(first.edition, matter), attempt, first);
  const { edition, remade } = best ?? first;
  const made = { template: edition.template.id, profile: edition.profile.name, date };
  sealPackage(
    remade.parts,
    indexSources(matter.reports.map((it) => sourceOfReport(it))),
    remade.places,
    made,
  );
  return { edition: made, remade };
}

type Attempt = { edition: LoadedEdition; remade: RemadeBriefing; agreement: number };

/** The first of those that agree best; what agrees wholly ends the search. */
async function pickBest(
  editions: LoadedEdition[],
  attempt: (edition: LoadedEdition) => Promise<Attempt | null>,
  known: Attempt | null = null,
): Promise<Attempt | null> {
  let best = known;
  for (const edition of editions) {
    if (best?.agreement === 1) break;
    const tried = await attempt(edition);
    if (tried && tried.agreement > (best?.agreement ?? 0)) best = tried;
  }
  return best;
}

/** None where the profile was given. */
function inOtherProfiles({ path, profile }: LoadedEdition, setup: Setup): LoadedEdition[] {
  if (setup.options.profile !== undefined) return [];
  return profileNames(setup.workspace)
    .filter((name) => name !== profile.name)
    .flatMap((name) => loadEdition(path, name, setup));
}
