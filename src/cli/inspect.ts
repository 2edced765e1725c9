/** `jianbao inspect`: how one report was read. */

import { dayOf } from '../brief/change-time.ts';
import type { KnowledgeFiles } from '../files/knowledge.ts';
import { loadKnowledge } from '../files/knowledge.ts';
import { loadMeta } from '../files/meta.ts';
import { readBytes } from '../files/reports.ts';
import { knowledgeFiles } from '../files/workspace.ts';
import { understandBytes } from '../pipeline.ts';
import { stopOnErrors } from '../problem.ts';
import { doubtPlace } from '../understand/index.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';
import { scoreObject } from './inspect-json.ts';
import { describeReport } from './inspect-text.ts';
import { openHere } from './workspace.ts';

type Arguments = CommonOptions &
  Given<Omit<KnowledgeFiles, 'indicators' | 'folder'> & { meta: string; encoding: string }> & {
    report: string;
    json: boolean;
    explain: boolean;
  };

export async function runInspect(args: Arguments): Promise<CommandResult> {
  const { now, standing, workspace } = openHere(args.config);
  const files: KnowledgeFiles & { meta?: string } = { ...standing, ...onlySaid(args) };
  const knowledge = loadKnowledge(knowledgeFiles(files, workspace));
  stopOnErrors(knowledge.problems);
  const meta = loadMeta(files.meta, [args.report], workspace, {
    doubtPlace: (place, at) => doubtPlace(place, knowledge.value.understand.places, at),
  });
  const { value, problems } = await understandBytes(
    {
      file: args.report,
      bytes: await readBytes(args.report),
      ...(args.encoding ? { encoding: args.encoding } : {}),
      meta: meta.value(args.report),
      newest: dayOf(now),
    },
    knowledge.value,
  );
  const { themes } = knowledge.value.understand;
  process.stdout.write(
    args.json
      ? `${JSON.stringify(scoreObject(value), null, 1)}\n`
      : describeReport(value, themes, args.lang, args.explain),
  );
  return { problems: [...meta.problems, ...problems] };
}
