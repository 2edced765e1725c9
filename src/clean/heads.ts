/** Which of the lines that stand over others are titles, subtitles and headings. */
import type { Around } from './around.ts';
import type { Cues } from './cues.ts';
import type { Piece } from './pieces.ts';
import { isDigestLabel, numbered } from './rules/head.ts';
import { buildOf, namesSubject, newsScore } from './title-signs.ts';

/** Heads with nothing but credits and chrome between them, in file order. */
export type HeadGroup = {
  heads: number[];
  /** The group opens an article of its own. */
  isTitled: boolean;
  /** Its title belongs to the article above: the story under an editor's note. */
  isContinued: boolean;
};

/** So many signs of a separate piece make a head its title. */
const enough = 2;

/** Gives every head its kind; returns the groups. */
export function judgeHeads(around: Around): HeadGroup[] {
  const groups = groupHeads(around.pieces);
  const heads = around.pieces.filter((it) => it.kind === 'head');
  const counts = countOf(heads.map((it) => it.words));
  const builds = countOf([...counts.keys()].map(buildOf));
  const lastOfLevel = new Map<number, number>();
  around.pieces.forEach((it, at) => {
    if (it.kind === 'head') lastOfLevel.set(it.level, at);
  });
  const mainLevel = findMainLevel(around, groups);
  let digestLevel: number | null = null;
  groups.forEach((group, index) => {
    const own = group.heads.map((at) => around.pieces[at] as Piece);
    const label = own.find((it) => isDigestLabel(it.words, around.cues));
    const topLevel = lowest(own.filter((it) => it !== label).map((it) => it.level));
    if (label) digestLevel = label.level;
    else if (digestLevel !== null && topLevel <= digestLevel && topLevel > 0) digestLevel = null;
    const isOpening = index === 0 && (group.heads[0] ?? 0) < around.bodyStart;
    const isAfterNote = isUnderNote(around.pieces, group.heads[0] ?? 0, groups[index - 1]);
    const above = groups[index - 1];
    const pieceAbove = index > 1 && above?.isTitled ? (above.heads.at(-1) ?? null) : null;
    const score = newsScore(around, group.heads, { counts, builds, digestLevel, mainLevel, pieceAbove });
    group.isTitled = isOpening || isAfterNote || score >= enough;
    group.isContinued = isAfterNote && score < enough;
    nameHeads(
      around,
      group,
      lastOfLevel,
      isOpening ? 'opening' : isAfterNote ? 'title-after-note' : 'separate-piece',
    );
  });
  return groups;
}

function groupHeads(pieces: readonly Piece[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  let isOpen = false;
  pieces.forEach((it, index) => {
    if (it.kind === 'head') {
      if (isOpen) groups.at(-1)?.heads.push(index);
      else groups.push({ heads: [index], isTitled: false, isContinued: false });
      isOpen = true;
    } else if (it.kind === 'body' || it.kind === 'caption') isOpen = false;
  });
  return groups;
}

/**
 * Level of the main title where it tells: it stands above other levels, and a bylined title does not share it with
 * several heads, as where Word gives title and section headings one level. Else 0.
 */
function findMainLevel({ pieces, bodyStart }: Around, groups: readonly HeadGroup[]): number {
  const opening = groups[0]?.heads.filter((at) => at < bodyStart) ?? [];
  const top = lowest(opening.map((at) => pieces[at]?.level ?? 0).filter((level) => level > 0));
  const below = pieces.filter((it, at) => at > bodyStart && it.kind === 'head' && it.level > 0);
  const isShared = below.filter((it) => it.level === top).length > 1;
  const isBylined = pieces[(opening.at(-1) ?? 0) + 1]?.credit === 'author';
  return below.some((it) => it.level > top) && !(isShared && isBylined) ? top : 0;
}

/** Under an editor's note that stands itself under a vertical title or under none, the story's own title comes. */
function isUnderNote(pieces: readonly Piece[], at: number, above: HeadGroup | undefined): boolean {
  let note = at - 1;
  while (pieces[note]?.kind === 'caption' || pieces[note]?.credit) note -= 1;
  if (pieces[note]?.rule !== 'editor-note') return false;
  return above === undefined || above.heads.some((head) => pieces[head]?.isVertical);
}

/** Kinds within a group: kicker over the title, subtitle under it, a section heading below the byline. */
function nameHeads(
  around: Around,
  group: HeadGroup,
  lastOfLevel: ReadonlyMap<number, number>,
  reason: string,
): void {
  const { pieces, cues } = around;
  const title = group.isTitled ? pickTitle(group.heads, pieces, cues) : null;
  const titleWords = title === null ? null : pieces[title]?.words;
  const last = group.heads.at(-1);
  let isBelowByline = false;
  for (const at of group.heads) {
    const it = pieces[at] as Piece;
    const isDash = /^[—–-]{2}/.test(it.words);
    isBelowByline ||= title !== null && at > title && pieces[at - 1]?.credit === 'author';
    const hasSibling = (lastOfLevel.get(it.level) ?? 0) > at;
    if (title !== null && (at === title || it.words === titleWords)) setKind(it, 'title', reason);
    else if (isDash || isLabel(it, cues)) setKind(it, 'subtitle', isDash ? 'dash-subtitle' : 'kicker');
    else if (title === null) setKind(it, 'heading', it.rule);
    else if (at < title) setKind(it, 'subtitle', 'kicker');
    else if (isBelowByline || numbered.test(it.words)) setKind(it, 'heading', 'under-byline');
    else if (last !== at || pieces[at + 1]?.credit) setKind(it, 'subtitle', 'under-title');
    else {
      const isSection =
        it.level > 0
          ? hasSibling && it.level > (pieces[title]?.level ?? 0)
          : reason !== 'opening' && (hasSibling || !around.isMarked);
      setKind(it, isSection ? 'heading' : 'subtitle', 'under-title');
    }
  }
}

function setKind(it: Piece, kind: Piece['kind'], rule: string): void {
  it.kind = kind;
  it.rule = rule;
}

function pickTitle(heads: readonly number[], pieces: readonly Piece[], cues: Cues): number | null {
  const fit = heads.filter((at) => {
    const it = pieces[at] as Piece;
    return !/^[—–-]{2}/.test(it.words) && !isLabel(it, cues);
  });
  const vertical = fit.find((at) => pieces[at]?.isVertical);
  if (vertical !== undefined) return vertical;
  const isDash = (at: number) => /^[—–-]{2}/.test(pieces[at]?.words ?? '');
  const overDash = fit.find((at) => heads.some((below) => below === at + 1 && isDash(below)));
  if (overDash !== undefined && fit.every((at) => pieces[at]?.level === pieces[overDash]?.level))
    return overDash;
  // A label over a news item: 乡镇来信 / 青石县人社局 上门办认证
  const last = fit.at(-1);
  if (last !== undefined && fit.length > 1 && namesSubject(pieces[last]?.words ?? '', cues)) {
    if (!namesSubject(pieces[fit[0] ?? 0]?.words ?? '', cues)) return last;
  }
  const top = lowest(fit.map((at) => pieces[at]?.level || 9));
  return (
    fit.find((at) => (pieces[at]?.level || 9) === top) ??
    heads.find((at) => isLabel(pieces[at] as Piece, cues)) ??
    null
  );
}

/** 新闻集锦, …系列报道之八 */
function isLabel(it: Piece, cues: Cues): boolean {
  return isDigestLabel(it.words, cues) || cues.kickers.some((word) => it.words.includes(word));
}

/** The least of the numbers; no spread, as a file may have very many heads. */
function lowest(numbers: readonly number[]): number {
  return numbers.reduce((least, it) => Math.min(least, it), Number.POSITIVE_INFINITY);
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const it of words) counts.set(it, (counts.get(it) ?? 0) + 1);
  return counts;
}
