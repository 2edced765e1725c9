/**
 * How much two stretches of text share words, from statistics of the file itself: bigrams of Han characters,
 * weighted by how few paragraphs hold them, compared by the cosine.
 */
import { anyOf } from '../../text/word-list.ts';
import type { Cues } from '../cues.ts';
import type { Piece } from './pieces.ts';

/** Weight by bigram, with the sum of their squares kept up to date. */
export type Vector = { weights: Map<string, number>; square: number };

const words = /[\p{Script=Han}A-Za-z0-9]{2,}/gu;

/** One vector a piece; a bigram that stands in one paragraph only, or in more than half, says nothing. */
export function weighPieces(pieces: readonly Piece[], cues: Cues): Vector[] {
  const formulas = new RegExp(anyOf(cues.formulas), 'g');
  const counts = pieces.map((it) => countBigrams(it.plain.replace(formulas, ' ')));
  const spread = new Map<string, number>();
  for (const count of counts) for (const term of count.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const limit = Math.max(3, pieces.length / 2);
  return counts.map((count) => {
    const vector = emptyVector();
    for (const [term, times] of count) {
      const among = spread.get(term) ?? 1;
      if (among < 2 || among > limit) continue;
      addTerm(vector, term, (1 + Math.log(times)) * Math.log(1 + pieces.length / among) ** 2);
    }
    return vector;
  });
}

function countBigrams(plain: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [run] of plain.matchAll(words)) {
    for (let i = 0; i + 2 <= run.length; i += 1) {
      const term = run.slice(i, i + 2);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

export function emptyVector(): Vector {
  return { weights: new Map(), square: 0 };
}

function addTerm(into: Vector, term: string, weight: number): void {
  const before = into.weights.get(term) ?? 0;
  into.weights.set(term, before + weight);
  into.square += weight * (2 * before + weight);
}

/** Adds in place: time grows with `more` alone. */
export function addVector(into: Vector, more: Vector): void {
  for (const [term, weight] of more.weights) addTerm(into, term, weight);
}

export function sumVectors(vectors: readonly (Vector | undefined)[]): Vector {
  const sum = emptyVector();
  for (const vector of vectors) if (vector) addVector(sum, vector);
  return sum;
}

/** 0 (nothing shared) to 1; time grows with the smaller of the two. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small.weights) product += weight * (large.weights.get(term) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(a.square * b.square);
}
