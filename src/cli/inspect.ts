/** `jianbao inspect`: how one report was read. */

import type { KnowledgeFiles } from '../knowledge.ts';
import { loadKnowledge } from '../knowledge.ts';
import { loadMeta } from '../meta-files.ts';
import { understandBytes } from '../pipeline.ts';
import { BriefingError } from '../problem.ts';
import { readBytes } from '../report-files.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { scoreObject } from './inspect-json.ts';
import { describeReport } from './inspect-text.ts';

type Arguments = CommonOptions &
  Given<Pick<KnowledgeFiles, 'themes' | 'corrections'> & { meta: string; encoding: string }> & {
    report: string;
    json: boolean;
    explain: boolean;
  };

export async function runInspect(args: Arguments): Promise<CommandResult> {
  const knowledge = loadKnowledge(onlySaid(args));
  const [fault] = knowledge.problems.filter(({ level }) => level === 'error');
  if (fault) throw new BriefingError(fault);
  const meta = loadMeta(args.meta)(args.report);
  const { value, problems } = await understandBytes(
    {
      file: args.report,
      bytes: await readBytes(args.report),
      ...(args.encoding ? { encoding: args.encoding } : {}),
      ...(meta ? { meta } : {}),
    },
    knowledge.value,
  );
  const { themes } = knowledge.value.understand;
  process.stdout.write(
    args.json
      ? `${JSON.stringify(scoreObject(value), null, 1)}\n`
      : describeReport(value, themes, args.lang, args.explain),
  );
  return { problems };
}
