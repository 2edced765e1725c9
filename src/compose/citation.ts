/** How a footnote names its source: the report's number in the list of sources, its title, the paragraph. */
import type { Comparison, Quote } from '../model.ts';

export type Citations = {
  /** Text of the footnote for these quotes: 报道2《…》第12、14段. */
  cite: (quotes: Quote[]) => string;
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
  const cite = (quotes: Quote[]) => {
    const paragraphs = new Map<string, number[]>();
    for (const { file, article, paragraph } of quotes) {
      const key = `${article}@${file}`;
      const known = paragraphs.get(key) ?? [];
      if (!known.includes(paragraph)) known.push(paragraph);
      paragraphs.set(key, known);
    }
    return [...paragraphs]
      .map(([key, numbers]) => {
        const source = sources.get(key);
        const title = source?.title ? `《${source.title}》` : '';
        return `报道${source?.number ?? '？'}${title}第${numbers.sort((a, b) => a - b).join('、')}段`;
      })
      .join('；');
  };
  return { cite, numberOf };
}

function shorten(title: string): string {
  // A title that quotes a title carries 《》; inside our own they become 〈〉 (GB/T 15834-2011, 4.15.3.3).
  const inner = title.replaceAll('《', '〈').replaceAll('》', '〉');
  return inner.length > titleLength ? `${inner.slice(0, titleLength)}…` : inner;
}
