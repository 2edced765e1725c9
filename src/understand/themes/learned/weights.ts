/** What was learned from labelled sentences, as the data file holds it: see docs/lexicon.md and scripts/corpus. */
import type { ThemeId, TopicId } from '../../../model.ts';

/** A network of one hidden layer (tanh), one output (logistic): from the signals of a theme to its probability. */
export type Network = {
  /** By signal, of the first so many: what is taken off and what it is divided by first. */
  centre: number[];
  spread: number[];
  /** Hidden unit by hidden unit, each with one weight a signal. */
  hidden: number[][];
  hiddenBias: number[];
  output: number[];
  bias: number;
};

/** What pieces say of so many things, each with a number of its own. */
export type LinearWeights = {
  /** Place of each piece in `weights`. */
  grams: Map<string, number>;
  /** Piece by piece, one weight a thing, times `scale`. */
  weights: Int8Array;
  scale: number;
  /** By thing: what a sentence without any known piece has. */
  bias: number[];
};

export type LearnedWeights = {
  themes: ThemeId[];
  /** In the order of `themes`. */
  pieces: LinearWeights;
  /** Their mean counts. */
  networks: Network[];
  topics: LearnedTopics;
};

/** How the topics of each theme are told apart, catch-alls aside. */
export type LearnedTopics = {
  /** `of[n]` is what the nth weight of a piece speaks for. */
  of: { theme: ThemeId; topic: TopicId }[];
  pieces: LinearWeights;
};

/** Log odds of each thing by the sentence's own pieces: their weights over the root of the sentence's width. */
export function oddsOf(
  { grams, pairs }: { grams: readonly string[]; pairs: number },
  learned: LinearWeights,
): number[] {
  const count = learned.bias.length;
  const sums = learned.bias.map(() => 0);
  for (const gram of grams) {
    const at = learned.grams.get(gram);
    if (at === undefined) continue;
    for (let thing = 0; thing < count; thing += 1) {
      sums[thing] = (sums[thing] ?? 0) + (learned.weights[at * count + thing] ?? 0);
    }
  }
  const width = Math.sqrt(pairs + 1);
  return sums.map((sum, thing) => (learned.bias[thing] ?? 0) + (sum * learned.scale) / width);
}

/** What a piece adds to a thing's log odds, before the sentence's width is taken into account; 0 where it is unknown. */
export function weightOf(gram: string, thing: number, learned: LinearWeights): number {
  const at = learned.grams.get(gram);
  return at === undefined ? 0 : (learned.weights[at * learned.bias.length + thing] ?? 0) * learned.scale;
}

export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** Mean probability that the networks give. */
export function judge(signals: readonly number[], networks: readonly Network[]): number {
  const total = networks.reduce((sum, network) => sum + logistic(outputOf(signals, network)), 0);
  return networks.length === 0 ? 0 : total / networks.length;
}

/** A network whose centre and spread are worked into its weights, row by row in one list. */
type Folded = { size: number; rows: Float64Array; biases: Float64Array; output: Float64Array; bias: number };

const foldedOf = new WeakMap<Network, Folded>();

function fold(network: Network): Folded {
  const known = foldedOf.get(network);
  if (known !== undefined) return known;
  const { centre, spread, hidden, hiddenBias, output, bias } = network;
  const size = centre.length;
  const rows = Float64Array.from(hidden.flatMap((row) => row.map((it, at) => it / (spread[at] as number))));
  const biases = Float64Array.from(hiddenBias, (own, unit) =>
    centre.reduce((sum, it, at) => sum - (rows[unit * size + at] as number) * it, own),
  );
  const folded = { size, rows, biases, output: Float64Array.from(output), bias };
  foldedOf.set(network, folded);
  return folded;
}

/** Plain loops: this runs for every sentence, theme and network. */
function outputOf(signals: readonly number[], network: Network): number {
  const { size, rows, biases, output, bias } = fold(network);
  let odds = bias;
  for (let unit = 0, from = 0; unit < biases.length; unit += 1, from += size) {
    let sum = biases[unit] as number;
    for (let at = 0; at < size; at += 1) sum += (rows[from + at] as number) * (signals[at] as number);
    odds += Math.tanh(sum) * (output[unit] as number);
  }
  return odds;
}
