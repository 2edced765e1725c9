/** What a user says of a report, by its file name. */
import type { ArticleMeta, ReportMeta } from '../model.ts';
import type { ProblemPlace } from '../problem.ts';

/** Which files an entry is about, which article of them (all where it is null), and what is said. */
type Said = { pattern: string; article: string | null; meta: ArticleMeta; at?: ProblemPlace };

/** One entry of a meta file: as it is written, what it says, where it stands, and the line of its place. */
export type MetaRule = Said & { entry: string; at: ProblemPlace; placeLine: number };

/** `folder/*.txt#2`, `a.txt#山里的灯`: the pattern of the files, and the article by its number or words of its title. */
export function splitEntry(entry: string): { pattern: string; article: string | null } {
  const at = entry.lastIndexOf('#');
  const article = at < 0 ? '' : entry.slice(at + 1).trim();
  // 简报#3.docx: a number sign in a file's own name
  return article === '' || /^[^\s]*\.[a-z]{2,8}$/iu.test(article)
    ? { pattern: entry, article: null }
    : { pattern: entry.slice(0, at).trimEnd(), article };
}

/** What the rules say of a file: every rule that matches, later ones over earlier ones. */
export function findMeta(rules: Said[], file: string): ReportMeta {
  const found = rules.filter((rule) => isAbout(rule, file));
  const whole: ReportMeta = Object.assign({}, ...found.flatMap((it) => (it.article === null ? it.meta : [])));
  const articles = found.flatMap(({ article, meta, at }) =>
    article === null ? [] : { ...meta, of: article, ...(at ? { at } : {}) },
  );
  return articles.length === 0 ? whole : { ...whole, articles };
}

/** Whether the rule speaks of the file, or of an article of it. */
export function isAbout({ pattern }: Pick<Said, 'pattern'>, file: string): boolean {
  return matchesPath(pattern, file.replaceAll('\\', '/'));
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
