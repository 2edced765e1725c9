/** Heads that stand together, and what the file as a whole says of them. */

import type { Cues } from '../cues.ts';
import { sumVectors, type Vector } from '../pieces/cohesion.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { isDigestLabel } from '../rules/head.ts';
import { namesColumn } from '../rules/opening.ts';
import type { Around } from '../rules/rule.ts';

/** Heads with nothing but credits and chrome between them, in file order. */
export type HeadGroup = {
  readonly heads: readonly number[];
  /** Paragraphs from here to the next group, their characters and their words. */
  readonly below: { paragraphs: number; chars: number; vector: Vector };
  /** The first of a round of towns, cut off from the title above it. */
  readonly isFirstItem: boolean;
};

/** A group of which it is known what it opens. */
export type JudgedGroup = HeadGroup & {
  /** The group opens an article of its own. */
  readonly isTitled: boolean;
  /** Its title belongs to the article above: the story under an editor's note. */
  readonly isContinued: boolean;
};

export function groupHeads({ pieces, cues }: Around<NamedPiece>, vectors: readonly Vector[]): HeadGroup[] {
  const isFirstItem = itemFinder(pieces, cues);
  const groups: HeadGroup[] = [];
  let heads: number[] = [];
  let bodies: number[] = [];
  let isOpen = false;
  let isItem = false;
  const close = (isNextItem = false) => {
    if (heads.length > 0)
      groups.push({ heads, below: sumBodies(bodies, pieces, vectors), isFirstItem: isItem });
    [heads, bodies, isItem] = [[], [], isNextItem];
  };
  pieces.forEach((it, index) => {
    if (it.kind === 'head') {
      if (!isOpen) close();
      else if (isFirstItem(it, heads)) close(true);
      heads.push(index);
      isOpen = true;
    } else if (it.kind === 'body' || it.kind === 'caption') isOpen = false;
    if (it.kind === 'body') bodies.push(index);
  });
  close();
  return groups;
}

/** Items of a round of a county's towns: fewer are chance. */
const fewItems = 3;
const townItem = /^\p{Script=Han}{1,5}[镇乡村]:/u;

/** 半年看点:几个镇的新鲜做法 / 柳湾镇:… , where 青石镇:… and 上坝乡:… follow: the first item is no part of the title. */
function itemFinder(pieces: readonly NamedPiece[], cues: Cues) {
  const isItem = (it: NamedPiece) => it.kind === 'head' && it.level === 0 && townItem.test(it.words);
  const hasItems = pieces.filter(isItem).length >= fewItems;
  const isTitle = (it: NamedPiece | undefined) =>
    it !== undefined && !isItem(it) && !namesColumn(it.words, cues) && !isDigestLabel(it.words, cues);
  return (it: NamedPiece, above: readonly number[]) =>
    hasItems && isItem(it) && above.some((at) => isTitle(pieces[at]));
}

function sumBodies(bodies: readonly number[], pieces: readonly NamedPiece[], vectors: readonly Vector[]) {
  return {
    paragraphs: bodies.length,
    chars: bodies.reduce((sum, at) => sum + (pieces[at]?.plain.length ?? 0), 0),
    vector: sumVectors(bodies.map((at) => vectors[at])),
  };
}

/**
 * Level of the main title where it tells: it stands above other levels, and a bylined title does not share it with
 * several heads, as where Word gives title and section headings one level. Else 0.
 */
export function findMainLevel(
  { pieces, bodyStart }: Around<NamedPiece>,
  groups: readonly HeadGroup[],
): number {
  const opening = groups[0]?.heads.filter((at) => at < bodyStart) ?? [];
  const top = lowest(opening.map((at) => pieces[at]?.level ?? 0).filter((level) => level > 0));
  const below = pieces.filter((it, at) => at > bodyStart && it.kind === 'head' && it.level > 0);
  const isShared = below.filter((it) => it.level === top).length > 1;
  const isBylined = pieces[(opening.at(-1) ?? 0) + 1]?.credit === 'author';
  return below.some((it) => it.level > top) && !(isShared && isBylined) ? top : 0;
}

/** For each group the level of the digest label that it stands under, or null. A head as high as the label ends it. */
export function findDigestLevels(
  { pieces, cues }: Around<NamedPiece>,
  groups: readonly HeadGroup[],
): (number | null)[] {
  let level: number | null = null;
  return groups.map((group) => {
    const heads = group.heads.map((at) => pieces[at] as NamedPiece);
    const label = heads.find((it) => isDigestLabel(it.words, cues) && !isMasthead(it, heads, pieces));
    const top = lowest(heads.filter((it) => it !== label).map((it) => it.level));
    if (label) level = label.level;
    else if (level !== null && top > 0 && top <= level) level = null;
    return level;
  });
}

/** 组工简报 / (第12期) / the title: the name of the serial, over an issue line or an unmarked one over a marked title. */
function isMasthead(label: NamedPiece, heads: readonly NamedPiece[], pieces: readonly NamedPiece[]): boolean {
  const at = pieces.indexOf(label);
  if (heads.length < 2 || pieces.slice(0, at).some((it) => it.kind === 'body')) return false;
  const isOverIssue = pieces[at + 1]?.rule === 'issue-number' || pieces[at + 1]?.rule === 'dated-line';
  return isOverIssue || (label.level === 0 && heads.some((it) => it.level > 0));
}

/** The least of the numbers; no spread, as a file may have very many heads. */
export function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, it) => Math.min(least, it), Number.POSITIVE_INFINITY);
}
