/** Writes learned weights in the form of `lexicon/learned-themes.json`. */
import type { Network } from '../../src/understand/themes/learned/weights.ts';
import type { Linear } from './linear.ts';

/** Weights beyond this share of all are cut to it: a few large ones would leave the others no grain. */
const kept = 0.999;
/** Pieces whose weights all come out smaller than this many steps of 127 are left out. */
const least = 3;

export type EncodedTopics = ReturnType<typeof encodeTopics>;

export function encodeTopics(of: readonly { theme: string; topic: string }[], linear: Linear) {
  return { of, pieces: encodePieces(linear, 1) };
}

export function encodeWeights(learned: {
  themes: readonly string[];
  linear: Linear;
  networks: readonly Network[];
  topics: EncodedTopics;
  reports: number;
  sentences: number;
}): string {
  const { themes, linear, networks, topics, reports, sentences } = learned;
  return `${JSON.stringify({
    learnedFrom: { reports, sentences },
    themes,
    pieces: encodePieces(linear, least),
    networks,
    topics,
  })}\n`;
}

function encodePieces({ weights, bias }: Linear, smallest: number) {
  const sizes = [...weights.values()]
    .flat()
    .map(Math.abs)
    .sort((one, other) => one - other);
  const scale = (sizes[Math.floor(sizes.length * kept)] ?? 1) / 127;
  const step = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  const entries = [...weights]
    .map(([gram, own]) => [gram, own.map(step)] as const)
    .filter(([, steps]) => steps.some((it) => Math.abs(it) >= smallest))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    scale: Number(scale.toPrecision(6)),
    bias: bias.map((it) => Number(it.toPrecision(5))),
    grams: entries.map(([gram]) => gram).join(' '),
    weights: Buffer.from(Int8Array.from(entries.flatMap(([, steps]) => steps)).buffer).toString('base64'),
  };
}
