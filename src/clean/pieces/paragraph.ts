/** What tells a paragraph from a line that stands over or between paragraphs. */
import type { Piece } from './pieces.ts';

/** …采取“一户一策”的办法,着… [详细]: where a list of pages breaks a text off. */
export const isTeaser = ({ plain }: Piece) =>
  /(?:…|\.{3})\s?[[【(][^\]】)]{2,5}[\]】)]$/.test(plain.slice(-20));

/** A line that says something in a whole sentence; a title may end in ! or ? but is short. */
export function isParagraph(it: Piece): boolean {
  if (it.level > 0 || it.credit || it.isVertical || it.mark === 'furniture' || it.mark === 'front-matter')
    return false;
  const isWhole = endsSentence(it.plain) || it.plain.includes('。') || isTeaser(it);
  return (it.plain.length >= 12 && isWhole) || it.plain.length > 90;
}

/** Ends in sentence punctuation, closing quotes and brackets after it left aside: `…做起。”` */
export function endsSentence(plain: string): boolean {
  return /[。．｡!?…;:.；：！？]["”’』」)）》〉】\]]*$/.test(plain.slice(-12));
}
