/** A comparison, an edition and the office's particulars → one finished briefing, not yet written anywhere. */
import {
  type Briefing,
  type BriefingOptions,
  type Composed,
  composeBriefing,
  type Template,
  unitOf,
} from '../compose/index.ts';
import type { Comparison, Outcome, Printed, Report } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { indexSources, sealPackage, sourceOfReport } from '../redline/index.ts';
import {
  type Profile,
  type RenderedPackage,
  renderPackage,
  renderWebPage,
  tableRoom,
} from '../render/index.ts';
import { withoutMarks } from '../text/markdown.ts';
import { zipPackage } from '../word/zip.ts';
import { fillPages } from './fill-pages.ts';
import { fitPages } from './fit-pages.ts';
import { writeParticulars } from './particulars.ts';
import type { Edition } from './plan.ts';

export type FinishedBriefing = {
  title: string;
  counts: Briefing['counts'];
  content: string | Uint8Array;
};

/** A briefing that is composed and laid out. */
export type Draft = { composed: Composed; rendered: RenderedPackage; problems: Problem[] };

export type Letterhead = { bytes: Uint8Array; file: string };

/** What a briefing is made of. `options` hold its own date and issue; `rules` tells what the reports were understood by. */
export type BriefingMatter = {
  comparison: Comparison;
  reports: Report[];
  options: BriefingOptions;
  rules?: string;
};

/** The briefing as a web page that stands by itself. */
export function makeWebPage(
  matter: BriefingMatter,
  { template, profile }: Edition,
  stylesheet: string,
): Outcome<FinishedBriefing> {
  const composed = compose(matter, template, profile);
  const { html, briefing, counts } = composed.value;
  const { title } = briefing;
  const page = renderWebPage(html, { title, stylesheet });
  return {
    value: { title, counts, content: page.value },
    problems: [...composed.problems, ...page.problems],
  };
}

/** The briefing as a Word file, sealed with what it says so that `verify` can tell what was changed since. */
export async function makeDocument(
  matter: BriefingMatter,
  { template, profile }: Edition,
  letterhead: Letterhead | null,
): Promise<Outcome<FinishedBriefing>> {
  const { comparison, reports, options, rules } = matter;
  const { composed, rendered, problems } = await makeDraft(matter, { template, profile }, letterhead);
  const { title } = composed.briefing;
  const sources = indexSources(reports.map((it) => sourceOfReport(it)));
  const places = comparison.places.map(({ name }) => name);
  const edition = { template: template.id, profile: profile.name, date: options.date };
  sealPackage(rendered.parts, sources, places, edition);
  writeParticulars(rendered.parts, options, rules);
  return {
    value: { title, counts: composed.counts, content: zipPackage(rendered.parts) },
    problems,
  };
}

/** What an edition prints, counted; one that keeps to its pages has to be laid out for that. */
export async function countPrinted(
  matter: BriefingMatter,
  edition: Edition,
  letterhead: Letterhead | null,
): Promise<Printed> {
  const { template, profile } = edition;
  const { counts, cells } =
    template.limits.pages === undefined
      ? compose(matter, template, profile).value
      : (await makeDraft(matter, edition, letterhead)).composed;
  return { template: template.id, points: counts.points, figures: counts.figures, cells };
}

/** The briefing on the pages that its template promises, not yet sealed. */
export function makeDraft(
  matter: BriefingMatter,
  { template, profile }: Edition,
  letterhead: Letterhead | null,
): Promise<Draft> {
  return fitPages(template, (tried) =>
    fillPages((turned) =>
      draft({ ...matter, options: { ...matter.options, turned } }, { template: tried, profile }, letterhead),
    ),
  );
}

/** A briefing with its pages counted. */
async function draft(
  matter: BriefingMatter,
  { template, profile }: Edition,
  letterhead: Letterhead | null,
): Promise<Draft> {
  const { options } = matter;
  const { value: composed, problems: told } = compose(matter, template, profile);
  const { value, problems } = await renderPackage(composed.html, {
    profile,
    properties: {
      title: composed.briefing.title,
      date: options.date,
      subject: template.name,
      creator: unitOf(options) || 'jianbao',
    },
    ...(letterhead ? { letterhead } : {}),
    countPages: template.limits.pages !== undefined || composed.briefing.isLandscape,
  });
  return { composed, rendered: value, problems: [...told, ...problems] };
}

function compose(
  { comparison, reports, options }: BriefingMatter,
  template: Template,
  profile: Profile,
): Outcome<Composed> {
  const { value, problems } = composeBriefing(
    comparison,
    template,
    { ...options, room: tableRoom(profile) },
    textOfParagraphs(reports),
  );
  if (!value) throw new BriefingError(problems[0] ?? problem('template-fails'));
  return { value, problems };
}

/** Looks paragraphs up by file and number. The table of a report is made when it is first asked for. */
function textOfParagraphs(reports: Report[]) {
  const tables = new Map<string, Map<number, string>>();
  return (file: string, paragraph: number): string => {
    let table = tables.get(file);
    if (!table) {
      table = new Map();
      for (const block of reports.find((report) => report.file === file)?.blocks ?? []) {
        const text = withoutMarks(block.text);
        table.set(block.paragraph, (table.get(block.paragraph) ?? '') + text);
      }
      tables.set(file, table);
    }
    return table.get(paragraph) ?? '';
  };
}
