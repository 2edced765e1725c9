/** Walks the blocks of the HTML and hands each to its writer. */
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  hasClass,
  isElement,
  textOf,
} from '../html/tree.ts';
import { isBlank } from '../html/white-space.ts';
import { isInline, writeBlockContent, writeInline } from '../inline.ts';
import { emitTable } from '../table/emit-table.ts';
import { currentSection, emit, paragraph, report, type Writer } from '../writer.ts';
import { emitChart } from './chart.ts';
import { emitContents } from './contents.ts';
import { emitEndBlock } from './end-block.ts';
import { emitForeign } from './foreign.ts';
import { emitHeading, emitTitle } from './heading.ts';
import { emitMasthead, setRunningHead } from './masthead.ts';
import { pageBefore, paragraphStyle } from './paragraph-style.ts';

type BlockWriter = (element: HtmlElement, writer: Writer, style: string) => void;

/** Writes the blocks under a node. `style` is that of paragraphs that name none. */
export function emitBlocks(parent: HtmlParent, writer: Writer, style = 'BodyText'): void {
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.some((node) => !isBlank(textOf(node) ?? '') || isElement(node))) {
      emit(writer, paragraph(style, writeInline(loose, writer)));
    }
    loose = [];
  };
  for (const node of parent.childNodes) {
    if (!isElement(node)) {
      if (textOf(node) !== null) loose.push(node);
    } else if (isInline(node)) {
      loose.push(node);
    } else {
      flush();
      emitBlock(node, writer, style);
    }
  }
  flush();
}

function emitBlock(element: HtmlElement, writer: Writer, style: string): void {
  const write = blockWriters[element.tagName];
  if (write) {
    write(element, writer, style);
    return;
  }
  report(writer, 'unknown-element', { element: element.tagName });
  emitBlocks(element, writer, style);
}

const emitWrapped: BlockWriter = (element, writer, style) => {
  const inner = hasClass(element, 'note') ? 'EditorsNote' : style;
  emitBlocks(element, writer, inner);
};

const emitParagraph: BlockWriter = (element, writer, style) => {
  const own = paragraphStyle(element, writer, style);
  emit(writer, paragraph(own, writeBlockContent(element, writer), pageBefore(element)));
};

const emitSection: BlockWriter = (element, writer, style) => {
  if (attributeOf(element, 'data-page') !== 'landscape') return emitWrapped(element, writer, style);
  if (currentSection(writer).orientation === 'landscape') return emitBlocks(element, writer, style);
  writer.sections.push({ orientation: 'landscape', pieces: [] });
  emitBlocks(element, writer, style);
  writer.sections.push({ orientation: 'portrait', pieces: [] });
};

const emitRule: BlockWriter = (element, writer) => {
  if (hasClass(element, 'page')) emit(writer, paragraph('Gap', '<w:r><w:br w:type="page"/></w:r>'));
  else report(writer, 'unknown-element', { element: 'hr' });
};

const blockWriters: Record<string, BlockWriter> = {
  h1: emitTitle,
  h2: emitHeading,
  h3: emitHeading,
  h4: emitHeading,
  h5: emitHeading,
  h6: emitHeading,
  p: emitParagraph,
  blockquote: (element, writer) => emitBlocks(element, writer, 'Quote'),
  aside: emitWrapped,
  header: (element, writer, style) =>
    hasClass(element, 'masthead') ? emitMasthead(element, writer) : emitWrapped(element, writer, style),
  footer: (element, writer, style) =>
    hasClass(element, 'end-block') ? emitEndBlock(element, writer) : emitWrapped(element, writer, style),
  table: emitTable,
  section: emitSection,
  hr: emitRule,
  'jb-header': setRunningHead,
  'jb-toc': emitContents,
  'jb-chart': emitChart,
  // What HTML says as well as we could: docx's own reader writes it.
  ul: emitForeign,
  ol: emitForeign,
  dl: emitForeign,
  img: emitForeign,
  pre: emitForeign,
  figure: emitForeign,
  math: emitForeign,
  article: emitWrapped,
  div: emitWrapped,
  main: emitWrapped,
  // Of an HTML page's head: nothing to show.
  title: () => {},
  style: () => {},
  meta: () => {},
};
