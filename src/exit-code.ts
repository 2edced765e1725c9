/** Exit codes: 0 done, 1 problems of level error (with `--strict` any), 2 usage or configuration, 70 our own fault. */
import type { Problem } from './problem.ts';
import { problemWording } from './problem-wording.ts';

/** The exit code for what was found. */
export function exitCodeOf(problems: Problem[], isStrict = false): 0 | 1 | 2 | 70 {
  const errors = problems.filter(({ level }) => level === 'error');
  const kinds = new Set(errors.map(({ code }) => problemWording[code].kind));
  if (kinds.has('own')) return 70;
  if (kinds.has('usage')) return 2;
  return errors.length > 0 || (isStrict && problems.length > 0) ? 1 : 0;
}
