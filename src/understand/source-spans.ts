/** From offsets in a sentence to offsets in its report: a sentence that was cut stands in two parts. */
import type { PlainSentence, Span } from '../model.ts';

/** Where `sentence.text.slice(start, end)` stands in the report; null where it straddles the cut. */
export function toSourceSpan(sentence: PlainSentence, { start, end }: Span): Span | null {
  let before = 0;
  for (const part of sentence.parts) {
    const length = part.end - part.start;
    if (start >= before && end <= before + length) {
      return { start: part.start + start - before, end: part.start + end - before };
    }
    before += length;
  }
  return null;
}

/** Where a span of the report stands in the sentence; null where it is not in it. */
export function toSentenceSpan(sentence: PlainSentence, { start, end }: Span): Span | null {
  let before = 0;
  for (const part of sentence.parts) {
    if (start >= part.start && end <= part.end) {
      return { start: before + start - part.start, end: before + end - part.start };
    }
    before += part.end - part.start;
  }
  return null;
}
