/** Sentences, folded text and numbers: what the proof compares. */

export type TextSpan = { start: number; end: number; text: string };

/** 。！？； and line ends end a sentence, with the closing marks after them; blank ones are left out. */
export function splitSentences(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const match of text.matchAll(/[^。！？；\n\t]+[。！？；]*[”’」』）)]*/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    const sentence = match[0].trim();
    const start = match.index + lead;
    if (sentence !== '') spans.push({ start, end: start + sentence.length, text: sentence });
  }
  return spans;
}

/**
 * What two writings of the same words share: no white space, zero-width or non-XML characters, quotation marks of
 * one shape (Word and WPS turn them as one types).
 */
export function foldText(text: string): string {
  return text
    .replace(/[\s\u200b-\u200f\u2060\ufeff\ufffe\uffff\u0000-\u001f]+/g, '')
    .replace(/[“”„‟"＂]/g, '"')
    .replace(/[‘’'＇]/g, "'");
}

/**
 * Digits with point or separators (3,435.81), and numerals of a count or share (三成, 十二个, 三分之一). A lone 一 or 两
 * is hardly ever a count (这一条, 一批), nor is a numeral after 第.
 */
const number =
  /[0-9０-９]+(?:[.．][0-9０-９]+|[,，][0-9]{3}(?![0-9]))*[%％‰]?|(?<![第这那每某])(?:[三四五六七八九十百千万]|[〇零一二三四五六七八九十百千万亿两]{2,})(?=[成个名人户件场次期年月日元亩项处所家条份倍届级里地]|分之)|(?<=分之)[一二三四五六七八九十百千]+/gu;

export function findNumbers(text: string): TextSpan[] {
  return [...text.matchAll(number)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
