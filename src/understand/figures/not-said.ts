/** Numbers that a sentence names without saying that there are so many: ranks, what is denied, what is dreamt of. Folded text. */
import type { Span } from '../../model.ts';
import type { FigureLexicon } from './lexicon.ts';
import { wordAt, wordBefore } from './word-index.ts';

/** 排在前20%, 前10名, 位居第3位: a place in a ranking. */
export function isRank(text: string, start: number, unit: string, lexicon: FigureLexicon): boolean {
  const ofPlaces = /^[名位强]$/.test(unit);
  if (!ofPlaces && !lexicon.shareUnits.has(unit)) return false;
  if (ofPlaces && /[居列]$/.test(text.slice(0, start).slice(-1))) return true;
  return (
    wordBefore(lexicon.ranks, text, start) !== null && wordBefore(lexicon.notRanks, text, start) === null
  );
}

/** How many characters may stand between such a word and its number: 未达到年初定下的100万元. */
const DENIAL_REACH = 8;

/** 没有达到50场, 不是100万元, 100万元不是梦. `amount` begins with its number or what qualifies it. */
export function isUnsaid(text: string, amount: Span, lexicon: FigureLexicon): boolean {
  return isDenied(text, amount.start, lexicon) || isDreamt(text, amount.end, lexicon);
}

function isDenied(text: string, start: number, lexicon: FigureLexicon): boolean {
  if (wordBefore(lexicon.denials, text, start)) return true;
  for (let at = start; at >= Math.max(0, start - DENIAL_REACH); at -= 1) {
    if (wordBefore(lexicon.farDenials, text, at)) return true;
    if (!/[一-鿿]/.test(text.charAt(at - 1))) return false;
  }
  return false;
}

// 100万元也不再是梦, 200万元的目标指日可待
const between = /^(?:的(?:目标|愿望|梦想))?[也已都就将再]?/u;

function isDreamt(text: string, end: number, { dreams }: FigureLexicon): boolean {
  const skipped = between.exec(text.slice(end, end + 5))?.[0].length ?? 0;
  return wordAt(dreams, text, end) !== null || wordAt(dreams, text, end + skipped) !== null;
}
