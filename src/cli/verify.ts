/** `jianbao verify`: what of an edited briefing no longer stands in its reports. Exit code 1 where there is any. */

import { printIssue } from '../brief/number-issue.ts';
import { type VerifyOptions, type VerifyResult, verify } from '../brief/verify.ts';
import { splitNames } from '../files/workspace.ts';
import type { ProofFinding } from '../model.ts';
import type { Language } from '../problem.ts';
import { describePlace, explainFinding, type SealedEdition } from '../redline/index.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { openProgress } from './progress.ts';
import { openHere } from './workspace.ts';

type Arguments = CommonOptions &
  Given<Omit<VerifyOptions, 'onStep' | 'lang' | 'templates' | 'distribution' | 'copyNumber'>> & {
    briefing: string;
    reports: string[];
    json: boolean;
    total: number | undefined;
    template: string | undefined;
  };

export async function runVerify(args: Arguments): Promise<CommandResult> {
  const here = openHere(args.config);
  const progress = await openProgress(args.quiet, args.lang);
  try {
    const { briefing, reports, template } = args;
    const templates = template === undefined ? here.standing.templates : splitNames(template);
    const { findings, problems, madeAnew } = await verify(
      {
        standing: here.standing,
        ...onlySaid({ ...args, issue: printedIssue(args) }),
        ...(templates ? { templates } : {}),
        briefing,
        reports,
        onStep: progress.step,
      },
      here,
    );
    progress.end();
    if (args.json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
    else report({ findings, isWhole: !problems.some(({ level }) => level === 'error'), madeAnew }, args);
    const isFault = findings.some(({ level }) => level === 'error' || args.strict);
    return isFault ? { problems, exitCode: 1 } : { problems };
  } finally {
    progress.end();
  }
}

/** 12 as the briefing prints it: 第12期. Which number `auto` and `extra` gave, the file's properties tell. */
function printedIssue({ issue, total }: Arguments): string | undefined {
  if (issue === undefined || issue === 'auto' || issue === 'extra') return undefined;
  if (!/^\d+$/.test(issue)) return issue;
  return printIssue({ kind: 'issue', number: Number(issue), total: total ?? null });
}

type Proof = Pick<VerifyResult, 'findings' | 'madeAnew'> & {
  /** Every source was read. Else finding nothing does not say that all is well. */
  isWhole: boolean;
};

function report({ findings, isWhole, madeAnew }: Proof, { briefing, quiet, lang }: Arguments): void {
  for (const finding of findings) process.stdout.write(`${describeFinding(briefing, finding, lang)}\n`);
  if (quiet) return;
  const wrong = findings.filter(({ level }) => level === 'error').length;
  const words = counting[lang];
  const verdict = wrong > 0 ? words.wrong(wrong) : isWhole ? words.right : words.unsure;
  const edits = findings.length - wrong;
  const more = edits > 0 ? words.more(edits) : '';
  const how = madeAnew ? words.anew(madeAnew) : '';
  process.stdout.write(`${briefing}${words.colon}${verdict}${more}${how}\n`);
}

const counting = {
  zh: {
    colon: '：',
    wrong: (count: number) => `${count} 处与来源不符`,
    right: '数字和引文都与来源相符',
    unsure: '有来源没有读到，没有全部核对',
    more: (count: number) => `；另有 ${count} 处已改动或未核对`,
    anew: ({ template, profile, date }: SealedEdition) =>
      `（没有可用的底稿记录，按模板 ${template}、版式 ${profile}、日期 ${date} 重做一份，与之比对）`,
  },
  en: {
    colon: ': ',
    wrong: (count: number) => `${count} not as in the sources`,
    right: 'every number and quotation stands in the sources',
    unsure: 'a source could not be read, so not everything was checked',
    more: (count: number) => `; ${count} more changed or not checked`,
    anew: ({ template, profile, date }: SealedEdition) =>
      ` (no record to read: held against one made anew with template ${template}, profile ${profile}, date ${date})`,
  },
};

function describeFinding(briefing: string, finding: ProofFinding, lang: Language): string {
  const [first, ...more] = explainFinding(finding, lang);
  return [
    `${briefing}: ${describePlace(finding, lang)}: ${first}`,
    ...more.map((line) => `    ${line}`),
  ].join('\n');
}
