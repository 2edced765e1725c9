/** Sentences in their columns, and where the words of a quotation stand in their report. */
import type { Place, Quote, Report, Sentence, Span } from '../model.ts';
import { type Column, type ColumnArticle, liesIn } from './places.ts';

/** A body sentence under the place whose column it stands in. */
export type Passage = ColumnArticle & {
  /** Id of the compared place. */
  place: string;
  sentence: Sentence;
};

/**
 * The body sentences of a column, in the order of its articles. A sentence that speaks of a place outside the
 * column's is not among them but in `elsewhere`.
 */
export function collectPassages(column: Column): { passages: Passage[]; elsewhere: Passage[] } {
  const all = column.articles.flatMap((ref) =>
    ref.report.sentences
      .filter((sentence) => sentence.article === ref.article.id && sentence.kind === 'body')
      .map((sentence) => placeSentence(ref, sentence, column.place)),
  );
  const isElsewhere = ({ sentence: { otherPlace } }: Passage) =>
    Boolean(otherPlace && otherPlace.fullName !== column.place.fullName && !liesIn(otherPlace, column.place));
  return { passages: all.filter((it) => !isElsewhere(it)), elsewhere: all.filter(isElsewhere) };
}

function placeSentence(ref: ColumnArticle, sentence: Sentence, place: Place): Passage {
  const other = sentence.otherPlace;
  return { ...ref, sentence, place: place.fullName, part: other && liesIn(other, place) ? other : ref.part };
}

/** The quotations that give `sentence.text.slice(start, end)` when joined: one for each part it touches. */
export function quoteRange({ report, sentence }: Passage, start: number, end: number): Quote[] {
  const quotes: Quote[] = [];
  let before = 0;
  for (const [index, part] of sentence.parts.entries()) {
    const length = part.end - part.start;
    const from = Math.max(start - before, 0);
    const to = Math.min(end - before, length);
    if (from < to) {
      const span = { start: part.start + from, end: part.start + to };
      const paragraph = index === 0 ? sentence.paragraph : findParagraph(report, span, sentence.paragraph);
      quotes.push({ file: report.file, article: sentence.article, paragraph, ...span });
    }
    before += length;
  }
  return quotes;
}

/** Where a span of the report lies in the sentence's text, or null where it lies outside its parts. */
export function locateSpan(sentence: Sentence, span: Span): Span | null {
  let before = 0;
  for (const part of sentence.parts) {
    if (span.start >= part.start && span.start < part.end) {
      const start = before + span.start - part.start;
      return { start, end: start + span.end - span.start };
    }
    before += part.end - part.start;
  }
  return null;
}

function findParagraph(report: Report, span: Span, otherwise: number): number {
  const block = report.blocks.find((it) => it.start <= span.start && span.start < it.end);
  return block?.paragraph ?? otherwise;
}
