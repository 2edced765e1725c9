/** The language of messages: `--lang`, else the locale. */
import type { Language } from '../problem.ts';

/** Looks for `--lang` before yargs runs, because the help itself is in that language. */
export function chooseLanguage(argv: string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given =
    at < 0 ? undefined : argv[at]?.includes('=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  if (given === 'zh' || given === 'en') return given;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || systemLocale();
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Windows sets none of the variables; its locale is known to Intl. */
function systemLocale(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}
