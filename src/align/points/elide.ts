/** Makes a sentence fit a table cell: word for word, cut only between clauses, each cut marked ……. */
import type { Figure, Point, Sentence, Span, ThemeId } from '../../model.ts';
import { locateSpan, quoteRange } from '../columns/passages.ts';
import type { Appraised } from './appraise.ts';
import { isInside } from './matter.ts';

/** Characters that a cell holds well; a longer sentence is cut where that can be done. */
const cellLength = 120;
/** A piece grows by what stands next to it up to this length of the whole. */
const roomyLength = 90;
/** What the clause that is looked for weighs. */
const soughtWeight = 50;
/** So much longer may a point be that says whose its second item is. */
const itemRoom = 1.25;
/** Pieces that a reader can still follow. */
const mostPieces = 3;
/** A cut that saves less than this share is not worth its ……. */
const worthCutting = 0.85;

/** Characters, comma included, of an opening that is no clause of its own. */
const shortOpening = 9;

// 本报讯（记者 某某）, 某某网消息（新闻联播）：
const dateline = /^(?:本报讯|[\p{Script=Han}]{2,4}[网社](?:消息|讯))\s*(?:[（(][^）)]*[）)])?[：:\s]*/u;

/** What a point is to show of its sentence. */
export type PointFrame = {
  /** Offset of a clause that is kept whatever it carries. */
  focus?: number;
  /** The theme it stands under: a clause with that theme's words is kept. */
  theme?: ThemeId;
  /** The part of the sentence that it is made of. */
  within?: Span;
  /** Characters that it has at most, where it can be cut so far. */
  longest?: number;
};

/**
 * The point made of a sentence: whole where it fits, else its first clause and the clauses that carry most. One that
 * points back (他, 该平台) has the sentence before it in front where that names what is meant.
 */
export function makePoint(passage: Appraised, { focus, theme, within, longest }: PointFrame = {}): Point {
  const { sentence } = passage;
  const { text } = sentence;
  const opening = dateline.exec(text)?.[0].length ?? 0;
  const frame = within ?? { start: 0, end: text.length };
  const start = frame.start === 0 ? Math.max(opening, passage.lead) : frame.start;
  const room = { start, end: frame.end };
  const sought = focus ?? (theme === undefined ? undefined : findTheme(passage, theme, room));
  const most = longest ?? cellLength;
  const kept = trimCuts(text, room.end - start <= most ? [room] : chooseSpans(passage, room, sought, most));
  const before = frame.start === 0 && passage.standing === 'with-before' ? passage.before : null;
  const subject = frame.start === 0 && !before ? passage.named : null;
  const texts = kept.map((span) => text.slice(span.start, span.end));
  // 清河镇荆庄村……目前，全村已建成…: the village that the paragraph has named before
  const head = subject ? [subject.text] : start > opening && !before ? [''] : [];
  const tail = (kept.at(-1)?.end ?? 0) < text.length ? [''] : [];
  return {
    text: (before?.text ?? '') + [...(before && start > 0 ? [''] : head), ...texts, ...tail].join('……'),
    quotes: [
      ...(before ? quoteRange({ ...passage, sentence: before }, 0, before.text.length) : []),
      ...(subject?.quotes ?? []),
      ...kept.flatMap((span) => quoteRange(passage, span.start, span.end)),
    ],
    score: Math.round(passage.score * 100) / 100,
    figures: [
      ...(before?.figures.filter((figure) => !figure.otherPlace) ?? []),
      ...figuresIn(sentence, kept),
    ],
    topics: [...new Set(sentence.themes.flatMap((hit) => hit.topics))],
    sentence: sentence.start,
    isPlan: isPlan(passage, kept),
  };
}

/** Whether nothing that has been reached is shown of it. */
function isPlan({ sentence, plans, isPlanned }: Appraised, kept: Span[]): boolean {
  if (isPlanned) return true;
  const shown = figuresIn(sentence, kept).flatMap((figure) => locateSpan(sentence, figure) ?? []);
  return shown.length > 0 && shown.every(({ start }) => isInside(start, plans));
}

function figuresIn(sentence: Sentence, kept: Span[]): Figure[] {
  return sentence.figures.filter((figure) => {
    const at = figure.otherPlace ? null : locateSpan(sentence, figure);
    return at !== null && kept.some((span) => span.start <= at.start && at.end <= span.end);
  });
}

/** Where the first word of the theme stands, unless the sentence opens with one or has none. */
function findTheme({ sentence }: Appraised, theme: ThemeId, room: Span): number | undefined {
  const { text } = sentence;
  const words = sentence.themes
    .filter((hit) => hit.id === theme)
    .flatMap((hit) => hit.evidence.filter((it) => it.kind === 'word'))
    .map((it) => text.indexOf(it.text, room.start))
    .filter((at) => at >= 0 && at < room.end);
  return words.length > 0 ? Math.min(...words) : undefined;
}

function chooseSpans(passage: Appraised, room: Span, focus: number | undefined, most: number): Span[] {
  const { text } = passage.sentence;
  const clauses = joinOpening(clausesIn(passage, room));
  const weights = weighClauses(passage, clauses, focus);
  const ranked = clauses.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const kept = new Set<number>();
  const lengthOf = (indices: Set<number>) =>
    joinClauses(clauses, indices).reduce((sum, span) => sum + span.end - span.start, 0);
  const add = (index: number, limit: number, pieces: number) => {
    const grown = new Set(kept).add(index);
    if (lengthOf(grown) > limit || joinClauses(clauses, grown).length > pieces) return;
    kept.add(index);
  };
  for (const index of ranked) {
    if (kept.size === 0) kept.add(index);
    else if ((weights[index] ?? 0) >= 1) add(index, most, mostPieces);
  }
  // the room that is left goes to what stands next to the pieces, but not to what begins a new item behind them
  for (const index of clauses.keys()) {
    const isNewItem = kept.has(index - 1) && /[；;]/u.test(text.charAt((clauses[index]?.start ?? 1) - 1));
    if (!isNewItem) add(index, Math.min(roomyLength, most), joinClauses(clauses, kept).length);
  }
  for (const index of [...kept].sort((a, b) => a - b)) {
    const head = itemHead(passage, clauses, index);
    if (kept.has(head)) continue;
    const isSought = (weights[index] ?? 0) >= soughtWeight;
    if (isSought || lengthOf(new Set(kept).add(head)) <= most * itemRoom) kept.add(head);
    else kept.delete(index);
  }
  for (const index of [...kept]) if (isDangling(text, clauses, kept, index)) kept.delete(index);
  return lengthOf(kept) < (room.end - room.start) * worthCutting ? joinClauses(clauses, kept) : [room];
}

/**
 * 黄浦区的甲某推出…；静安区的乙某，主动认领…; 针对…，河湾村以…，由…: the clause that an item begins with, or that names whose deed it
 * is further on: without it the deed would be the first one's, or the whole place's.
 */
function itemHead({ sentence: { text }, heads }: Appraised, clauses: Span[], index: number): number {
  const isHead = ({ start, end }: Span) => heads.some((at) => start <= at && at < end);
  let head = index;
  while (head > 0) {
    const clause = clauses[head] ?? { start: 0, end: 0 };
    if (isHead(clause) || /[；;]/u.test(text.charAt(clause.start - 1))) break;
    head -= 1;
  }
  return head;
}

/** 一系列创新实践，: a few words before a cut, which are the subject of what was cut. */
function isDangling(text: string, clauses: Span[], kept: Set<number>, index: number): boolean {
  const { start, end } = clauses[index] ?? { start: 0, end: 0 };
  const isCutBehind = !kept.has(index + 1) && index + 1 < clauses.length;
  return index > 0 && isCutBehind && end - start <= shortOpening && !/[\d；;]/u.test(text.slice(start, end));
}

/** The groups of clauses of a stretch of the sentence, the first from where that begins. */
function clausesIn({ groups }: Appraised, { start, end }: Span): Span[] {
  return groups
    .filter((clause) => clause.end > start && clause.start < end)
    .map((clause) => ({ start: Math.max(clause.start, start), end: Math.min(clause.end, end) }));
}

/** What each clause carries: the first its subject, the others figures, names and the words of the theme. */
function weighClauses(
  { sentence, names, plans }: Appraised,
  clauses: Span[],
  focus: number | undefined,
): number[] {
  const { text } = sentence;
  const figures = sentence.figures.flatMap((figure) => locateSpan(sentence, figure) ?? []);
  const evidence = sentence.themes.flatMap((hit) => hit.evidence).filter((it) => it.kind === 'word');
  const isPlain = figures.length === 0 && names.length === 0;
  const held = countStarts(figures, clauses);
  return clauses.map((clause, index) => {
    const words = text.slice(clause.start, clause.end);
    const holds = (at: number) => clause.start <= at && at < clause.end;
    const named = words.includes('《') || names.some((it) => holds(it.start)) ? 1 : 0;
    const wanted = focus !== undefined && holds(focus) ? soughtWeight : 0;
    // words of the theme count only where nothing is counted or named: else they bring in ways and purposes
    const told = isPlain && evidence.some((it) => words.includes(it.text)) ? 1 : 0;
    // what is only planned is shown where room is left beside what has been reached
    const isAhead = plans.some((it) => it.start <= clause.start && clause.end <= it.end);
    const share = isAhead ? 0.25 : 1;
    const carried = (Math.min(held[index] ?? 0, 2) * 4 + named * 2 + told * 2) * share;
    return (index === 0 ? 100 : 0) + wanted + carried - index * 0.01;
  });
}

/** How many of the spans begin in each of the clauses, which are in order. */
function countStarts(spans: Span[], clauses: Span[]): number[] {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  let at = 0;
  return clauses.map(({ start, end }) => {
    while ((starts[at] ?? end) < start) at += 1;
    const first = at;
    while ((starts[at] ?? end) < end) at += 1;
    return at - first;
  });
}

/** A short opening (近年来, 此外) tells no subject: it goes with the clause behind it. */
function joinOpening(clauses: Span[]): Span[] {
  const [first, second, ...rest] = clauses;
  if (!first || !second || first.end - first.start > shortOpening) return clauses;
  return [{ start: first.start, end: second.end }, ...rest];
}

/** Neighbouring clauses become one span. */
function joinClauses(clauses: Span[], kept: Set<number>): Span[] {
  const spans: Span[] = [];
  // The few that are kept, not the many that there may be.
  for (const index of [...kept].sort((a, b) => a - b)) {
    const clause = clauses[index];
    const last = spans.at(-1);
    if (!clause) continue;
    if (last && kept.has(index - 1)) last.end = clause.end;
    else spans.push({ ...clause });
  }
  return spans;
}

/** A span before a cut loses its comma, or the elision that the report itself has there. */
function trimCuts(text: string, spans: Span[]): Span[] {
  return spans.map(({ start, end }) => {
    const words = text.slice(start, end);
    const trimmed = end < text.length ? words.replace(/(?<![，,；;…])[，,；;…]+$/u, '') : words;
    return { start, end: start + trimmed.length };
  });
}
