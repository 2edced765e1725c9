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
  /** 七八: too vague to count things, but not shares (七八成). */
  isVague: boolean;
  /** 一万三, 3万5: the last digit stands for the scale below, as it is spoken. */
  isShort: boolean;
};

const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const tens: Record<string, number> = { 廿: 20, 卅: 30 };
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
const THOUSANDS = '[,，\u0020\u00a0\u2009\u202f]';
// 1,234 · 2 400, but 9:30 120人 are a time and a number.
const DIGITS = `(?:(?<![\\d.:：])\\d{1,3}(?:${THOUSANDS}\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?`;
const PART = `(?:${DIGITS}|[一二三四五六七八九两])${SCALE}+`;
/** 2.08万 · 4万3千 · 3万五千 · 十亿3000万 · 1,234 · 1 234 · 8千 */
const digitRun = `(?:${DIGITS}${SCALE}+|[一二三四五六七八九两十百千]+[万亿](?=\\d))(?:${PART})*(?:\\d+(?![\\d.]))?|${DIGITS}`;
/** 一百二十 · 三四十 · 廿六 · 万 */
const characterRun = '[〇零一二三四五六七八九两十廿卅百千万亿]+(?<!千(?=[瓦米克伏]))';

/** Source of a pattern that matches any number; it has no groups. */
export const numberSource = `(?:${digitRun}|${characterRun})`;

// the space in 2 400
const spacedThousands = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3})/g;

/** Reads a number that `numberSource` matched; null where the characters make none (五一, 三三). */
export function readNumeral(text: string): Numeral | null {
  return /\d/.test(text) ? readDigits(text) : readCharacters(text);
}

function readDigits(text: string): Numeral {
  const whole = text.replace(spacedThousands, '').replaceAll(/[,，]/g, '');
  const short = /[百千万亿](?=\d$)/.exec(whole)?.[0];
  const last = /(?<![百千万亿])([百千万亿]+)\d*$/.exec(whole)?.[1] ?? '';
  const plain = { to: null, script: 'digits', isBareScale: false, isVague: false } as const;
  const value = roundBinary(sumParts(whole.match(/\d+(?:\.\d+)?|[一-鿿]/g) ?? []) ?? Number.NaN);
  if (short) return { ...plain, ...lengthen(value, short, whole.slice(-1)) };
  return { ...plain, value, scale: scaleOf(last), isShort: false };
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
  const plain = { scale: 1, script: 'characters', isBareScale, isShort: false, isVague: false } as const;
  if (/^[〇零一二三四五六七八九]{3,}$/.test(text)) {
    return { ...plain, value: Number([...text].map((each) => digits[each]).join('')), to: null };
  }
  const pair = readPair(text);
  if (pair) return { ...plain, ...pair };
  const value = sumParts([...text]);
  if (value === null) return null;
  const short = /([百千万亿])([一二三四五六七八九])$/.exec(text);
  if (short) return { ...plain, ...lengthen(value, short[1] ?? '', short[2] ?? '') };
  const last = /(?<![百千万亿])[百千万亿]+$/.exec(text)?.[0] ?? '';
  return { ...plain, value, to: null, scale: scaleOf(last) };
}

/** 一万三 is 13000: its last digit counts thousands. */
function lengthen(value: number, scaleWord: string, digitWord: string) {
  const scale = scaleOf(scaleWord);
  const digit = digitOf(digitWord) ?? 0;
  return { value: value - digit + (digit * scale) / 10, to: null, scale, isShort: true };
}

/** 三四十 · 两三百 · 三五百 · 十七八 · 一百三四十: the lower and the upper value. */
function readPair(text: string): { value: number; to: number; isVague: boolean } | null {
  const match = /^(.*[十百千万])?([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)$/.exec(text);
  const low = digits[match?.[2] ?? ''];
  const high = digits[match?.[3] ?? ''];
  if (low === undefined || high === undefined) return null;
  if (high !== low + 1 && !(low === 3 && high === 5)) return null;
  const scales = match?.[4] ?? '';
  const above = match?.[1] === undefined ? 0 : sumParts([...match[1]]);
  if (above === null) return null;
  const factor = scaleOf(scales);
  const isVague = match?.[1] === undefined && scales === '';
  // 十七八万 is 17 to 18 of them, 一百三四十 a hundred and 30 to 40
  if (match?.[1] && !match[1].endsWith('十')) {
    // 两千五六 is 2500 to 2600, 一百三四十万 the pair of 一百三四十 in 万
    const big = /(?<![万亿])[万亿]{1,2}$/.exec(scales)?.[0] ?? '';
    const inner = scales.slice(0, scales.length - big.length);
    const last = scaleOf(match[1].slice(-1));
    const step = inner === '' ? last / 10 : scaleOf(inner);
    const whole = scaleOf(big);
    return step < last
      ? { value: (above + low * step) * whole, to: (above + high * step) * whole, isVague }
      : null;
  }
  return { value: (above + low) * factor, to: (above + high) * factor, isVague };
}

/** The sum of digits, runs of digits and scale words in their order; null where they make no number. */
function sumParts(parts: readonly string[]): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const part of parts) {
    if (part === '个') continue;
    const found = digits[part] ?? (/^\d/.test(part) ? Number(part) : undefined);
    const scale = scales[part] ?? 1;
    if (tens[part] !== undefined) {
      section += tens[part];
    } else if (found !== undefined) {
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

const formal = '壹贰叁肆伍陆柒捌玖拾佰仟';
const plainForms = '一二三四五六七八九十百千';
/** 贰佰万 · 壹万伍仟: a digit with its scale; 队伍 and 收拾 have none. */
const formalRun = /(?<![队入退大登])[壹贰叁肆伍陆柒捌玖][拾佰仟万亿][壹贰叁肆伍陆柒捌玖零拾佰仟万亿]*/g;

/** Writes the numerals of bills and cheques as plain ones, in the same length. */
export function foldFormal(text: string): string {
  return text.replace(formalRun, (run) =>
    [...run].map((each) => plainForms.charAt(formal.indexOf(each)) || each).join(''),
  );
}
