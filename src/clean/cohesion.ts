/**
 * How much two stretches of text share words, from statistics of the file itself: bigrams of Han characters,
 * weighted by how few paragraphs hold them, compared by the cosine.
 */
import type { Cues } from './cues.ts';
import type { Piece } from './pieces.ts';

/** Weight by bigram. */
export type Vector = Map<string, number>;

const run = /[\p{Script=Han}A-Za-z0-9]{2,}/gu;

/** One vector a piece; a bigram that stands in one paragraph only, or in more than half, says nothing. */
export function weighPieces(pieces: readonly Piece[], cues: Cues): Vector[] {
  const formulas = new RegExp(cues.formulas.map((it) => it.replace(/\W/g, '\\$&')).join('|') || '$^', 'g');
  const vectors = pieces.map((it) => countBigrams(it.plain.replace(formulas, ' ')));
  const spread = new Map<string, number>();
  for (const vector of vectors)
    for (const term of vector.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const limit = Math.max(3, pieces.length / 2);
  for (const vector of vectors) {
    for (const [term, count] of vector) {
      const among = spread.get(term) ?? 1;
      if (among < 2 || among > limit) vector.delete(term);
      else vector.set(term, (1 + Math.log(count)) * Math.log(1 + pieces.length / among) ** 2);
    }
  }
  return vectors;
}

function countBigrams(plain: string): Vector {
  const counts: Vector = new Map();
  for (const [words] of plain.matchAll(run)) {
    for (let i = 0; i + 2 <= words.length; i += 1) {
      const term = words.slice(i, i + 2);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return counts;
}

export function addVectors(vectors: readonly Vector[]): Vector {
  const sum: Vector = new Map();
  for (const vector of vectors)
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + weight);
  return sum;
}

/** 0 (nothing shared) to 1. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small) product += weight * (large.get(term) ?? 0);
  return product === 0 ? 0 : product / Math.sqrt(square(a) * square(b));
}

function square(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return sum;
}
