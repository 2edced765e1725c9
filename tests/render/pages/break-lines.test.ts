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

  it('lets a mark hang, but not where only marks stand between it and a word', () => {
    for (const mark of '。，、；：？！') expect(count(`${'县'.repeat(10)}${mark}`, 2000)).toBe(1);
    expect(count(`${'县'.repeat(9)}（`, 2000)).toBe(1);
    // Seven characters, a gap, two digits and the bracket leave no room for the mark.
    expect(count(`${'县'.repeat(6)}12）、`, 2000)).toBe(1);
    expect(count(`${'县'.repeat(7)}12）、`, 2000)).toBe(2);
  });

  it('takes a quotation mark behind a digit from the Latin type', () => {
    // Seven characters, a mark of one em, two digits of a half, and a mark of less than a half
    expect(count(`${'县'.repeat(8)}“12”`, 2100)).toBe(1);
    expect(count(`${'县'.repeat(8)}“县”`, 2100)).toBe(2);
    expect(count(`${'县'.repeat(8)}“1县”`, 2100)).toBe(2);
    expect(count(`“${'县'.repeat(9)}`, 2000)).toBe(1);
    expect(count(`县“${'县'.repeat(9)}`, 2100)).toBe(2);
    expect(count(`“${'县'.repeat(9)}”`, 2000)).toBe(2);
  });

  it('parts no number from a closing bracket, and in a cell from no comma', () => {
    const second = (text: string, inCell: boolean) =>
      breakLines([{ text, size: 200 }, { note: '1' }], plain, 2000, { inCell }).length;
    // The bracket has room, the number has none: both go on, and the character before them.
    expect(count(`${'县'.repeat(9)}）12${'县'.repeat(8)}`, 2000)).toBe(3);
    expect(count(`${'县'.repeat(10)}12${'县'.repeat(8)}`, 2000)).toBe(2);
    expect(second(`${'县'.repeat(9)}，12${'县'.repeat(8)}`, true)).toBe(3);
    expect(second(`${'县'.repeat(9)}，12${'县'.repeat(7)}`, false)).toBe(2);
  });

  it('gives a line’s first word no gap, and the last character before a word or a style no spacing', () => {
    // Without the gap at the line's start, two digits, a gap and eight characters have room.
    expect(count(`${'县'.repeat(10)}12${'县'.repeat(8)}`, 2000)).toBe(2);
    const wide = { ...plain, letter: 10 };
    expect(count('县'.repeat(10), 2090, wide)).toBe(1);
    const two = (look: string) =>
      breakLines(
        [
          { text: '县'.repeat(5), size: 200, look: 'Strong' },
          { text: '县'.repeat(5), size: 200, look },
        ],
        wide,
        2080,
      ).length;
    expect([two('Strong'), two('')]).toEqual([2, 1]);
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
