/** `--meta FILE.yaml`: what a user says of many reports, by file name or glob. */
import type { Outcome, ReportMeta } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { parseYaml, readMeta } from './meta.ts';

/** One entry of a meta file: which files, and what is said of them. */
export type MetaRule = { pattern: string; meta: ReportMeta };

/**
 * Parses `pattern: { place, date, period, source, title, authors }` entries. A pattern is a file name, a path's
 * end or a glob (`*`, `?`, `**`). Throws `meta-syntax` or `meta-not-a-map`; a faulty entry is a problem with its
 * line, and the rest of it counts.
 */
export function parseMetaFile(yamlText: string, file: string): Outcome<MetaRule[]> {
  const { map, isEmpty, locate, fault } = parseYaml(yamlText.replace(/^\ufeff/, ''), file);
  if (fault) throw new BriefingError(problem('meta-syntax', { reason: fault.reason }, fault.place));
  if (isEmpty) return { value: [], problems: [] };
  if (!map) throw new BriefingError(problem('meta-not-a-map', {}, { file, line: 1 }));
  const problems: Problem[] = [];
  const value: MetaRule[] = [];
  for (const { key, value: entry } of map.items) {
    const read = readMeta(entry, locate);
    if (!read) {
      problems.push(problem('meta-not-a-map', {}, locate(key)));
      continue;
    }
    problems.push(...read.problems);
    value.push({ pattern: String(key), meta: read.meta });
  }
  return { value, problems };
}

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
