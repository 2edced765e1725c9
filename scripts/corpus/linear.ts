/**
 * Two linear learners over the pieces of sentences. `learnPieces` weighs each piece that the labelled sentences hold
 * (logistic regression over naive-Bayes ratios: Wang and Manning 2012). `learnPairs` learns over what unlabelled text
 * tells of pairs of characters (their neighbours, as vectors), so that a pair that no labelled sentence holds counts
 * like those that stand in its like surroundings. Both score a sentence as the sum of weights over √(pairs + 1).
 */

import type { Labels, Pieces } from './examples.ts';
import type { PairVectors } from './pair-vectors.ts';
import { createRandom, shuffle } from './random.ts';

export type Linear = { weights: Map<string, number[]>; bias: number[] };

type Labelled = { pieces: Pieces; labels: Labels };

const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

export type PieceSettings = { fewest: number; rounds: number; decay: number; rate: number; prior: number };
export const pieceSettings: PieceSettings = { fewest: 2, rounds: 8, decay: 1e-3, rate: 0.5, prior: 1 };

/** The pieces that at least `fewest` sentences hold, in the order in which they first come. */
export function frequentGrams(examples: readonly { pieces: Pieces }[], fewest: number): string[] {
  const counts = new Map<string, number>();
  for (const { pieces } of examples)
    for (const gram of pieces.grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= fewest).map(([gram]) => gram);
}

export function learnPieces(
  examples: readonly Labelled[],
  themes: number,
  { fewest, rounds, decay, rate, prior }: PieceSettings = pieceSettings,
): Linear {
  const grams = frequentGrams(examples, fewest);
  const places = new Map(grams.map((gram, at) => [gram, at]));
  const held = examples.map(({ pieces }) =>
    Int32Array.from(pieces.grams.flatMap((gram) => places.get(gram) ?? [])),
  );
  const widths = examples.map(({ pieces }) => Math.sqrt(pieces.pairs + 1));
  const all = Array.from({ length: themes }, (_, theme) => {
    const labels = examples.map((it) => it.labels[theme] ?? null);
    const [has, not] = [
      new Float64Array(grams.length).fill(prior),
      new Float64Array(grams.length).fill(prior),
    ];
    const totals = [1, 1];
    held.forEach((places, at) => {
      const label = labels[at];
      if (label === null || label === undefined) return;
      totals[label] = (totals[label] ?? 0) + 1;
      const side = label === 1 ? has : not;
      for (const place of places) side[place] = (side[place] ?? 0) + 1;
    });
    const ratios = has.map((count, place) =>
      Math.log(count / (totals[1] ?? 1) / ((not[place] ?? 1) / (totals[0] ?? 1))),
    );
    const factors = new Float64Array(grams.length);
    const gone = new Float64Array(grams.length).fill(1e-6);
    let bias = 0;
    let biasGone = 1e-6;
    const random = createRandom(7);
    const order = labels.flatMap((label, at) => (label === null ? [] : [at]));
    for (let round = 0; round < rounds; round += 1) {
      shuffle(order, random);
      for (const at of order) {
        const places = held[at] ?? new Int32Array();
        const width = widths[at] ?? 1;
        let odds = bias;
        for (const place of places) odds += ((factors[place] ?? 0) * (ratios[place] ?? 0)) / width;
        const slope = logistic(odds) - (labels[at] ?? 0);
        for (const place of places) {
          const step = (slope * (ratios[place] ?? 0)) / width + decay * (factors[place] ?? 0);
          gone[place] = (gone[place] ?? 0) + step * step;
          factors[place] = (factors[place] ?? 0) - (rate * step) / Math.sqrt(gone[place] ?? 1);
        }
        biasGone += slope * slope;
        bias -= (rate * slope) / Math.sqrt(biasGone);
      }
    }
    return { bias, weights: factors.map((factor, place) => factor * (ratios[place] ?? 0)) };
  });
  return {
    weights: new Map(grams.map((gram, at) => [gram, all.map(({ weights }) => weights[at] ?? 0)])),
    bias: all.map(({ bias }) => bias),
  };
}

/** The vector of a sentence: its pairs' vectors, the rarer the more, over √(pairs + 1). */
export function vectorOf(
  { grams, pairs }: Pieces,
  { places, vectors, size, rarity }: PairVectors,
): Float64Array {
  const sum = new Float64Array(size);
  for (const gram of grams) {
    const at = places.get(gram);
    if (at === undefined) continue;
    const weight = rarity[at] ?? 0;
    for (let part = 0; part < size; part += 1) {
      sum[part] = (sum[part] ?? 0) + weight * (vectors[at * size + part] ?? 0);
    }
  }
  const width = Math.sqrt(pairs + 1);
  return sum.map((it) => it / width);
}

const batch = 32;

export function learnPairs(
  examples: readonly Labelled[],
  themes: number,
  vectors: PairVectors,
  settings = { rounds: 12, decay: 1e-2, rate: 0.01 },
): Linear {
  const inputs = examples.map(({ pieces }) => vectorOf(pieces, vectors));
  const { size } = vectors;
  const scale = Math.sqrt(
    inputs.reduce((sum, it) => sum + it.reduce((all, value) => all + value * value, 0), 0) /
      (inputs.length * size),
  );
  const all = Array.from({ length: themes }, (_, theme) => {
    const order = examples.flatMap((it, at) => ((it.labels[theme] ?? null) === null ? [] : [at]));
    const weights = new Float64Array(size + 1);
    const [mean, square, slope] = [0, 1, 2].map(() => new Float64Array(size + 1)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const random = createRandom(3);
    let step = 0;
    for (let round = 0; round < settings.rounds; round += 1) {
      shuffle(order, random);
      const rate = settings.rate * (1 - round / settings.rounds);
      for (let from = 0; from < order.length; from += batch) {
        slope.fill(0);
        const some = order.slice(from, from + batch);
        for (const at of some) {
          const input = inputs[at] ?? new Float64Array(size);
          let odds = weights[size] ?? 0;
          for (let part = 0; part < size; part += 1)
            odds += ((weights[part] ?? 0) * (input[part] ?? 0)) / scale;
          const error = logistic(odds) - (examples[at]?.labels[theme] ?? 0);
          for (let part = 0; part < size; part += 1)
            slope[part] = (slope[part] ?? 0) + (error * (input[part] ?? 0)) / scale;
          slope[size] = (slope[size] ?? 0) + error;
        }
        step += 1;
        for (let part = 0; part <= size; part += 1) {
          const own = weights[part] ?? 0;
          const now = (slope[part] ?? 0) / some.length + (part < size ? settings.decay * own : 0);
          mean[part] = 0.9 * (mean[part] ?? 0) + 0.1 * now;
          square[part] = 0.999 * (square[part] ?? 0) + 0.001 * now * now;
          const first = (mean[part] ?? 0) / (1 - 0.9 ** step);
          const second = (square[part] ?? 0) / (1 - 0.999 ** step);
          weights[part] = own - (rate * first) / (Math.sqrt(second) + 1e-8);
        }
      }
    }
    return weights;
  });
  const weights = new Map<string, number[]>();
  for (const [gram, at] of vectors.places) {
    weights.set(
      gram,
      all.map((it) => {
        let sum = 0;
        for (let part = 0; part < size; part += 1)
          sum += (it[part] ?? 0) * (vectors.vectors[at * size + part] ?? 0);
        return (sum * (vectors.rarity[at] ?? 0)) / scale;
      }),
    );
  }
  return { weights, bias: all.map((it) => it[size] ?? 0) };
}

/** Learners added up, each times its share. */
export function blend(parts: readonly { share: number; linear: Linear }[]): Linear {
  const things = parts[0]?.linear.bias.map(() => 0) ?? [];
  const weights = new Map<string, number[]>();
  const bias = [...things];
  const addTo = (sums: number[], own: readonly number[], share: number) => {
    own.forEach((it, at) => {
      sums[at] = (sums[at] ?? 0) + share * it;
    });
  };
  for (const { share, linear } of parts) {
    addTo(bias, linear.bias, share);
    for (const [gram, own] of linear.weights) {
      const sums = weights.get(gram) ?? [...things];
      weights.set(gram, sums);
      addTo(sums, own, share);
    }
  }
  return { weights, bias };
}

export function linearOdds({ grams, pairs }: Pieces, { weights, bias }: Linear): number[] {
  const width = Math.sqrt(pairs + 1);
  const sums = bias.map(() => 0);
  for (const gram of grams) {
    const own = weights.get(gram);
    if (own)
      own.forEach((weight, theme) => {
        sums[theme] = (sums[theme] ?? 0) + weight;
      });
  }
  return sums.map((sum, theme) => (bias[theme] ?? 0) + sum / width);
}
