/** Runs → articles: what surely goes together first, then each loose run to the article whose words it shares. */

import { addVector, cosine, sumVectors, type Vector } from '../pieces/cohesion.ts';
import type { NamedPiece } from '../pieces/pieces.ts';
import type { Cuts } from '../sentences/cuts.ts';
import { type Chain, canMerge, isAnchored, linkRuns, mergeChains } from './chains.ts';
import type { Run } from './runs.ts';

/** So many chains away a fit is looked for. */
const reach = 12;
/** With more chains than this, each loose one is placed in file order instead of the best fit first. */
const few = 48;
/** What standing next to each other counts for, in units of the cosine: more for the article above. */
const nextTo = 0.05;
const goesOn = 0.03;
/** What it counts for that a title has a section heading directly under it and the loose run can be its lead. */
const leadMissing = 0.15;

/** Article ids by piece, from 1 in order of appearance, 0 for chrome; and the runs placed by their words alone. */
export function assignArticles(
  pieces: readonly NamedPiece[],
  runs: readonly Run[],
  cuts: Cuts,
  vectors: readonly Vector[],
): { articles: number[]; doubtful: number[] } {
  const linked = linkRuns(pieces, runs, cuts, vectors);
  const ownerOf = new Map<number, Chain>();
  for (const chain of linked) for (const run of chain.runs) ownerOf.set(run, chain);
  const besides = neighboursOf(runs);
  const { chains, doubtful } =
    linked.length <= few ? attachBest(linked, ownerOf, besides) : attachInOrder(linked, ownerOf, besides);
  placeCaptions(runs, chains, ownerOf, vectors);
  return { articles: numberPieces(pieces, runs, ownerOf), doubtful };
}

type Fit = { into: Chain; score: number; isBeside: boolean };
type Placed = { chains: Chain[]; doubtful: number[] };

/** Merges loose chains into others, the best fit of all first. */
function attachBest(linked: readonly Chain[], ownerOf: Map<number, Chain>, besides: number[][]): Placed {
  const chains = [...linked];
  const doubtful: number[] = [];
  for (;;) {
    let best: (Fit & { loose: Chain }) | null = null;
    chains.forEach((loose, at) => {
      if (isAnchored(loose)) return;
      const near = [...chains.slice(Math.max(0, at - reach), at), ...chains.slice(at + 1, at + reach)];
      const fit = bestFit(loose, near, ownerOf, besides);
      if (fit && (best === null || fit.score > best.score)) best = { ...fit, loose };
    });
    const found = best as (Fit & { loose: Chain }) | null;
    if (!found) return { chains, doubtful };
    if (!found.isBeside) doubtful.push(found.loose.first);
    chains.splice(chains.indexOf(found.loose), 1);
    attach(found.loose, found.into, ownerOf);
  }
}

/** The same for long files, in one pass: each loose chain looks at the last ones and at those that follow. */
function attachInOrder(linked: readonly Chain[], ownerOf: Map<number, Chain>, besides: number[][]): Placed {
  const chains: Chain[] = [];
  const doubtful: number[] = [];
  linked.forEach((chain, at) => {
    const near = [...chains.slice(-reach), ...linked.slice(at + 1, at + reach).filter(isAnchored)];
    const fit = isAnchored(chain) ? null : bestFit(chain, near, ownerOf, besides);
    if (!fit) chains.push(chain);
    else {
      if (!fit.isBeside) doubtful.push(chain.first);
      attach(chain, fit.into, ownerOf);
    }
  });
  return { chains, doubtful };
}

function attach(loose: Chain, into: Chain, ownerOf: Map<number, Chain>): void {
  for (const run of loose.runs) ownerOf.set(run, into);
  mergeChains(into, loose);
}

function bestFit(
  loose: Chain,
  near: readonly Chain[],
  ownerOf: Map<number, Chain>,
  besides: number[][],
): Fit | null {
  const beside = new Set(loose.runs.flatMap((run) => besides[run] ?? []).map((run) => ownerOf.get(run)));
  let best: Fit | null = null;
  for (const into of near) {
    if (!canMerge(loose, into)) continue;
    const isBeside = beside.has(into);
    const isLead = into.lacksLead && loose.size === 1 && loose.last < into.first;
    const isAbove = isBeside && into.first < loose.first;
    const bonus = (isBeside ? nextTo : 0) + (isAbove ? goesOn : 0) + (isLead ? leadMissing : 0);
    const score = cosine(loose.vector, into.vector) + bonus;
    if (best === null || score > best.score) best = { into, score, isBeside };
  }
  return best;
}

/** For each run the ones above and below it with nothing but pictures between. */
function neighboursOf(runs: readonly Run[]): number[][] {
  const besides: number[][] = runs.map(() => []);
  let above = -1;
  runs.forEach((run, index) => {
    if (run.isCaption) return;
    besides[above]?.push(index);
    if (above >= 0) besides[index]?.push(above);
    above = index;
  });
  return besides;
}

/** A caption goes to the article above it, unless another one around it clearly shares more of its words. */
function placeCaptions(
  runs: readonly Run[],
  chains: readonly Chain[],
  ownerOf: Map<number, Chain>,
  vectors: readonly Vector[],
): void {
  const inOrder = chains.filter((chain) => !chain.isPhotoNews).sort((a, b) => a.first - b.first);
  let above = inOrder[0];
  let around: Chain[] = [];
  let next = 0;
  runs.forEach((run, index) => {
    for (; (inOrder[next]?.first ?? Number.POSITIVE_INFINITY) <= index; next += 1) {
      around = [...around.filter((chain) => chain.last > index).slice(-reach), inOrder[next] as Chain];
    }
    if (run.isPhotoNews) return;
    if (!run.isCaption) {
      above = ownerOf.get(index);
      return;
    }
    const words = sumVectors(run.members.map((at) => vectors[at]));
    let best: { chain: Chain; score: number } | null = null;
    for (const chain of new Set([above, ...around.filter((it) => it.last > index)])) {
      if (!chain) continue;
      const score = cosine(words, chain.vector) + (chain === above ? nextTo : 0);
      if (best === null || score > best.score) best = { chain, score };
    }
    if (!best) return;
    ownerOf.set(index, best.chain);
    addVector(best.chain.vector, words);
  });
}

function numberPieces(
  pieces: readonly NamedPiece[],
  runs: readonly Run[],
  ownerOf: ReadonlyMap<number, Chain>,
): number[] {
  const articles = pieces.map(() => 0);
  const ids = new Map<Chain | number, number>();
  runs.forEach((run, index) => {
    const key = ownerOf.get(index) ?? index;
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    for (const member of run.members) articles[member] = id;
  });
  return articles;
}
