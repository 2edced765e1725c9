import { deepText } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import type { Grid, GridCell } from './grid.ts';

/**
 * Merges equal neighbours downwards in the columns named (from 1), in body rows only. A column is merged only
 * within a merge of the named column before it, so that equal text under different heads stays apart.
 */
export function mergeEqual(grid: Grid, columns: number[]): void {
  const body = grid.rows.filter((row) => !row.isHead);
  // Rows whose cell in the columns so far continues the one above.
  let joined: boolean[] | null = null;
  for (const column of columns) {
    const continues = body.map(() => false);
    for (let at = 1; at < body.length; at++) {
      const [above, cell] = [cellAt(body[at - 1]?.cells, column), cellAt(body[at]?.cells, column)];
      if (!above || !cell || joined?.[at] === false || !canJoin(above, cell, continues[at - 1] ?? false))
        continue;
      continues[at] = true;
      if (above.merge === 'none') above.merge = 'start';
      cell.merge = 'next';
    }
    joined = continues;
  }
}

const cellAt = (cells: GridCell[] | undefined, column: number): GridCell | undefined =>
  cells?.find((cell) => cell.column === column - 1 && cell.span === 1 && cell.element !== null);

function canJoin(above: GridCell, cell: GridCell, isAboveJoined: boolean): boolean {
  if (cell.merge !== 'none' || (above.merge !== 'none' && !isAboveJoined && above.merge !== 'start'))
    return false;
  const [one, other] = [textOf(above), textOf(cell)];
  return one !== '' && one === other;
}

const textOf = (cell: GridCell): string => (cell.element ? squeezeText(deepText(cell.element)) : '');
