/** Signs that a head opens a piece of its own and is no section heading of the article above. */

import { beginsWithDate, beginsWithDateline } from '../lines/dateline.ts';
import { tornScore } from '../lines/torn.ts';
import { endsSentence } from '../pieces/paragraph.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { isSister, seriesOf } from '../rules/head.ts';
import type { Around } from '../rules/rule.ts';
import { isShortHead, namesPlaceFirst, namesSubject } from './head-shapes.ts';
import { noteSigns } from './notes.ts';
import { isToldBelow, tellsEvent } from './retold.ts';
import { sectionSigns } from './section-signs.ts';
import type { Kinship, Sign, Standing } from './sign.ts';

/** 精准培育, 选优配强: no longer, in characters. */
const fewWords = 6;

/** Rules that name a line under a title, or below a text, as its author's. */
const authorRules = ['stamp-line', 'bare-name', 'writer-line'];
const signedRules = ['bracketed-names', 'writer-line'];

const signs: readonly Sign[] = [
  ...noteSigns,
  // 本报记者 某某 directly under it
  {
    name: 'byline-below',
    weight: 3,
    holds: ({ around: { pieces }, last }) => {
      const below = pieces[last + 1];
      const isAuthor = below?.credit === 'author' || authorRules.includes(below?.rule ?? '');
      return isAuthor && bodyComes(pieces, last + 2);
    },
  },
  {
    name: 'dateline-below',
    weight: 3,
    holds: ({ around: { pieces, cues }, last }) => {
      const next = pieces.slice(last + 1, last + 5).find((it) => it.credit === null);
      return next?.kind === 'body' && beginsWithDateline(next.plain, cues);
    },
  },
  // 2024-06-28, 来源:… directly under it
  {
    name: 'source-below',
    weight: 2,
    holds: ({ around: { pieces }, last }) => {
      const credit = pieces[last + 1]?.credit;
      return (credit === 'date' || credit === 'source') && bodyComes(pieces, last + 2);
    },
  },
  {
    name: 'stands-twice',
    weight: 3,
    holds: ({ heads, counts }) => heads.some((it) => (counts.get(it.words) ?? 0) > 1),
  },
  {
    name: 'after-closing-byline',
    weight: 3,
    holds: ({ around: { pieces }, first }) => {
      let at = first - 1;
      while (pieces[at]?.kind === 'chrome') at -= 1;
      const isSigned = pieces[at]?.credit === 'author' || signedRules.includes(pieces[at]?.rule ?? '');
      return isSigned && pieces[at - 1]?.kind === 'body';
    },
  },
  // A section heading stands under whole sentences; where one breaks off, another column begins.
  {
    name: 'after-torn-text',
    weight: 2,
    holds: ({ around, first, heads }) => {
      const above = around.pieces[first - 1];
      return heads[0]?.level === 0 && above?.kind === 'body' && !endsSentence(above.plain);
    },
  },
  // 青石县委组织部 建强队伍…, 柳湾镇党委书记某某 …
  {
    name: 'names-subject',
    weight: 2,
    holds: ({ around, heads }) => heads.some((it) => namesSubject(it.words, around.cues)),
  },
  {
    name: 'dash-subtitle-below',
    weight: 3,
    holds: ({ heads }) => heads.slice(1).some((it) => /^[—–-]{2}/.test(it.words)),
  },
  {
    name: 'in-digest',
    weight: 2,
    holds: ({ heads, digestLevel }) =>
      digestLevel !== null && heads.some((it) => it.level > digestLevel || it.level === 0),
  },
  {
    name: 'as-high-as-main-title',
    weight: 2,
    holds: ({ heads, mainLevel }) => heads.some((it) => it.level > 0 && it.level <= mainLevel),
  },
  // 本报讯 … of a few paragraphs has no section headings.
  {
    name: 'under-news-item',
    weight: 2,
    holds: ({ around: { pieces, cues }, pieceAbove, first, heads }) => {
      if (pieceAbove === null || first - pieceAbove > 5 || isOfSet(heads, pieces)) return false;
      const item = pieces.slice(pieceAbove + 1, first);
      if (item.some((it) => tornScore(it.plain, cues) >= 2)) return false;
      return beginsWithDateline(pieces[pieceAbove + 1]?.plain ?? '', cues);
    },
  },
  {
    name: 'two-heads-together',
    weight: 2,
    holds: ({ heads }) =>
      heads.length > 1 && heads.every((it) => it.level === heads[0]?.level && !it.hasIcon),
  },
  // 【走基层】…, [视频]…
  {
    name: 'tagged',
    weight: 2,
    holds: ({ heads }) => heads.some((it) => /^(?:【[^】]{2,20}】|\[[^\]]{2,8}\])./.test(it.words)),
  },
  // 青石：…
  {
    name: 'colon-subject',
    weight: 1,
    holds: ({ heads }) => heads.some((it) => /^\p{Script=Han}{2,8}:/u.test(it.words)),
  },
  // 息烽:…, 麻江:…, 望谟:…: a round of places
  {
    name: 'colon-round',
    weight: 4,
    holds: ({ heads, colonHeads, isNewsPage }) => isNewsPage && colonHeads > 2 && heads.some(namesPlaceFirst),
  },
  // 行走的课堂:… as the first title of the file
  {
    name: 'in-series',
    weight: 4,
    holds: ({ heads, around: { pieces, firstHead }, first }) => {
      const series = first > firstHead ? seriesOf(pieces[firstHead]?.words ?? '') : null;
      return series !== null && heads.some((it) => seriesOf(it.words) === series);
    },
  },
  // A last short item that tells what happened on a day
  {
    name: 'last-item',
    weight: 2,
    holds: ({ around: { pieces, cues }, last, isLast, below }) =>
      isLast &&
      below.paragraphs <= 2 &&
      below.chars <= 300 &&
      beginsWithDate(pieces[last + 1]?.plain ?? '', cues),
  },
  // 柳湾社区开展“爱护绿地”活动 over 5月9日,柳湾社区组织…: the headline of a piece of news, told again below it.
  {
    name: 'told-again',
    weight: 1,
    holds: ({ heads, around: { pieces }, last }) =>
      heads.some((it) => !it.words.includes(':') && isToldBelow(it, pieces[last + 1])),
  },
  // Where most heads of the file are such, it is a list of news: one alone may be a section's.
  { name: 'in-list-of-news', weight: 2, holds: ({ isNewsList }) => isNewsList },
  {
    name: 'event',
    weight: 1,
    holds: ({ heads, around: { cues } }) => heads.some((it) => it.level === 0 && tellsEvent(it.words, cues)),
  },
  {
    // A section may begin with a day, too: 返乡创业有盼头 over 10月26日清晨,…
    name: 'event-of-a-day',
    weight: 1,
    holds: ({ heads, around: { pieces, cues }, last }) =>
      heads.some((it) => tellsEvent(it.words, cues)) && beginsWithDate(pieces[last + 1]?.plain ?? '', cues),
  },
  // The only head of a long text, near its end: a section seldom comes alone and so late.
  {
    name: 'lone-and-late',
    weight: 1,
    holds: ({ isLast, isSecond, kinship, below, heads }) =>
      isLast &&
      isSecond &&
      heads.length === 1 &&
      kinship !== null &&
      below.paragraphs * 3 <= kinship.paragraphsAbove &&
      kinship.paragraphsAbove >= 8,
  },
  // Below the head of a list with more behind it: 柳湾镇 更多>>
  { name: 'listed', weight: 2, holds: ({ isListed }) => isListed },
  // Below what ends a page: 点赞 318 写留言. A few words below a picture's button are a section's.
  {
    name: 'after-page-end',
    weight: 2,
    holds: ({ around: { pieces }, first, isLast, heads }) =>
      isLast && pieces[first - 1]?.kind === 'chrome' && heads.some((it) => it.words.length > fewWords),
  },
  // 柳湾村, where the file opens with 石门村: a list of places, each with its profile
  {
    name: 'named-alike',
    weight: 4,
    holds: ({ heads, around: { pieces, firstHead, cues }, first }) =>
      first > firstHead &&
      heads.length === 1 &&
      isSister(heads[0]?.words ?? '', pieces[firstHead]?.words ?? '', cues),
  },
  // 江小满 over 江小满,…, as others of the file stand
  { name: 'entry', weight: 8, holds: ({ isEntry }) => isEntry },
  // Another page of a paper, or of a site that was saved below the first: ← 返回 stands over both.
  {
    name: 'under-page-top',
    weight: 4,
    holds: ({ around: { pieces }, first }) => opensPage(pieces, first),
  },
  { name: 'long', weight: 1, holds: ({ heads }) => heads.some((it) => it.words.length > 24) },
  { name: 'little-shared', weight: 1, isSoft: true, holds: ({ kinship }) => isStranger(kinship, 0.14) },
  { name: 'nothing-shared', weight: 1, isSoft: true, holds: ({ kinship }) => isStranger(kinship, 0.09) },
  // More room above it than above a paragraph: alone it may be any heading.
  {
    name: 'gap-above',
    weight: 1,
    isSoft: true,
    holds: ({ around: { usualGap }, heads }) => heads[0]?.level === 0 && heads[0].gap > usualGap,
  },
  // Under the name of a page of news, or below another piece that has a title of its own.
  {
    name: 'on-news-page',
    weight: 2,
    holds: ({ isNewsPage, heads, first, around: { usualGap, bodyStart } }) =>
      isNewsPage && first > bodyStart && (heads[0]?.gap ?? 0) > usualGap,
  },
  ...sectionSigns,
];

/** Sum of the signs that hold for the heads at these indices. */
export function newsScore(around: Around<NamedPiece>, at: readonly number[], standing: Standing): number {
  const heads = at.map((index) => around.pieces[index] as NamedPiece);
  const group = { ...standing, around, heads, first: at[0] ?? 0, last: at.at(-1) ?? 0 };
  const sum = (isSoft: boolean) =>
    signs
      .filter((sign) => (sign.isSoft ?? false) === isSoft && sign.holds(group))
      .reduce((total, sign) => total + sign.weight, 0);
  const isShort = (it: NamedPiece) => isShortHead(it) || /^【[^】]{2,10}】$/.test(it.words);
  return sum(false) + (heads.every(isShort) ? Math.min(1, sum(true)) : sum(true));
}

/** 抱团干, 管得住, 有人领: one of three or more heads of the same few characters through a text. */
function isOfSet(heads: readonly NamedPiece[], pieces: readonly NamedPiece[]): boolean {
  const [head] = heads;
  if (head === undefined || heads.length > 1 || head.words.length > fewWords || !isShortHead(head))
    return false;
  const alike = pieces.filter((it) => isShortHead(it) && it.words.length === head.words.length);
  return alike.length > 2;
}

/** Enough text on both sides to be compared: the lead of an article shares little with its first section. */
function isStranger(kinship: Kinship | null, limit: number): boolean {
  return (
    kinship !== null && kinship.cosine < limit && kinship.paragraphsAbove > 3 && kinship.charsBelow >= 100
  );
}

/** The line above is a page's first one, as that over the first title is. */
function opensPage(pieces: readonly NamedPiece[], first: number): boolean {
  const [top, above] = [pieces[0], pieces[first - 1]];
  if (first < 2 || above?.kind !== 'chrome') return false;
  if (above.rule === 'page-head' || above.rule === 'section-label') return true;
  const isSame = above.plain === top?.plain || (above.rule === 'breadcrumb' && top?.rule === above.rule);
  return top?.kind === 'chrome' && isSame;
}

function bodyComes(pieces: readonly NamedPiece[], from: number): boolean {
  const next = pieces
    .slice(from, from + 3)
    .find((it) => it.credit === null && it.kind !== 'chrome' && it.kind !== 'byline');
  return next?.kind === 'body';
}
