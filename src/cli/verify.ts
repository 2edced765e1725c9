/** `jianbao verify`: what of an edited briefing no longer stands in its reports. Exit code 1 where there is any. */

import { type VerifyOptions, verify } from '../brief/verify.ts';
import type { ProofFinding } from '../model.ts';
import type { Language } from '../problem.ts';
import { describePlace, explainFinding } from '../redline/index.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { openProgress } from './progress.ts';
import { openHere } from './workspace.ts';

type Arguments = CommonOptions &
  Given<Omit<VerifyOptions, 'onStep' | 'lang'>> & { briefing: string; reports: string[]; json: boolean };

export async function runVerify(args: Arguments): Promise<CommandResult> {
  const here = openHere(args.config);
  const progress = await openProgress(args.quiet, args.lang);
  try {
    const { briefing, reports } = args;
    const { findings, problems } = await verify(
      { ...here.standing, ...onlySaid(args), briefing, reports, onStep: progress.step },
      here,
    );
    progress.end();
    if (args.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else report(findings, !problems.some(({ level }) => level === 'error'), args);
    return findings.length > 0 ? { problems, exitCode: 1 } : { problems };
  } finally {
    progress.end();
  }
}

/** `isWhole`: every source was read. Else finding nothing does not say that all is well. */
function report(findings: ProofFinding[], isWhole: boolean, { briefing, quiet, lang }: Arguments): void {
  for (const finding of findings) process.stdout.write(`${describeFinding(briefing, finding, lang)}\n`);
  if (quiet) return;
  const count = findings.length;
  const [found, none, unsure] =
    lang === 'zh'
      ? [
          `${briefing}：${count} 处与来源不符`,
          `${briefing}：数字和引文都与来源相符`,
          `${briefing}：有来源没有读到，没有全部核对`,
        ]
      : [
          `${briefing}: ${count} not as in the sources`,
          `${briefing}: every number and quotation stands in the sources`,
          `${briefing}: a source could not be read, so not everything was checked`,
        ];
  process.stdout.write(`${count > 0 ? found : isWhole ? none : unsure}\n`);
}

function describeFinding(briefing: string, finding: ProofFinding, lang: Language): string {
  const [first, ...more] = explainFinding(finding, lang);
  return [
    `${briefing}: ${describePlace(finding.place, lang)}: ${first}`,
    ...more.map((line) => `    ${line}`),
  ].join('\n');
}
