/** Exit codes: 0 done, 1 problems of level error (with `--strict` any), 2 usage or configuration, 70 our own fault. */
import type { Problem } from './problem.ts';

/** What a problem code begins with when the user's command or configuration is at fault, not a report. */
const configuration = [
  'option-',
  'output-',
  'template-',
  'profile-',
  'lexicon-',
  'themes-',
  'figure-lexicon-',
  'indicator-',
  'places-',
  'cues-',
  'meta-',
  'corrections-',
  'settings-',
  'letterhead-',
];

/** The exit code for what was found. */
export function exitCodeOf(problems: Problem[], isStrict = false): 0 | 1 | 2 | 70 {
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.some(({ code }) => code === 'document-broken')) return 70;
  if (errors.some(({ code }) => configuration.some((start) => code.startsWith(start)))) return 2;
  return errors.length > 0 || (isStrict && problems.length > 0) ? 1 : 0;
}
