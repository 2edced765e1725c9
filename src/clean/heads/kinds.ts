/** The kind of each head in a group, once it is known whether the group opens an article. */

import type { Cues } from '../cues.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import { isDigestLabel, isPlaceLabel, numbered } from '../rules/head.ts';
import type { Around } from '../rules/rule.ts';
import { namesBodies } from '../rules/sender.ts';
import { type JudgedGroup, lowest } from './groups.ts';
import { isInside, isOwnDay } from './notes.ts';
import { titleWeight } from './title-weight.ts';

/** What a head is, and the name of the rule that told. */
export type HeadName = Pick<NamedPiece, 'kind' | 'rule'>;

/**
 * Kinds within a group, by the indices of its pieces: kicker over the title, subtitle under it, a section heading
 * below the byline.
 */
export function nameHeads(
  around: Around<NamedPiece>,
  group: JudgedGroup,
  lastOfLevel: ReadonlyMap<number, number>,
  reason: string,
): [number, HeadName][] {
  const { pieces, cues } = around;
  const title = group.isTitled ? pickTitle(group.heads, pieces, cues) : null;
  const titleWords = title === null ? null : pieces[title]?.words;
  const last = group.heads.at(-1);
  let isBelowByline = false;
  const isIssued = (words: string) =>
    issuedIn(pieces.slice(0, Math.min(around.bodyStart, headLines))).includes(words);
  const nameHead = (at: number): HeadName => {
    const it = pieces[at] as NamedPiece;
    const isDash = /^[—–-]{2}/.test(it.words);
    const above = pieces[at - 1];
    isBelowByline ||=
      title !== null && at > title && (above?.credit === 'author' || above?.rule === 'stamp-line');
    const hasSibling = (lastOfLevel.get(it.level) ?? 0) > at;
    if (title !== null && (at === title || it.words === titleWords)) return { kind: 'title', rule: reason };
    if (title !== null && at === title + 1 && goesOn(titleWords ?? '', it.words))
      return { kind: 'title', rule: 'title-rest' };
    // 漪江省云山市青石县: over what it did is the title's first line.
    if (title !== null && at + 1 === title && isPlaceLabel(it.words))
      return { kind: 'title', rule: 'place-label' };
    // 中共青石县柳湾镇委员会 over 关于…的通知, too.
    if (title !== null && at + 1 === title && namesBodies(it.words) && /^关于/.test(titleWords ?? ''))
      return { kind: 'title', rule: 'place-label' };
    // 柳湾镇强村富民方案 below 关于印发《柳湾镇强村富民方案》的通知: the document itself, in the same article.
    if (title === null && it.words.length > 5 && isIssued(it.words)) return { kind: 'title', rule: 'issued' };
    if (isDash || isLabel(it, cues)) return { kind: 'subtitle', rule: isDash ? 'dash-subtitle' : 'kicker' };
    if (title !== null && at > title && isOwnDay(pieces, at, cues))
      return { kind: 'byline', rule: 'diary-day' };
    if (title === null || isInside(it, cues)) return { kind: 'heading', rule: it.rule };
    if (at < title) return { kind: 'subtitle', rule: 'kicker' };
    // 📍 位置与概况 over the first paragraph
    if (it.hasIcon && last === at) return { kind: 'heading', rule: 'under-title' };
    if (isBelowByline || numbered.test(it.words)) return { kind: 'heading', rule: 'under-byline' };
    if (last !== at || pieces[at + 1]?.credit) return { kind: 'subtitle', rule: 'under-title' };
    const isSection =
      it.level > 0
        ? hasSibling && it.level > (pieces[title]?.level ?? 0)
        : reason !== 'opening' && (hasSibling || !around.isMarked);
    return { kind: isSection ? 'heading' : 'subtitle', rule: 'under-title' };
  };
  return group.heads.map((at) => [at, nameHead(at)]);
}

/** The best of the highest level; of equals the first. A label is the title where nothing else stands there. */
function pickTitle(heads: readonly number[], pieces: readonly NamedPiece[], cues: Cues): number | null {
  const fit = heads.filter((at) => !/^[—–-]{2}/.test(pieces[at]?.words ?? '') && !isInside(pieces[at], cues));
  const vertical = fit.find((at) => pieces[at]?.isVertical);
  if (vertical !== undefined) return vertical;
  const titles = fit.filter((at) => !isLabel(pieces[at] as NamedPiece, cues));
  const chosen = titles.length > 0 ? titles : fit;
  const top = lowest(chosen.map((at) => pieces[at]?.level || 9));
  const highest = chosen.filter((at) => (pieces[at]?.level || 9) === top);
  const lines = heads.map((at) => pieces[at]?.words ?? '');
  const weights = highest.map(
    (at) =>
      titleWeight(lines, heads.indexOf(at), cues) -
      (namesSection(at, heads, pieces) ? 1 : 0) -
      (at > (heads[0] ?? 0) && pieces[at]?.hasIcon ? 2 : 0),
  );
  return highest[weights.indexOf(Math.max(...weights))] ?? null;
}

/** A file's head is no longer, in lines. */
const headLines = 20;

/** What the head of the file says is issued: 柳湾镇强村富民方案 in 关于印发《柳湾镇强村富民方案》的通知. */
function issuedIn(head: readonly NamedPiece[]): string[] {
  return head.flatMap(({ words }) => /^[^《]{0,40}(?:印发|转发)《([^《》]{6,60})》/.exec(words)?.[1] ?? []);
}

/** 柳湾镇2019年工作总结 / 暨2020年工作打算: a title set on two lines. */
function goesOn(above: string, words: string): boolean {
  return /^[暨]/.test(words) || /第[一二三四五六七八九十\d]{1,3}[届次]$/.test(above);
}

/** 机关党建, 乡村走笔: the section of a paper's page, between the page's head and a title. */
function namesSection(at: number, heads: readonly number[], pieces: readonly NamedPiece[]): boolean {
  const [it, above] = [pieces[at], pieces[at - 1]];
  if (above?.rule !== 'page-head' || at === heads.at(-1)) return false;
  return /^[^的了在把上下里有来去是不]{2,8}$/u.test(it?.words ?? '');
}

/** 新闻集锦, …系列报道之八 */
function isLabel(it: NamedPiece, cues: Cues): boolean {
  return isDigestLabel(it.words, cues) || cues.kickers.some((word) => it.words.includes(word));
}
