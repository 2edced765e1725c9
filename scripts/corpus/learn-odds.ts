/**
 * A linear learner that goes on from odds that are known: logistic regression on what they leave unsaid, over the pieces
 * of sentences and the vectors of their pairs of characters together, small weights preferred. With the odds of older
 * weights it learns a correction of them, so that what those know of texts that are lost stays; with the same odds for
 * all it learns from nothing.
 */
import type { Labels, Pieces } from './examples.ts';
import { frequentGrams, type Linear, vectorOf } from './linear.ts';
import { minimise } from './minimise.ts';
import type { PairVectors } from './pair-vectors.ts';

export type KnownExample = {
  pieces: Pieces;
  labels: Labels;
  /** By theme: where learning starts. */
  odds: readonly number[];
  /** How much it counts. */
  weight: number;
};

/** `fewest`: pieces of fewer sentences have no weight of their own. `reach`: how much the vectors may tell beside the pieces. */
export type OddsSettings = { fewest: number; reach: number; decay: number; rounds: number };

/** The bias may move freely. */
const biasDecay = 0.01;

export function learnOdds(
  examples: readonly KnownExample[],
  themes: number,
  vectors: PairVectors | null,
  { fewest, reach, decay, rounds }: OddsSettings,
): Linear {
  const grams = frequentGrams(examples, fewest);
  const places = new Map(grams.map((gram, at) => [gram, at]));
  const size = vectors?.size ?? 0;
  const sentences = examples.map(({ pieces }) => vectors && vectorOf(pieces, vectors));
  const squares = sentences.reduce((sum, it) => sum + (it?.reduce((all, one) => all + one * one, 0) ?? 0), 0);
  const scale = reach / (Math.sqrt(squares / (examples.length * size || 1)) || 1);
  const rows = examples.map(({ pieces }, at) => ({
    held: Int32Array.from(pieces.grams.flatMap((gram) => places.get(gram) ?? [])),
    width: 1 / Math.sqrt(pieces.pairs + 1),
    vector: sentences[at]?.map((it) => it * scale) ?? new Float64Array(),
  }));
  const last = grams.length + size;
  const all = Array.from({ length: themes }, (_, theme) => {
    const known = examples.flatMap(({ labels, odds, weight }, at) => {
      const label = labels[theme] ?? null;
      const row = rows[at];
      return label === null || row === undefined ? [] : [{ ...row, label, weight, start: odds[theme] ?? 0 }];
    });
    return minimise(last + 1, rounds, (weights, slopes) => {
      let loss = 0;
      slopes.fill(0);
      for (const { held, width, vector, label, weight, start } of known) {
        let odds = start + (weights[last] as number);
        let sum = 0;
        for (let at = 0; at < held.length; at += 1) sum += weights[held[at] as number] as number;
        odds += sum * width;
        for (let part = 0; part < vector.length; part += 1)
          odds += (vector[part] as number) * (weights[grams.length + part] as number);
        loss += weight * (Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - label * odds);
        const error = weight * (1 / (1 + Math.exp(-odds)) - label);
        const share = error * width;
        for (let at = 0; at < held.length; at += 1)
          slopes[held[at] as number] = (slopes[held[at] as number] as number) + share;
        for (let part = 0; part < vector.length; part += 1)
          slopes[grams.length + part] =
            (slopes[grams.length + part] as number) + error * (vector[part] as number);
        slopes[last] = (slopes[last] as number) + error;
      }
      for (let at = 0; at <= last; at += 1) {
        const pull = at === last ? biasDecay : decay;
        const own = weights[at] as number;
        loss += (pull / 2) * own * own;
        slopes[at] = (slopes[at] as number) + pull * own;
      }
      return loss;
    });
  });
  const weights = new Map(grams.map((gram, at) => [gram, all.map((it) => it[at] ?? 0)]));
  for (const [gram, at] of vectors?.places ?? []) {
    const rarity = (vectors?.rarity[at] ?? 0) * scale;
    const told = all.map((it, theme) => {
      let sum = 0;
      for (let part = 0; part < size; part += 1)
        sum += (it[grams.length + part] ?? 0) * (vectors?.vectors[at * size + part] ?? 0);
      return (weights.get(gram)?.[theme] ?? 0) + sum * rarity;
    });
    weights.set(gram, told);
  }
  return { weights, bias: all.map((it) => it[last] ?? 0) };
}
