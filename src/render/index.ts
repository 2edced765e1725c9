/** The door of the render stage: HTML that a template wrote becomes the bytes of a .docx. */
import type { Outcome } from '../model.ts';
import { BriefingError, describeProblem, problem } from '../problem.ts';
import { emitBlocks } from './blocks/blocks.ts';
import { surveyHtml } from './html/survey.ts';
import { parseHtml } from './html/tree.ts';
import { lintParts } from './lint/lint-docx.ts';
import { buildPackage } from './package/build-package.ts';
import { type Parts, zipParts } from './package/parts.ts';
import { type DocumentProperties, makeReproducible } from './package/reproduce.ts';
import { resolvePages } from './pages/page-numbers.ts';
import type { FontRole, Profile } from './profile.ts';
import { createWriter, report } from './writer.ts';

export { lintDocx } from './lint/lint-docx.ts';
export type { DocumentProperties } from './package/reproduce.ts';
export { parseProfile } from './parse-profile.ts';
export { type FontRole, type Orientation, type Profile, typeArea } from './profile.ts';

export type RenderOptions = {
  profile: Profile;
  properties: DocumentProperties;
  /** Font names that take the place of the profile's. */
  fonts?: Partial<Record<FontRole, string>>;
};

/**
 * Renders a template's HTML (docs/template-html.md) as a .docx. The same HTML, profile and date give the same bytes.
 * Problems are warnings: what could not be shown as written. Throws where the document would be broken.
 */
export async function renderDocx(html: string, options: RenderOptions): Promise<Outcome<Uint8Array>> {
  const profile = withFonts(options.profile, options.fonts ?? {});
  const root = parseHtml(html);
  const survey = surveyHtml(root, profile);
  const writer = createWriter(profile, survey);
  for (const id of survey.repeatedIds) report(writer, 'id-twice', { id });
  emitBlocks(root, writer);
  const parts = await buildPackage(writer);
  if (writer.needsPages) resolvePages(parts);
  makeReproducible(parts, options.properties);
  refuseBroken(parts);
  return { value: zipParts(parts), problems: [...writer.problems.values()] };
}

/** A broken document never leaves the house. */
function refuseBroken(parts: Parts): void {
  const faults = lintParts(parts);
  const [first] = faults;
  if (!first) return;
  throw new BriefingError(
    problem('document-broken', { count: faults.length, what: describeProblem(first, 'en') }),
  );
}

function withFonts(profile: Profile, fonts: Partial<Record<FontRole, string>>): Profile {
  const choices = { ...profile.fonts };
  for (const [role, name] of Object.entries(fonts) as [FontRole, string][]) {
    choices[role] = { ...choices[role], names: [name, ...choices[role].names] };
  }
  return { ...profile, fonts: choices };
}
