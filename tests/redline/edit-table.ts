/** Edits of the tables in a document's XML, as a person makes them in Word. */

export const tablesOf = (xml: string): string[] => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
export const rowsOf = (table: string): string[] => table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
export const cellsOf = (row: string): string[] => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];

/** The table (the first where none is named) with other rows. */
export function withRows(xml: string, change: (rows: string[]) => string[], at = 0): string {
  const table = tablesOf(xml)[at] ?? '';
  const rows = rowsOf(table);
  const start = table.indexOf(rows[0] ?? '');
  const fresh = `${table.slice(0, start)}${change(rows).join('')}</w:tbl>`;
  return xml.replace(table, () => fresh);
}

type Spot = readonly [row: number, cell: number];

/** Two cells of a table change places. */
export function swapCells(xml: string, one: Spot, other: Spot, at = 0): string {
  return withRows(
    xml,
    (rows) => {
      const grid = rows.map(cellsOf);
      const pick = ([row, cell]: Spot) => grid[row]?.[cell] ?? '';
      return rows.map((row, index) => {
        const fresh = (grid[index] ?? []).map((cell, column) => {
          if (index === one[0] && column === one[1]) return pick(other);
          return index === other[0] && column === other[1] ? pick(one) : cell;
        });
        return `${row.slice(0, row.indexOf('<w:tc>'))}${fresh.join('')}</w:tr>`;
      });
    },
    at,
  );
}
