/** The end block (版记): a table that floats at the foot of the page that the document ends on. */
import { type HtmlElement, hasClass, isElement } from '../html/tree.ts';
import { endBlockInset, typeArea } from '../profile.ts';
import { currentSection, emit, paragraph, type Writer } from '../writer.ts';
import { writeSides } from './masthead.ts';

const atFoot = 'w:tblpYSpec="bottom"';

/** 报/送/发 in one row, 印发 and 印数 in the next; the rules are the table style's. */
export function emitEndBlock(footer: HtmlElement, writer: Writer): void {
  const width = typeArea(writer.profile, currentSection(writer).orientation).width - endBlockInset;
  const lines = footer.childNodes.filter(isElement);
  const write = (isPrint: boolean) =>
    lines
      .filter((line) => hasClass(line, 'print') === isPrint)
      .map((line) => paragraph(isPrint ? 'EndBlockPrint' : 'EndBlock', writeSides(line, writer)))
      .join('');
  const rows = [write(false), write(true)].filter((row) => row !== '');
  if (rows.length === 0) return;
  writer.needsPages = true;
  const properties =
    `<w:tblStyle w:val="EndBlockTable"/><w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" ${atFoot}/>` +
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  const cells = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${row}</w:tc></w:tr>`,
  );
  emit(
    writer,
    `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>${cells.join('')}</w:tbl>`,
  );
  emit(writer, paragraph('Gap', ''));
}

/** Height of a line of the block, in twips, with its share of the rules. */
const lineRoom = 500;

/**
 * Makes room for the block: above the notes of the last page, or on a page of its own where the text leaves too
 * little. `last` is the layout's: height of the type area, room left in it and height of the notes, in twips.
 */
export function placeEndBlock(xml: string, last: { height: number; free: number; notes: number }): string {
  const start = xml.lastIndexOf('<w:tbl><w:tblPr><w:tblStyle w:val="EndBlockTable"/>');
  if (start < 0) return xml;
  const table = xml.slice(start, xml.indexOf('</w:tbl>', start));
  const height = (table.match(/<w:p>/g)?.length ?? 0) * lineRoom;
  if (last.free < height)
    return `${xml.slice(0, start)}${paragraph('Gap', '', '<w:pageBreakBefore/>')}${xml.slice(start)}`;
  if (last.notes === 0) return xml;
  const top = Math.floor(last.height - last.notes - height);
  return xml.slice(0, start) + xml.slice(start).replace(atFoot, `w:tblpY="${top}"`);
}
