/** Blanks that typesetting leaves in and around a number count as none: 整顿 120 个村, 50　万元, 3500\n余名. */
import type { FoldedText } from '../../text/fold.ts';

/** Full-width, narrow and no-break blanks, tabs, line breaks; characters without a width. */
const blanks = /[\s\u00ad\u200b\u2060]+/g;

const numerals = '〇零一二三四五六七八九两';

/** The text without its blanks, but for those that part two numbers (9:30 120人, 1. 120个), and where each unit stood. */
export function closeBlanks(written: string): FoldedText {
  const positions: number[] = [];
  let text = '';
  let at = 0;
  const keep = (end: number) => {
    text += written.slice(at, end);
    for (; at < end; at += 1) positions.push(at);
  };
  for (const { index, 0: gap } of written.matchAll(blanks)) {
    keep(index);
    const end = index + gap.length;
    // one blank is enough to part them; it stays where the first one stood
    if (parts(written.charAt(index - 1), written.charAt(end))) keep(index + 1);
    at = end;
  }
  keep(written.length);
  return { text, positions };
}

function parts(before: string, after: string): boolean {
  if (/\d/.test(after)) return /[\dA-Za-z.,，:：/]/.test(before) || isNumeral(before);
  if (isNumeral(after)) return isNumeral(before) || /[\d.]/.test(before);
  // 120 十九大, 2. 十个; but 5 百, 50 万, and 1. 百名 behind the number of its item
  return /[十廿卅]/.test(after) ? /[\d.]/.test(before) : /[百千万亿]/.test(after) && before === '.';
}

function isNumeral(unit: string): boolean {
  return unit !== '' && numerals.includes(unit);
}
