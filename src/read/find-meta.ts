/** What a user says of a report, by its file name. */
import type { ReportMeta } from '../model.ts';

/** One entry of a meta file: which files, and what is said of them. */
export type MetaRule = { pattern: string; meta: ReportMeta };

/** What the rules say of a file: every rule that matches, later ones over earlier ones. */
export function findMeta(rules: MetaRule[], file: string): ReportMeta {
  const path = file.replaceAll('\\', '/');
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => matchesPath(pattern, path)).map(({ meta }) => meta),
  );
}

/** A pattern matches the whole path or its end after a slash: `a.txt` and `x/*.txt` match `in/x/a.txt`. */
function matchesPath(pattern: string, path: string): boolean {
  const glob = pattern.replaceAll('\\', '/').replace(/^\.\//, '');
  const source = glob.replace(/\*\*\/?|[*?]|[.+^${}()|[\]\\]/g, (token) => {
    if (token.startsWith('**')) return '.*';
    if (token === '*') return '[^/]*';
    return token === '?' ? '[^/]' : `\\${token}`;
  });
  return new RegExp(`^(?:.*/)?${source}$`, 'u').test(path);
}
