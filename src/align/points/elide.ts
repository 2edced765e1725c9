/** Makes a sentence fit a table cell: word for word, cut only between clauses, each cut marked ……. */
import type { Figure, Point, Sentence, Span, ThemeId } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { locateSpan, quoteRange } from '../columns/passages.ts';
import type { Appraised } from './appraise.ts';

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
  };
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
  const clauses = joinDependent(passage, joinOpening(clausesIn(text, room)));
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
  return lengthOf(kept) < (room.end - room.start) * worthCutting ? joinClauses(clauses, kept) : [room];
}

/** The clauses of a stretch of the sentence, the first from where that begins. */
function clausesIn(text: string, { start, end }: Span): Span[] {
  return splitClauses(text)
    .filter((clause) => clause.end > start && clause.start < end)
    .map((clause) => ({ start: Math.max(clause.start, start), end: Math.min(clause.end, end) }));
}

/** What each clause carries: the first its subject, the others figures, names and the words of the theme. */
function weighClauses(
  { sentence, names, plan }: Appraised,
  clauses: Span[],
  focus: number | undefined,
): number[] {
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
    // what is only planned is shown where room is left beside what has been reached
    const share = plan && plan.start <= clause.start && clause.end <= plan.end ? 0.25 : 1;
    const carried = (Math.min(held, 2) * 4 + named * 2 + told * 2) * share;
    return (index === 0 ? 100 : 0) + sought + carried - index * 0.01;
  });
}

/** A short opening (近年来, 此外) tells no subject: it goes with the clause behind it. */
function joinOpening(clauses: Span[]): Span[] {
  const [first, second, ...rest] = clauses;
  if (!first || !second || first.end - first.start > shortOpening) return clauses;
  return [{ start: first.start, end: second.end }, ...rest];
}

/**
 * A clause with a figure that says by itself not what is counted goes with those before it, from where that is told:
 * 查摆问题1992个，整改率达99.3%.
 */
function joinDependent({ sentence }: Appraised, clauses: Span[]): Span[] {
  const { text } = sentence;
  const figures = sentence.figures.flatMap((figure) => {
    const at = locateSpan(sentence, figure);
    return at ? [{ start: at.start, what: figure.what }] : [];
  });
  const joined: Span[] = [];
  for (const clause of clauses) {
    const from = Math.min(
      ...figures
        .filter(({ start }) => clause.start <= start && start < clause.end)
        .map(({ what }) => whereTold(text, clause, what)),
    );
    let { start } = clause;
    for (let last = joined.at(-1); last && from < start; last = joined.at(-1)) {
      ({ start } = last);
      joined.pop();
    }
    joined.push({ start, end: clause.end });
  }
  return joined;
}

// 同比增长12%, 均达标, 覆盖1.2万人: said of what the clause before speaks of
const dependent =
  /^(?:其中|均|分别|总|同比|环比|比上|较|占|达|覆盖|涉及|惠及|受益|增长|增幅|降幅|下降|提高|提升|减少|人均|户均|村均|平均|使|让|合格率|满意率|整改率|办结率|完成率)/u;

/** Where it begins to be told what a clause's figure counts. */
function whereTold(text: string, clause: Span, what: string): number {
  const words = text.slice(clause.start, clause.end);
  if (dependent.test(words)) return clause.start - 1;
  if (what === '' || words.includes(what)) return clause.start;
  const before = text.lastIndexOf(what, clause.start);
  return before < 0 ? clause.start : before;
}

/** Neighbouring clauses become one span. */
function joinClauses(clauses: Span[], kept: Set<number>): Span[] {
  const spans: Span[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (!kept.has(index)) continue;
    const last = spans.at(-1);
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
