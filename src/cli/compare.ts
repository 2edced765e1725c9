/** `jianbao compare`: two reports → tracked changes, and a line that says what changed. */
import { type CompareOptions, compare } from '../brief/compare.ts';
import type { CommandResult, CommonOptions, Given } from './command.ts';
import { onlySaid } from './command.ts';
import { openHere } from './workspace.ts';

type Arguments = CommonOptions & Given<CompareOptions> & { old: string; new: string };

export async function runCompare(args: Arguments): Promise<CommandResult> {
  const { file, counts, problems } = await compare(
    { ...onlySaid(args), old: args.old, new: args.new },
    openHere(args.config),
  );
  const { changed, inserted, deleted, moved } = counts;
  if (!args.quiet) {
    process.stdout.write(
      args.lang === 'zh'
        ? `已写好 ${file}：改动 ${changed} 处，新增 ${inserted} 段，删去 ${deleted} 段，移动 ${moved} 段\n`
        : `Wrote ${file}: ${changed} passages changed, ${inserted} added, ${deleted} deleted, ${moved} moved\n`,
    );
  }
  return { problems };
}
