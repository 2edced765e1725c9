/** What unlabelled text tells of pairs of characters, as `scripts/corpus/pair-vectors.py` writes it. */
import { readFileSync } from 'node:fs';

/** `vectors`: `size` numbers a pair, of length 1; `rarity`: how much a pair tells by being rare. */
export type PairVectors = {
  places: Map<string, number>;
  vectors: Float32Array;
  size: number;
  rarity: number[];
};

/** `file`.json names the pairs, `file`.bin holds their vectors as 32-bit floats. */
export function readPairVectors(file: string): PairVectors {
  const { pairs, size, rarity } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
  const bytes = readFileSync(`${file}.bin`);
  const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return { places: new Map(pairs.map((pair: string, at: number) => [pair, at])), vectors, size, rarity };
}
