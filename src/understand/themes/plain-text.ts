/** The form of a sentence that words are matched in, and the way back to what is written. */
import { foldWithPositions, wordsOnly } from '../../text/fold.ts';

export type PlainText = {
  /** Simplified, lower case, without spaces and quotation marks. */
  text: string;
  /** The words as written that stand at `text.slice(start, end)`. */
  written: (start: number, end: number) => string;
};

/** `simplify` maps Traditional to Simplified; where it keeps the length, evidence is given as written. */
export function toPlainText(sentence: string, simplify: (text: string) => string): PlainText {
  const lower = simplify(sentence).toLowerCase();
  const source = lower.length === sentence.length ? sentence : lower;
  const { text, positions } = foldWithPositions(lower, wordsOnly);
  const written = (start: number, end: number) =>
    source.slice(positions[start] ?? source.length, (positions[end - 1] ?? source.length - 1) + 1);
  return { text, written };
}
