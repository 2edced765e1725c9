/** Writes one cell: its properties and its paragraphs. */

import { ExternalHyperlink, type XmlComponent } from 'docx';
import { readAttribute } from '../../text/markup.ts';
import { classesOf, type HtmlElement, type HtmlNode, isElement, textOf } from '../html/tree.ts';
import { isBlank, squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { type RunFormat, writeRun } from '../inline/runs.ts';
import { writeApart } from '../inline/text-run.ts';
import { isInline, writeInline } from '../inline/write-inline.ts';
import type { Writer } from '../writer.ts';
import { type CellMaker, CellParagraph, CellRun, type CellShape, type OwnCell } from './cell-components.ts';
import type { GridCell } from './grid.ts';

const classStyles: Record<string, string> = {
  number: 'TableNumber',
  figure: 'TableFigure',
  center: 'TableCellCenter',
  small: 'TableSmall',
};

/** A cell. A continued cell of a vertical merge holds an empty paragraph. */
export function writeCell(
  { element, column, span, merge }: GridCell,
  width: number,
  row: { isHead: boolean; isGroup: boolean },
  maker: CellMaker,
  writer: Writer,
): OwnCell {
  const style = element === null ? 'TableCell' : cellStyle(element, row, writer);
  // the table's style centres the first column alone
  const shape: CellShape = { width, span, merge, isCentred: style === 'TableSide' && column > 0 };
  const plain = element === null || merge === 'next' ? '' : plainText(element);
  if (element === null || plain !== null) {
    const isMissing = element !== null && classesOf(element).includes('missing');
    return maker.plain(shape, {
      paragraphStyle: writer.styleId(style),
      runStyle: isMissing ? writer.styleId('Missing') : undefined,
      texts: writeApart(writer.clean(squeezeText(plain ?? ''))),
    });
  }
  return maker.filled(shape, writeCellContent(element, style, writer));
}

/** The text of a cell that holds nothing else and is nobody's target, or null. */
function plainText(element: HtmlElement): string | null {
  const [only] = element.childNodes;
  if (!only || element.childNodes.length > 1 || readAttribute(element, 'id') !== undefined) return null;
  return textOf(only);
}

function cellStyle(
  element: HtmlElement,
  { isHead, isGroup }: { isHead: boolean; isGroup: boolean },
  writer: Writer,
): string {
  let style = 'TableCell';
  if (isGroup) style = 'TableGroup';
  else if (element.tagName === 'th')
    style = readAttribute(element, 'scope') === 'row' || !isHead ? 'TableSide' : 'TableHead';
  if (isHead && element.tagName !== 'th') style = 'TableHead';
  for (const name of classesOf(element)) {
    if (name === 'missing') continue;
    const own = classStyles[name];
    if (own) style = style === 'TableCell' || style === 'TableSide' ? own : style;
    else writer.report('unknown-class', { class: name, element: element.tagName });
  }
  return style;
}

function writeCellContent(element: HtmlElement, style: string, writer: Writer): XmlComponent[] {
  const format: RunFormat = classesOf(element).includes('missing') ? { style: 'Missing' } : {};
  const paragraphs: XmlComponent[][] = [];
  gatherParagraphs(element.childNodes, style, format, paragraphs, writer);
  const [first = [], ...rest] = paragraphs;
  const marked = writer.bookmarked(bookmarkOf(element, writer), first);
  return [marked, ...rest].map((content) =>
    content.some((part) => part instanceof ExternalHyperlink)
      ? writer.paragraph(style, content)
      : new CellParagraph(writer.styleId(style), content),
  );
}

/** Loose inline content and each block become a paragraph; a block that cells do not hold is flattened. */
function gatherParagraphs(
  nodes: readonly HtmlNode[],
  style: string,
  format: RunFormat,
  paragraphs: XmlComponent[][],
  writer: Writer,
): void {
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.some((node) => isElement(node) || !isBlank(textOf(node) ?? ''))) {
      paragraphs.push(writeInline(loose, writer, format, 'document', writeCellRun));
    }
    loose = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || isInline(node)) {
      loose.push(node);
      continue;
    }
    flush();
    if (node.tagName === 'p' || node.tagName === 'li') {
      paragraphs.push(
        writer.bookmarked(bookmarkOf(node, writer), writeParagraphContent(node, format, writer)),
      );
    } else {
      if (node.tagName !== 'div') writer.report('block-in-cell', { element: node.tagName });
      gatherParagraphs(node.childNodes, style, format, paragraphs, writer);
    }
  }
  flush();
}

function writeParagraphContent(element: HtmlElement, format: RunFormat, writer: Writer): XmlComponent[] {
  const names = classesOf(element);
  const style = names.includes('small')
    ? 'Small'
    : names.includes('missing')
      ? 'Missing'
      : names.includes('warning')
        ? 'Warning'
        : undefined;
  return writeInline(
    element.childNodes,
    writer,
    style ? { ...format, style } : format,
    'document',
    writeCellRun,
  );
}

/** A run in a character style is ours, for the same reason as the cell; with more laid over it, it is docx's. */
function writeCellRun(text: string, format: RunFormat, writer: Writer): XmlComponent {
  const { style, isBold, isMarked, raise } = format;
  if (isBold || isMarked || raise) return writeRun(text, format, writer);
  return new CellRun(style === undefined ? undefined : writer.styleId(style), writeApart(writer.clean(text)));
}
