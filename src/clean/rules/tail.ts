/** Where the tail of a web page (相关内容, 热门资讯 and what they list) begins and ends. */
import type { Cues } from '../cues.ts';
import type { Piece } from '../pieces/pieces.ts';
import { beginsWithAny, isClosing } from './chrome.ts';
import { namesBodies } from './sender.ts';

// What may stand after an opener: 热门资讯 >>, 评论列表(3条). Each character can be matched in one way only.
const counter = /^(?:[:>»\s]|[(\d][条人篇]?\)?)*$/;

/** A teaser is cut off (`…近日发布了...`) or short; a paragraph is long and whole. */
function isWhole(it: Piece | undefined): boolean {
  return (
    it !== undefined && it.plain.length >= 60 && /[。!?]["”)]?$/.test(it.plain) && !it.plain.includes('...')
  );
}

/** 记者:江小满 通讯员:柳青, below the list: who wrote the article. */
const isReporter = (it: Piece | undefined, { byline }: Cues) =>
  it?.credit === 'author' && byline.reporters.some((word) => it.plain.startsWith(`${word}:`));

/** Indices of the pieces in a tail. A list of mostly whole paragraphs under such a line is no tail. */
export function findTails(pieces: readonly Piece[], bodyStart: number, cues: Cues): Set<number> {
  const isOpener = ({ words }: Piece) =>
    beginsWithAny(words.replace(/^[●○◆■▼▶►] ?/, ''), cues.chrome.tails, counter);
  const inTail = new Set<number>();
  const begins = pieces.map((_, index) => beginsArticle(pieces, index));
  let [listed, whole, sentences] = [0, 0, 0];
  // From the end upwards, so that each opener sees the sums of what it lists: linear.
  for (let index = pieces.length - 1, end = pieces.length; index > bodyStart; index -= 1) {
    const it = pieces[index] as Piece;
    if (isOpener(it)) {
      if (whole * 2 <= listed)
        for (let at = index; at < end; at += 1) if (!isReporter(pieces[at], cues)) inTail.add(at);
      if (inTail.has(index)) [end, listed, whole, sentences] = [index, 0, 0, 0];
    } else if (sentences === 0 && isClosing(it, cues)) {
      for (let at = belowCredits(pieces, index + 1); at < end; at += 1) inTail.add(at);
      [end, listed, whole] = [index, 0, 0];
    } else {
      listed += it.plain.length;
      if (isWhole(it)) whole += it.plain.length;
      if (saysSomething(it)) sentences += 1;
    }
    if (begins[index]) [end, listed, whole, sentences] = [index, 0, 0, 0];
  }
  return inTail;
}

/** May be a last short paragraph, of which a list of links has none. */
function saysSomething({ plain }: Piece): boolean {
  return plain.length >= 15 && /[。!?;]["”’)]*$/.test(plain);
}

/** So many bodies sign together. */
const mostBodies = 6;

/** Below a closing line the source or the author may still be named, and who signs a notice, over its day. */
function belowCredits(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (pieces[at]?.credit === 'source' || pieces[at]?.credit === 'author') at += 1;
  let signed = at;
  while (signed < at + mostBodies && namesBodies(pieces[signed]?.plain ?? '')) signed += 1;
  return signed > at && pieces[signed]?.credit === 'date' ? signed + 1 : at;
}

/** A short line with a credit below it and then whole paragraphs: another page was saved into the same file. */
function beginsArticle(pieces: readonly Piece[], at: number): boolean {
  const it = pieces[at];
  if (!it || it.plain.length > 60 || it.credit || isWhole(it)) return false;
  const below = pieces.slice(at + 1, at + 6);
  const credit = below.findIndex((next) => next.credit !== null);
  return credit >= 0 && credit < 3 && below.slice(credit + 1, credit + 4).some(isWhole);
}
