/** Prints problems on standard error, one a line, those of one file together, then a count. */
import { describeProblem, type Language, type Problem } from '../problem.ts';

const marks = { zh: { error: '错误', warning: '提示' }, en: { error: 'error', warning: 'warning' } } as const;

/** Warnings beyond this many of one file are counted, not listed; errors always are. */
const listed = 5;

export function printProblems(problems: Problem[], language: Language, isVerbose = false): void {
  const warningsOf = new Map<string, number>();
  let hidden = 0;
  for (const it of problems) {
    const file = it.place?.file ?? '';
    const seen = (warningsOf.get(file) ?? 0) + 1;
    if (it.level === 'warning') {
      warningsOf.set(file, seen);
      if (seen > listed && !isVerbose) {
        hidden += 1;
        continue;
      }
    }
    process.stderr.write(`${marks[language][it.level]} ${describeProblem(it, language)}\n`);
  }
  if (hidden > 0) {
    const text =
      language === 'zh'
        ? `另有 ${hidden} 条提示，加 --verbose 全部列出`
        : `${hidden} more warnings; --verbose lists them`;
    process.stderr.write(`${text}\n`);
  }
}
