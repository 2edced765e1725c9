/** `jianbao generate`: reports → briefing files, and a line that says where they are and what is in them. */
import { type GenerateOptions, type GenerateResult, generate, type MadeBriefing } from '../brief/generate.ts';
import { splitNames } from '../files/workspace.ts';
import type { Language } from '../problem.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { openProgress } from './progress.ts';
import { checkLedgerHere, openHere } from './workspace.ts';

type Arguments = CommonOptions &
  Given<Omit<GenerateOptions, 'reports' | 'templates' | 'onStep' | 'distribution' | 'copyNumber'>> & {
    reports: string[];
    template: string | undefined;
  };

export async function runGenerate(args: Arguments): Promise<CommandResult> {
  const here = openHere(args.config);
  if (args.issue !== undefined) checkLedgerHere(here);
  const progress = await openProgress(args.quiet, args.lang);
  const templates = args.template === undefined ? here.standing.templates : splitNames(args.template);
  try {
    const result = await generate(
      {
        ...here.standing,
        ...onlySaid(args),
        ...(templates?.length ? { templates } : {}),
        onStep: progress.step,
      },
      here,
    );
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

function describeBriefing(
  { file, template, title, issue, counts }: MadeBriefing,
  language: Language,
): string {
  if (!counts) return String(file);
  const { reports, places, points, figures, notUsed } = counts;
  return language === 'zh'
    ? `已写好 ${file}：《${title}》（${template}${issue && `，${issue}`}），${places} 个地区 ${reports} 篇报道，做法 ${points} 条、数据 ${figures} 个，未采用 ${notUsed} 篇（段）`
    : `Wrote ${file}: ${title} (${template}${issue && `, ${issue}`}); ${reports} reports of ${places} places, ${points} points, ${figures} figures, ${notUsed} not used`;
}
