/** What tells a paragraph from a line that stands over or between paragraphs. */
import type { Piece } from './pieces.ts';

/** A line that says something in a whole sentence; a title may end in ! or ? but is short. */
export function isParagraph(it: Piece): boolean {
  if (it.level > 0 || it.credit || it.isVertical || it.mark === 'furniture') return false;
  const isWhole = endsSentence(it.plain) || it.plain.includes('。');
  return (it.plain.length >= 12 && isWhole) || it.plain.length > 90;
}

/** Ends in sentence punctuation, closing quotes and brackets after it left aside: `…做起。”` */
export function endsSentence(plain: string): boolean {
  return /[。．｡!?…;:.；：！？]["”’』」)）》〉】\]]*$/.test(plain.slice(-12));
}
