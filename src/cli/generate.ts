/** `jianbao generate`: reports → briefing files, and a line that says where they are and what is in them. */
import { type GenerateOptions, type GenerateResult, generate, type MadeBriefing } from '../brief/generate.ts';
import { readSettings } from '../files/settings.ts';
import { type Language, stopOnErrors } from '../problem.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { openProgress } from './progress.ts';

type Arguments = CommonOptions &
  Given<Omit<GenerateOptions, 'reports' | 'templates' | 'onStep' | 'distribution' | 'copyNumber'>> & {
    reports: string[];
    template: string | undefined;
    config: string | undefined;
  };

export async function runGenerate(args: Arguments): Promise<CommandResult> {
  const settings = readSettings(args.config);
  stopOnErrors(settings.problems);
  const progress = await openProgress(args.quiet, args.lang);
  const templates = splitNames(args.template ?? settings.value.template);
  try {
    const result = await generate({
      ...settings.value,
      ...onlySaid(args),
      ...(templates.length > 0 ? { templates } : {}),
      onStep: progress.step,
    });
    progress.end();
    report(result, args);
    return { problems: result.problems };
  } finally {
    progress.end();
  }
}

/** JSON without an output file is what was asked for on standard output; a written file is told of. */
function report({ briefings, comparison }: GenerateResult, { quiet, lang }: Arguments): void {
  for (const made of briefings) {
    if (made.file === null) process.stdout.write(made.content);
    else if (!quiet) process.stdout.write(`${describeBriefing(made, lang)}\n`);
  }
  if (!quiet && comparison && briefings.some(({ file }) => file !== null)) {
    for (const { name, period, reports } of comparison.places) {
      const titles = reports.flatMap(({ title }) => title ?? []).join('；');
      process.stdout.write(`  ${name}${period ? `（${period}）` : ''}  ${titles}\n`);
    }
  }
}

function describeBriefing({ file, template, title, counts }: MadeBriefing, language: Language): string {
  if (!counts) return String(file);
  const { reports, places, points, figures, notUsed } = counts;
  return language === 'zh'
    ? `已写好 ${file}：《${title}》（${template}），${places} 个地区 ${reports} 篇报道，做法 ${points} 条、数据 ${figures} 个，未采用 ${notUsed} 篇（段）`
    : `Wrote ${file}: ${title} (${template}); ${reports} reports of ${places} places, ${points} points, ${figures} figures, ${notUsed} not used`;
}

/** staff，leaders → the two names. */
function splitNames(names = ''): string[] {
  return names.split(/[,，、]/).flatMap((name) => name.trim() || []);
}
