/** `jianbao seal remove`: a copy of a briefing without what it records of itself. */
import { removeRecord } from '../brief/remove-record.ts';
import { type CommandResult, type CommonOptions, type Given, onlySaid } from './command.ts';

type Arguments = CommonOptions & Given<{ output: string; force: boolean }> & { briefing: string };

export async function runSealRemove(args: Arguments): Promise<CommandResult> {
  const { file, problems } = await removeRecord({ ...onlySaid(args), briefing: args.briefing });
  if (!args.quiet)
    process.stdout.write(
      args.lang === 'zh' ? `已写好 ${file}，其中没有底稿记录\n` : `Wrote ${file}, without the record\n`,
    );
  return { problems };
}
