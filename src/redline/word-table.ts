import {
  childElements,
  childNamed,
  childValue,
  descendantsNamed,
  type Element,
  nameOf,
} from '../word/xml.ts';
import type { Reader } from './word-paragraph.ts';

/** Reads a table row by row; the first row and the first cell of a row are its labels. `readBlocks` reads a cell. */
export function readTable(
  table: Element,
  reader: Reader,
  readBlocks: (cell: Element, reader: Reader) => void,
): void {
  const { place: outer, labels: outerLabels, cell: outerCell } = reader;
  const number = outerCell === null ? reader.tables++ : 0;
  const heads: string[] = [];
  const sides: string[] = [];
  for (const [rowIndex, row] of rowsOf(table).entries()) {
    const rowProperties = childNamed(row, 'w:trPr');
    if (rowProperties && childNamed(rowProperties, 'w:del')) continue;
    let column = 0;
    const before: string[] = [];
    for (const cell of cellsOf(row)) {
      const properties = childNamed(cell, 'w:tcPr');
      const span = childValue(properties, 'w:gridSpan');
      const first = reader.paragraphs.length;
      reader.place = { ...outer, row: sides.at(-1) ?? '', column: heads[column] ?? '' };
      reader.labels = [heads[column] ?? '', ...before];
      reader.cell = outerCell ?? { table: number, row: rowIndex, column };
      if (!(properties && childNamed(properties, 'w:cellDel'))) readBlocks(cell, reader);
      const text = reader.paragraphs
        .slice(first)
        .map((paragraph) => paragraph.text.trim())
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim();
      if (column === 0 && text !== '') {
        sides.push(text);
        for (const paragraph of reader.paragraphs.slice(first))
          paragraph.place = { ...reader.place, row: text };
      }
      before.push(column === 0 ? (sides.at(-1) ?? '') : text);
      for (let at = column; rowIndex === 0 && at < column + Number(span ?? 1); at++) heads[at] = text;
      column += Number(span ?? 1);
    }
  }
  reader.place = outer;
  reader.labels = outerLabels;
  reader.cell = outerCell;
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    nameOf(child) === 'w:tr' ? [child] : wrapped(child, 'w:tr'),
  );
}

function cellsOf(row: Element): Element[] {
  return childElements(row).flatMap((child) => (nameOf(child) === 'w:tc' ? [child] : wrapped(child, 'w:tc')));
}

/** Rows and cells may stand in content controls. */
function wrapped(element: Element, name: string): Element[] {
  return ['w:sdt', 'w:customXml'].includes(nameOf(element)) ? descendantsNamed(element, name) : [];
}
