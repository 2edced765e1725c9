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

/** Plain loops: this runs for every sentence, theme and network. */
function outputOf(signals: readonly number[], network: Network): number {
  const { centre, spread, hidden, hiddenBias, output } = network;
  const inputs = new Float64Array(centre.length);
  for (let at = 0; at < inputs.length; at += 1)
    inputs[at] = ((signals[at] as number) - (centre[at] as number)) / (spread[at] as number);
  let odds = network.bias;
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const row = hidden[unit] as number[];
    let sum = hiddenBias[unit] as number;
    for (let at = 0; at < inputs.length; at += 1) sum += (row[at] as number) * (inputs[at] as number);
    odds += Math.tanh(sum) * (output[unit] as number);
  }
  return odds;
}
