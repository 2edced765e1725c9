/** A comparison, a template and the office's particulars → one finished briefing, not yet written anywhere. */
import { composeBriefing } from './compose/index.ts';
import type { BriefingOptions } from './compose/options.ts';
import type { Briefing } from './compose/shape.ts';
import type { Template } from './compose/template.ts';
import type { Comparison, Outcome, Report } from './model.ts';
import { BriefingError, problem } from './problem.ts';
import { indexSources, sealBriefing, sourceOfReport } from './redline/index.ts';
import { type Profile, renderDocx } from './render/index.ts';
import { renderWebPage } from './render/web-page.ts';
import { readStylesheet } from './template-files.ts';

export type FinishedBriefing = {
  title: string;
  counts: Briefing['counts'];
  content: string | Uint8Array;
};

export type Letterhead = { bytes: Uint8Array; file: string };

/** What all editions of one run share. */
export type BriefingMatter = { comparison: Comparison; reports: Report[]; options: BriefingOptions };

/** The briefing as a web page that stands by itself. */
export function makeWebPage({ comparison, options }: BriefingMatter, template: Template): FinishedBriefing {
  const { html, briefing } = compose(comparison, template, options);
  const { title, counts } = briefing;
  return { title, counts, content: renderWebPage(html, { title, stylesheet: readStylesheet() }) };
}

/** The briefing as a Word file, sealed with what it says so that `verify` can tell what was changed since. */
export async function makeDocument(
  { comparison, reports, options }: BriefingMatter,
  template: Template,
  profile: Profile,
  letterhead: Letterhead | null,
): Promise<Outcome<FinishedBriefing>> {
  const { html, briefing } = compose(comparison, template, options);
  const { title, counts } = briefing;
  const { value, problems } = await renderDocx(html, {
    profile,
    properties: {
      title,
      date: options.date,
      subject: template.name,
      creator: options.unit ?? 'jianbao',
      keywords: comparison.places.map(({ name }) => name),
    },
    ...(letterhead ? { letterhead } : {}),
  });
  const content = sealBriefing(value, indexSources(reports.map(sourceOfReport)));
  return { value: { title, counts, content }, problems };
}

function compose(comparison: Comparison, template: Template, options: BriefingOptions) {
  const { value, problems } = composeBriefing(comparison, template, options);
  if (!value) throw new BriefingError(problems[0] ?? problem('template-fails'));
  return value;
}
