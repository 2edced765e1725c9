/** Sentences that a column, a page or a picture cut in two, and where they go on. */

import type { Cues } from '../cues.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import { closesFirst, tornScore } from '../lines/torn.ts';
import { cosine, sumVectors, type Vector } from '../pieces/cohesion.ts';
import { endsSentence } from '../pieces/paragraph.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { findSeams, type Seam, seamsOf } from './seams.ts';

/** The paragraph `left` breaks off and `right` goes on: indices of pieces. */
type Cut = { left: number; right: number; score: number };

export type Cuts = {
  joined: Cut[];
  /** Paragraphs that break off and were not joined. */
  openEnds: Set<number>;
  /** Paragraphs that surely begin in mid-sentence and were not joined. */
  openStarts: Set<number>;
};

const overText: ReadonlySet<string> = new Set(['title', 'subtitle', 'heading']);
/** So many paragraphs away a second half is looked for. */
const reach = 40;
const enough = 2;
/** Of two halves whose pages are said to turn. */
const sureTurn = 9;
const surelyTorn = 2.5;
/** What each piece between the halves takes from their fit. */
const farAway = 0.03;
/** Likeness of two stretches of one article. */
const alike = 1.5;
const leastLikeness = 0.8;
/** By so much, in units of the cosine, the second half of an interrupted article is more like its first. */
const moreAlike = 0.06;
const resumed = 1.2;
/** In a short file everything is alike. */
const mostLikeness = 4;

/** Rules of lines that need no full stop. */
const wholeRules: ReadonlySet<string> = new Set(['editor-note', 'aside']);

/** Breaks off: `…把支部建在` */
function isOpenEnd(it: NamedPiece): boolean {
  return it.kind === 'body' && !endsSentence(it.plain) && !wholeRules.has(it.rule);
}

/** Pairs the halves, the best fitting first; each half is used once. */
export function pairCuts(pieces: readonly NamedPiece[], vectors: readonly Vector[], cues: Cues): Cuts {
  const bodies = pieces.flatMap((it, index) => (it.kind === 'body' ? [index] : []));
  const torn = pieces.map((it) => (it.kind === 'body' ? tornScore(it.plain, cues) : 0));
  const ends = bodies.filter((index) => isOpenEnd(pieces[index] as NamedPiece));
  const opensNews = pieces.map((it) => it.kind === 'body' && beginsWithDateline(it.plain, cues));
  const candidates = ends
    .flatMap((left) => candidatesOf(left, bodies, pieces))
    .filter(({ right }) => !opensNews[right]);
  const seams = findSeams(pieces, candidates);
  const isCut = new Set(ends);
  const context = contextReader(pieces, bodies, vectors, isCut);
  const turns = readTurns(pieces, cues);
  const scored: Cut[] = [];
  /** Another article's title stands under the left half; the right half is less like what is above it than like the left. */
  const resumes = (left: number, right: number) => {
    const above = right - 1;
    if (right < left || pieces[left + 1]?.kind !== 'title' || pieces[above]?.kind !== 'body') return false;
    const other = cosine(context(above, -1), context(right, 1));
    return cosine(context(left, -1), context(right, 1)) > other + moreAlike;
  };
  for (const { left, right, isNext, isBefore } of candidates) {
    if (turns.to.has(left) || turns.from.has(right) || turns.broken.has(right)) {
      // the text right below a page's turn is another article's
      if (turns.to.has(left) && turns.from.has(right) && right > left)
        scored.push({ left, right, score: sureTurn - farAway * (right - left) });
      continue;
    }
    const seam = seamScore(pieces, left, right, seams);
    const quotes = quoteScore(pieces, left, right);
    const fit = (torn[right] ?? 0) + seam + quotes;
    const likeness = Math.min(mostLikeness, 10 * cosine(context(left, -1), context(right, 1)));
    if (!isNext && likeness < leastLikeness && seam === 0 && quotes <= 0) continue;
    const isColumn = opensColumn(pieces, right);
    // The next stretch of the same article after the break goes on with its sentence, whatever its first word.
    const isStretch = isColumn && fit >= 0 && likeness >= alike && hasEnd(pieces[right]);
    const isResumed = fit >= 0 && hasEnd(pieces[right]) && resumes(left, right);
    const isSurelyNext = isNext && (fit >= 1.2 || hasEnd(pieces[right]));
    if (isBefore ? seam < 2 : !isSurelyNext && fit < 1.2 && !isStretch && !isResumed) continue;
    const nearness = isNext
      ? enough
      : (isResumed ? resumed : isColumn ? 0.5 : 0) - farAway * Math.abs(right - left);
    const score = fit + likeness + nearness;
    if (score >= enough) scored.push({ left, right, score });
  }
  scored.sort((a, b) => b.score - a.score || a.left - b.left || a.right - b.right);
  return takeBest(
    scored,
    ends,
    bodies.filter(
      (index) =>
        (torn[index] ?? 0) >= surelyTorn ||
        turns.broken.has(index) ||
        (turns.to.size > 0 && turns.from.has(index)),
    ),
  );
}

/** The pieces that a page's turn follows (下转第三版), those that one goes before (上接第一版), and what stands behind one in its line. */
function readTurns(pieces: readonly NamedPiece[], { turnsTo, comesFrom }: Cues) {
  const [to, from, broken] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const [at, { isEndMark, plain, number }] of pieces.entries()) {
    const isTurn = (words: readonly string[]) => words.some((word) => plain.includes(word));
    if (!isEndMark || !isTurn([...turnsTo, ...comesFrom])) continue;
    const last = pieces[at - 1];
    const isOpen = last !== undefined && isOpenEnd(last);
    if (isTurn(comesFrom)) from.add(at + 1);
    else if (isOpen) to.add(at - 1);
    if (isOpen && last.number === number && pieces[at + 1]?.number === number) broken.add(at + 1);
  }
  return { to, from, broken };
}

/** A line without any full stop may be one of a list as well. */
const hasEnd = (it: NamedPiece | undefined) => /[。!?]/.test(it?.plain ?? '');

/** Stands at the top of a column: under a picture, a closing byline or a paragraph that breaks off. */
function opensColumn(pieces: readonly NamedPiece[], at: number): boolean {
  let above = at - 1;
  while (pieces[above]?.kind === 'byline') above -= 1;
  const it = pieces[above];
  if (it === undefined || overText.has(it.kind)) return false;
  return above < at - 1 || it.kind !== 'body' || isOpenEnd(it);
}

function takeBest(scored: Cut[], ends: number[], starts: number[]): Cuts {
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  const joined = scored.filter(({ left, right }) => {
    if (lefts.has(left) || rights.has(right)) return false;
    lefts.add(left);
    rights.add(right);
    return true;
  });
  return {
    joined: joined.sort((a, b) => a.left - b.left),
    openEnds: new Set(ends.filter((index) => !lefts.has(index))),
    openStarts: new Set(starts.filter((index) => !rights.has(index))),
  };
}

type Candidate = { left: number; right: number; isNext: boolean; isBefore: boolean };

function candidatesOf(left: number, bodies: readonly number[], pieces: readonly NamedPiece[]): Candidate[] {
  const at = lowerBound(bodies, left);
  const isHeadBetween = (right: number) =>
    pieces.slice(left + 1, right).some((it) => overText.has(it.kind) || it.credit === 'author');
  return bodies.slice(Math.max(0, at - reach / 4), at + reach).flatMap((right) => {
    if (right === left) return [];
    const isNext = right === bodies[at + 1] && right - left < 12 && !isHeadBetween(right);
    return [{ left, right, isNext, isBefore: right < left }];
  });
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of up to three paragraphs on the far side of the cut, as far as nothing but headings stands between. */
function contextReader(
  pieces: readonly NamedPiece[],
  bodies: readonly number[],
  vectors: readonly Vector[],
  isCut: ReadonlySet<number>,
) {
  const known = new Map<number, Vector>();
  return (index: number, step: 1 | -1): Vector => {
    const key = step * (index + 1);
    const found = known.get(key);
    if (found) return found;
    const at = lowerBound(bodies, index);
    const near = [index];
    for (let i = at + step; near.length < 3; i += step) {
      const body = bodies[i];
      if (body === undefined || Math.abs(body - index) > 6 || (step < 0 && isCut.has(body))) break;
      const between = pieces.slice(Math.min(body, index) + 1, Math.max(body, index));
      if (between.some((it) => it.kind !== 'body' && it.kind !== 'heading')) break;
      near.push(body);
      if (isCut.has(body)) break;
    }
    const sum = sumVectors(near.map((it) => vectors[it]));
    known.set(key, sum);
    return sum;
  };
}

/** An open quotation mark or bracket of the left half that the right half closes. */
function quoteScore(pieces: readonly NamedPiece[], left: number, right: number): number {
  const tail = lastSentence(pieces[left]?.plain ?? '');
  const first = /^[^。!?]{0,200}[。!?]?[”’]?/.exec(pieces[right]?.plain ?? '')?.[0] ?? '';
  const pairs = [
    ['“', '”'],
    ['(', ')'],
    ['《', '》'],
  ] as const;
  return pairs.reduce((score, [open, close]) => {
    const isOpen = tail.lastIndexOf(open) > tail.lastIndexOf(close);
    const isClosed = closesFirst(first, open, close);
    if (isOpen && isClosed) return score + 1.5;
    return score - (isClosed ? 2 : isOpen ? 0.7 : 0);
  }, 0);
}

function lastSentence(plain: string): string {
  const tail = plain.slice(-300);
  return tail.slice(Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('!'), tail.lastIndexOf('?')) + 1);
}

/** The longest run of characters over the seam that the file holds elsewhere; a half word counts as well. */
function seamScore(
  pieces: readonly NamedPiece[],
  left: number,
  right: number,
  seen: ReadonlySet<Seam>,
): number {
  const hits = seamsOf(pieces[left], pieces[right]).filter((seam) => seen.has(seam));
  return Math.max(0, ...hits.map((seam) => ({ 2: 0.6, 3: 1.2, 4: 2, 5: 2.6, 6: 3 })[seam.length] ?? 0));
}
