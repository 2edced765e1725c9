/** The one-word headings of a case or a report, which come again in every case of a digest: 背景, 做法, 成效. */
import type { Cues } from '../cues.ts';
import { isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import type { LineRule } from './rule.ts';

/** 一、主要做法 · (二)成效: · 【背景】 */
const part =
  /^(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、]|[【[])?\s?(\p{Script=Han}{2,6})[】\]]?:?$/u;

export function isPartHead(it: Pick<Piece, 'words'> | undefined, cues: Cues): boolean {
  const words = it === undefined || it.words.length > 16 ? null : part.exec(it.words);
  return words !== null && cues.parts.includes(words[1] ?? '');
}

export const partHead: LineRule = {
  name: 'part-head',
  kind: 'head',
  fits: (it, index, { pieces, cues, firstHead }) => {
    const below = pieces[index + 1];
    return index > firstHead && below !== undefined && isParagraph(below) && isPartHead(it, cues);
  },
};
