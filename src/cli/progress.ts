/** A progress bar on standard error, only on a terminal and only for work of more than about a second. */
import type { Language } from '../problem.ts';

export type Progress = { step: (done: number, total: number, what: string) => void; end: () => void };

/** Milliseconds of work before a bar is worth drawing. */
const patience = 800;

/** No bar without a terminal, with `--quiet`, or for short work. cli-progress is loaded when the first is drawn. */
export async function openProgress(isQuiet: boolean, language: Language): Promise<Progress> {
  if (isQuiet || !process.stderr.isTTY) return { step: () => {}, end: () => {} };
  const { default: engine } = await import('cli-progress');
  const label = language === 'zh' ? '处理中' : 'Working';
  const bar = new engine.SingleBar({
    format: `${label} {bar} {value}/{total} {what}`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 24,
  });
  const began = Date.now();
  let isDrawn = false;
  return {
    step: (done, total, what) => {
      if (!isDrawn && Date.now() - began > patience && done < total) {
        bar.start(total, done, { what });
        isDrawn = true;
      } else if (isDrawn) bar.update(done, { what });
    },
    end: () => {
      if (isDrawn) bar.stop();
    },
  };
}
