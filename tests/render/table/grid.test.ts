import { describe, expect, it } from 'vitest';
import { deepText, type HtmlElement, parseHtml } from '../../../src/render/html/tree.ts';
import { type Grid, placeCells } from '../../../src/render/table/grid.ts';
import { mergeEqual } from '../../../src/render/table/merge-equal.ts';

const tableOf = (rows: string): HtmlElement =>
  parseHtml(`<table>${rows}</table>`).childNodes[0] as HtmlElement;

/** Each row as its cells: text, `^` for a continued one, `.` for a filled one; `*n` for a span. */
const draw = (grid: Grid): string[] =>
  grid.rows.map(({ cells }) =>
    cells
      .map(({ element, merge, span }) => {
        const text = merge === 'next' ? '^' : element ? deepText(element) : '.';
        return span > 1 ? `${text}*${span}` : text;
      })
      .join(' '),
  );

describe('placeCells', () => {
  it.each<[string, string, string[]]>([
    ['a rowspan', '<tr><td rowspan=2>a<td>b<tr><td>c', ['a b', '^ c']],
    ['a rowspan in the middle', '<tr><td>a<td rowspan=2>b<td>c<tr><td>d<td>e', ['a b c', 'd ^ e']],
    [
      'a rowspan to the end of the group',
      '<tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e',
      ['a b', '^ c', 'd e'],
    ],
    ['a rowspan that leads out of the table', '<tr><td rowspan=9>a<td>b', ['a b']],
    ['a colspan', '<tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e', ['a*2 b', 'c d e']],
    ['both', '<tr><td colspan=2 rowspan=2>a<td>b<tr><td>c', ['a*2 b', '^*2 c']],
    ['a ragged row', '<tr><td>a<td>b<td>c<tr><td>d', ['a b c', 'd . .']],
    [
      'a colspan that meets a rowspan',
      '<tr><td>a<td rowspan=2>b<tr><td colspan=2>c',
      ['a b .', 'c ^ .'].map((row) => row.replace(' .', '')),
    ],
    ['heads first', '<tbody><tr><td>b<thead><tr><th>a', ['a', 'b']],
    ['no cells', '<tr></tr>', ['']],
  ])('%s', (_, rows, expected) => {
    expect(draw(placeCells(tableOf(rows)))).toEqual(expected);
  });
});

describe('mergeEqual', () => {
  const merged = (rows: string, columns: number[]) => {
    const grid = placeCells(tableOf(rows));
    mergeEqual(grid, columns);
    return draw(grid);
  };

  it('merges equal neighbours downwards', () => {
    expect(merged('<tr><td>a<td>1<tr><td>a<td>2<tr><td> a <td>3<tr><td>b<td>3', [1])).toEqual([
      'a 1',
      '^ 2',
      '^ 3',
      'b 3',
    ]);
  });

  it('keeps equal text under different heads apart', () => {
    expect(merged('<tr><td>a<td>x<tr><td>a<td>x<tr><td>b<td>x', [1, 2])).toEqual(['a x', '^ ^', 'b x']);
  });

  it('leaves head rows and empty cells alone', () => {
    expect(merged('<thead><tr><th>a<tbody><tr><td>a<tr><td><tr><td>', [1])).toEqual(['a', 'a', '', '']);
  });
});
