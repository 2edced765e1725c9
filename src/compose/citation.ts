/** How a footnote names its source: the report's number in the list of sources, its title, the paragraph. */
import type { Comparison, Quote } from '../model.ts';

export type Citations = {
  /** Text of the footnote for these quotes, paragraphs in the quotes' order: 报道2《…》第12、14段. */
  cite: (quotes: Quote[]) => string;
  /** The same without the title. */
  citeShort: (quotes: Quote[]) => string;
  /** Number of a source in the list, from 1. */
  numberOf: (file: string, article: number) => number;
};

const titleLength = 20;

/** Numbers the articles in the order of the places' columns. */
export function citeSources(comparison: Comparison): Citations {
  const sources = new Map<string, { number: number; title: string }>();
  for (const place of comparison.places) {
    for (const { file, article, title } of place.reports) {
      sources.set(`${article}@${file}`, { number: sources.size + 1, title: shorten(title ?? '') });
    }
  }
  const numberOf = (file: string, article: number) => sources.get(`${article}@${file}`)?.number ?? 0;
  const say = (quotes: Quote[], isTitled: boolean) =>
    [...groupParagraphs(quotes)]
      .map(([key, paragraphs]) => {
        const source = sources.get(key);
        const title = isTitled && source?.title ? `《${source.title}》` : '';
        return `报道${source?.number ?? '？'}${title}第${paragraphs.join('、')}段`;
      })
      .join('；');
  return { cite: (quotes) => say(quotes, true), citeShort: (quotes) => say(quotes, false), numberOf };
}

/** The paragraphs of each article, in the order in which the quotes name them. */
function groupParagraphs(quotes: Quote[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const { file, article, paragraph } of quotes) {
    const key = `${article}@${file}`;
    const known = groups.get(key) ?? [];
    if (!known.includes(paragraph)) known.push(paragraph);
    groups.set(key, known);
  }
  return groups;
}

function shorten(title: string): string {
  // A title that quotes a title carries 《》; inside our own they become 〈〉 (GB/T 15834-2011, 4.15.3.3).
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return inner.length > titleLength ? `${inner.slice(0, titleLength)}…` : inner;
}
