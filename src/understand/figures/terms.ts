/** The terms that an amount is made of: a number, a percentage in words, a fraction, a word such as 一半. */
import { escapePattern } from '../../text/word-list.ts';
import { type Numeral, numberSource, readNumeral, roundBinary, scaleOf } from './numerals.ts';

/** A number at a place in the text. `unit` is set where its own form tells it (百分之九 is %, 2/5 has none). */
export type Term = {
  start: number;
  end: number;
  numeral: Numeral;
  unit: string | null;
  /** 十几万, 20多万: the word between the number and its scale. */
  about: string | null;
};

/** No report speaks of more; a longer run of digits is a code. */
const GREATEST = 1e16;
/** The denominators that a fraction written with a slash may have; 24/7 and dates are none. */
const GREATEST_DENOMINATOR = 100;

/**
 * 百分之九十二 · 千分之三 · 三分之二 · 2/5 · 一半 · 十几万 · 3435.81万. The words for shares come from the lexicon.
 * Every part is a plain run, so that the search is linear.
 */
export function termPattern(shares: Iterable<string>): RegExp {
  const words = [...shares].map(escapePattern);
  return new RegExp(
    [
      `(?<parts>百分之|千分之)(?<hundredths>${numberSource})(?:点(?<decimals>[〇零一二三四五六七八九]+))?`,
      `(?<below>${numberSource})分之(?<above>${numberSource})`,
      String.raw`(?<top>\d+)/(?<bottom>\d+)(?![\d/A-Za-z])`,
      ...(words.length > 0 ? [`(?<share>${words.join('|')})`] : []),
      `(?<number>${numberSource})(?:(?<about>[余多几来])(?<scale>[十百千万亿]+))?`,
    ].join('|'),
    'g',
  );
}

/** The first term at or after `from`, or null. A match that makes no number is given with a null numeral. */
export function findTerm(
  text: string,
  from: number,
  pattern: RegExp,
  shares: ReadonlyMap<string, number>,
): (Omit<Term, 'numeral'> & { numeral: Numeral | null }) | null {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return null;
  const groups = match.groups ?? {};
  const numeral = readGroups(groups, shares);
  const isSane = numeral !== null && Number.isFinite(numeral.value) && Math.abs(numeral.value) < GREATEST;
  return {
    start: match.index,
    end: match.index + match[0].length,
    numeral: isSane ? numeral : null,
    unit: unitOf(groups),
    about: groups.about ?? null,
  };
}

type Groups = Record<string, string | undefined>;

function unitOf(groups: Groups): string | null {
  if (groups.parts !== undefined) return groups.parts === '百分之' ? '%' : '‰';
  return groups.number === undefined ? '' : null;
}

function readGroups(groups: Groups, shares: ReadonlyMap<string, number>): Numeral | null {
  if (groups.hundredths !== undefined) {
    const whole = readNumeral(groups.hundredths);
    const decimals = groups.decimals;
    if (!whole || decimals === undefined) return whole;
    const places = [...decimals].map((each) => readNumeral(each)?.value ?? 0).join('');
    return { ...whole, value: Number(`${whole.value}.${places}`) };
  }
  if (groups.above !== undefined) return divide(readNumeral(groups.above), readNumeral(groups.below ?? ''));
  if (groups.top !== undefined) {
    const bottom = readNumeral(groups.bottom ?? '');
    return bottom && bottom.value <= GREATEST_DENOMINATOR ? divide(readNumeral(groups.top), bottom) : null;
  }
  if (groups.share !== undefined) {
    const value = shares.get(groups.share) ?? 0;
    return {
      value,
      to: null,
      scale: 1,
      script: 'digits',
      isBareScale: false,
      isShort: false,
      isVague: false,
    };
  }
  const numeral = readNumeral(groups.number ?? '');
  if (!numeral || groups.scale === undefined) return numeral;
  const factor = scaleOf(groups.scale);
  const text = groups.number ?? '';
  const split = text.lastIndexOf('亿') + 1;
  if (split > 0 && split < text.length && factor === 10_000)
    return addBelow(readNumeral(text.slice(0, split)), readNumeral(text.slice(split)), factor);
  const to = numeral.to === null ? null : numeral.to * factor;
  return { ...numeral, value: roundBinary(numeral.value * factor), to, scale: numeral.scale * factor };
}

/** 一亿三千多万: only what stands behind 亿 is counted in 万. */
function addBelow(above: Numeral | null, below: Numeral | null, factor: number): Numeral | null {
  if (!above || !below) return null;
  return { ...above, value: above.value + below.value * factor, to: null, scale: factor };
}

// A fraction that does not end is given to four places: 2/3 is 0.6667.
function divide(above: Numeral | null, below: Numeral | null): Numeral | null {
  if (!above || !below || above.value >= below.value) return null;
  return { ...above, value: Number((above.value / below.value).toFixed(4)), to: null, scale: 1 };
}
