/** Runs → articles: what surely goes together first, then each loose run to the article whose words it shares. */
import { addVectors, cosine, type Vector } from './cohesion.ts';
import type { Cuts } from './cuts.ts';
import type { Piece } from './pieces.ts';
import type { Run } from './runs.ts';

/** Runs of one article, in file order, and what is known of them together. */
type Chain = Omit<Run, 'isCaption' | 'isPhotoNews'> & {
  runs: number[];
  vector: Vector;
  first: number;
  last: number;
  isPhotoNews: boolean;
  /** End of the article where its author closes it. */
  closedAt: number;
  /** Its title stands directly over a section heading. */
  lacksLead: boolean;
  /** Paragraphs and headings. */
  size: number;
};

/** So many chains away a fit is looked for. */
const reach = 12;
/** What standing next to each other counts for, in units of the cosine. */
const nextTo = 0.05;
/** What it counts for that a title has a section heading directly under it and the loose run can be its lead. */
const leadMissing = 0.1;

/** Article ids by piece, from 1 in order of appearance; 0 for chrome. */
export function assignArticles(
  pieces: readonly Piece[],
  runs: readonly Run[],
  cuts: Cuts,
  vectors: readonly Vector[],
): { articles: number[]; doubtful: number[] } {
  const chains = linkRuns(pieces, runs, cuts, vectors);
  const doubtful = attachLoose(chains, runs);
  const chainOf = new Map<number, Chain>();
  for (const chain of chains) for (const run of chain.runs) chainOf.set(run, chain);
  placeCaptions(runs, chains, chainOf, vectors);
  return { articles: numberPieces(pieces, runs, chainOf), doubtful };
}

/** Chains of the runs that are tied by a cut sentence or by the same title. Captions wait. */
function linkRuns(
  pieces: readonly Piece[],
  runs: readonly Run[],
  cuts: Cuts,
  vectors: readonly Vector[],
): Chain[] {
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
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y);
    leader[high ?? a] = low ?? b;
  };
  for (const { left, right } of cuts.joined) join(runOf.get(left) ?? 0, runOf.get(right) ?? 0);
  const byTitle = new Map<string, number>();
  runs.forEach((run, index) => {
    if (run.title === null || run.title === '') return;
    const same = byTitle.get(run.title);
    if (same === undefined) byTitle.set(run.title, index);
    else join(same, index);
  });
  const members = new Map<number, number[]>();
  runs.forEach((run, index) => {
    if (run.isCaption && !run.isPhotoNews) return;
    const top = find(index);
    const list = members.get(top);
    if (list) list.push(index);
    else members.set(top, [index]);
  });
  return [...members.values()]
    .map((list) => makeChain(list, runs, pieces, vectors))
    .sort((a, b) => a.first - b.first);
}

function makeChain(
  list: number[],
  runs: readonly Run[],
  pieces: readonly Piece[],
  vectors: readonly Vector[],
): Chain {
  const parts = list.map((index) => runs[index] as Run);
  const members = parts.flatMap((run) => run.members);
  const kinds = members.map((at) => pieces[at]?.kind);
  // An editor's note speaks of all the stories under it.
  const isTelling = (at: number) => pieces[at]?.rule !== 'editor-note';
  const closing = parts
    .findLast((run) => run.hasEndByline)
    ?.members.findLast((at) => pieces[at]?.kind === 'byline');
  return {
    runs: list,
    members,
    title: parts.find((run) => run.title !== null)?.title ?? null,
    hasHeadByline: parts.some((run) => run.hasHeadByline),
    hasEndByline: closing !== undefined,
    hasDateline: parts[0]?.hasDateline ?? false,
    hasBody: parts.some((run) => run.hasBody),
    isPhotoNews: parts.some((run) => run.isPhotoNews),
    vector: addVectors(members.filter(isTelling).map((at) => vectors[at] ?? new Map())),
    lacksLead: kinds.join(' ').includes('title heading'),
    size: kinds.filter((kind) => kind === 'body' || kind === 'heading').length,
    first: list[0] ?? 0,
    last: list.at(-1) ?? 0,
    closedAt: closing === undefined ? Number.POSITIVE_INFINITY : (list.at(-1) ?? 0),
  };
}

/** Opens an article of its own whatever it shares with others. */
const isAnchored = (chain: Chain) => chain.title !== null || chain.hasDateline || chain.isPhotoNews;

/** Merges loose chains into others, the best fit first; returns the runs that were placed by words alone. */
function attachLoose(chains: Chain[], runs: readonly Run[]): number[] {
  const doubtful: number[] = [];
  const isFew = chains.length <= 48;
  for (;;) {
    let best: { loose: Chain; into: Chain; score: number } | null = null;
    const loose = chains.filter((chain) => !isAnchored(chain));
    for (const chain of isFew ? loose : loose.slice(0, 1)) {
      const fit = bestFit(chain, chains, runs);
      if (fit && (best === null || fit.score > best.score)) best = { loose: chain, ...fit };
    }
    if (!best) break;
    if (!isNeighbour(best.loose, best.into, runs)) doubtful.push(best.loose.first);
    mergeChains(best.into, best.loose);
    chains.splice(chains.indexOf(best.loose), 1);
  }
  return doubtful;
}

function bestFit(
  chain: Chain,
  chains: readonly Chain[],
  runs: readonly Run[],
): { into: Chain; score: number } | null {
  const at = chains.indexOf(chain);
  let best: { into: Chain; score: number } | null = null;
  for (const into of chains.slice(Math.max(0, at - reach), at + reach)) {
    if (into === chain || !canMerge(chain, into)) continue;
    const isLead = into.lacksLead && chain.size === 1 && chain.last < into.first;
    const bonus = (isNeighbour(chain, into, runs) ? nextTo : 0) + (isLead ? leadMissing : 0);
    const score = cosine(chain.vector, into.vector) + bonus;
    if (best === null || score > best.score) best = { into, score };
  }
  return best;
}

/** Two titles, two closing bylines, or text after the closing byline: two articles. */
function canMerge(a: Chain, b: Chain): boolean {
  if (a.isPhotoNews || b.isPhotoNews) return false;
  if (a.title !== null && b.title !== null) return false;
  if (a.hasEndByline && b.hasEndByline) return false;
  if ((a.hasEndByline && b.hasHeadByline) || (a.hasHeadByline && b.hasEndByline)) return false;
  if (b.last > a.closedAt || a.last > b.closedAt) return false;
  return !(b.hasDateline && b.title === null && a.first < b.first);
}

/** Nothing but pictures stands between a run of the one and a run of the other. */
function isNeighbour(a: Chain, b: Chain, runs: readonly Run[]): boolean {
  const below = (from: number) => {
    let at = from + 1;
    while (runs[at]?.isCaption) at += 1;
    return at;
  };
  return (
    a.runs.some((run) => b.runs.includes(below(run))) || b.runs.some((run) => a.runs.includes(below(run)))
  );
}

function mergeChains(into: Chain, loose: Chain): void {
  into.runs = [...into.runs, ...loose.runs].sort((a, b) => a - b);
  into.members.push(...loose.members);
  into.vector = addVectors([into.vector, loose.vector]);
  into.title ??= loose.title;
  into.size += loose.size;
  if (loose.first < into.first) into.lacksLead = false;
  into.hasHeadByline ||= loose.hasHeadByline;
  into.hasEndByline ||= loose.hasEndByline;
  into.hasBody ||= loose.hasBody;
  into.first = Math.min(into.first, loose.first);
  into.last = Math.max(into.last, loose.last);
  into.closedAt = Math.min(into.closedAt, loose.closedAt);
}

/** A caption goes to the article above it, unless another one clearly shares more of its words. */
function placeCaptions(
  runs: readonly Run[],
  chains: readonly Chain[],
  chainOf: Map<number, Chain>,
  vectors: readonly Vector[],
): void {
  let above: Chain | undefined;
  runs.forEach((run, index) => {
    if (!run.isCaption || run.isPhotoNews) {
      if (!run.isPhotoNews) above = chainOf.get(index);
      return;
    }
    const words = addVectors(run.members.map((at) => vectors[at] ?? new Map()));
    const near = chains.filter((chain) => !chain.isPhotoNews && chain.first < index && chain.last > index);
    const candidates = new Set([above ?? chains[0], ...near.slice(0, reach)]);
    let best: { chain: Chain; score: number } | null = null;
    for (const chain of candidates) {
      if (!chain) continue;
      const score = cosine(words, chain.vector) + (chain === above ? nextTo : 0);
      if (best === null || score > best.score) best = { chain, score };
    }
    if (!best) return;
    chainOf.set(index, best.chain);
    best.chain.vector = addVectors([best.chain.vector, words]);
  });
}

function numberPieces(
  pieces: readonly Piece[],
  runs: readonly Run[],
  chainOf: ReadonlyMap<number, Chain>,
): number[] {
  const articles = pieces.map(() => 0);
  const ids = new Map<Chain | number, number>();
  runs.forEach((run, index) => {
    const key = chainOf.get(index) ?? index;
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    for (const member of run.members) articles[member] = id;
  });
  return articles;
}
