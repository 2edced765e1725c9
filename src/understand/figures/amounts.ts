/** Finds the amounts of a sentence: number, qualifier and unit, with exact spans. What they count comes later. */
import type { Qualifier } from '../../model.ts';
import type { Amount } from './amount.ts';
import { isPiece } from './broken-numbers.ts';
import { isLed, isSpan } from './change.ts';
import { explainsOnes, isBarred, isMarked, isQuotedMeasure, markNames } from './guards.ts';
import type { FigureLexicon } from './lexicon.ts';
import { readLooseUnit } from './loose-units.ts';
import { isRank, isUnsaid } from './not-said.ts';
import type { Numeral } from './numerals.ts';
import { roundBinary } from './numerals.ts';
import { readLeading, readTrailing } from './qualifiers.ts';
import { findTerm, type Term } from './terms.ts';
import { readUnit, type Unit } from './units.ts';
import { endsWithAny, startsWithAny } from './word-index.ts';

/** 10-50万元 · 1至3名 · 1万到5万元 */
const connective = /[-－‐‑–—~～―至到]/;
/** 5、6户: two digits side by side, as they are spoken. */
const neighbours = /^(?:1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)$/;

/** A term with the qualifier and the unit that follow it. `end` is where all of it ends. */
type Measured = {
  term: Term;
  unit: Unit | null;
  end: number;
  inside: Qualifier | null;
  after: Qualifier | null;
};

type Reader = { text: string; marked: Uint8Array; lexicon: FigureLexicon };

export function findAmounts(text: string, lexicon: FigureLexicon): Amount[] {
  const reader: Reader = { text, marked: markNames(text, lexicon.names), lexicon };
  const found: Amount[] = [];
  // Numbers of a list that wait for the unit of its last one: 分别为38、42、56个.
  let waiting: Term[] = [];
  let at = 0;
  for (;;) {
    const term = findTerm(text, at, lexicon.terms, lexicon.shares);
    if (!term) break;
    at = term.end;
    if (!isNumber(term)) continue;
    const { amount, end } = readAmount(reader, term, at, found.at(-1) ?? null);
    at = end;
    if (!amount) {
      waiting = waits(reader, term, waiting) ? [...waiting, term] : [];
      continue;
    }
    if (waiting.at(-1)?.end === term.start - 1) found.push(...waiting.map((each) => shareUnit(each, amount)));
    waiting = [];
    found.push(amount);
  }
  return dropExplainedOnes(text, found);
}

function isNumber(term: Omit<Term, 'numeral'> & { numeral: Numeral | null }): term is Term {
  return term.numeral !== null;
}

/** The longest list of numbers that may wait for a shared unit. */
const LONGEST_LIST = 20;

function waits(reader: Reader, term: Term, waiting: Term[]): boolean {
  const { text, marked, lexicon } = reader;
  if (text.charAt(term.end) !== '、' || !/\d/.test(text.charAt(term.end + 1))) return false;
  if (isMarked(term, marked) || isBarred(text, term) || isPiece(text, term, lexicon)) return false;
  if (waiting.length >= LONGEST_LIST) return false;
  if (waiting.length > 0) return waiting.at(-1)?.end === term.start - 1;
  return /分别|各/.test(text.slice(Math.max(0, term.start - 12), term.start));
}

function shareUnit(term: Term, last: Amount): Amount {
  const { start, end, numeral } = term;
  return {
    start,
    end,
    value: numeral.value,
    valueTo: null,
    upperAt: null,
    unit: last.unit,
    qualifier: null,
    nounStart: null,
  };
}

function readAmount(
  reader: Reader,
  term: Term,
  from: number,
  previous: Amount | null,
): { amount: Amount | null; end: number } {
  const { text, lexicon } = reader;
  const first = measure(reader, term);
  const second = readUpper(reader, first);
  const last = second ?? first;
  const none = { amount: null, end: Math.max(from, second?.term.end ?? from) };
  if (isBarred(text, term) || isLooseShare(reader, term)) return none;
  if (isPiece(text, term, lexicon) || (second && isPiece(text, second.term, lexicon))) return none;
  const unit =
    last.unit ??
    first.unit ??
    readLooseUnit(
      { text, start: term.start, end: last.end, last: last.term, inside: last.inside },
      previous,
      lexicon,
    );
  if (
    isMarked(term, reader.marked) &&
    !isQuotedMeasure(term, reader.marked, lexicon.measures.has(unit?.name ?? ''))
  )
    return none;
  if (!unit || isRank(text, term.start, unit.name, lexicon)) return none;
  const end = Math.max(last.end, unit.end);
  const leading = readLeading(text, term.start, term.numeral.isBareScale, lexicon);
  const after = last.after ?? readAfter(reader, end);
  if (isIdleOne(reader, term, unit, after)) return none;
  // 达到 万元: the number is missing
  const isLed = leading !== null && (leading.means !== '达' || leading.start < term.start);
  const isQualified = isLed || (first.inside ?? last.inside ?? after) !== null;
  if (!isQualified && isUnitAlone(reader, term, unit)) return none;
  const ending =
    last.after === null && after
      ? end + (readTrailing(text, end, lexicon.qualifiersAfter)?.word.length ?? 0)
      : end;
  const touches = leading !== null && leading.start < term.start;
  const start = Math.max(previous?.end ?? 0, touches ? leading.start : term.start);
  const amount: Amount = {
    start,
    end: ending,
    ...valuesOf(first, second, unit),
    upperAt: second ? second.term.start - start : null,
    unit: unit.name,
    qualifier: first.inside ?? last.inside ?? after ?? leading?.means ?? null,
    nounStart: last.unit || first.unit || unit.end <= last.term.end ? null : last.end,
  };
  return { amount: isUnsaid(text, amount, lexicon) ? null : amount, end: ending };
}

/** Reads what follows a term: 余, the unit, 以上. */
function measure(reader: Reader, term: Term): Measured {
  const { text, lexicon } = reader;
  const own = term.unit;
  const inside =
    own === null && term.about === null
      ? readTrailing(text, term.end, lexicon.qualifiersInside, term.numeral.isBareScale)
      : null;
  const at = term.end + (inside?.word.length ?? 0);
  const unit =
    own === null
      ? readUnit(text, at, term.start, term.numeral, lexicon)
      : { name: own, end: term.end, share: null, adds: 0 };
  const end = unit?.end ?? at;
  const after = unit ? readTrailing(text, end, lexicon.qualifiersAfter) : null;
  return {
    term,
    unit,
    end: end + (after?.word.length ?? 0),
    inside: inside?.means ?? meansOf(term.about, lexicon),
    after: after?.means ?? null,
  };
}

function meansOf(about: string | null, lexicon: FigureLexicon): Qualifier | null {
  return lexicon.qualifiersInside.find((each) => each.word === about)?.means ?? null;
}

function readAfter(reader: Reader, at: number): Qualifier | null {
  return readTrailing(reader.text, at, reader.lexicon.qualifiersAfter)?.means ?? null;
}

/** The upper end of a range, or null. 由5%到8% is a change, not a range. */
function readUpper(reader: Reader, first: Measured): Measured | null {
  const { text, lexicon } = reader;
  const link = first.end;
  const isNear = neighbours.test(text.slice(first.term.start, link + 2));
  if (!isNear && !connective.test(text.charAt(link))) return null;
  let at = link + 1;
  if (text.charAt(at) === text.charAt(link)) at += 1;
  const next = findTermAt(reader, at);
  if (!next) return null;
  const second = measure(reader, next);
  if (first.unit && second.unit && first.unit.name !== second.unit.name) return null;
  // 1万到5万 names two amounts, each whole by itself.
  const lendsNothing = !first.unit && !second.unit && /[到至]/.test(text.charAt(link));
  if (lendsNothing && Math.min(first.term.numeral.scale, next.numeral.scale) >= 10_000) return null;
  const isChange = first.unit !== null && isLed(text, first.term.start, lexicon);
  return isChange && (!second.unit || !isRangeOf(text, first, second, lexicon)) ? null : second;
}

/** 从3个到5个不等: bounds of a range, although 从 stands before them. */
function isRangeOf(text: string, first: Measured, second: Measured, lexicon: FigureLexicon): boolean {
  const bound = ({ term: { start, numeral }, end, unit }: Measured) => ({
    start,
    end,
    value: numeral.value,
    unit: unit?.name ?? '',
  });
  return /[到至]/.test(text.charAt(first.end)) && !isSpan(text, bound(first), bound(second), lexicon);
}

function findTermAt(reader: Reader, at: number): Term | null {
  // Only a digit or a numeral starts a term, so a search from anywhere else would run ahead.
  if (!/[\d〇一二三四五六七八九两十廿卅百千万亿]/.test(reader.text.charAt(at))) return null;
  const term = findTerm(reader.text, at, reader.lexicon.terms, reader.lexicon.shares);
  return term && term.start === at && isNumber(term) ? term : null;
}

function valuesOf(first: Measured, second: Measured | null, unit: Unit): Pick<Amount, 'value' | 'valueTo'> {
  const share = unit.share ?? 1;
  let low = first.term.numeral.value + (first.unit?.adds ?? 0);
  if (!second) {
    const high = first.term.numeral.to;
    return { value: roundBinary(low / share), valueTo: high === null ? null : roundBinary(high / share) };
  }
  const { scale } = second.term.numeral;
  const value = second.term.numeral.value + (second.unit?.adds ?? 0);
  // 10-50万元, 两百到五百万: the lower end takes the scale of the upper.
  const lent = first.term.numeral.scale === 1 ? scale : greatScale(scale);
  if (!first.unit && low < value / lent) low *= lent;
  return { value: roundBinary(low / share), valueTo: roundBinary(value / share) };
}

/** 一半 is a figure where the sentence says of what or how near: 近一半, 占一半. */
function isLooseShare({ text, lexicon }: Reader, term: Term): boolean {
  const { shares, shareLeads, shareTails } = lexicon;
  if (!shares.has(text.slice(term.start, term.end))) return false;
  return !endsWithAny(text, term.start, shareLeads) && !startsWithAny(text, term.end, shareTails);
}

/** The 万 or 亿 in a scale such as 百万. */
function greatScale(scale: number): number {
  if (scale >= 100_000_000) return 100_000_000;
  return scale >= 10_000 ? 10_000 : 1;
}

/** 万元 heads a table; 过万元, 千亩大棚 are numbers all the same. */
function isUnitAlone({ text, lexicon }: Reader, term: Term, unit: Unit): boolean {
  if (!term.numeral.isBareScale || !lexicon.measures.has(unit.name)) return false;
  return unit.name.endsWith('元') || !/[一-鿿]/.test(text.charAt(unit.end));
}

/** 一次, 一批, 一个: an article rather than a count, unless the sentence stresses it (只有一个, 一名以上). */
function isIdleOne(reader: Reader, term: Term, unit: Unit, after: Qualifier | null): boolean {
  const { text, lexicon } = reader;
  const { numeral } = term;
  if (term.unit !== null || numeral.script === 'digits') return false;
  // 七八名, 三五户
  if (numeral.isVague) return unit.share === null;
  // Counting says 两个; 二期, 二字 are names.
  if (text.slice(term.start, term.end) === '二') return unit.share === null;
  if (numeral.value !== 1 || numeral.to !== null) return false;
  if (
    (unit.share !== null && unit.name === '') ||
    unit.adds > 0 ||
    unit.name === '番' ||
    after === '以上' ||
    numeral.scale > 1
  )
    return false;
  const near =
    text
      .slice(Math.max(0, term.start - 6), term.start)
      .split(/[，,。；、]/)
      .at(-1) ?? '';
  return unit.name === '次' || !lexicon.stressedOne.some((word) => near.includes(word));
}

/** The parts of a name such as 六个一 (召开1次会议、参观1次展览) are no figures. */
function dropExplainedOnes(text: string, amounts: Amount[]): Amount[] {
  return explainsOnes(text) ? amounts.filter((each) => each.value !== 1 || each.valueTo !== null) : amounts;
}
