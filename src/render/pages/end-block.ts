/** Makes room for the end block (版记): its height, what it stays with, its place above notes. Twips. */
import { emuPerTwip, fallbackStyle } from '../blocks/foot-box.ts';
import type { BodyBlock } from './read-body.ts';
import { layOutTable } from './table-rows.ts';
import type { XmlTree } from './xml-tree.ts';

/** The paragraph that holds the block's box, its place in the body, and the block's height. */
export type EndBlock<Node> = { holder: Node; at: number; height: number };

/** Rules and rounding: a block that is a little lower than its room. */
const slack = 40;
/** Paragraphs that go with the block to a new page, so that it does not open one with a single line. */
const companions = 3;

/** Finds the block by its table's style; `readTable` reads a table as what takes room. */
export function findEndBlock<Node>(
  tree: XmlTree<Node>,
  body: Node,
  style: string,
  readTable: (table: Node) => BodyBlock[],
): EndBlock<Node> | null {
  const blocks = tree.childrenOf(body);
  for (let at = blocks.length - 1; at >= 0; at--) {
    const holder = blocks[at];
    if (holder === undefined || tree.nameOf(holder) !== 'w:p') continue;
    const table = findDeep(tree, holder, 'w:tbl');
    const own = table === undefined ? undefined : findDeep(tree, table, 'w:tblStyle');
    if (table === undefined || own === undefined || tree.attributeOf(own, 'w:val') !== style) continue;
    const [block] = readTable(table);
    if (block?.kind !== 'table') continue;
    const height = layOutTable(block).reduce((sum, row) => sum + row.height, slack);
    return { holder, at, height: Math.ceil(height) };
  }
  return null;
}

/**
 * Gives holder and box their height, and ties the holder to what stands before it. `heightOf` measures a paragraph;
 * LibreOffice ignores ties that do not fit on a page together.
 */
export function tieEndBlock<Node>(
  tree: XmlTree<Node>,
  body: Node,
  { holder, at, height }: EndBlock<Node>,
  { pageHeight, heightOf }: { pageHeight: number; heightOf: (paragraph: Node) => number },
): void {
  const properties = find(tree, holder, 'w:pPr');
  if (properties)
    tree
      .childrenOf(properties)
      .push(tree.make('w:spacing', { 'w:line': String(height), 'w:lineRule': 'exact' }, []));
  for (const name of ['wp:extent', 'a:ext']) {
    const size = findDeep(tree, holder, name);
    if (size) tree.setAttributes(size, { cy: String(height * emuPerTwip) });
  }
  const older = findDeep(tree, holder, 'v:rect');
  const width = Number(tree.attributeOf(findDeep(tree, holder, 'w:gridCol') ?? holder, 'w:w'));
  if (older) tree.setAttributes(older, { style: fallbackStyle(width, height) });
  keepBefore(tree, tree.childrenOf(body), at, (paragraph, tied) => {
    const together = tied + heightOf(paragraph);
    return tied === 0 || together <= pageHeight / 3 ? together : null;
  });
}

/**
 * The last paragraphs before the holder, or the last row of a table there, stay with it. `tie` adds a paragraph's height
 * to that of those tied so far, or gives null where it finds no room with them.
 */
function keepBefore<Node>(
  tree: XmlTree<Node>,
  blocks: Node[],
  at: number,
  tie: (paragraph: Node, tied: number) => number | null,
): void {
  let count = 0;
  let tied = 0;
  for (let before = at - 1; before >= 0 && count < companions; before--) {
    const block = blocks[before];
    const name = block === undefined ? undefined : tree.nameOf(block);
    if (block === undefined || name === 'w:bookmarkStart' || name === 'w:bookmarkEnd') continue;
    if (name === 'w:tbl' && count === 0) {
      const row = tree.childrenOf(block).findLast((child) => tree.nameOf(child) === 'w:tr');
      for (const paragraph of row === undefined ? [] : listParagraphs(tree, row)) keepNext(tree, paragraph);
    }
    if (name !== 'w:p' || findDeep(tree, block, 'w:sectPr')) return;
    const height = tie(block, tied);
    if (height === null) return;
    tied = height;
    keepNext(tree, block);
    if (findDeep(tree, block, 'w:t')) count++;
  }
}

function keepNext<Node>(tree: XmlTree<Node>, paragraph: Node): void {
  let properties = find(tree, paragraph, 'w:pPr');
  if (!properties) {
    properties = tree.make('w:pPr', {}, []);
    tree.childrenOf(paragraph).unshift(properties);
  }
  if (find(tree, properties, 'w:keepNext')) return;
  const children = tree.childrenOf(properties);
  const afterStyle = children.findIndex((child) => tree.nameOf(child) === 'w:pStyle') + 1;
  children.splice(afterStyle, 0, tree.make('w:keepNext', {}, []));
}

/** Notes stand at the foot of the last page: the box lies above them, in the room that its paragraph keeps. */
export function liftEndBlock<Node>(
  tree: XmlTree<Node>,
  { holder }: EndBlock<Node>,
  { free, notes }: { free: number; notes: number },
): void {
  const position = notes > 0 ? findDeep(tree, holder, 'wp:positionV') : undefined;
  if (position === undefined) return;
  // A line less than there seems to be: the box must not touch the notes.
  const offset = Math.max(0, Math.floor(free) - 240) * emuPerTwip;
  tree.setAttributes(position, { relativeFrom: 'paragraph' });
  tree.childrenOf(position).splice(-1, 1, tree.make('wp:posOffset', {}, [tree.makeText(String(offset))]));
}

const find = <Node>(tree: XmlTree<Node>, node: Node, name: string): Node | undefined =>
  tree.childrenOf(node).find((child) => tree.nameOf(child) === name);

function findDeep<Node>(tree: XmlTree<Node>, node: Node, name: string): Node | undefined {
  for (const child of tree.childrenOf(node)) {
    const found = tree.nameOf(child) === name ? child : findDeep(tree, child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const listParagraphs = <Node>(tree: XmlTree<Node>, node: Node): Node[] =>
  tree.nameOf(node) === 'w:p'
    ? [node]
    : tree.childrenOf(node).flatMap((child) => listParagraphs(tree, child));
