/** The compose stage: a comparison and a template → the HTML of a briefing. */
import type { Comparison, Outcome, Printed } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import { fillTemplate } from './fill.ts';
import type { BriefingOptions } from './options.ts';
import { type Briefing, briefingShape } from './shape.ts';
import { openTally } from './tally.ts';
import type { Template } from './template.ts';
import { checkTemplate } from './template-check.ts';
import { type ParagraphText, viewBriefing } from './view.ts';

export { titleOf } from './note.ts';
export { type BriefingOptions, defaultMasthead, unitOf } from './options.ts';
export { type Briefing, briefingShape } from './shape.ts';
export { parseTemplateSettings, type Template, type TemplateLimits, type TemplateText } from './template.ts';

/** A filled template, the data it was filled with, and what it holds of them. */
export type Composed = {
  html: string;
  briefing: Briefing;
  counts: Briefing['counts'];
  cells: Printed['cells'];
};

/**
 * Fills `template` with the comparison: once to see what it prints, then with the counts of that. Names in the template that the data does not have are problems of level
 * error, and nothing is filled then: `value` is null.
 */
export function composeBriefing(
  comparison: Comparison,
  template: Template,
  options: BriefingOptions,
  paragraphText?: ParagraphText,
): Outcome<Composed | null> {
  const problems = checkComposable(template);
  if (problems.some(({ level }) => level === 'error')) return { value: null, problems };
  const tally = openTally();
  const view = () => viewBriefing(comparison, options, template.limits, paragraphText, tally);
  fillTemplate(template, tally.watch(view()));
  const briefing = view();
  const html = fillTemplate(template, briefing);
  if (html.trim() === '') {
    return { value: null, problems: [problem('template-empty', {}, { file: template.document.file })] };
  }
  const cells = comparison.themes.flatMap(({ id: theme }) =>
    comparison.places.map(({ id: place }) => ({ place, theme, ...tally.count({ place, theme }) })),
  );
  return { value: { html, briefing, counts: briefing.counts, cells }, problems };
}

/** What is wrong with a template, before any report is read. */
export function checkComposable(template: Template): Problem[] {
  return checkTemplate(template, briefingShape);
}
