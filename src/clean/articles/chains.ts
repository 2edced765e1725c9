/** Chains: runs that are surely of one article, tied by a cut sentence or by the same title. */
import { addVector, sumVectors, type Vector } from '../pieces/cohesion.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Cuts } from '../sentences/cuts.ts';
import type { Run } from './runs.ts';

/** Runs of one article and what is known of them together. Runs are named by their index. */
export type Chain = {
  runs: number[];
  title: string | null;
  hasHeadByline: boolean;
  hasRow: boolean;
  hasDateline: boolean;
  isPhotoNews: boolean;
  /** Run that the author closes the article in; infinite where none does. */
  closedAt: number;
  /** Its title stands directly over a section heading. */
  lacksLead: boolean;
  /** Paragraphs and headings. */
  size: number;
  hasHeading: boolean;
  vector: Vector;
  first: number;
  last: number;
};

/** All chains in file order. Captions that are no news by themselves are in none. */
export function linkRuns(
  pieces: readonly NamedPiece[],
  runs: readonly Run[],
  cuts: Cuts,
  vectors: readonly Vector[],
): Chain[] {
  const groups = groupRuns(runs, cuts);
  return groups.map((list) => makeChain(list, runs, pieces, vectors)).sort((a, b) => a.first - b.first);
}

function groupRuns(runs: readonly Run[], cuts: Cuts): number[][] {
  const runOf = new Map<number, number>();
  runs.forEach((run, index) => {
    for (const member of run.members) runOf.set(member, index);
  });
  const leader = runs.map((_, index) => index);
  const find = (index: number): number => {
    let top = index;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[index] = top;
    return top;
  };
  const join = (a: number, b: number) => {
    leader[Math.max(find(a), find(b))] = Math.min(find(a), find(b));
  };
  for (const { left, right } of cuts.joined) join(runOf.get(left) ?? 0, runOf.get(right) ?? 0);
  const byTitle = new Map<string, number>();
  runs.forEach((run, index) => {
    if (!run.title) return;
    const same = byTitle.get(run.title);
    if (same === undefined) byTitle.set(run.title, index);
    else join(same, index);
  });
  const groups = new Map<number, number[]>();
  runs.forEach((run, index) => {
    if (run.isCaption && !run.isPhotoNews) return;
    const list = groups.get(find(index));
    if (list) list.push(index);
    else groups.set(find(index), [index]);
  });
  return [...groups.values()];
}

function makeChain(
  list: number[],
  runs: readonly Run[],
  pieces: readonly NamedPiece[],
  vectors: readonly Vector[],
): Chain {
  const parts = list.map((index) => runs[index] as Run);
  const members = parts.flatMap((run) => run.members);
  const kinds = members.map((at) => pieces[at]?.kind);
  // An editor's note speaks of all the stories under it.
  const telling = members.filter((at) => pieces[at]?.rule !== 'editor-note');
  return {
    runs: list,
    title: parts.find((run) => run.title !== null)?.title ?? null,
    hasHeadByline: parts.some((run) => run.hasHeadByline),
    hasRow: parts.some((run) => run.hasRow),
    hasDateline: parts[0]?.hasDateline ?? false,
    isPhotoNews: parts.some((run) => run.isPhotoNews),
    closedAt: list.find((index) => runs[index]?.hasEndByline) ?? Number.POSITIVE_INFINITY,
    lacksLead: kinds.some((kind, at) => kind === 'title' && kinds[at + 1] === 'heading'),
    size: kinds.filter((kind) => kind === 'body' || kind === 'heading').length,
    hasHeading: kinds.includes('heading'),
    vector: sumVectors(telling.map((at) => vectors[at])),
    first: list[0] ?? 0,
    last: list.at(-1) ?? 0,
  };
}

/** Opens an article of its own, whatever it shares with others. */
export function isAnchored(chain: Chain): boolean {
  return chain.title !== null || chain.hasDateline || chain.isPhotoNews;
}

/** Two titles, two closing bylines, text after the closing byline, a section above the title: two articles. */
export function canMerge(loose: Chain, into: Chain): boolean {
  if (into.isPhotoNews || (loose.title !== null && into.title !== null)) return false;
  // Two pages of a site, of which the first has lost its title.
  if (loose.hasRow && into.hasRow && loose.first < into.first) return false;
  const isClosed = Number.isFinite(loose.closedAt);
  if (isClosed && (Number.isFinite(into.closedAt) || into.hasHeadByline)) return false;
  if (into.last > loose.closedAt || loose.last > into.closedAt) return false;
  if (loose.hasHeading && into.title !== null && loose.first < into.first) return false;
  return !(into.hasDateline && into.title === null && loose.first < into.first);
}

export function mergeChains(into: Chain, loose: Chain): void {
  into.lacksLead &&= loose.first > into.first;
  into.runs.push(...loose.runs);
  addVector(into.vector, loose.vector);
  into.title ??= loose.title;
  into.hasHeadByline ||= loose.hasHeadByline;
  into.hasRow ||= loose.hasRow;
  into.size += loose.size;
  into.hasHeading ||= loose.hasHeading;
  into.first = Math.min(into.first, loose.first);
  into.last = Math.max(into.last, loose.last);
  into.closedAt = Math.min(into.closedAt, loose.closedAt);
}
