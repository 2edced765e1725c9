/** Computes, once for a file, what a rule may look at beside the piece itself. */
import type { Cues } from '../cues.ts';
import { isName } from '../lines/credit.ts';
import { beginsWithDateline } from '../lines/dateline.ts';
import { isDiaryDay } from '../lines/day.ts';
import { namesWriter } from '../lines/writer.ts';
import { endsSentence, isParagraph } from '../pieces/paragraph.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isClosing } from './chrome.ts';
import { endsWithLinks } from './forms.ts';
import { findRepeated, isLink } from './furniture.ts';
import { numbered } from './head.ts';
import { opensLetter } from './letter.ts';
import { numberedSentence } from './numbered-sentence.ts';
import { findFirstHead, namesColumn, readMasthead } from './opening.ts';
import { findPageHeads } from './page-head.ts';
import { isPartHead } from './part-head.ts';
import type { Around } from './rule.ts';
import { findTails } from './tail.ts';

export function lookAround(pieces: readonly Piece[], cues: Cues): Around {
  const found = pieces.findIndex((it, index) => isParagraph(it) && !isAskingTitle(pieces, index, cues));
  const bodyStart = found < 0 ? pieces.length : found;
  const bodyEnd = pieces.findLastIndex((it) => isParagraph(it));
  const pageHeads = findPageHeads(pieces, bodyStart, cues);
  const repeated = findRepeated(pieces, cues);
  return {
    pieces,
    cues,
    bodyStart,
    bodyEnd,
    endsWithMenu: endsWithLinks(pieces, bodyEnd, cues),
    firstHead: findFirstHead(pieces, bodyStart, pageHeads, cues),
    pageHeads,
    repeated,
    isMarked: pieces.some((it, index) => index > bodyStart && it.level > 0),
    firstGreeting: pieces.findIndex((it) => opensLetter(it, cues)),
    isTorn: pieces.some(
      (it, index) => index >= bodyStart && it.plain.length > 40 && !endsSentence(it.plain) && it.level === 0,
    ),
    numberedSentences: pieces.filter((it) => numberedSentence.test(it.plain)).length,
    usualGap: usualGapOf(pieces.slice(bodyStart + 1)),
    verses: findVerses(pieces, bodyStart, repeated, cues),
    tails: findTails(pieces, bodyStart, cues),
  };
}

/** 一杯茶的工夫,能解决几件事? : a question is the title where nothing but the page's own lines stands over it. */
function isAskingTitle(pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const plain = pieces[at]?.plain ?? '';
  if (plain.length > 40 || !/[!?][”)]?$/.test(plain) || plain.includes('。')) return false;
  const isOfPage = (it: Piece) =>
    it.credit !== null ||
    readMasthead(it, cues) !== null ||
    namesColumn(it.words, cues) ||
    isClosing(it, cues);
  // 走向我们的好日子丨用手艺让乡亲富起来! : the title once more, with its column.
  const above = pieces[at - 1]?.words ?? '';
  if (at === 1 && above.length >= 8 && plain.includes(above)) return true;
  return pieces.slice(0, at).every(isOfPage);
}

/** A line of a broken sentence is no longer; what is longer tells something by itself. */
const longestVerse = 20;

/** 选派第一书记36名 / 力量沉到一线 / 目前 / …: a page that breaks its sentences into short lines. */
function findVerses(
  pieces: readonly Piece[],
  bodyStart: number,
  repeated: ReadonlySet<number>,
  cues: Cues,
): Set<number> {
  const verses = new Set<number>();
  const isShort = (it: Piece | undefined, at: number) =>
    it !== undefined &&
    !repeated.has(at) &&
    !isLink(it) &&
    !isParagraph(it) &&
    !endsSentence(it.plain) &&
    !isClosing(it, cues) &&
    it.credit === null &&
    it.level === 0 &&
    it.mark === null &&
    it.cells === 1 &&
    it.plain.length <= longestVerse &&
    // Neither a dash nor ▲ or a bare 02: those are a page's own lines; nor 图4 … or 【来信之二】
    /^[^\s▲△▼→◆■●—–【-]/.test(it.plain) &&
    !/^图 ?\d/.test(it.plain) &&
    !/^\d+$/.test(it.plain) &&
    !numbered.test(it.plain) &&
    !isOfPiece(it, cues);
  for (let start = bodyStart + 1; start < pieces.length; start += 1) {
    let end = start;
    while (isShort(pieces[end], end)) end += 1;
    const below = pieces[end];
    const isOverPiece =
      below !== undefined &&
      (below.credit !== null ||
        below.plain.startsWith('—') ||
        isOfPiece(below, cues) ||
        isWriterUnderTitle(pieces, end - 1, cues) ||
        beginsWithDateline(below.plain, cues));
    if (end - start > 2 && !isOverPiece) for (let at = start; at < end; at += 1) verses.add(at);
    start = end;
  }
  return verses;
}

/** 3月4日 阴 · 青石县柳湾村 江小满 · 背景 · 编辑同志: the days, writers, parts and greetings of notes, cases and letters, under their titles. */
const isOfPiece = (it: Piece, cues: Cues) =>
  opensLetter(it, cues) || isDiaryDay(it.plain, cues) || namesWriter(it.plain, cues) || isPartHead(it, cues);

/** 江小满 over the first paragraph of a story whose kicker and title stand above, after a blank line. */
export function isWriterUnderTitle(pieces: readonly Piece[], at: number, cues: Cues): boolean {
  const [kicker, title, it, below] = [pieces[at - 2], pieces[at - 1], pieces[at], pieces[at + 1]];
  if (!title || !it || !below || it.gap > 0 || it.plain.length > 4 || it.level > 0) return false;
  const name = it.plain.replace(' ', '');
  const isName3 = (name.length === 3 || it.plain.length > name.length) && isName(name, cues, true);
  const isTitle = title.credit === null && title.plain.length > 4 && !isParagraph(title);
  const isApart = title.gap > 0 || (kicker !== undefined && kicker.gap > 0 && !isParagraph(kicker));
  return isName3 && isTitle && isApart && isParagraph(below);
}

function usualGapOf(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of pieces) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
