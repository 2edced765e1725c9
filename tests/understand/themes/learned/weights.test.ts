import { describe, expect, it } from 'vitest';
import { encodeTopics, encodeWeights } from '../../../../scripts/corpus/encode-weights.ts';
import { gramsOf } from '../../../../src/understand/themes/learned/grams.ts';
import { parseLearnedWeights } from '../../../../src/understand/themes/learned/parse-weights.ts';
import { judge, type Network, oddsOf } from '../../../../src/understand/themes/learned/weights.ts';

const network: Network = {
  centre: [1, 0],
  spread: [2, 1],
  hidden: [[1, 0]],
  hiddenBias: [0],
  output: [2],
  bias: 0.5,
};
const linear = {
  weights: new Map([
    ['分红', [1.27, -1.27]],
    ['弱', [0.001, 0]],
  ]),
  bias: [-1, 0],
};
const topics = encodeTopics(
  [
    { theme: 'a', topic: 'a1' },
    { theme: 'a', topic: 'a2' },
  ],
  linear,
);
const written = encodeWeights({
  themes: ['a', 'b'],
  linear,
  networks: [network],
  topics,
  reports: 1,
  sentences: 1,
});

describe('learned weights', () => {
  it('come back from their file, but for pieces that weigh next to nothing', () => {
    const { value, problems } = parseLearnedWeights(written, 'w.json');
    expect(problems).toEqual([]);
    expect([...(value?.pieces.grams.keys() ?? [])]).toEqual(['分红']);
    expect(value?.topics.of).toEqual(topics.of);
    expect(value?.topics.pieces.weights).toHaveLength(2);
    const odds = value && oddsOf({ grams: ['分红', '无'], pairs: 3 }, value.pieces);
    expect(odds?.[0]).toBeCloseTo(-1 + 1.27 / 2);
    expect(odds?.[1]).toBeCloseTo(-1.27 / 2);
  });
  it('are judged by the mean of the networks', () => {
    const odds = 0.5 + 2 * Math.tanh((3 - 1) / 2);
    expect(judge([3, 9], [network])).toBeCloseTo(1 / (1 + Math.exp(-odds)));
    expect(judge([3, 9], [network, { ...network, output: [0], bias: 0 }])).toBeCloseTo(
      (1 / (1 + Math.exp(-odds)) + 0.5) / 2,
    );
    // one of fewer signals reads the first ones
    expect(judge([3, 9, 7], [network])).toBe(judge([3, 9], [network]));
  });
  it.each([
    'no JSON',
    '{}',
    written.replace(/"weights":"[^"]*"/u, '"weights":"AA=="'),
    written.replace('"hiddenBias":[0]', '"hiddenBias":[]'),
    written.replace(/"networks":\[.*\]/u, '"networks":[]'),
  ])('a file that is none is told, not used: %#', (text) => {
    const { value, problems } = parseLearnedWeights(text, 'w.json');
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['learned-unreadable']);
  });
});

describe('gramsOf', () => {
  it('takes pieces of one to three characters, none across a mark, numerals as one sign', () => {
    const { grams, pairs } = gramsOf('得46.7元，分红');
    expect(grams).toEqual(['得', '#', '元', '得#', '#元', '得#元', '分', '红', '分红']);
    expect(pairs).toBe(3);
  });
  it('takes no time to speak of on a line without an end', () => {
    const start = performance.now();
    gramsOf('一'.repeat(200_000));
    gramsOf('村'.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
