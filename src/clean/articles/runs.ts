/** Runs: stretches of the file that surely belong to one article, cut at titles, pictures, bylines and torn text. */

import type { Cues } from '../cues.ts';
import type { JudgedGroup } from '../heads/groups.ts';
import { beginsWithDate, beginsWithDateline } from '../lines/dateline.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Cuts } from '../sentences/cuts.ts';

export type Run = {
  /** Indices of its pieces, in file order. */
  members: number[];
  /** Words of the title that opens it. */
  title: string | null;
  /** Its author stands under the title. */
  hasHeadByline: boolean;
  /** Its own source or day stands over its text, as on each page of a site. */
  hasRow: boolean;
  /** Its author stands at its end: nothing of the article comes after. */
  hasEndByline: boolean;
  /** Opens with 本报讯 and the like. */
  hasDateline: boolean;
  /** A picture with its caption that is a piece of news by itself. */
  isPhotoNews: boolean;
  /** A caption and its credit, to be given to the article it fits. */
  isCaption: boolean;
  hasBody: boolean;
};

/** Cuts the pieces into runs; chrome is in none. Every other piece is in exactly one. */
export function cutRuns(
  pieces: readonly NamedPiece[],
  groups: readonly JudgedGroup[],
  cuts: Cuts,
  cues: Cues,
): Run[] {
  const titleAt = new Map<number, string>();
  const inTitled = new Set<number>();
  for (const group of groups) {
    if (!group.isTitled) continue;
    for (const at of group.heads) inTitled.add(at);
    const title = group.heads.findLast((at) => pieces[at]?.kind === 'title');
    if (!group.isContinued)
      titleAt.set(group.heads[0] ?? 0, pieces[title ?? group.heads[0] ?? 0]?.words ?? '');
  }
  const torn = tornEdges(cuts, pieces);
  const runs: Run[] = [];
  let run: Run | null = null;
  let isClosed = false;
  const isByline = (at: number) => pieces[at]?.kind === 'byline';
  const open = (more: Partial<Run> = {}): Run => {
    const fresh = { ...emptyRun(), ...more };
    runs.push(fresh);
    isClosed = false;
    return fresh;
  };
  pieces.forEach((it, index) => {
    if (it.kind === 'chrome') return;
    const title = titleAt.get(index);
    // Paper and day over the first title are of its article.
    if (title !== undefined && runs.length === 1 && run?.members.every(isByline)) run.title = title;
    else if (title !== undefined) run = open({ title });
    else if (it.kind === 'caption') {
      const isPhotoNews = isNews(it, pieces[index + 1], cues) && !(run && isOfRun(pieces, index, run));
      run = isPhotoNews || !run?.isCaption ? open({ isPhotoNews, isCaption: true }) : run;
    } else if (it.credit === 'photo' && run?.isCaption) {
      run.members.push(index);
      return;
    } else if (it.kind === 'byline') {
      run ??= open();
      run.hasRow ||=
        !run.hasBody && (it.credit === 'source' || it.credit === 'date' || /\d{4}/.test(it.plain));
      isClosed = placeByline(run, it, pieces[index - 1]) || isClosed;
    } else if (!run || run.isCaption || isClosed || torn.has(index)) run = open();
    else if (it.kind === 'body' && run.hasBody && beginsWithDateline(it.plain, cues)) run = open();
    if (it.kind === 'body') {
      run.hasDateline ||= !run.hasBody && beginsWithDateline(it.plain, cues);
      run.hasBody = true;
    }
    run.members.push(index);
  });
  return runs;
}

function emptyRun(): Run {
  return {
    members: [],
    title: null,
    hasHeadByline: false,
    hasRow: false,
    hasEndByline: false,
    hasDateline: false,
    isPhotoNews: false,
    isCaption: false,
    hasBody: false,
  };
}

/** Notes what an author's line says of its run; true where it closes the article. */
function placeByline(run: Run, it: NamedPiece, above: NamedPiece | undefined): boolean {
  if (it.credit !== 'author' && it.rule !== 'bracketed-names') return false;
  if (above?.kind === 'body' && above.rule !== 'editor-note') {
    run.hasEndByline = true;
    return true;
  }
  run.hasHeadByline = !run.hasBody;
  return false;
}

/** 6月25日,某局举办…。 某某 摄 */
function isNews(it: NamedPiece, below: NamedPiece | undefined, cues: Cues): boolean {
  return beginsWithDate(it.plain, cues) && it.plain.length >= 20 && below?.credit === 'photo';
}

/** So many of its lines above the picture, and its title, are looked at. */
const nearLines = 8;
/** A picture whose caption shares so many of its pairs of characters with them shows what they tell. */
const ownShare = 0.28;

/** The picture stands between two paragraphs of the run and says in other words what they say. */
function isOfRun(pieces: readonly NamedPiece[], at: number, { members, title, hasBody }: Run): boolean {
  let below = at + 1;
  while (pieces[below]?.credit === 'photo' || pieces[below]?.kind === 'chrome') below += 1;
  if (!hasBody || pieces[below]?.kind !== 'body') return false;
  const near = [...members.slice(-nearLines), below].map((index) => pieces[index]?.plain ?? '');
  const text = [title ?? '', ...near].join('\n');
  const runs = pieces[at]?.plain.match(/\p{Script=Han}{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run].slice(1).map((_, index) => run.slice(index, index + 2)));
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * ownShare;
}

/**
 * Pieces before which a run ends: after a half that goes on elsewhere, and before one that was torn off. Halves
 * with nothing but paragraphs between them stand in one article all the same.
 */
function tornEdges(cuts: Cuts, pieces: readonly NamedPiece[]): Set<number> {
  const edges = new Set<number>();
  const breaks = countBreaks(pieces);
  for (const { left, right } of cuts.joined) {
    if (breaks[left] === breaks[right] || isNextBody(pieces, left, right)) continue;
    edges.add(right);
    let after = left + 1;
    while (after < pieces.length && pieces[after]?.kind === 'chrome') after += 1;
    edges.add(after);
  }
  return edges;
}

/** How many titles, pictures and bylines stand above each piece. */
function countBreaks(pieces: readonly NamedPiece[]): number[] {
  let count = 0;
  return pieces.map((it) => {
    if (it.kind === 'title' || it.kind === 'caption' || it.kind === 'byline') count += 1;
    return count;
  });
}

/** Only captions, credits and chrome stand between the halves. */
function isNextBody(pieces: readonly NamedPiece[], left: number, right: number): boolean {
  if (right < left || right - left > 24) return false;
  return pieces
    .slice(left + 1, right)
    .every((it) => it.kind === 'caption' || it.kind === 'chrome' || it.credit === 'photo');
}
