/** How a footnote names its source: the report's number in the list of sources, its title, the paragraph. */
import type { Comparison, Quote, ThemeId } from '../model.ts';
import { figureTypesetter, type Punctuation, typesetter } from './punctuation.ts';
import { openTally, type Quoted, type Tally } from './tally.ts';

export type Citations = {
  /** Text of the footnote for these quotes, paragraphs in the quotes' order: 报道2《…》第12、14段. */
  cite: (quotes: Quote[]) => string;
  /** The same without the title. */
  citeShort: (quotes: Quote[]) => string;
  /** The year that the article they stand in was written in, told as such: 2024年报道, or 报道日期不详. */
  writtenIn: (quotes: Quote[]) => string;
  /** A new bookmark for a point, and that of the paragraph its first quote stands in. */
  mark: (quotes: Quote[]) => { anchor: string; target: string };
  /** Every paragraph that was marked, in the order of the sources, with the first point that quotes it. */
  marked: () => MarkedParagraph[];
  /** Number of a source in the list, from 1. */
  numberOf: (file: string, article: number) => number;
  /** A report's words as they are printed. */
  typeset: (text: string) => string;
  /** A figure of a value cell: closed up where typesetting left blanks in it. */
  typesetFigure: (text: string) => string;
  /** Tells the tally what a view quotes; gives the view back. */
  enter: <T extends object>(view: T, quoted: Omit<Quoted, 'theme' | 'heading'>) => T;
  /** Where else the document prints a sentence or a figure of a place (`Tally.headingOf`). */
  headingOf: Tally['headingOf'];
  /** Where a piece of a sentence of a place stands (`Tally.pieceOf`). */
  pieceOf: Tally['pieceOf'];
  /** The same, for what stands under that theme, and under that heading of it. */
  under: (theme: ThemeId | null, heading?: string) => Citations;
  beneath: (heading: string) => Citations;
};

export type MarkedParagraph = {
  file: string;
  article: number;
  paragraph: number;
  target: string;
  back: string;
};

const titleLength = 20;

/** Numbers the articles in the order of the places' columns. Bookmarks of points begin with `prefix`. */
export function citeSources(
  comparison: Comparison,
  prefix = 'point',
  tally: Tally = openTally(),
  punctuation: Punctuation = 'standard',
): Citations {
  const typeset = typesetter(punctuation);
  const sources = new Map<string, { number: number; title: string; year: string }>();
  for (const place of comparison.places) {
    for (const { file, article, title, date } of place.reports) {
      sources.set(`${article}@${file}`, {
        number: sources.size + 1,
        title: shorten(typeset(title ?? '')),
        year: date ? `${date.slice(0, 4)}年报道` : '报道日期不详',
      });
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
  const paragraphs = new Map<string, MarkedParagraph>();
  let anchors = 0;
  const mark = (quotes: Quote[]) => {
    anchors += 1;
    const anchor = `${prefix}-${anchors}`;
    const targets = quotes.map(({ file, article, paragraph }) => {
      const target = `source-${numberOf(file, article)}-${paragraph}`;
      if (!paragraphs.has(target)) paragraphs.set(target, { file, article, paragraph, target, back: anchor });
      return target;
    });
    return { anchor, target: targets[0] ?? '' };
  };
  const marked = () =>
    [...paragraphs.values()].sort(
      (a, b) => numberOf(a.file, a.article) - numberOf(b.file, b.article) || a.paragraph - b.paragraph,
    );
  const citations = {
    cite: (quotes: Quote[]) => say(quotes, true),
    citeShort: (quotes: Quote[]) => say(quotes, false),
    writtenIn: ([first]: Quote[]) => sources.get(`${first?.article}@${first?.file}`)?.year ?? '报道日期不详',
    mark,
    marked,
    numberOf,
    typeset,
    typesetFigure: figureTypesetter(punctuation),
    headingOf: tally.headingOf,
    pieceOf: tally.pieceOf,
  };
  const under = (theme: ThemeId | null, heading = ''): Citations => ({
    ...citations,
    enter: (view, quoted) => tally.enter(view, { ...quoted, theme, heading }),
    under,
    beneath: (below) => under(theme, below),
  });
  return under(null);
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
