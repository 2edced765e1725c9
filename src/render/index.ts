/** The door of the render stage: HTML that a template wrote becomes the bytes of a .docx. */
import type { Outcome } from '../model.ts';
import { BriefingError, describeProblem, type Problem, problem } from '../problem.ts';
import type { Parts } from '../word/package.ts';
import { zipPackage } from '../word/zip.ts';
import { emitBlocks } from './blocks/blocks.ts';
import { surveyHtml } from './html/survey.ts';
import { isDeeperThan, parseHtml } from './html/tree.ts';
import { fillLetterhead } from './letterhead/fill-letterhead.ts';
import { openLetterhead, withLetterheadPage } from './letterhead/open-letterhead.ts';
import { prepareLetterhead } from './letterhead/prepare-letterhead.ts';
import { lintParts } from './lint/lint-docx.ts';
import { type BuiltPackage, buildPackage } from './package/build-package.ts';
import type { DocumentProperties } from './package/properties.ts';
import { makeReproducible } from './package/reproduce.ts';
import type { FontRole, Profile } from './profile.ts';
import { type Destination, Writer, type Written } from './writer.ts';

export { makeSampleLetterhead } from './letterhead/sample.ts';
export { lintDocx } from './lint/lint-docx.ts';
export type { DocumentProperties } from './package/properties.ts';
export { parseProfile } from './parse-profile.ts';
export { type FontRole, type Orientation, type Profile, typeArea } from './profile.ts';
export { renderRedline } from './redline.ts';
export { tableRoom } from './table/table-room.ts';
export { renderWebPage } from './web-page.ts';

export type RenderOptions = {
  profile: Profile;
  properties: DocumentProperties;
  /** Font names that take the place of the profile's. */
  fonts?: Partial<Record<FontRole, string>>;
  /** The office's own Word file with slots (docs/letterhead.md), and its name for messages. */
  letterhead?: { bytes: Uint8Array; file: string };
  /** Counts the pages even where nothing in the document depends on them. */
  countPages?: boolean;
};

/** The parts of a document, and its pages where they were counted. */
export type RenderedPackage = BuiltPackage;

/**
 * Renders a template's HTML (docs/template-html.md) as the parts of a .docx, for whoever adds to it before it is
 * zipped. Problems are warnings: what could not be shown as written. Throws a `BriefingError` where the letterhead
 * cannot be filled, or where the document would be broken.
 */
export async function renderPackage(html: string, options: RenderOptions): Promise<Outcome<RenderedPackage>> {
  const letterhead = options.letterhead
    ? openLetterhead(options.letterhead.bytes, options.letterhead.file)
    : null;
  const own = withFonts(options.profile, options.fonts ?? {});
  const profile = letterhead ? withLetterheadPage(own, letterhead) : own;
  const prepared = letterhead && (await prepareLetterhead(letterhead, profile));
  const { written, problems } = writeHtml(html, profile, prepared?.destination);
  const counted = { ...written, needsPages: written.needsPages || (options.countPages ?? false) };
  const { parts, pages } = prepared
    ? await fillLetterhead(prepared, counted, profile)
    : await buildPackage(counted, profile);
  makeReproducible(parts, { ...options.properties, ...(pages === null ? {} : { pages: pages.count }) });
  refuseBroken(parts, letterhead ? lintParts(letterhead.parts) : []);
  return { value: { parts, pages }, problems };
}

/** Renders as `renderPackage` does, to the bytes of a .docx. The same HTML, profile and date give the same bytes. */
export async function renderDocx(html: string, options: RenderOptions): Promise<Outcome<Uint8Array>> {
  const { value, problems } = await renderPackage(html, options);
  return { value: zipPackage(value.parts), problems };
}

/** Elements in each other; a template has a dozen, a runaway partial thousands. */
const deepest = 500;

/** Writes the HTML's blocks. */
function writeHtml(
  html: string,
  profile: Profile,
  destination: Destination | undefined,
): { written: Written; problems: Problem[] } {
  const root = parseHtml(html);
  if (isDeeperThan(deepest, root)) throw new BriefingError(problem('html-too-deep', { limit: deepest }));
  const survey = surveyHtml(root, profile);
  const writer = new Writer(profile, survey, destination);
  for (const id of survey.repeatedIds) writer.report('id-twice', { id });
  emitBlocks(root, writer);
  placeLostTargets(writer);
  // Not the writer: it knows the whole HTML, which may go before docx fills the memory.
  return { written: writer.finish(), problems: writer.problems };
}

/** Ids of elements that left no trace (a `<col>`, an empty wrapper): links to them go to the beginning. */
function placeLostTargets(writer: Writer): void {
  for (const [id, { bookmark }] of writer.survey.targets) {
    if (writer.hasWritten(bookmark)) continue;
    writer.report('link-target-missing', { id });
    writer.emitBookmark(bookmark, 'first');
  }
  // A heading in a cell is a paragraph of the cell; the contents lead to the beginning.
  for (const { bookmark } of writer.survey.headings.values()) {
    if (!writer.hasWritten(bookmark)) writer.emitBookmark(bookmark, 'first');
  }
}

/** A broken document never leaves the house; what was wrong with the letterhead before is not held against it. */
function refuseBroken(parts: Parts, known: Problem[]): void {
  const excused = new Set(known.map((fault) => JSON.stringify(fault)));
  const faults = lintParts(parts).filter((fault) => !excused.has(JSON.stringify(fault)));
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
