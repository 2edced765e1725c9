import { describe, expect, it } from 'vitest';
import type { OwnSigns } from '../../../../src/understand/themes/learned/scene.ts';
import { createSignals } from '../../../../src/understand/themes/learned/signals.ts';
import { cleanReportOf } from '../clean-report.ts';

const signs = (odds: number): OwnSigns => ({
  odds: [odds, -odds],
  words: [0, 0],
  generality: 0,
  emptiness: 0,
  isTied: false,
});

function signalsOf(text: string, odds: readonly number[]) {
  const { sentences } = cleanReportOf(text);
  const signals = createSignals({ sentences, own: odds.map(signs), titles: new Map() });
  return sentences.map((_, index) => [signals(index, 0), signals(index, 1)]);
}

describe('createSignals', () => {
  it('gives every sentence as many finite numbers', () => {
    const all = signalsOf('## 小标题\n甲。\n乙。\n---\n丙。', [3, -2, 1, 0]).flat();
    expect(new Set(all.map((it) => it.length)).size).toBe(1);
    expect(all.flat().every((it) => Number.isFinite(it))).toBe(true);
  });
  it('takes a sentence alone at its word: what surrounds it is what it says', () => {
    const [alone] = signalsOf('甲。', [2]);
    const [among] = signalsOf('甲。\n乙。\n丙。', [2, -4, -4]);
    const share = alone?.[0]?.[1] ?? 0;
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(alone?.[0]?.[5]).toBeCloseTo(share);
    expect(among?.[0]?.[5]).toBeLessThan(share / 2);
  });
  it('another article says nothing of this one', () => {
    const [one] = signalsOf('甲。\n---\n乙。', [2, -4]);
    expect(one).toEqual(signalsOf('甲。\n---\n乙。', [2, 4])[0]);
  });
});
