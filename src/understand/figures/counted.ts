/** What a figure counts, in the sentence's own words, and the verb that governs it. All text here is folded. */
import type { Span } from '../../model.ts';
import type { Amount } from './amount.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { readNounAt } from './nouns.ts';
import type { PeriodIndex } from './period.ts';
import { findVerbs, type Verb } from './verbs.ts';
import { startsWithAny, wordAt, wordBefore } from './word-index.ts';

/** The pieces of the sentence that name the counted thing (none where it names nothing), and its verb. */
export type Counted = { what: Span[]; verb: Span | null };

/** A figure's place in its clause: the words before it, back to the figure before; those after, to the next. */
export type Surroundings = { left: Span; right: Span };

/** `first` is the first and `last` the last of the figures that stand side by side (68栋350亩). */
export function surround(
  text: string,
  first: Amount,
  last: Amount,
  floor: number,
  ceiling: number,
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): Surroundings {
  const start = clauseStart(text, first.start, floor);
  return {
    left: trimLeft(text, { start, end: first.start }, periods, lexicon),
    right: { start: last.end, end: clauseEnd(text, last.end, ceiling) },
  };
}

export function readCounted(
  text: string,
  amount: Amount,
  around: Surroundings,
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): Counted {
  const { left, right } = around;
  if (isShare(amount, lexicon)) return readShare(text, around, lexicon);
  const before = findVerbs(text, left, lexicon);
  const noun =
    amount.nounStart === null
      ? readNounAfter(text, right, lexicon)
      : { start: amount.nounStart, end: amount.end };
  const act = amount.unit === '次' ? findVerbs(text, right, lexicon)[0] : undefined;
  // 43次召开会议: the act itself is counted.
  if (act?.start === right.start && !act.isActivity) return { what: [right], verb: act };
  // 收入10万元以上的村: the sum is of the income, the villages are those that have it.
  const isThreshold =
    text.charAt(right.start) === '的' && /以[上下内]$/.test(text.slice(amount.start, amount.end));
  if (isThreshold) return { what: [readThreshold(text, amount, around, lexicon)], verb: null };
  if (noun) return { what: [noun], verb: verbAround(text, before, left, noun, right, lexicon) };
  return readNounBefore(text, around, before, periods, lexicon);
}

/** 收入10万元以上的村: the bar stays with what it is a bar of, and with those that it is set for. */
function readThreshold(
  text: string,
  amount: Amount,
  { left, right }: Surroundings,
  lexicon: FigureLexicon,
): Span {
  const start = left.start < left.end ? left.start : amount.start;
  const noun = readNounAt(text, right, lexicon);
  return { start, end: noun?.end ?? amount.end };
}

/** Percentages and fractions are shares of what stands before them: 整改率达99%. */
export function isShare(amount: Pick<Amount, 'unit'>, { shareUnits }: FigureLexicon): boolean {
  return shareUnits.has(amount.unit);
}

function readShare(text: string, { left, right }: Surroundings, lexicon: FigureLexicon): Counted {
  // 三成的党员, 三成党员
  const isOf = text.charAt(right.start) === '的' || wordAt(lexicon.countedNouns, text, right.start) !== null;
  const whole = isOf ? readNounAt(text, right, lexicon) : null;
  if (whole) return { what: [whole], verb: null };
  const opening = wordAt(lexicon.causatives, text, left.start);
  const isLed = opening !== null && !lexicon.activities.words.has(opening);
  const start = isLed ? Math.min(left.end, left.start + opening.length) : left.start;
  return { what: start < left.end ? [{ start, end: left.end }] : [], verb: null };
}

// A noun that opens with a verb is none: 抽调3人成立研究室.
function readNounAfter(text: string, right: Span, lexicon: FigureLexicon): Span | null {
  const verb = wordAt(lexicon.actions, text, right.start);
  const isCompound = verb !== null && wordAt(lexicon.nounTails, text, right.start + verb.length) !== null;
  const push = wordAt(lexicon.causatives, text, right.start);
  // 由3.2万元增至5.6万元
  if (wordAt(lexicon.change.to, text, right.start)) return null;
  // 由100名到6000名
  if (/^[到至]$/.test(text.slice(right.start, right.end))) return null;
  if (isOnlyActs(text, right, lexicon)) return null;
  const isPush = push !== null && !lexicon.activities.words.has(push);
  return (verb && !isCompound) || isPush ? null : readNounAt(text, right, lexicon);
}

/** 2000人包村驻村: two or more verbs and nothing else tell what the people did. */
function isOnlyActs(text: string, right: Span, lexicon: FigureLexicon): boolean {
  const verbs = findVerbs(text, right, lexicon);
  const isUnbroken = verbs.every((verb, index) => verb.start === (verbs[index - 1]?.end ?? right.start));
  return verbs.length >= 2 && isUnbroken && verbs.at(-1)?.end === right.end;
}

/** The verb of a figure whose noun follows it: before the number, or after the noun where that one only causes. */
function verbAround(
  text: string,
  before: Verb[],
  left: Span,
  noun: Span,
  right: Span,
  lexicon: FigureLexicon,
): Span | null {
  const word = (verb: Span) => text.slice(verb.start, verb.end);
  const nearest =
    before.findLast((verb) => !verb.isActivity) ??
    before.find(
      (verb) =>
        verb.start === left.start || (verb.end === left.end && !lexicon.sharedTails.words.has(word(verb))),
    );
  if (nearest && !lexicon.causatives.words.has(word(nearest))) return nearest;
  const after = findVerbs(text, { start: noun.end, end: right.end }, lexicon);
  return after.find((verb) => !verb.isActivity) ?? nearest ?? null;
}

/** The noun stands before the number: 帮扶困难党员595名. */
function readNounBefore(
  text: string,
  { left, right }: Surroundings,
  verbs: Verb[],
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): Counted {
  const closing = verbs.findLast(
    (verb) => verb.end === left.end && (!verb.isActivity || followsLead(text, verb, lexicon)),
  );
  const governing =
    verbs.findLast((verb) => !verb.isActivity && verb.end < left.end) ??
    verbs.find((verb) => verb.end < left.end && opensClause(text, verb, left, lexicon));
  if (closing && (!governing || governing.end === closing.start)) {
    // 抽调3人成立研究室, 拿出5万元对先进村奖励: what follows tells what for.
    if (wordAt(lexicon.actions, text, right.start)) return { what: [closing, right], verb: closing };
    const purpose = readPurpose(text, right, closing, lexicon);
    if (purpose) return { what: [purpose], verb: closing };
    const what = governing ? closing : closedBy(text, left, closing, periods, lexicon);
    return { what: [what], verb: closing };
  }
  if (governing && !closing) {
    const noun = { start: afterParticle(text, governing.end, left.end), end: left.end };
    // 覆盖人数: the verb is part of the name.
    const isPart = lexicon.sharedTails.words.has(text.slice(noun.start, noun.end));
    return isPart
      ? { what: [{ start: governing.start, end: left.end }], verb: null }
      : { what: [noun], verb: governing };
  }
  if (governing)
    return {
      what: [{ start: afterParticle(text, governing.end, left.end), end: left.end }],
      verb: governing,
    };
  const after = left.start === left.end ? findVerbs(text, right, lexicon)[0] : undefined;
  return { what: left.start < left.end ? [left] : [], verb: after ?? null };
}

/** How far the clause that tells what money is for may reach. */
const PURPOSE_REACH = 32;

/** 拿出5万元对先进村奖励, 安排500万元，对先进村给予奖补: what the money is for. */
function readPurpose(text: string, right: Span, verb: Span, lexicon: FigureLexicon): Span | null {
  if (wordAt(lexicon.prepositions, text, right.start)) return right;
  const isGiven = lexicon.giving.words.has(text.slice(verb.start, verb.end));
  const start = right.start + 1;
  if (
    !isGiven ||
    right.start < right.end ||
    !/[，,]/.test(text.charAt(right.start)) ||
    !startsWithAny(text, start, lexicon.purposes)
  )
    return null;
  const end = clauseEnd(text, start, start + PURPOSE_REACH);
  const isWhole = end < start + PURPOSE_REACH && !/\d/.test(text.slice(start, end));
  return isWhole ? { start, end } : null;
}

/** 计划投入, 累计收入: after such a word even one that may be a noun is a verb. */
function followsLead(text: string, verb: Span, lexicon: FigureLexicon): boolean {
  return (
    !wordBefore(lexicon.notLeads, text, verb.start) && wordBefore(lexicon.leads, text, verb.start) !== null
  );
}

function afterParticle(text: string, at: number, end: number): number {
  return at + 1 < end && /[了的过\s]/.test(text.charAt(at)) ? at + 1 : at;
}

/** Whether a word that may be a noun is a verb here: it opens the clause or follows the name of a place. */
function opensClause(text: string, verb: Verb, left: Span, lexicon: FigureLexicon): boolean {
  return verb.start === left.start || wordBefore(lexicon.placeEndings, text, verb.start) !== null;
}

/** What a verb that stands right before the number is said of: 贫困户仅剩22户, 为集体经济增收9万元. */
function closedBy(text: string, left: Span, verb: Span, periods: PeriodIndex, lexicon: FigureLexicon): Span {
  const start = afterPreposition(text, left, verb.start, lexicon);
  const subject = trimLeft(text, { start, end: verb.start }, periods, lexicon);
  if (start > left.start) {
    // 将继续拨付: nothing but leads; 每人增收 tells whose.
    const isIdle = subject.start === subject.end && !text.slice(start, verb.start).includes('每');
    return { start: isIdle ? verb.start : start, end: verb.end };
  }
  const isNamed =
    subject.end - subject.start >= 2 &&
    !/[均年月日]/.test(text.charAt(subject.end - 1)) &&
    lexicon.stative.words.has(text.slice(verb.start, verb.end));
  return isNamed ? subject : { start: subject.start, end: verb.end };
}

/** Where the words after the last preposition start: 合作社每年可为集体经济增收 → 集体经济增收. */
function afterPreposition(text: string, left: Span, end: number, lexicon: FigureLexicon): number {
  for (let at = end - 2; at > left.start; at -= 1) {
    if (wordBefore(lexicon.prepositions, text, at) && !wordBefore(lexicon.notStops, text, at)) return at;
  }
  return left.start;
}

/** Drops from both ends of the words before a figure those that say nothing of what is counted. */
function trimLeft(text: string, { start, end }: Span, periods: PeriodIndex, lexicon: FigureLexicon): Span {
  let to = end;
  for (
    let word = idleEnd(text, start, to, periods, lexicon);
    word > 0;
    word = idleEnd(text, start, to, periods, lexicon)
  )
    to -= word;
  let from = afterSource(text, { start, end: to }, lexicon);
  for (let word = idleStart(text, from, to, periods, lexicon); word > 0; ) {
    from += word;
    word = idleStart(text, from, to, periods, lexicon);
  }
  return { start: Math.min(from, to), end: to };
}

/** 从返乡青年中储备…, 在整治中查处…: what is counted comes after the phrase that tells where from. */
function afterSource(text: string, { start, end }: Span, lexicon: FigureLexicon): number {
  const offset = text.slice(start, end).search(/[从在]/);
  if (offset < 0) return start;
  for (let at = end - 1; at > start + offset + 2; at -= 1) {
    const isWord = wordAt(lexicon.notStops, text, at) ?? wordBefore(lexicon.notLeads, text, at + 1);
    if (text.charAt(at) === '中' && !isWord) return at + 1 < end ? at + 1 : start;
  }
  return start;
}

/** Length of the idle word that ends at `to`: 累计, 达到, 提升到. */
function idleEnd(
  text: string,
  from: number,
  to: number,
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): number {
  if (to <= from) return 0;
  if (/[、\s]/.test(text.charAt(to - 1))) return 1;
  const period = periods.ends.get(to);
  if (period !== undefined && period > from) return to - period;
  if (wordBefore(lexicon.notLeads, text, to)) return 0;
  const word = wordBefore(lexicon.change.to, text, to) ?? wordBefore(lexicon.leads, text, to);
  if (!word || to - word.length < from) return 0;
  const verb = wordBefore(lexicon.actions, text, to);
  return verb && verb.length > word.length ? 0 : word.length;
}

/** Length of the idle word that starts at `from`: 2025年, 全市, 共. */
function idleStart(
  text: string,
  from: number,
  to: number,
  periods: PeriodIndex,
  lexicon: FigureLexicon,
): number {
  if (from >= to) return 0;
  if (/[、的\s）)”]/.test(text.charAt(from))) return 1;
  const period = periods.starts.get(from);
  if (period !== undefined) return Math.min(period, to) - from;
  const word = wordAt(lexicon.openings, text, from) ?? wordAt(lexicon.scopes, text, from);
  const isVerb =
    wordAt(lexicon.actions, text, from) !== null || wordAt(lexicon.notStops, text, from) !== null;
  return word && !isVerb && from + word.length <= to ? word.length : 0;
}
