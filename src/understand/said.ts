/** What the user says of each article of a report. */
import type { ArticleMeta, CleanReport, PlainArticle, ReportMeta } from '../model.ts';
import { fold, withoutSpace } from '../text/fold.ts';

type Titled = Pick<PlainArticle, 'id' | 'title'>;

/** What is said of one article and no other; nothing where nothing is. */
export function saidOfArticle({ articles = [] }: ReportMeta, article: Titled): ArticleMeta {
  return Object.assign({}, ...articles.filter((it) => isOf(it.of, article)));
}

/** What is said of an article: of it alone, else of the whole file. */
export function saidOf(meta: ReportMeta, article: Titled): ArticleMeta {
  const { articles: _, ...whole } = meta;
  return { ...whole, ...saidOfArticle(meta, article) };
}

/** Titles as the user gives them, by the article's id: that of the whole file is its longest article's. */
export function titlesSaid({ source: { meta }, articles, blocks }: CleanReport): Map<number, string> {
  const sizes = new Map<number, number>();
  for (const { article, kind, text } of blocks)
    if (kind === 'body') sizes.set(article, (sizes.get(article) ?? 0) + text.length);
  const [main] = [...articles].sort((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0));
  return new Map(
    articles.flatMap((article) => {
      const title = saidOfArticle(meta, article).title ?? (article === main ? meta.title : undefined);
      return title === undefined ? [] : [[article.id, title] as const];
    }),
  );
}

/** What is said of articles that the file does not have. */
export function findMissing({ source, articles }: Pick<CleanReport, 'source' | 'articles'>) {
  return (source.meta.articles ?? []).filter(({ of }) => !articles.some((it) => isOf(of, it)));
}

/** A number is an article's id as `inspect` shows it; other words stand in its title. */
function isOf(of: string, { id, title }: Titled): boolean {
  if (/^\d+$/u.test(of)) return Number(of) === id;
  return title !== null && fold(title, withoutSpace).includes(fold(of, withoutSpace));
}
