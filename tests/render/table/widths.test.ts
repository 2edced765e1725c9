import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HtmlElement, parseHtml } from '../../../src/render/html/tree.ts';
import { placeCells } from '../../../src/render/table/grid.ts';
import { readColumnWishes, shareWidths } from '../../../src/render/table/widths.ts';

const share = (html: string, area = 9000) => {
  const table = parseHtml(`<table>${html}</table>`).childNodes[0] as HtmlElement;
  const grid = placeCells(table);
  return shareWidths(grid, readColumnWishes(table, grid.columns, 180), area);
};

describe('column widths', () => {
  it.each<[string, string, number[]]>([
    ['percent', '<col style="width:20%"><col style="width:80%"><tr><td>a<td>b', [1800, 7200]],
    [
      'percent that do not add up',
      '<col width="33%"><col width="33%"><col width="33%"><tr><td>a<td>b<td>c',
      [3000, 3000, 3000],
    ],
    ['shares', '<col width="1"><col width="2"><tr><td>a<td>b', [3000, 6000]],
    ['a span', '<col width="10%"><col width="45%" span="2"><tr><td>a<td>b<td>c', [900, 4050, 4050]],
    [
      'lengths, narrower than the type area',
      '<col style="width:30mm"><col style="width:2cm"><tr><td>a<td>b',
      [1701, 1134],
    ],
    ['a length and the rest', '<col style="width:100pt"><col width="1"><tr><td>a<td>b', [2000, 7000]],
    ['characters of cell text', '<col style="width:5em"><col width="1"><tr><td>a<td>b', [900, 8100]],
    ['equal text', '<tr><td>甲甲<td>乙乙', [4500, 4500]],
  ])('%s', (_, html, widths) => {
    expect(share(html)).toEqual({ widths, wasScaled: false });
  });

  it('scales what is too wide and says so', () => {
    const { widths, wasScaled } = share('<col style="width:20cm"><col style="width:10cm"><tr><td>a<td>b');
    expect(widths).toEqual([6000, 3000]);
    expect(wasScaled).toBe(true);
  });

  it('gives long text more room, and short text enough', () => {
    const { widths } = share(`<tr><td>甲<td>${'长'.repeat(200)}`);
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 3);
    expect(widths[0]).toBeGreaterThan(600);
  });

  it('always fills the type area exactly', () => {
    const wish = fc.constantFrom(
      '',
      'width="7%"',
      'width="3"',
      'style="width:15mm"',
      'width="abc"',
      'width="-3"',
    );
    fc.assert(
      fc.property(
        fc.array(wish, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 3000, max: 13000 }),
        (wishes, area) => {
          const cols = wishes.map((attribute) => `<col ${attribute}>`).join('');
          const { widths } = share(`${cols}<tr>${wishes.map(() => '<td>文').join('')}`, area);
          const total = widths.reduce((one, other) => one + other, 0);
          expect(widths.every((width) => Number.isInteger(width) && width > 0)).toBe(true);
          expect(total).toBeLessThanOrEqual(area);
          if (!wishes.every((attribute) => attribute.includes('mm'))) expect(total).toBe(area);
        },
      ),
    );
  });
});
