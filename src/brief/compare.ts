/** From two reports to a redline file: what `jianbao compare` and the library's `compare` do. */
import { basename, extname } from 'node:path';
import { lexiconFile } from '../files/knowledge.ts';
import { checkWritable } from '../files/output.ts';
import { readBytes } from '../files/reports.ts';
import { placeOf } from '../files/workspace.ts';
import type { Problem } from '../problem.ts';
import { readReport } from '../read/index.ts';
import {
  comparePassages,
  countChanges,
  type RedlineCounts,
  splitPassages,
  writeSideBySide,
} from '../redline/index.ts';
import { renderRedline } from '../render/index.ts';
import { openSegmenter } from '../segment.ts';
import { applyFiles } from './apply.ts';
import { changeTime } from './change-time.ts';
import { hereAndNow, type Surroundings } from './surroundings.ts';

export type CompareOptions = {
  old: string;
  new: string;
  /** Output file; without it the file goes to `output/` under a name made of the new file's. */
  output?: string;
  format?: 'docx' | 'html';
  /** Author of the tracked changes. */
  author?: string;
  /** ISO date and time of the tracked changes; now where none is given. */
  date?: string;
  encoding?: string;
  force?: boolean;
};

export type CompareResult = { file: string; counts: RedlineCounts; problems: Problem[] };

/**
 * Compares the wording of two reports and writes Word tracked changes, or a page with both side by side. Throws a
 * BriefingError where a report cannot be read or the output not written.
 */
export async function compare(
  options: CompareOptions,
  { now, workspace }: Surroundings = hereAndNow(),
): Promise<CompareResult> {
  const { force = false } = options;
  const format = options.format ?? (/\.html?$/i.test(options.output ?? '') ? 'html' : 'docx');
  const file =
    options.output ??
    placeOf(workspace, `output/修订-${basename(options.new, extname(options.new))}.${format}`);
  const date = changeTime(options.date, now);
  await checkWritable(file, force);
  const [old, fresh] = [await readSource(options.old, options), await readSource(options.new, options)];
  const segmenter = openSegmenter(lexiconFile('userdict.txt', workspace && placeOf(workspace, 'lexicon')));
  const redline = comparePassages(splitPassages(old.value), splitPassages(fresh.value), segmenter);
  const titles = { old: basename(options.old), new: basename(options.new) };
  const content =
    format === 'html'
      ? writeSideBySide(redline, titles)
      : await renderRedline(redline, {
          author: options.author ?? '简报对照',
          date,
          oldTitle: titles.old,
          newTitle: titles.new,
        });
  await applyFiles([{ file, content }], { force });
  return { file, counts: countChanges(redline), problems: [...old.problems, ...fresh.problems] };
}

async function readSource(file: string, { encoding }: CompareOptions) {
  return readReport({ file, bytes: await readBytes(file), ...(encoding ? { encoding } : {}) });
}
