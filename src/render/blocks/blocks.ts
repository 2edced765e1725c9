/** Walks the blocks of the HTML and hands each to its writer. */

import { PageBreak } from 'docx';
import { readAttribute } from '../../text/markup.ts';
import {
  deepText,
  eachElement,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  hasClass,
  isElement,
  textOf,
} from '../html/tree.ts';
import { isBlank, squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { isInline, writeBlockContent, writeInline } from '../inline/write-inline.ts';
import { emitTable } from '../table/emit-table.ts';
import type { Writer } from '../writer.ts';
import { emitChart } from './chart.ts';
import { emitContents } from './contents.ts';
import { emitEndBlock } from './end-block.ts';
import { emitForeign } from './foreign.ts';
import { hangBehind } from './hanging.ts';
import { emitHeading, emitTitle } from './heading.ts';
import { emitMasthead, setRunningHead } from './masthead.ts';
import { paragraphStyle, startsPage } from './paragraph-style.ts';

type BlockWriter = (element: HtmlElement, writer: Writer, style: string) => void;

/** Writes the blocks under a node. `style` is that of paragraphs that name none. */
export function emitBlocks(parent: HtmlParent, writer: Writer, style = 'BodyText'): void {
  let loose: HtmlNode[] = [];
  const flush = () => {
    if (loose.some((node) => !isBlank(textOf(node) ?? '') || isElement(node))) {
      writer.emit(writer.paragraph(style, writeInline(loose, writer)));
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
  writer.report('unknown-element', { element: element.tagName });
  emitBlocks(element, writer, style);
}

const emitWrapped: BlockWriter = (element, writer, style) => {
  const inner = hasClass(element, 'note') ? 'EditorsNote' : style;
  markPlace(element, writer);
  emitBlocks(element, writer, inner);
};

/** The bookmark of an element that is no paragraph of its own stands before its first. */
function markPlace(element: HtmlElement, writer: Writer): void {
  const name = bookmarkOf(element, writer);
  if (name !== undefined) writer.emitBookmark(name);
}

/** 7.3.4: 附件：1. …; the next ones begin under its number, and what wraps under the name. */
const emitAttachment = (element: HtmlElement, writer: Writer): void => {
  const [, lead = '', number = ''] = /^(附件：)?(\d+\. )?/.exec(squeezeText(deepText(element))) ?? [];
  const { Attachment = {}, Normal } = writer.profile.styles;
  const look = hangBehind(lead + number, Attachment, Normal?.size ?? 16, lead === '' ? '附件：' : '');
  // A line is left empty under the text.
  const line = lead === '' ? undefined : Normal?.line;
  const before = typeof line === 'number' ? Math.round(line * 20) : undefined;
  writer.emit(writer.paragraph('Attachment', writeBlockContent(element, writer), { look, before }));
};

const emitParagraph: BlockWriter = (element, writer, style) => {
  if (hasClass(element, 'attachment')) return emitAttachment(element, writer);
  const own = paragraphStyle(element, writer, style);
  writer.emit(writer.paragraph(own, writeBlockContent(element, writer), { startsPage: startsPage(element) }));
};

const emitSection: BlockWriter = (element, writer, style) => {
  if (readAttribute(element, 'data-page') !== 'landscape') return emitWrapped(element, writer, style);
  if (writer.orientation === 'landscape') return emitBlocks(element, writer, style);
  writer.openSection('landscape');
  markPlace(element, writer);
  emitBlocks(element, writer, style);
  writer.openSection('portrait');
};

const emitRule: BlockWriter = (element, writer) => {
  if (hasClass(element, 'page')) writer.emit(writer.paragraph('Gap', [new PageBreak()]));
  else writer.report('unknown-element', { element: 'hr' });
};

// docx/html would lose widths, numbers, fields and captions of these.
const ownBlocks = /^(?:table|h[1-6]|section|header|footer|jb-.*)$/;

/** Lists, pictures and the like go to docx/html, unless they hold what only we can write: then their parts are written. */
const emitListOrFigure: BlockWriter = (element, writer, style) => {
  let holdsOwn = false;
  eachElement(element, ({ tagName }) => {
    holdsOwn ||= ownBlocks.test(tagName);
  });
  if (holdsOwn) emitWrapped(element, writer, style);
  else emitForeign(element, writer);
};

/** An element that was not closed holds all that follows: what is not its own is written after it. */
function withRest(write: BlockWriter, isOwn: (child: HtmlElement) => boolean): BlockWriter {
  return (element, writer, style) => {
    const rest = element.childNodes.filter((child) => !isElement(child) || !isOwn(child));
    write(element, writer, style);
    emitBlocks({ ...element, childNodes: rest }, writer, style);
  };
}

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
  'jb-toc': withRest(emitContents, () => false),
  'jb-chart': withRest(emitChart, ({ tagName }) => tagName === 'table'),
  // What HTML says as well as we could: docx's own reader writes it.
  ul: emitListOrFigure,
  ol: emitListOrFigure,
  dl: emitListOrFigure,
  img: emitListOrFigure,
  pre: emitListOrFigure,
  figure: emitListOrFigure,
  math: emitListOrFigure,
  li: emitWrapped,
  article: emitWrapped,
  div: emitWrapped,
  main: emitWrapped,
  // Of an HTML page's head: nothing to show.
  title: () => {},
  style: () => {},
  meta: () => {},
};
