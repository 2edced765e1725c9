/** Which of the lines that stand over others open an article, and what kind each of them is. */

import type { Cues } from '../cues.ts';
import { addVector, cosine, emptyVector, type Vector } from '../pieces/cohesion.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { isDigestLabel } from '../rules/head.ts';
import type { Around } from '../rules/rule.ts';
import { findEntries } from './entries.ts';
import {
  findDigestLevels,
  findMainLevel,
  groupHeads,
  type HeadGroup,
  type JudgedGroup,
  lowest,
} from './groups.ts';
import { buildOf, colonForms, countRound, isOverText, isShortHead } from './head-shapes.ts';
import { type HeadName, nameHeads } from './kinds.ts';
import { isInside } from './notes.ts';
import { isNewsList } from './retold.ts';
import type { Kinship } from './sign.ts';
import { newsScore } from './title-signs.ts';

/** So many signs of a separate piece make a head its title. */
const enough = 2;
/** A lead over its title is no longer, in characters. */
const longestLead = 400;

/** The pieces with the kind of every head, and the heads in their groups. */
export function judgeHeads(
  around: Around<NamedPiece>,
  vectors: readonly Vector[],
): { pieces: NamedPiece[]; groups: JudgedGroup[] } {
  const { pieces, bodyStart } = around;
  const groups = groupHeads(around, vectors);
  const heads = pieces.filter((it) => it.kind === 'head');
  const counts = countOf(heads.map((it) => it.words));
  const builds = countOf([...counts.keys()].map(buildOf));
  const lastOfLevel = new Map<number, number>();
  pieces.forEach((it, at) => {
    if (it.kind === 'head') lastOfLevel.set(it.level, at);
  });
  const mainLevel = findMainLevel(around, groups);
  const digestLevels = findDigestLevels(around, groups);
  const article = followArticle(pieces, groups[0]?.heads[0] ?? 0, vectors);
  const shortHeads = pieces.filter(
    (it, at) => at >= bodyStart && isShortHead(it) && isOverText(around, at),
  ).length;
  const colonHeads = countRound(pieces);
  const colonParts = countOf(heads.flatMap((it) => Object.values(colonForms(it.words))));
  const isNewsPage = pieces.slice(0, bodyStart).some((it) => namesDigest(it.words, around.cues));
  const firstList = pieces.findIndex((it) => it.rule === 'list-head');
  const isList = isNewsList(pieces);
  const entries = findEntries(pieces, around.cues);
  const isLeadFirst = hasLeadOverTitle(around, groups);
  const judged: JudgedGroup[] = [];
  const names = new Map<number, HeadName>();
  groups.forEach((group, index) => {
    const above = judged[index - 1];
    const isInText = group.heads.every((at) => isInside(pieces[at], around.cues));
    const isOpening = index === 0 && (group.heads[0] ?? 0) < bodyStart && !isInText;
    const isAfterNote = isUnderNote(pieces, group.heads[0] ?? 0, above) || (isLeadFirst && index === 1);
    const score = newsScore(around, group.heads, {
      counts,
      builds,
      mainLevel,
      digestLevel: digestLevels[index] ?? null,
      pieceAbove: index > 1 && above?.isTitled ? (above.heads.at(-1) ?? null) : null,
      kinship: article.compare(group),
      shortHeads,
      colonHeads,
      colonParts,
      isLast: index === groups.length - 1,
      isSecond: index === 1,
      below: group.below,
      isFirstItem: group.isFirstItem,
      isEntry: group.heads.some((at) => entries.has(at)),
      isNewsList: isList,
      isListed: firstList >= 0 && (group.heads[0] ?? 0) > firstList,
      isNewsPage: isNewsPage || judged.slice(1).some((it) => it.isTitled),
    });
    const isTitled = isOpening || isAfterNote || score >= enough;
    const isContinued = isAfterNote && (score < enough || isLeadFirst);
    const known = { ...group, isTitled, isContinued };
    judged.push(known);
    article.take(known);
    const reason = isOpening ? 'opening' : isAfterNote ? 'title-after-note' : 'separate-piece';
    for (const [at, name] of nameHeads(around, known, lastOfLevel, reason)) names.set(at, name);
  });
  if (isLeadFirst)
    for (const at of groups[0]?.heads ?? []) names.set(at, { kind: 'subtitle', rule: 'kicker' });
  return { pieces: pieces.map((it, at) => withName(it, names.get(at))), groups: judged };
}

/** 今日青石·要闻简报 2022年5月19日, 县域短波: not 青石组工简报(第12期), a serial of one piece an issue, nor 02版 综合新闻. */
function namesDigest(words: string, cues: Cues): boolean {
  if (/[>›»→〉/]|第[\d一二三四五六七八九十百]{1,4}期|[\d一二三四五六七八九十]版/.test(words)) return false;
  const parts = words.split(/[\s·|]+/);
  return parts.length <= mostParts && parts.some((part) => isDigestLabel(part, cues));
}

/** 首页 要闻 曝光台 廉韵青弋 下载中心: a site's columns in a row name no page of news. */
const mostParts = 4;

function withName(it: NamedPiece, name: HeadName | undefined): NamedPiece {
  return name ? { ...it, ...name } : it;
}

/** The file opens under a lower mark than the first title has, with a short lead that names no author or source. */
function hasLeadOverTitle(
  { pieces, bodyStart }: Around<NamedPiece>,
  [first, second]: readonly HeadGroup[],
): boolean {
  if (!first || !second || (first.heads[0] ?? 0) >= bodyStart) return false;
  const top = (group: HeadGroup) => lowest(group.heads.map((at) => pieces[at]?.level || 9));
  const isLead =
    first.below.paragraphs > 0 && first.below.paragraphs <= 2 && first.below.chars <= longestLead;
  const between = pieces.slice(0, second.heads[0]);
  return isLead && top(first) < 9 && top(second) < top(first) && between.every((it) => it.credit === null);
}

/** The words of the article that the judge is in, from its title down to the group at hand. */
function followArticle(pieces: readonly NamedPiece[], firstHead: number, vectors: readonly Vector[]) {
  let vector = emptyVector();
  let paragraphs = 0;
  pieces.slice(0, firstHead).forEach((it, at) => {
    if (it.kind !== 'body') return;
    paragraphs += 1;
    addVector(vector, vectors[at] ?? emptyVector());
  });
  const take = ({ isTitled, isContinued, below }: JudgedGroup) => {
    if (isTitled && !isContinued) [vector, paragraphs] = [emptyVector(), 0];
    addVector(vector, below.vector);
    paragraphs += below.paragraphs;
  };
  const compare = ({ below }: HeadGroup): Kinship | null =>
    paragraphs > 0 && below.chars > 0
      ? { cosine: cosine(vector, below.vector), paragraphsAbove: paragraphs, charsBelow: below.chars }
      : null;
  return { take, compare };
}

/** Under an editor's note that stands itself under a vertical title or under none, the story's own title comes. */
function isUnderNote(pieces: readonly NamedPiece[], at: number, above: HeadGroup | undefined): boolean {
  let note = at - 1;
  while (pieces[note]?.kind === 'caption' || pieces[note]?.credit) note -= 1;
  if (pieces[note]?.rule !== 'editor-note') return false;
  return above === undefined || above.heads.some((head) => pieces[head]?.isVertical);
}

function countOf<T>(words: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const it of words) counts.set(it, (counts.get(it) ?? 0) + 1);
  return counts;
}
