/** The numbers of Chinese text: 3435.81, 1,234, 4万3千, 一百二十, 二〇二五. All text here is folded. */

/** A number as read: `to` where two digits side by side say about how many (三四十个 is 30 to 40). */
export type Numeral = {
  value: number;
  to: number | null;
  /** The factor that its last scale word gave (万: 10000), 1 without one. */
  scale: number;
  script: 'digits' | 'characters';
  /** 百, 千, 万 with no digit before it: 百余名, 千亩. */
  isBareScale: boolean;
  /** 一万三, 3万5: the last digit stands for the scale below, as it is spoken. */
  isShort: boolean;
};

const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

// 千瓦 and 千米 are units; 3千瓦 is not 3000瓦.
// 2个亿 is said of money.
const SCALE = '(?:[十百万亿]|千(?![瓦米克伏])|个(?=亿))';
const THOUSANDS = '[,\u0020\u00a0\u2009\u202f]';
// 1,234 · 2 400, but 9:30 120人 are a time and a number.
const DIGITS = `(?:(?<![\\d.:：])\\d{1,3}(?:${THOUSANDS}\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?`;
/** 2.08万 · 4万3千 · 1,234 · 1 234 · 8千 · 36.5 万 as web pages space it */
const digitRun = `(?:${DIGITS} ?${SCALE}+)+(?:\\d+(?![\\d.]))?|${DIGITS}`;
/** 一百二十 · 三四十 · 万 */
const characterRun = '[〇零一二三四五六七八九两十百千万亿]+(?<!千(?=[瓦米克伏]))';

/** Source of a pattern that matches any number; it has no groups. */
export const numberSource = `(?:${digitRun}|${characterRun})`;

// the space in 2 400
const spacedThousands = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})/g;

/** Reads a number that `numberSource` matched; null where the characters make none (五一, 三三). */
export function readNumeral(text: string): Numeral | null {
  return /^\d/.test(text) ? readDigits(text) : readCharacters(text);
}

function readDigits(text: string): Numeral {
  let value = 0;
  let scale = 1;
  let isShort = false;
  // 4万3千: each part is digits with its scales.
  const whole = text.replace(spacedThousands, '');
  for (const [, part = '', words = ''] of whole.matchAll(/([\d,.]+) ?([个十百千万亿]*)/g)) {
    isShort = words === '' && scale > 10 && part.length === 1;
    const factor = isShort ? scale / 10 : scaleOf(words);
    value += Number(part.replaceAll(',', '')) * factor;
    if (words !== '') scale = factor;
  }
  return { value: roundBinary(value), to: null, scale, script: 'digits', isBareScale: false, isShort };
}

/** The product of scale words: 万亿 is 10^12. */
export function scaleOf(words: string): number {
  let factor = 1;
  for (const word of words) factor *= scales[word] ?? 1;
  return factor;
}

/** Drops the binary dust of a product (3435.81 × 10000). */
export function roundBinary(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

function readCharacters(text: string): Numeral | null {
  const isBareScale = /^[百千万亿]/.test(text);
  const plain = { scale: 1, script: 'characters', isBareScale, isShort: false } as const;
  if (/^[〇零一二三四五六七八九]{3,}$/.test(text)) {
    return { ...plain, value: Number([...text].map((each) => digits[each]).join('')), to: null };
  }
  const pair = readPair(text);
  if (pair) return { ...plain, ...pair };
  const value = sumCharacters(text);
  if (value === null) return null;
  const short = /([百千万亿])([一二三四五六七八九])$/.exec(text);
  if (short) return { ...plain, ...lengthen(value, short[1] ?? '', short[2] ?? '') };
  const last = /(?<![百千万亿])[百千万亿]+$/.exec(text)?.[0] ?? '';
  return { ...plain, value, to: null, scale: scaleOf(last) };
}

/** 一万三 is 13000: its last digit counts thousands. */
function lengthen(value: number, scaleWord: string, digitWord: string) {
  const scale = scaleOf(scaleWord);
  const digit = digits[digitWord] ?? 0;
  return { value: value - digit + (digit * scale) / 10, to: null, scale, isShort: true };
}

/** 三四十 · 两三百 · 三五百 · 十七八: the lower and the upper value. 七八 alone is too vague to be a number. */
function readPair(text: string): { value: number; to: number } | null {
  const match = /^(.*十)?([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)$/.exec(text);
  const low = digits[match?.[2] ?? ''];
  const high = digits[match?.[3] ?? ''];
  if (low === undefined || high === undefined) return null;
  if (high !== low + 1 && !(low === 3 && high === 5)) return null;
  const scales = match?.[4] ?? '';
  if (match?.[1] === undefined && scales === '') return null;
  const tens = match?.[1] === undefined ? 0 : sumCharacters(match[1]);
  if (tens === null) return null;
  const factor = scaleOf(scales);
  return { value: (tens + low) * factor, to: (tens + high) * factor };
}

function sumCharacters(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const each of text) {
    const found = digits[each];
    const scale = scales[each] ?? 1;
    if (found !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = found;
    } else if (scale < 10_000) {
      section += (digit ?? 1) * scale;
      digit = null;
    } else {
      const below = section + (digit ?? 0);
      // 万亿 multiplies what stands before it; 一亿二千万 adds to it.
      if (below === 0 && total > 0) total *= scale;
      else total += (below || 1) * scale;
      section = 0;
      digit = null;
    }
  }
  return total + section + (digit ?? 0);
}

/** The value of one digit in either script, or null. */
export function digitOf(unit: string): number | null {
  return /^\d$/.test(unit) ? Number(unit) : (digits[unit] ?? null);
}
