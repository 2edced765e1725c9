/** Reads what was learned, from the data file that scripts/corpus/learn.ts writes. */
import type { Outcome } from '../../../model.ts';
import { problem } from '../../../problem.ts';
import type { LearnedWeights, Network } from './weights.ts';

/** A file that is none is a problem; the value is then null, and the lexicon's words stand alone. */
export function parseLearnedWeights(json: string, file: string): Outcome<LearnedWeights | null> {
  try {
    const { themes, scale, bias, grams, weights, networks } = JSON.parse(json) as {
      [Key in keyof LearnedWeights]: Key extends 'grams' | 'weights' ? string : LearnedWeights[Key];
    };
    const pieces = grams.split(' ');
    const steps = decode(weights);
    if (steps.length !== pieces.length * themes.length || bias.length !== themes.length)
      throw new Error(`${pieces.length} × ${themes.length} ≠ ${steps.length}`);
    if (networks.length === 0 || !networks.every(isWhole)) throw new Error('networks');
    const places = new Map(pieces.map((gram, at) => [gram, at]));
    return { value: { themes, scale, bias, grams: places, weights: steps, networks }, problems: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: null, problems: [problem('learned-unreadable', { reason }, { file })] };
  }
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
