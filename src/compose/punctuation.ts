/**
 * Quoted text as a Chinese page sets it (GB/T 15834-2011): full-width marks beside Chinese characters, in place of the
 * half-width ones that a web page or a keyboard leaves. Numbers, times, addresses and Latin text keep theirs.
 */

import { pairStraight } from './quotation-marks.ts';

/** How quoted text is set: its marks as the standard has them, or as the report has them. */
export const punctuations = ['standard', 'as-written'] as const;
export type Punctuation = (typeof punctuations)[number];

export function typesetter(punctuation: Punctuation): (text: string) => string {
  return punctuation === 'standard' ? setStandard : (text) => text;
}

/** A figure of a value cell, without the blanks that typesetting left in it: 50　万元, 5000余 人次. */
export function figureTypesetter(punctuation: Punctuation): (text: string) => string {
  return punctuation === 'standard' ? (text) => setStandard(text.replace(/\s/g, '')) : (text) => text;
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** What belongs to Chinese text: characters, and the marks and brackets of its own. */
const chinese = /[\p{Script=Han}\u3001-\u301f\uff01-\uff5e“”‘’…—]/u;
/** An address, a time, a number with its marks: 10:30, 2,750, https://a.cn/?id=1. */
const kept = /(?:https?:\/\/|www\.)[\x21-\x7e]*[\w/=&#~-]|(?<!\d)\d+(?:[,:]\d+)+/giu;

export function setStandard(text: string): string {
  if (!/[,;:?!()"']/.test(text)) return text;
  const characters = text.split('');
  const isKept = markKept(text);
  const out = [...characters];
  characters.forEach((character, at) => {
    const mark = wide[character];
    if (mark && !isKept.has(at) && touchesChinese(characters, at)) out[at] = mark;
  });
  pairUp(characters, isKept, '(', ')', (open, close) => {
    out[open] = '（';
    out[close] = '）';
  });
  const isAround = (open: number, close: number) => isChineseWithin(characters, open, close);
  for (const straight of ['"', "'"] as const) {
    const marks = pairStraight(characters, straight, isAround);
    for (const { at, mark } of marks) if (!isKept.has(at)) out[at] = mark;
  }
  // a blank behind a mark that was half-width: 制度, 推动
  return out.filter((character, at) => !(character === ' ' && out[at - 1] !== characters[at - 1])).join('');
}

/** Places that an address, a time or a number takes. */
function markKept(text: string): Set<number> {
  const places = new Set<number>();
  for (const { 0: words, index } of text.matchAll(kept))
    for (let at = index; at < index + words.length; at += 1) places.add(at);
  return places;
}

const isChinese = (character: string | undefined): boolean =>
  character !== undefined && chinese.test(character);

/** A mark counts with its neighbours, a blank between them aside. */
function touchesChinese(characters: string[], at: number): boolean {
  const after = characters[at + 1] === ' ' ? characters[at + 2] : characters[at + 1];
  return isChinese(characters[at - 1]) || isChinese(after);
}

/** Whether Chinese stands between the marks of a pair or beside them. */
function isChineseWithin(characters: string[], open: number, close: number): boolean {
  return (
    characters.slice(open + 1, close).some(isChinese) ||
    isChinese(characters[open - 1]) ||
    isChinese(characters[close + 1])
  );
}

/** Pairs of brackets with Chinese in them or beside them. */
function pairUp(
  characters: string[],
  isKept: Set<number>,
  opening: string,
  closing: string,
  found: (open: number, close: number) => void,
): void {
  let open = -1;
  characters.forEach((character, at) => {
    if (isKept.has(at)) return;
    if (character === closing && open >= 0) {
      if (isChineseWithin(characters, open, at)) found(open, at);
      open = -1;
    } else if (character === opening) open = at;
  });
}
