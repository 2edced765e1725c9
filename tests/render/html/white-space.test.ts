import { describe, expect, it } from 'vitest';
import { collapseBlanks, squeezeText } from '../../../src/render/html/white-space.ts';

describe('squeezeText', () => {
  it.each([
    ['全县\n      整顿', '全县整顿'],
    ['全县 整顿', '全县 整顿'],
    ['Party\n  building', 'Party building'],
    ['全县\n  Party', '全县Party'],
    ['  甲\t乙  ', '甲 乙'],
    ['\n\n', ''],
  ])('%j is read as %j', (source, text) => {
    expect(squeezeText(source)).toBe(text);
  });

  it('looks at the neighbours of a piece', () => {
    expect(collapseBlanks('\n甲', '乙', '')).toBe('甲');
    expect(collapseBlanks('\nword', 'a', '')).toBe(' word');
  });
});
