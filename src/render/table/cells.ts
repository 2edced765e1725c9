/** Writes one cell: its properties and its paragraphs. */
import { attributeOf, classesOf, type HtmlElement, type HtmlNode, isElement, textOf } from '../html/tree.ts';
import { isBlank } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import type { RunFormat } from '../inline/runs.ts';
import { isInline, writeInline } from '../inline/write-inline.ts';
import { bookmarked, paragraph, report, type Writer } from '../writer.ts';
import type { GridCell } from './grid.ts';

const classStyles: Record<string, string> = {
  number: 'TableNumber',
  center: 'TableCellCenter',
  small: 'TableSmall',
};

/** A `w:tc`. `width` is in twips; a continued cell of a vertical merge holds an empty paragraph. */
export function writeCell(
  cell: GridCell,
  width: number,
  isHead: boolean,
  isGroup: boolean,
  writer: Writer,
): string {
  const { element, span, merge } = cell;
  const properties =
    `<w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (merge === 'start' ? '<w:vMerge w:val="restart"/>' : merge === 'next' ? '<w:vMerge/>' : '');
  const style = element === null ? 'TableCell' : cellStyle(element, isHead, isGroup, writer);
  const content =
    element === null || merge === 'next' ? paragraph(style, '') : writeCellContent(element, style, writer);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function cellStyle(element: HtmlElement, isHead: boolean, isGroup: boolean, writer: Writer): string {
  let style = 'TableCell';
  if (isGroup) style = 'TableGroup';
  else if (element.tagName === 'th')
    style = attributeOf(element, 'scope') === 'row' || !isHead ? 'TableSide' : 'TableHead';
  if (isHead && element.tagName !== 'th') style = 'TableHead';
  for (const name of classesOf(element)) {
    if (name === 'missing') continue;
    const own = classStyles[name];
    if (own) style = style === 'TableCell' || style === 'TableSide' ? own : style;
    else report(writer, 'unknown-class', { class: name, element: element.tagName });
  }
  return style;
}

function writeCellContent(element: HtmlElement, style: string, writer: Writer): string {
  const format: RunFormat = classesOf(element).includes('missing') ? { style: 'Missing' } : {};
  const first = element.childNodes[0];
  if (element.childNodes.length === 1 && first && textOf(first) !== null && element.attrs.length === 0) {
    return paragraph(style, writeInline(element.childNodes, writer, format));
  }
  const paragraphs: string[] = [];
  gatherParagraphs(element.childNodes, style, format, paragraphs, writer);
  if (paragraphs.length === 0) paragraphs.push('');
  paragraphs[0] = bookmarked(writer, bookmarkOf(element, writer), paragraphs[0] ?? '');
  return paragraphs.map((content) => paragraph(style, content)).join('');
}

/** Loose inline content and each block become a paragraph; a block that cells do not hold is flattened. */
function gatherParagraphs(
  nodes: readonly HtmlNode[],
  style: string,
  format: RunFormat,
  paragraphs: string[],
  writer: Writer,
): void {
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.some((node) => isElement(node) || !isBlank(textOf(node) ?? ''))) {
      paragraphs.push(writeInline(loose, writer, format));
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
        bookmarked(writer, bookmarkOf(node, writer), writeParagraphContent(node, format, writer)),
      );
    } else {
      if (node.tagName !== 'div') report(writer, 'block-in-cell', { element: node.tagName });
      gatherParagraphs(node.childNodes, style, format, paragraphs, writer);
    }
  }
  flush();
}

function writeParagraphContent(element: HtmlElement, format: RunFormat, writer: Writer): string {
  const names = classesOf(element);
  const style = names.includes('small')
    ? 'Small'
    : names.includes('missing')
      ? 'Missing'
      : names.includes('warning')
        ? 'Warning'
        : undefined;
  return writeInline(element.childNodes, writer, style ? { ...format, style } : format);
}
