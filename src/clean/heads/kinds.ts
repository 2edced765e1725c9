/** The kind of each head in a group, once it is known whether the group opens an article. */

import type { Cues } from '../cues.ts';
import type { Piece } from '../pieces/pieces.ts';
import { isDigestLabel, numbered } from '../rules/head.ts';
import type { Around } from '../rules/rule.ts';
import { type HeadGroup, lowest } from './groups.ts';
import { namesSubject } from './title-signs.ts';

/** Kinds within a group: kicker over the title, subtitle under it, a section heading below the byline. */
export function nameHeads(
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

export function setKind(it: Piece, kind: Piece['kind'], rule: string): void {
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
  const overDash = fit.find((at) => isDash(at + 1) && pieces[at + 1]?.kind === 'head');
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
