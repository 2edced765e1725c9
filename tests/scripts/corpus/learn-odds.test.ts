/** Learning on from known odds: what they know stays, what they lack is added. */
import { describe, expect, it } from 'vitest';
import { learnOdds } from '../../../scripts/corpus/learn-odds.ts';
import { blend, linearOdds } from '../../../scripts/corpus/linear.ts';
import { minimise } from '../../../scripts/corpus/minimise.ts';

const settings = { fewest: 1, reach: 0.2, decay: 0.5, rounds: 50 };
const example = (gram: string, label: 0 | 1, odds: number) => ({
  pieces: { grams: [gram], pairs: 0 },
  labels: [label],
  odds: [odds],
  weight: 1,
});

describe('minimise', () => {
  it('finds the lowest point of a bent bowl', () => {
    const point = minimise(2, 60, ([x = 0, y = 0], slopes) => {
      slopes[0] = 2 * (x - 3) + (y + 1);
      slopes[1] = 20 * (y + 1) + (x - 3);
      return (x - 3) ** 2 + 10 * (y + 1) ** 2 + (x - 3) * (y + 1);
    });
    expect(point[0]).toBeCloseTo(3, 4);
    expect(point[1]).toBeCloseTo(-1, 4);
  });
});

describe('learnOdds', () => {
  it('teaches a piece that the known odds misjudge, and leaves one that they judge well', () => {
    const wrong = Array.from({ length: 8 }, () => example('账', 1, -3));
    const right = Array.from({ length: 8 }, () => example('雨', 0, -6));
    const correction = learnOdds([...wrong, ...right], 1, null, settings);
    const [learned = 0] = linearOdds({ grams: ['账'], pairs: 0 }, correction);
    expect(learned).toBeGreaterThan(2);
    const [kept = 0] = linearOdds({ grams: ['雨'], pairs: 0 }, correction);
    expect(kept - 6).toBeLessThan(-2);
  });
  it('lets a pair that no sentence holds count like its neighbours by their vectors', () => {
    const vectors = {
      places: new Map([
        ['分红', 0],
        ['红利', 1],
        ['下雨', 2],
      ]),
      vectors: Float32Array.from([1, 0, 1, 0, 0, 1]),
      size: 2,
      rarity: [1, 1, 1],
    };
    const examples = [1, 2, 3, 4].flatMap(() => [example('分红', 1, 0), example('下雨', 0, 0)]);
    const { weights } = learnOdds(examples, 1, vectors, { ...settings, reach: 1 });
    expect(weights.get('红利')?.[0]).toBeGreaterThan(0.2);
  });
});

describe('blend', () => {
  it('adds learners up by their shares', () => {
    const one = { weights: new Map([['账', [2]]]), bias: [1] };
    const other = { weights: new Map([['雨', [4]]]), bias: [3] };
    const { weights, bias } = blend([
      { share: 0.5, linear: one },
      { share: 0.25, linear: other },
    ]);
    expect([...weights]).toEqual([
      ['账', [1]],
      ['雨', [1]],
    ]);
    expect(bias).toEqual([1.25]);
  });
});
