/** Makes a sentence fit a table cell: word for word, cut only between clauses, each cut marked ……. */
import type { Point, Span } from '../model.ts';
import type { Appraised } from './appraise.ts';
import { locateSpan, quoteRange } from './passages.ts';

/** Characters that a cell holds well; a longer sentence is cut where that can be done. */
const cellLength = 120;
/** A piece grows by what stands next to it up to this length of the whole. */
const roomyLength = 90;
/** Pieces that a reader can still follow. */
const mostPieces = 3;
/** A cut that saves less than this share is not worth its ……. */
const worthCutting = 0.85;

/** Characters, comma included, of an opening that is no clause of its own. */
const shortOpening = 9;

// 本报讯（记者 某某）, 某某网消息（新闻联播）：
const dateline = /^(?:本报讯|[\p{Script=Han}]{2,4}[网社](?:消息|讯))\s*(?:[（(][^）)]*[）)])?[：:\s]*/u;

const openers = '“‘「（(《〈【';
const closers = '”’」）)》〉】';

/**
 * The point made of a sentence: whole where it fits, else its first clause and the clauses that carry most. The clause
 * at `focus` (an offset in the sentence) is kept whatever it carries.
 */
export function makePoint(passage: Appraised, focus?: number): Point {
  const { sentence } = passage;
  const kept = sentence.text.length <= cellLength ? [wholeOf(sentence.text)] : chooseSpans(passage, focus);
  const opening = dateline.exec(sentence.text)?.[0].length ?? 0;
  if (kept[0] && kept[0].end > opening) kept[0].start = opening;
  const isCutShort = (kept.at(-1)?.end ?? 0) < sentence.text.length;
  const texts = kept.map((span) => sentence.text.slice(span.start, span.end));
  // 清河镇荆庄村……目前，全村已建成…: the village that the paragraph has named before
  const subject = passage.named;
  return {
    text: [...(subject ? [subject.text] : []), ...texts].join('……') + (isCutShort ? '……' : ''),
    quotes: [
      ...(subject?.quotes ?? []),
      ...kept.flatMap((span) => quoteRange(passage, span.start, span.end)),
    ],
    score: Math.round(passage.score * 100) / 100,
    figures: sentence.figures.filter((figure) => {
      const at = locateSpan(sentence, figure);
      return (
        !figure.otherPlace && at !== null && kept.some((span) => span.start <= at.start && at.end <= span.end)
      );
    }),
    topics: [...new Set(sentence.themes.flatMap((hit) => hit.topics))],
  };
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

function chooseSpans(passage: Appraised, focus: number | undefined): Span[] {
  const { text } = passage.sentence;
  const clauses = joinOpening(splitClauses(text));
  const weights = weighClauses(passage, clauses, focus);
  const ranked = clauses.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const kept = new Set<number>();
  const lengthOf = (indices: Set<number>) =>
    joinClauses(text, clauses, indices).reduce((sum, span) => sum + span.end - span.start, 0);
  const add = (index: number, limit: number, pieces: number) => {
    const grown = new Set(kept).add(index);
    if (lengthOf(grown) > limit || joinClauses(text, clauses, grown).length > pieces) return;
    kept.add(index);
  };
  for (const index of ranked) {
    if (kept.size === 0) kept.add(index);
    else if ((weights[index] ?? 0) >= 1) add(index, cellLength, mostPieces);
  }
  // the room that is left goes to what stands next to the pieces
  for (const index of clauses.keys()) add(index, roomyLength, joinClauses(text, clauses, kept).length);
  return lengthOf(kept) < text.length * worthCutting ? joinClauses(text, clauses, kept) : [wholeOf(text)];
}

/** What each clause carries: the first its subject, the others figures, names and the words of the theme. */
function weighClauses({ sentence, names }: Appraised, clauses: Span[], focus: number | undefined): number[] {
  const { text } = sentence;
  const figures = sentence.figures.flatMap((figure) => locateSpan(sentence, figure) ?? []);
  const evidence = sentence.themes.flatMap((hit) => hit.evidence).filter((it) => it.kind === 'word');
  const isPlain = figures.length === 0 && names.length === 0;
  return clauses.map((clause, index) => {
    const words = text.slice(clause.start, clause.end);
    const holds = (at: number) => clause.start <= at && at < clause.end;
    const held = figures.filter((it) => holds(it.start)).length;
    const named = words.includes('《') || names.some((it) => holds(it.start)) ? 1 : 0;
    const sought = focus !== undefined && holds(focus) ? 50 : 0;
    // words of the theme count only where nothing is counted or named: else they bring in ways and purposes
    const told = isPlain && evidence.some((it) => words.includes(it.text)) ? 1 : 0;
    return (index === 0 ? 100 : 0) + sought + Math.min(held, 2) * 4 + named * 2 + told * 2 - index * 0.01;
  });
}

/** A short opening (近年来, 此外) tells no subject: it goes with the clause behind it. */
function joinOpening(clauses: Span[]): Span[] {
  const [first, second, ...rest] = clauses;
  if (!first || !second || first.end - first.start > shortOpening) return clauses;
  return [{ start: first.start, end: second.end }, ...rest];
}

/** Neighbouring clauses become one span; a span before a cut loses its comma. */
function joinClauses(text: string, clauses: Span[], kept: Set<number>): Span[] {
  const spans: Span[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (!kept.has(index)) continue;
    const last = spans.at(-1);
    if (last && kept.has(index - 1)) last.end = clause.end;
    else spans.push({ ...clause });
  }
  for (const span of spans) {
    if (span.end < text.length && /[，,；;]/u.test(text.charAt(span.end - 1))) span.end -= 1;
  }
  return spans;
}

/** Cuts a sentence behind its commas and semicolons, but never inside quotation marks or brackets. */
export function splitClauses(text: string): Span[] {
  const clauses: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (openers.includes(letter)) depth += 1;
    if (closers.includes(letter)) depth = Math.max(0, depth - 1);
    // 2,106 is a number, not two clauses
    const isNumber = letter === ',' && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
    if (depth === 0 && '，,；;'.includes(letter) && !isNumber) {
      clauses.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}
