import { describe, expect, it } from 'vitest';
import { createCourse } from '../../../../src/understand/themes/learned/course.ts';
import type { OwnSigns } from '../../../../src/understand/themes/learned/scene.ts';
import { logistic } from '../../../../src/understand/themes/learned/weights.ts';
import { cleanReportOf } from '../clean-report.ts';

const signs = (odds: number): OwnSigns => ({
  odds: [odds, -odds],
  words: [odds > 0 ? 0.9 : 0, 0],
  generality: 0,
  emptiness: 0,
  isTied: false,
});

function courseOf(text: string, odds: readonly number[]) {
  const { sentences } = cleanReportOf(text);
  const own = odds.map(signs);
  const shares = own.map((it) => it.odds.map(logistic));
  const course = createCourse({ sentences, own, titles: new Map() }, shares);
  return sentences.map((_, index) => course(index, 0));
}

describe('createCourse', () => {
  it('gives every sentence as many finite numbers', () => {
    const all = courseOf('## 小标题\n甲。\n“乙。”\n---\n丙。', [3, -2, 1, 0]);
    expect(new Set(all.map((it) => it.length)).size).toBe(1);
    expect(all.flat().every((it) => Number.isFinite(it))).toBe(true);
  });
  it('tells whether the theme was raised before a sentence or is raised only after it', () => {
    const [first, second, third] = courseOf('甲。\n乙。\n丙。', [-4, 4, -4]);
    expect(first?.slice(0, 4)).toEqual([0, logistic(4), 0, 0.9]);
    expect(second?.slice(0, 4)).toEqual([logistic(-4), logistic(-4), 0, 0]);
    expect(third?.slice(0, 4)).toEqual([logistic(4), 0, 0.9, 0]);
  });
  it('takes a sentence alone at its word, and another article says nothing of it', () => {
    const [alone] = courseOf('甲。\n---\n乙。', [1.5, -4]);
    expect(alone?.[4]).toBeCloseTo(0.5);
    expect(alone).toEqual(courseOf('甲。\n---\n乙。', [1.5, 4])[0]);
  });
  it('takes time in step with the length of an article', () => {
    const text = '支部开会。\n'.repeat(4000);
    const start = performance.now();
    courseOf(text, new Array(4000).fill(1));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
