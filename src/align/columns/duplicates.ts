/** The same article in two files: printed from two sites, saved twice. It counts once. */
import type { Article, Report } from '../../model.ts';
import { fold, makeFolding } from '../../text/fold.ts';
import { ofArticle } from './of-article.ts';

/** Signs are set in more than one width (%, ％): none counts. */
const words = makeFolding([], /[^\p{L}\p{N}]+/gu);

/** Letters below which two items may be alike by chance: a line of news. */
const least = 100;

/**
 * Marks an on-topic article whose body text stands in an earlier report about the same place word for word (white
 * space and punctuation apart) as a duplicate; `inspect` of the file itself knows nothing of it. Linear in the text.
 */
export function markDuplicates(reports: Report[]): Report[] {
  const seen = new Set<string>();
  return reports.map((report) => {
    const articles = report.articles.map((article): Article => {
      if (!article.isOnTopic) return article;
      const text = bodyOf(report, article.id);
      if (text.length < least) return article;
      const key = `${article.place?.value.fullName ?? ''} ${text}`;
      if (seen.has(key)) return { ...article, isOnTopic: false, offTopic: 'duplicate' };
      seen.add(key);
      return article;
    });
    return { ...report, articles };
  });
}

function bodyOf({ sentences }: Report, article: number): string {
  return ofArticle(sentences, article)
    .filter(({ kind }) => kind === 'body')
    .map(({ text }) => fold(text, words))
    .join('');
}
