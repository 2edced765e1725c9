/** A PDF page's text items to rows of fragments. All lengths are points, from the page's upper left corner. */

export type PdfItem = { text: string; left: number; baseline: number; width: number; size: number };
export type PdfPage = { width: number; height: number; items: PdfItem[] };

/** A piece of a line without a wide gap in it. */
export type Fragment = { text: string; left: number; right: number; baseline: number; size: number };
/** Fragments on one baseline, left to right. */
export type Row = Fragment[];

/** A part of an item; `after` is the part before it, from which a space parts it unless something stands between. */
type Piece = PdfItem & { after?: Piece | null };

/** A gap of more than this many characters' width parts two fragments: a gutter, or the cells of a table. */
const gapBetweenFragments = 1.1;
/** The right half of these is blank; at a line's end they may hang over into the gutter. */
const halfBlank = /[，。、；：！？）”’》]$/;

/** Groups a page's items into rows, top first. */
export function groupRows(page: PdfPage): Row[] {
  const items = page.items.flatMap(splitAtJumps).filter(({ text }) => text.trim() !== '');
  items.sort((a, b) => a.baseline - b.baseline);
  const rows: Piece[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && item.baseline - first.baseline < 0.5 * Math.max(first.size, item.size)) row?.push(item);
    else rows.push([item]);
  }
  return rows.map(joinItems);
}

/**
 * One item may jump over glyphs of another font: 引领 方向盘 with “ drawn later, in the gap. Chinese glyphs being as
 * wide as the size, what an item is wider than its glyphs is the width of its jumps, which stand as spaces.
 */
function splitAtJumps(item: PdfItem): Piece[] {
  const pieces = item.text.split(' ');
  if (pieces.length === 1 || !wideGlyphs.test(item.text)) return [item];
  const glyphs = item.text.length - pieces.length + 1;
  const jump = (item.width - glyphs * item.size) / (pieces.length - 1);
  let left = item.left;
  let after: Piece | null = null;
  return pieces.map((text) => {
    const piece: Piece = { ...item, text, left, width: text.length * item.size, after };
    left += piece.width + jump;
    after = piece;
    return piece;
  });
}

function joinItems(items: Piece[]): Row {
  items.sort((a, b) => a.left - b.left);
  const row: Row = [];
  let before: Piece | null = null;
  for (const item of items) {
    const { text, left, width, size, baseline } = item;
    const last = row.at(-1);
    const gap = last ? left - last.right : 0;
    const blank = last && halfBlank.test(last.text) ? 0.5 * last.size : 0;
    if (last && gap + blank <= gapBetweenFragments * Math.max(size, last.size)) {
      const isSpaced = gap > leastSpace(last.text, text) * size || (item.after && item.after === before);
      last.text += (isSpaced ? ' ' : '') + text;
      last.right = Math.max(last.right, left + width);
      last.size = Math.max(last.size, size);
    } else {
      row.push({ text, left, right: left + width, baseline, size });
    }
    before = item;
  }
  for (const fragment of row) fragment.text = dropSetSpaces(fragment.text);
  return row;
}

/** In characters: between two ideographs, where nothing is kerned, a Latin font's space is seen at a fifth. */
function leastSpace(before: string, after: string): number {
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after) ? 0.2 : 0.4;
}

const chinese = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026]';
const wideGlyphs = /^[\u2e80-\u9fff\uff00-\uffef ]+$/;
const chinesePair = new RegExp(`${chinese} ?(?=${chinese})`, 'g');
const spacedPair = new RegExp(`(${chinese}) (?=${chinese})`, 'g');
const beforeLatin = new RegExp(`(${chinese}) +(?=[\\w])`, 'g');
const afterLatin = new RegExp(`([\\w%‰]) +(?=${chinese})`, 'g');

/**
 * Takes out spaces that the setting made and nobody wrote: those between Chinese and digits or letters (全县312个
 * set as 全县 312 个), and those of a line spread out to fill its width (村 党 组 织 书 记).
 */
function dropSetSpaces(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim().replace(beforeLatin, '$1').replace(afterLatin, '$1');
  const spaced = plain.match(spacedPair)?.length ?? 0;
  const isSpread = spaced >= 6 && spaced > 0.7 * (plain.match(chinesePair)?.length ?? 0);
  return isSpread ? plain.replace(spacedPair, '$1') : plain;
}
