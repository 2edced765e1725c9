/** A PDF page's text items to rows of fragments. All lengths are points, from the page's upper left corner. */

export type PdfItem = { text: string; left: number; baseline: number; width: number; size: number };
export type PdfPage = { width: number; height: number; items: PdfItem[] };

/** A piece of a line without a wide gap in it. */
export type Fragment = { text: string; left: number; right: number; baseline: number; size: number };
/** Fragments on one baseline, left to right. */
export type Row = Fragment[];

/** A gap of more than this many characters' width parts two fragments: a gutter, or the cells of a table. */
const gapBetweenFragments = 1.1;
/** The right half of these is blank; at a line's end they may hang over into the gutter. */
const halfBlank = /[，。、；：！？）”’》]$/;

/** Groups a page's items into rows, top first. */
export function groupRows(page: PdfPage): Row[] {
  const items = page.items.filter(({ text }) => text.trim() !== '');
  items.sort((a, b) => a.baseline - b.baseline);
  const rows: PdfItem[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first && item.baseline - first.baseline < 0.5 * Math.max(first.size, item.size)) row?.push(item);
    else rows.push([item]);
  }
  return rows.map(joinItems);
}

function joinItems(items: PdfItem[]): Row {
  items.sort((a, b) => a.left - b.left);
  const row: Row = [];
  for (const { text, left, width, size, baseline } of items) {
    const last = row.at(-1);
    const gap = last ? left - last.right : 0;
    const blank = last && halfBlank.test(last.text) ? 0.5 * last.size : 0;
    if (last && gap + blank <= gapBetweenFragments * Math.max(size, last.size)) {
      last.text += (gap > 0.4 * size ? ' ' : '') + text;
      last.right = Math.max(last.right, left + width);
      last.size = Math.max(last.size, size);
    } else {
      row.push({ text, left, right: left + width, baseline, size });
    }
  }
  for (const fragment of row) fragment.text = dropSetSpaces(fragment.text);
  return row;
}

const chinese = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u2014\\u2018-\\u201d\\u2026]';
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
