/** Reads what was learned, from the data file that scripts/corpus/learn.ts writes. */
import type { Outcome } from '../../../model.ts';
import { problem } from '../../../problem.ts';
import type { LearnedTopics, LearnedWeights, LinearWeights, Network } from './weights.ts';

/** A file that is none is a problem; the value is then null, and the lexicon's words stand alone. */
export function parseLearnedWeights(json: string, file: string): Outcome<LearnedWeights | null> {
  try {
    const { themes, pieces, topics, networks } = JSON.parse(json) as Written;
    if (networks.length === 0 || !networks.every(isWhole)) throw new Error('networks');
    const value = {
      themes,
      pieces: readPieces(pieces, themes.length),
      networks,
      topics: { of: topics.of, pieces: readPieces(topics.pieces, topics.of.length) },
    };
    return { value, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: null, problems: [problem('learned-unreadable', { reason }, { file })] };
  }
}

/** As it stands in the file: pieces parted by spaces, weights as base64. */
type WrittenPieces = Pick<LinearWeights, 'scale' | 'bias'> & { grams: string; weights: string };
type Written = Pick<LearnedWeights, 'themes' | 'networks'> & {
  pieces: WrittenPieces;
  topics: Pick<LearnedTopics, 'of'> & { pieces: WrittenPieces };
};

function readPieces({ scale, bias, grams, weights }: WrittenPieces, things: number): LinearWeights {
  const places = new Map(grams.split(' ').map((gram, at) => [gram, at]));
  const steps = decode(weights);
  if (steps.length !== places.size * things || bias.length !== things)
    throw new Error(`${places.size} × ${things} ≠ ${steps.length}`);
  return { scale, bias, grams: places, weights: steps };
}

function decode(text: string): Int8Array {
  return Int8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

function isWhole({ centre, spread, hidden, hiddenBias, output }: Network): boolean {
  const size = centre.length;
  const units = hidden.length;
  const isEven = spread.length === size && hidden.every((row) => row.length === size);
  return isEven && size > 0 && units > 0 && hiddenBias.length === units && output.length === units;
}
