/** The form of a sentence that words are matched in, and the way back to what is written. */

/**
 * White space inside words comes from PDF and columns; quotation marks split terms (“三资”管理, 三资管理).
 * Neither tells words apart, so both are left out for matching.
 */
const leftOut = /[\s“”‘’"'「」『』\u200b\ufeff]/u;

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
  const positions: number[] = [];
  let text = '';
  for (let at = 0; at < lower.length; at += 1) {
    const char = lower.charAt(at);
    if (leftOut.test(char)) continue;
    text += char;
    positions.push(at);
  }
  const written = (start: number, end: number) =>
    source.slice(positions[start] ?? source.length, (positions[end - 1] ?? source.length - 1) + 1);
  return { text, written };
}
