/** From report files to briefing files: what `jianbao generate` and the library's `generate` do. */
import { basename, extname, join } from 'node:path';
import { checkComposable, composeBriefing } from './compose/index.ts';
import { type BriefingOptions, defaultMasthead } from './compose/options.ts';
import type { Briefing } from './compose/shape.ts';
import type { Template } from './compose/template.ts';
import { type KnowledgeFiles, loadKnowledge } from './knowledge.ts';
import { ledgerFile, numberIssue, readLedger } from './ledger.ts';
import { loadMeta } from './meta-files.ts';
import type { Comparison } from './model.ts';
import { checkWritable, writeWhole } from './output-file.ts';
import { compareReports, understandAll } from './pipeline.ts';
import { BriefingError, type Problem, problem } from './problem.ts';
import { loadProfile } from './profile-files.ts';
import { renderDocx } from './render/index.ts';
import { renderWebPage } from './render/web-page.ts';
import { findReports, readBytes } from './report-files.ts';
import { loadTemplate, readStylesheet } from './template-files.ts';

export type BriefingFormat = 'docx' | 'html' | 'json';

export type GenerateOptions = KnowledgeFiles &
  Omit<BriefingOptions, 'date'> & {
    /** Files, folders, globs, `-` for standard input. */
    reports: string[];
    /** Output file; without it the file goes to `output/` under a name made of date and title. */
    output?: string;
    /** Template names or folders; `staff` where none is given. Several give several files. */
    templates?: string[];
    format?: BriefingFormat;
    /** ISO date of the briefing; today where none is given. */
    date?: string;
    /** Page profile, in place of the template's own. */
    profile?: string;
    /** The office's own Word file with slots. */
    letterhead?: string;
    /** Encoding of all text reports, in place of what is found. */
    encoding?: string;
    /** Particulars of reports that win over what is found. */
    meta?: string;
    /** Running number of this issue (总第×期), given once; the ledger counts on from it. */
    total?: number;
    /** Overwrite existing files. */
    force?: boolean;
    onStep?: (done: number, total: number, what: string) => void;
  };

/** A briefing that was made. `file` is null where only the content was asked for (JSON without an output). */
export type MadeBriefing = {
  file: string | null;
  template: string;
  title: string;
  content: string | Uint8Array;
  counts: Briefing['counts'] | null;
};

export type GenerateResult = {
  briefings: MadeBriefing[];
  comparison: Comparison | null;
  problems: Problem[];
};

/**
 * Reads the reports and writes one briefing a template. Problems with single reports are returned and do not stop the
 * others; throws a BriefingError where no briefing can be made (nothing readable, no theme, template or output at
 * fault). Files are written whole or not at all.
 */
export async function generate(options: GenerateOptions): Promise<GenerateResult> {
  const { format = 'docx', force = false, onStep = () => {} } = options;
  const date = options.date ?? today();
  const templates = loadTemplates(options.templates ?? ['staff']);
  if (options.output) await checkOutputs(options.output, templates, force);
  const knowledge = loadKnowledge(options);
  stopOnErrors([...templates.flatMap(({ problems }) => problems), ...knowledge.problems]);

  const found = await findReports(options.reports);
  const metaOf = loadMeta(options.meta);
  const understood = await understandAll(
    found.value,
    async (file) => {
      const meta = metaOf(file);
      return {
        file,
        bytes: await readBytes(file),
        ...(options.encoding ? { encoding: options.encoding } : {}),
        ...(meta ? { meta } : {}),
      };
    },
    knowledge.value,
    onStep,
  );
  const problems = [...found.problems, ...understood.problems];
  if (understood.value.length === 0)
    return { briefings: [], comparison: null, problems: [...problems, problem('no-usable-report')] };

  const maxPoints = Math.max(...templates.map(({ template }) => template.limits.points));
  const compared = compareReports(understood.value, knowledge.value, maxPoints);
  problems.push(...compared.problems);
  const comparison = compared.value;
  if (comparison.places.length === 0)
    return { briefings: [], comparison, problems: [...problems, problem('no-theme-found')] };

  const briefings: MadeBriefing[] = [];
  if (format === 'json') {
    const content = `${JSON.stringify({ ...comparison, problems }, null, 2)}\n`;
    if (options.output) await writeWhole(options.output, content, force);
    return {
      briefings: [{ file: options.output ?? null, template: '', title: '', content, counts: null }],
      comparison,
      problems,
    };
  }
  const issue = options.issue
    ? numberIssue(
        options.issue,
        readLedger(),
        options.masthead ?? defaultMasthead,
        date.slice(0, 4),
        options.total,
      )
    : null;
  for (const { template } of templates) {
    const told = { ...options, date, ...(issue ? { issue: issue.text } : {}) };
    const made = await makeBriefing(comparison, template, told, format);
    problems.push(...made.problems);
    const file = options.output
      ? outputOf(options.output, template, templates.length)
      : join('output', fileName(date, made.title, template, templates.length, format));
    await writeWhole(file, made.content, force);
    briefings.push({
      file,
      template: template.name,
      title: made.title,
      content: made.content,
      counts: made.counts,
    });
  }
  if (issue) await writeWhole(ledgerFile, `${JSON.stringify(issue.ledger, null, 2)}\n`, true);
  return { briefings, comparison, problems };
}

async function makeBriefing(
  comparison: Comparison,
  template: Template,
  options: GenerateOptions & { date: string },
  format: 'docx' | 'html',
) {
  const composed = composeBriefing(comparison, template, options);
  if (!composed.value) throw new BriefingError(composed.problems[0] ?? problem('template-fails'));
  const { html, briefing } = composed.value;
  const { title, counts } = briefing;
  if (format === 'html')
    return {
      title,
      counts,
      content: renderWebPage(html, { title, stylesheet: readStylesheet() }),
      problems: [] as Problem[],
    };
  const profile = loadProfile(options.profile ?? template.profile);
  const rendered = await renderDocx(html, {
    profile: profile.value,
    properties: {
      title,
      date: options.date,
      subject: template.name,
      creator: options.unit ?? 'jianbao',
      keywords: comparison.places.map(({ name }) => name),
    },
  });
  return { title, counts, content: rendered.value, problems: [...profile.problems, ...rendered.problems] };
}

function loadTemplates(names: string[]) {
  return names.map((name) => {
    const { value, problems } = loadTemplate(name);
    return { template: value, problems: [...problems, ...checkComposable(value)] };
  });
}

/** Faults of templates, lexicons and settings stop the work before a report is read: the first is thrown. */
function stopOnErrors(problems: Problem[]): void {
  const [first] = problems.filter(({ level }) => level === 'error');
  if (first) throw new BriefingError(first);
}

async function checkOutputs(
  output: string,
  templates: { template: Template }[],
  force: boolean,
): Promise<void> {
  for (const { template } of templates)
    await checkWritable(outputOf(output, template, templates.length), force);
}

/** briefing.docx for one template; briefing-leaders.docx beside it where there are several. */
function outputOf(output: string, template: Template, count: number): string {
  if (count === 1) return output;
  const ending = extname(output);
  return `${output.slice(0, output.length - ending.length)}-${template.id}${ending}`;
}

/** 2026-11-22-五地党建工作做法对照.docx: date and title, without what file systems forbid. */
function fileName(
  date: string,
  title: string,
  template: Template,
  count: number,
  format: BriefingFormat,
): string {
  const safe = basename(title.replace(/[\\/:*?"<>|\s]+/g, '-')).slice(0, 60);
  return `${date}-${safe}${count > 1 ? `-${template.id}` : ''}.${format}`;
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
