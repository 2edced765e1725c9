/** Problems as data: a code, where, and the words' arguments. The wording stands in `problem-wording.ts`. */
import { type ProblemCode, problemWording } from './problem-wording.ts';

export type { ProblemCode } from './problem-wording.ts';

/** Where a problem is; lines and columns count from 1. */
export type ProblemPlace = { file: string; line?: number; column?: number };

export type ProblemLevel = 'error' | 'warning';

export type Problem = {
  code: ProblemCode;
  level: ProblemLevel;
  /** What the wording's `{name}` slots are filled with. */
  args: Record<string, string | number>;
  place?: ProblemPlace;
};

export type Language = 'zh' | 'en';

/** Makes a problem of the level that its code has in the wording table. */
export function problem(code: ProblemCode, args: Problem['args'] = {}, place?: ProblemPlace): Problem {
  return { code, level: problemWording[code].level, args, ...(place ? { place } : {}) };
}

/** Thrown where a stage cannot go on. Anything else that is thrown is our own fault (exit code 70). */
export class BriefingError extends Error {
  readonly problem: Problem;
  /** Further faults of the same kind, found with it: the other lines of a lexicon that are wrong. */
  readonly others: Problem[];
  constructor(reason: Problem, others: Problem[] = []) {
    super(describeProblem(reason, 'en'));
    this.name = 'BriefingError';
    this.problem = reason;
    this.others = others;
  }
}

/** Throws the problems of level error, where there are any. */
export function stopOnErrors(problems: Problem[]): void {
  const [first, ...others] = problems.filter(({ level }) => level === 'error');
  if (first) throw new BriefingError(first, others);
}

/** One line: `file:line:column: message (hint)`. */
export function describeProblem(it: Problem, language: Language): string {
  const [message, hint] = problemWording[it.code][language];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, key: string) => String(it.args[key] ?? ''));
  const { file, line, column } = it.place ?? {};
  const where = file === undefined ? '' : [file, line, column].filter((part) => part !== undefined).join(':');
  const open = language === 'zh' ? '（' : ' (';
  const close = language === 'zh' ? '）' : ')';
  return `${where}${where ? ': ' : ''}${fill(message)}${hint ? `${open}${fill(hint)}${close}` : ''}`;
}
