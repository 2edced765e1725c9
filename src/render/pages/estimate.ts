/**
 * The page of every bookmark and the place of the end block, worked out while docx writes the document: docx asks for
 * the pages (`pageNumbers`) and fills them into contents and references.
 */
import type { PageNumberEstimator, TemplatePageNumberEstimator } from 'docx';
import { breakLines, type Inline } from './break-lines.ts';
import { layOutPages } from './lay-out.ts';
import { lineHeight, readMetrics, type StyleMetrics } from './metrics.ts';
import { placeEndBlock } from './place-end-block.ts';
import { readBody } from './read-body.ts';
import { formattedTree, parsedTree, walkTree, type XmlEvents, type XmlTree } from './xml-tree.ts';

type Source<Node> = { body: Node; styles: Node | undefined; notes: Node | undefined };

/** Style ids of the document: those of the notes' text, of the end block, and of a paragraph that is only a gap. */
export type LayoutStyles = { noteText: string; endBlock: string; gap: string };

/** For a new document. */
export const estimatePages =
  (styles: LayoutStyles): PageNumberEstimator =>
  (body, context) => {
    const { file } = context;
    const format = (
      part: typeof file.Styles | typeof file.FootNotes.View,
      viewWrapper = context.viewWrapper,
    ) => part.prepForXml({ ...context, viewWrapper, stack: [] });
    const source = { body, styles: format(file.Styles), notes: format(file.FootNotes.View, file.FootNotes) };
    return { bookmarks: estimate(formattedTree, source, styles) };
  };

/** For a letterhead that has been filled. */
export const estimateFilledPages =
  (styles: LayoutStyles): TemplatePageNumberEstimator =>
  ({ parts }) => {
    const root = (path: string) => parts.get(path)?.elements?.find(({ type }) => type === 'element');
    const body = root('word/document.xml')?.elements?.find(({ name }) => name === 'w:body');
    if (!body) return { bookmarks: new Map() };
    const source = { body, styles: root('word/styles.xml'), notes: root('word/footnotes.xml') };
    return { bookmarks: estimate(parsedTree, source, styles) };
  };

function estimate<Node>(
  tree: XmlTree<Node>,
  { body, styles, notes }: Source<Node>,
  { noteText, endBlock, gap }: LayoutStyles,
): Map<string, string> {
  const events = (node: Node | undefined) => (listener: XmlEvents) => {
    if (node !== undefined) walkTree(tree, node, listener);
  };
  const metricsOf = readMetrics(events(styles));
  const heights = noteHeights(events(notes), metricsOf(noteText));
  const layout = layOutPages(readBody(events(body), metricsOf), heights);
  placeEndBlock(tree, body, { style: endBlock, gap }, layout.last);
  return new Map([...layout.pages].map(([bookmark, page]) => [bookmark, String(page)]));
}

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
