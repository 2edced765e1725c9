/**
 * The end block (版记) at the foot of the page that the document ends on: a table in a box that lies on the page, held
 * by an empty paragraph as high as the block. The paragraph keeps the room free, so that the block never covers text;
 * `pages/end-block.ts` gives it its height and ties it to what stands before, so that it never opens a page alone.
 */
import { type Paragraph, Table, TableCell, TableRow } from 'docx';
import { element } from '../components.ts';
import { deepText, type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import type { Writer } from '../writer.ts';
import { footBox } from './foot-box.ts';
import { hangBehind } from './hanging.ts';
import { writeSides } from './masthead.ts';

/** 报/送/发 in one row, 印发 and 印数 in the next; the rules are the table style's, as wide as the type area. */
export function emitEndBlock(footer: HtmlElement, writer: Writer): void {
  const { width } = writer.area;
  const table = writeTable(footer, width, writer);
  if (!table) return;
  writer.needPages();
  const copy = writeTable(withoutIds(footer), width, writer) ?? table;
  const gap = () => writer.paragraph('Gap', []);
  const box = footBox('版记', width, [table, gap()], [copy, gap()]);
  writer.emit(writer.paragraph('Gap', [element('w:r', {}, [box])]));
}

function writeTable(footer: HtmlElement, width: number, writer: Writer): Table | null {
  const lines = footer.childNodes.filter(isElement);
  const isPrint = (line: HtmlElement) => hasClass(line, 'print');
  const rows = [
    lines.filter((line) => !isPrint(line)).map((line) => writeReceivers(line, writer)),
    lines.filter(isPrint).map((line) => writer.paragraph('EndBlockPrint', writeSides(line, writer))),
  ].filter((row) => row.length > 0);
  if (rows.length === 0) return null;
  return new Table({
    style: writer.styleId('EndBlockTable'),
    width: { size: width, type: 'dxa' },
    layout: 'fixed',
    columnWidths: [width],
    rows: rows.map((row) => wholeRow(row, width)),
  });
}

/** A place is marked once. */
const withoutIds = (element: HtmlElement): HtmlElement => ({
  ...element,
  attrs: element.attrs.filter(({ name }) => name !== 'id'),
  childNodes: element.childNodes.map((child) => (isElement(child) ? withoutIds(child) : child)),
});

/** 7.4.2: further lines begin under the first character after the colon; 报： is as the style has it, 抄送： is longer. */
function writeReceivers(line: HtmlElement, writer: Writer): Paragraph {
  const label = /^[^：:]{1,8}[：:]/.exec(squeezeText(deepText(line)))?.[0] ?? '';
  const { EndBlock = {}, Normal } = writer.profile.styles;
  const look = hangBehind(label, EndBlock, Normal?.size ?? 16);
  return writer.paragraph('EndBlock', writeSides(line, writer), { look });
}

const wholeRow = (children: Paragraph[], width: number): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [new TableCell({ width: { size: width, type: 'dxa' }, children })],
  });
