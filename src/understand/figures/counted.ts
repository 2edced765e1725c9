/** What a figure counts, in the sentence's own words, and the verb that governs it. All text here is folded. */
import type { Span } from '../../model.ts';
import type { Amount } from './amounts.ts';
import { clauseEnd, clauseStart } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { type WordIndex, wordAt, wordBefore } from './word-index.ts';

/** Spans of the counted thing and of its verb; an empty `what` where the clause names none. */
export type Counted = { what: Span; verb: Span | null };

type Verb = Span & { isActivity: boolean };

/** Reads around `amount`; `previous` and `next` are its neighbours, whose spans are never read into. */
export function readCounted(
  text: string,
  amount: Amount,
  previous: Amount | null,
  next: Amount | null,
  lexicon: FigureLexicon,
): Counted {
  const left = trimLeft(text, clauseStart(text, amount.start, previous?.end ?? 0), amount.start, lexicon);
  const right: Span = { start: amount.end, end: clauseEnd(text, amount.end, next?.start ?? text.length) };
  const before = findVerbs(text, left, lexicon);
  const noun = isShare(amount) ? null : readNounAfter(text, amount, right, lexicon);
  if (noun) return { what: noun, verb: verbOf(text, before, left, noun, right, lexicon) };
  return readNounBefore(text, left, before, right, isShare(amount), lexicon);
}

/** Percentages and fractions are shares of what stands before them: 整改率达99%. */
function isShare(amount: Amount): boolean {
  return amount.unit === '%' || amount.unit === '' || amount.unit === '‰' || amount.unit === '个百分点';
}

// ── after the number: 整顿120个软弱涣散村党组织

function readNounAfter(text: string, amount: Amount, right: Span, lexicon: FigureLexicon): Span | null {
  if (amount.nounStart !== null) return { start: amount.nounStart, end: amount.end };
  const start = text.charAt(right.start) === '的' ? right.start + 1 : right.start;
  const end = trimNoun(text, start, nounEnd(text, start, right.end, lexicon));
  return end - start >= 1 && /[一-鿿A-Za-z“《]/.test(text.charAt(start)) ? { start, end } : null;
}

function nounEnd(text: string, start: number, limit: number, lexicon: FigureLexicon): number {
  let at = start;
  while (at < limit) {
    const unit = text.charAt(at);
    if (unit === '“' || unit === '《' || unit === '(' || unit === '（') {
      at = Math.max(at + 1, closeOf(text, at, limit));
      continue;
    }
    const kept = wordAt(lexicon.notStops, text, at);
    if (kept) {
      at += kept.length;
      continue;
    }
    if (wordAt(lexicon.stops, text, at)) return at;
    const verb = wordAt(lexicon.actions, text, at);
    if (verb && isGoverning(text, at, verb, start, lexicon)) return at;
    at += 1;
  }
  return limit;
}

function closeOf(text: string, open: number, limit: number): number {
  const close = { '“': '”', '《': '》', '(': ')', '（': '）' }[text.charAt(open)] ?? '';
  const found = text.slice(open + 1, limit).indexOf(close);
  return found >= 0 ? open + found + 2 : open + 1;
}

/** A verb inside a name (安置点, 下沉干部) does not end it. */
function isGoverning(text: string, at: number, verb: string, start: number, lexicon: FigureLexicon): boolean {
  if (verb.length < 2) return false;
  if (
    wordAt(lexicon.nounTails, text, at + verb.length) &&
    at - start < 12 &&
    !isWorkNoun(text, at + verb.length)
  ) {
    return false;
  }
  return at > start || /^(?:脱贫|下沉|入驻|受益|参加|参与|实现|完成|达到|分别)/.test(verb);
}

// 整顿工作: the verb still ends the name (软弱涣散村党组织整顿工作 counts organisations).
function isWorkNoun(text: string, at: number): boolean {
  return text.startsWith('工作', at) && !/[站队组者员]/.test(text.charAt(at + 2));
}

/** Drops what hangs on the end of a name: 、 和 及 的 中. */
function trimNoun(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /[、和及与或并的中且\s]/.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** The verb of a figure whose noun follows it: before the number, or after the noun where that one only causes. */
function verbOf(
  text: string,
  before: Verb[],
  left: Span,
  noun: Span,
  right: Span,
  lexicon: FigureLexicon,
): Span | null {
  const plain = before.filter((verb) => !verb.isActivity);
  const nearest = plain.at(-1) ?? before.find((verb) => verb.start === left.start) ?? before.at(-1);
  const isCausative = nearest && lexicon.causatives.words.has(text.slice(nearest.start, nearest.end));
  if (nearest && !isCausative) return nearest;
  const after = findVerbs(text, { start: noun.end, end: right.end }, lexicon);
  return after.find((verb) => text.slice(verb.start, verb.end) !== '进行') ?? nearest ?? null;
}

// ── before the number: 帮扶困难党员595名, 整改率达99.3%

function readNounBefore(
  text: string,
  left: Span,
  verbs: Verb[],
  right: Span,
  isShareOf: boolean,
  lexicon: FigureLexicon,
): Counted {
  const plain = verbs.filter((verb) => !verb.isActivity);
  const opening = isShareOf ? causativeAt(text, left, lexicon) : null;
  if (isShareOf) return { what: { start: opening ?? left.start, end: left.end }, verb: null };
  const governing =
    plain.findLast((verb) => verb.end < left.end) ??
    verbs.find((verb) => verb.start === left.start && verb.end < left.end);
  const closing = verbs.findLast((verb) => verb.end === left.end && !verb.isActivity);
  if (closing && (!governing || governing.end === closing.start)) {
    const start = governing ? closing.start : afterLead(text, left, closing.start, lexicon);
    return { what: { start, end: left.end }, verb: closing };
  }
  if (governing) return { what: { start: governing.end, end: left.end }, verb: governing };
  const what = { start: opening ?? left.start, end: left.end };
  const after = left.end === left.start ? findVerbs(text, right, lexicon)[0] : undefined;
  return { what, verb: after ?? null };
}

function causativeAt(text: string, left: Span, lexicon: FigureLexicon): number | null {
  const word = wordAt(lexicon.causatives, text, left.start);
  return word && left.start + word.length < left.end ? left.start + word.length : null;
}

/** Where the words after the last preposition start: 合作社每年可为集体经济增收 → 集体经济增收. */
function afterLead(text: string, left: Span, end: number, lexicon: FigureLexicon): number {
  for (let at = end; at > left.start; at -= 1) {
    const word = wordBefore(lexicon.causatives, text, at);
    if (word && at - word.length >= left.start) return at;
  }
  return left.start;
}

/** Every verb of a span, left to right; a longer one wins over those inside it. */
function findVerbs(text: string, span: Span, lexicon: FigureLexicon): Verb[] {
  const verbs: Verb[] = [];
  for (let at = span.start; at < span.end; ) {
    const action = longestWithin(lexicon.actions, text, at, span.end);
    const activity = longestWithin(lexicon.activities, text, at, span.end);
    const word = (action?.length ?? 0) >= (activity?.length ?? 0) ? action : activity;
    const end = at + (word?.length ?? 0);
    const isPart =
      word !== null && end < span.end && wordAt(lexicon.nounTails, text, end) !== null && word !== action;
    if (word && !isPart) verbs.push({ start: at, end, isActivity: word !== action });
    at = word ? end : at + 1;
  }
  return verbs;
}

function longestWithin(index: WordIndex, text: string, at: number, limit: number): string | null {
  const word = wordAt(index, text, at);
  return word && at + word.length <= limit ? word : null;
}

/** Drops from both ends of a clause's left part the words that say nothing of what is counted. */
function trimLeft(text: string, start: number, end: number, lexicon: FigureLexicon): Span {
  let from = start;
  let to = end;
  for (;;) {
    const kept = wordBefore(lexicon.notLeads, text, to);
    const word = kept
      ? null
      : (wordBefore(lexicon.leads, text, to) ?? wordBefore(lexicon.change.to, text, to));
    if (word && to - word.length >= from) to -= word.length;
    else if (to > from && /[、\s]/.test(text.charAt(to - 1))) to -= 1;
    else break;
  }
  for (;;) {
    const word =
      wordAt(lexicon.periods, text, from) ??
      wordAt(lexicon.leads, text, from) ??
      wordAt(lexicon.scopes, text, from);
    if (word && from + word.length <= to && !wordAt(lexicon.actions, text, from)) from += word.length;
    else if (from < to && /[、\s）)”]/.test(text.charAt(from))) from += 1;
    else break;
  }
  return { start: from, end: Math.max(from, to) };
}
