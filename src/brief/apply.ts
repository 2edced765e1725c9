/** Finished briefings → files, and their issues → the ledger. The one step of making a briefing that changes anything. */
import { checkWritable, type StagedFile, stageFile } from '../files/output.ts';

export type FinishedFile = { file: string; content: string | Uint8Array };

/** `enter` puts the issues into the ledger, where there are any. */
export type ApplyOptions = { force: boolean; enter?: () => Promise<void> };

/**
 * Writes all files or none. All are on the disk, whole, before the issues are entered, and they get their names after
 * that: a full disk leaves no number behind, and no briefing bears a number that the ledger does not know. A crash in
 * between leaves a number whose briefing is not there; made again, it gets the same number.
 */
export async function applyFiles(files: FinishedFile[], { force, enter }: ApplyOptions): Promise<void> {
  for (const { file } of files) await checkWritable(file, force);
  const staged: StagedFile[] = [];
  try {
    for (const { file, content } of files) staged.push(await stageFile(file, content));
    await enter?.();
    for (const one of staged) await one.publish(force);
  } finally {
    for (const one of staged) await one.discard();
  }
}
