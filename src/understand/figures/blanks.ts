/** Blanks that typesetting leaves in and around a number count as none: 整顿 120 个村, 50　万元, 3500\n余名. */
import type { FoldedText } from '../../text/fold.ts';
import { isOneNumber } from './broken-numbers.ts';
import type { FigureLexicon } from './lexicon.ts';

/** Full-width, narrow and no-break blanks, tabs, line breaks; characters without a width. */
const blanks = /[\s\u00ad\u200b\u2060]+/g;

const numerals = '〇零一二三四五六七八九两';

/** 1 2 0名: three digits or more, each for itself, are one number that typesetting spread; 1. 2 3 is not told apart. */
const spread = /(?<![\d.:：/] ?)\d(?:[ \u00a0\u2009\u3000]\d){2,}(?![\d.:：/]| \d)/gu;

/** The text without its blanks, but for those that may part two numbers (9:30 120人, 1. 120个), and where each unit stood. */
export function closeBlanks(written: string, lexicon: FigureLexicon): FoldedText {
  const positions: number[] = [];
  let text = '';
  let at = 0;
  const keep = (end: number) => {
    text += written.slice(at, end);
    for (; at < end; at += 1) positions.push(at);
  };
  const inSpread = new Set<number>();
  for (const { index, 0: digits } of written.matchAll(spread))
    for (let place = index; place < index + digits.length; place += 1) inSpread.add(place);
  for (const { index, 0: gap } of written.matchAll(blanks)) {
    keep(index);
    const end = index + gap.length;
    // one blank is enough to part them, a line break as any other; it stays where the first one stood
    const isParting = !inSpread.has(index) && parts(written.charAt(index - 1), written.charAt(end));
    if (isParting && !isOneNumber(text, written.slice(end, end + FAR), lexicon)) {
      text += ' ';
      positions.push(index);
    }
    at = end;
  }
  keep(written.length);
  return { text, positions };
}

/** As far behind a blank as the digits of one number may reach. */
const FAR = 24;

function parts(before: string, after: string): boolean {
  if (/\d/.test(after)) return /[\dA-Za-z.,，:：/]/.test(before) || isNumeral(before);
  if (isNumeral(after)) return isNumeral(before) || /[\d.]/.test(before);
  // 120 十九大, 2. 十个; but 5 百, 50 万, and 1. 百名 behind the number of its item
  return /[十廿卅]/.test(after) ? /[\d.]/.test(before) : /[百千万亿]/.test(after) && before === '.';
}

function isNumeral(unit: string): boolean {
  return unit !== '' && numerals.includes(unit);
}
