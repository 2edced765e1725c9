/** Headings that are written as sentences: numbered, short, each in a line of its own. */
import { isParagraph } from '../pieces/paragraph.ts';
import type { LineRule } from './rule.ts';

/** 一、先摸底,后排课。 · 第一,底盘要稳。 · 三是规矩立到前头。 */
export const numberedSentence =
  /^(?:[一二三四五六七八九十]{1,2}(?:、|是)|第[一二三四五六七八九十]{1,2},|\([一二三四五六七八九十]{1,2}\))[^。!?:;]{3,20}。$/;

/** One alone may be any paragraph: it takes others of the file. */
export const numberedHeading: LineRule = {
  name: 'numbered-sentence',
  kind: 'head',
  fits: (it, index, { pieces, numberedSentences }) => {
    const next = pieces[index + 1];
    return (
      numberedSentences > 1 && numberedSentence.test(it.plain) && next !== undefined && isParagraph(next)
    );
  },
};
