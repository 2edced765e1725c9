import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/render/pages/break-lines.ts';
import { readMetrics } from '../../../src/render/pages/metrics.ts';

const plain = { ...readMetrics(() => {})(''), size: 200 };
const count = (text: string, width: number, style = plain) =>
  breakLines([{ text, size: 200 }], style, width).length;

describe('breakLines', () => {
  it('fills a line with full-width characters', () => {
    expect(count('县'.repeat(28), 200 * 28)).toBe(1);
    expect(count('县'.repeat(29), 200 * 28)).toBe(2);
  });

  it('counts the first line’s indent', () => {
    expect(count('县'.repeat(27), 200 * 28, { ...plain, firstLine: 400 })).toBe(2);
  });

  it('lets a full stop hang, and takes a colon down with its character', () => {
    expect(count(`${'县'.repeat(10)}。`, 2000)).toBe(1);
    expect(count(`${'县'.repeat(10)}：县`, 2000)).toBe(2);
  });

  it('parts the two marks of an ellipsis', () => {
    expect(count(`${'县'.repeat(9)}……`, 2000)).toBe(2);
    expect(count(`${'县'.repeat(9)}……${'县'.repeat(9)}`, 2000)).toBe(2);
  });

  it('keeps a number whole and apart from Chinese', () => {
    // Nine characters and a gap leave no room for three digits.
    expect(count(`${'县'.repeat(9)}120`, 2000)).toBe(2);
    expect(count(`${'县'.repeat(8)}120`, 2000)).toBe(1);
  });

  it('breaks where it is told, and says which line a note is on', () => {
    const content = [
      { text: '县县', size: 200 },
      { isBreak: true as const },
      { text: '县', size: 200 },
      { note: '7' },
    ];
    expect(breakLines(content, plain, 2000)).toEqual([[], ['7']]);
  });
});
