/** Makes room for the end block (版记) at the foot of the last page. */
import type { XmlTree } from './xml-tree.ts';

/** Height of a line of the block, in twips, with its share of the rules. */
const lineRoom = 500;

/**
 * Lifts the block above the notes of the last page, or puts it on a page of its own where the text leaves too little.
 * `last` is the layout's: height of the type area, room left in it and height of the notes, in twips.
 */
export function placeEndBlock<Node>(
  tree: XmlTree<Node>,
  body: Node,
  { style, gap }: { style: string; gap: string },
  last: { height: number; free: number; notes: number },
): void {
  const blocks = tree.childrenOf(body);
  const at = blocks.findLastIndex((block) => styleOf(tree, block) === style);
  const table = blocks[at];
  if (!table) return;
  const height = countParagraphs(tree, table) * lineRoom;
  if (last.free < height) {
    const properties = tree.make('w:pPr', {}, [
      tree.make('w:pStyle', { 'w:val': gap }, []),
      tree.make('w:pageBreakBefore', {}, []),
    ]);
    blocks.splice(at, 0, tree.make('w:p', {}, [properties]));
  } else if (last.notes > 0) {
    const place = find(tree, find(tree, table, 'w:tblPr'), 'w:tblpPr');
    const top = Math.floor(last.height - last.notes - height);
    if (place) tree.setAttributes(place, { 'w:tblpYSpec': undefined, 'w:tblpY': String(top) });
  }
}

function styleOf<Node>(tree: XmlTree<Node>, block: Node): string | undefined {
  if (tree.nameOf(block) !== 'w:tbl') return undefined;
  const style = find(tree, find(tree, block, 'w:tblPr'), 'w:tblStyle');
  return style && tree.attributeOf(style, 'w:val');
}

const find = <Node>(tree: XmlTree<Node>, node: Node | undefined, name: string): Node | undefined =>
  node === undefined ? undefined : tree.childrenOf(node).find((child) => tree.nameOf(child) === name);

const countParagraphs = <Node>(tree: XmlTree<Node>, node: Node): number =>
  tree.nameOf(node) === 'w:p'
    ? 1
    : tree.childrenOf(node).reduce((count, child) => count + countParagraphs(tree, child), 0);
