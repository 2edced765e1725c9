/** A copy of a briefing without its record: what `jianbao seal remove` and the library's `removeRecord` do. */
import { extname } from 'node:path';
import { checkWritable } from '../files/output.ts';
import { readBytes } from '../files/reports.ts';
import { type Problem, problem } from '../problem.ts';
import { openWord, removeSeal } from '../redline/index.ts';
import { zipPackage } from '../word/zip.ts';
import { applyFiles } from './apply.ts';

export type RemoveRecordOptions = {
  /** The briefing, a .docx. */
  briefing: string;
  /** The copy; beside the briefing under a name of its own where none is given. */
  output?: string;
  force?: boolean;
};

/** All else of the document stays as it is. A document without a record is copied with a warning. */
export async function removeRecord({
  briefing,
  output,
  force = false,
}: RemoveRecordOptions): Promise<{ file: string; problems: Problem[] }> {
  const ending = extname(briefing);
  const file = output ?? `${briefing.slice(0, briefing.length - ending.length)}-无记录${ending}`;
  await checkWritable(file, force);
  const parts = openWord(briefing, await readBytes(briefing));
  const problems = removeSeal(parts) ? [] : [problem('record-missing', {}, { file: briefing })];
  await applyFiles([{ file, content: zipPackage(parts) }], { force });
  return { file, problems };
}
