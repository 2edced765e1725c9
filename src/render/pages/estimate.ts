/**
 * The page of every bookmark and the place of the end block, worked out while docx writes the document: docx asks for
 * the pages (`pageNumbers`) and fills them into contents and references.
 */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx';
import { breakLines, type Inline } from './break-lines.ts';
import { findEndBlock, liftEndBlock, tieEndBlock } from './end-block.ts';
import { layOutPages, paragraphHeight } from './lay-out.ts';
import { lineHeight, readMetrics, type StyleMetrics } from './metrics.ts';
import { type BodyBlock, readBody } from './read-body.ts';
import { readTableLooks } from './table-look.ts';
import { formattedTree, parsedTree, walkTree, type XmlEvents, type XmlTree } from './xml-tree.ts';

type Source<Node> = { body: Node; styles: Node | undefined; notes: Node | undefined };

/** Style ids of the document: those of the notes' text and of the end block. */
export type LayoutStyles = { noteText: string; endBlock: string };

/** Pages of the document, the room that is left on the last, and how full each section's last page is, as a share. */
export type PageUse = { count: number; free: number; ends: number[] };
type Told = (pages: PageUse) => void;

type Estimate = { bookmarks: Map<string, string>; pageCount: number };

/** For a new document; `tell` is told how many pages it has. */
export const estimatePages =
  (styles: LayoutStyles, tell: Told): PageNumberEstimator =>
  (body, context) => {
    const { file } = context;
    const format = (
      part: typeof file.Styles | typeof file.FootNotes.View,
      viewWrapper = context.viewWrapper,
    ) => part.prepForXml({ ...context, viewWrapper, stack: [] });
    const source = { body, styles: format(file.Styles), notes: format(file.FootNotes.View, file.FootNotes) };
    return estimate(formattedTree, source, styles, tell);
  };

/** For a letterhead that has been filled. */
export const estimateFilledPages =
  (styles: LayoutStyles, tell: Told): TemplatePageNumberEstimator =>
  ({ parts }) => {
    const root = (path: string) => parts.get(path)?.elements?.find(({ type }) => type === 'element');
    const body = root('word/document.xml')?.elements?.find(({ name }) => name === 'w:body');
    if (!body) return { bookmarks: new Map(), pageCount: 1 };
    const source = { body, styles: root('word/styles.xml'), notes: root('word/footnotes.xml') };
    return estimate(parsedTree, source, styles, tell);
  };

function estimate<Node>(
  tree: XmlTree<Node>,
  { body, styles, notes }: Source<Node>,
  { noteText, endBlock }: LayoutStyles,
  tell: Told,
): Estimate {
  const events = (node: Node | undefined) => (listener: XmlEvents) => {
    if (node !== undefined) walkTree(tree, node, listener);
  };
  const metricsOf = readMetrics(events(styles));
  const looks = { metricsOf, lookOf: readTableLooks(events(styles)) };
  const heights = noteHeights(events(notes), metricsOf(noteText));
  const end = findEndBlock(tree, body, endBlock, (table) => readBody(events(table), looks));
  const last = tree.childrenOf(body).at(-1);
  const [section] = last === undefined ? [] : readBody(events(last), looks);
  if (end && section?.kind === 'section') {
    const { width, height } = section.area;
    const heightOf = (paragraph: Node) => heightOfBlocks(readBody(events(paragraph), looks), width);
    tieEndBlock(tree, body, end, { pageHeight: height, heightOf });
  }
  const layout = layOutPages(readBody(events(body), looks), heights);
  if (end) liftEndBlock(tree, end, layout.last);
  tell({ count: layout.count, free: layout.last.free, ends: layout.ends });
  const bookmarks = new Map([...layout.pages].map(([bookmark, page]) => [bookmark, String(page)]));
  return { bookmarks, pageCount: layout.count };
}

const heightOfBlocks = (blocks: BodyBlock[], width: number): number =>
  blocks.reduce((sum, block) => (block.kind === 'paragraph' ? sum + paragraphHeight(block, width) : sum), 0);

/** Heights of the footnotes by id. */
function noteHeights(
  read: (events: XmlEvents) => void,
  style: StyleMetrics,
): (id: string, width: number) => number {
  const notes = new Map<string, Inline[]>();
  let content: Inline[] = [];
  read({
    open: (name, attribute) => {
      if (name !== 'w:footnote') return;
      content = [{ text: '1 ', size: style.size }];
      notes.set(attribute('w:id') ?? '', content);
    },
    close: (name, text) => {
      if (name === 'w:t') content.push({ text, size: style.size });
    },
  });
  return (id, width) =>
    breakLines(notes.get(id) ?? [], style, width).length * lineHeight(style) + style.before + style.after;
}
