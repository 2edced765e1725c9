/** The end block (版记): a table that floats at the foot of the page that the document ends on. */
import { type Paragraph, Table, TableCell, TableRow } from 'docx';
import { type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { endBlockInset } from '../profile.ts';
import type { Writer } from '../writer.ts';
import { writeSides } from './masthead.ts';

/** 报/送/发 in one row, 印发 and 印数 in the next; the rules are the table style's. */
export function emitEndBlock(footer: HtmlElement, writer: Writer): void {
  const width = writer.area.width - endBlockInset;
  const lines = footer.childNodes.filter(isElement);
  const write = (isPrint: boolean) =>
    lines
      .filter((line) => hasClass(line, 'print') === isPrint)
      .map((line) => writer.paragraph(isPrint ? 'EndBlockPrint' : 'EndBlock', writeSides(line, writer)));
  const rows = [write(false), write(true)].filter((row) => row.length > 0);
  if (rows.length === 0) return;
  writer.needPages();
  const table = new Table({
    style: writer.styleId('EndBlockTable'),
    // At the foot of the page; `placeEndBlock` lifts it above the notes.
    float: {
      leftFromText: 0,
      rightFromText: 0,
      verticalAnchor: 'margin',
      horizontalAnchor: 'margin',
      relativeHorizontalPosition: 'center',
      relativeVerticalPosition: 'bottom',
    },
    width: { size: width, type: 'dxa' },
    layout: 'fixed',
    columnWidths: [width],
    rows: rows.map((row) => wholeRow(row, width)),
  });
  writer.emit(table);
  writer.emit(writer.paragraph('Gap', []));
}

const wholeRow = (children: Paragraph[], width: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [new TableCell({ width: { size: width, type: 'dxa' }, children })],
  });
