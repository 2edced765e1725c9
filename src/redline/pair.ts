/**
 * Which passage of the old text became which of the new. Equal passages first, then those that share rare runs of
 * characters, then those that stand in the same place between two pairs. Near linear in the length of the texts:
 * a run of characters that many passages hold is never followed.
 */

import { measureLikeness } from '../text/shingles.ts';
import { gramsOf } from './grams.ts';
import { orderPairs } from './order.ts';
import type { Pair, Passage } from './passages.ts';

/** A run of characters in more passages than this tells nothing. */
const rare = 6;
/** Candidates of a passage that are looked at closely. */
const candidatesKept = 4;
/** Least likeness of a pair; a short passage must be more alike. */
const leastLikeness = 0.3;
const leastLikenessShort = 0.5;
const shortLength = 20;
/** A passage shorter than this that turns up elsewhere is a coincidence and no move. */
const shortestMove = 8;

type Side = { passages: Passage[]; grams: Map<number, Set<string>>; mate: (number | undefined)[] };

export function pairPassages(old: Passage[], fresh: Passage[]): Pair[] {
  const a: Side = { passages: old, grams: new Map(), mate: [] };
  const b: Side = { passages: fresh, grams: new Map(), mate: [] };
  pairEqual(a, b);
  pairByRareGrams(a, b);
  const ordered = orderPairs(listPairs(a), (index) => old[index]?.text.length ?? 0);
  pairInGaps(a, b, ordered);
  return orderPairs(listPairs(a), (index) => old[index]?.text.length ?? 0).filter(
    ({ old: index, isMoved }) => !isMoved || (old[index]?.text.length ?? 0) >= shortestMove,
  );
}

function listPairs({ mate }: Side): Pair[] {
  return mate.flatMap((other, index) =>
    other === undefined ? [] : [{ old: index, new: other, isMoved: false }],
  );
}

function join(a: Side, b: Side, old: number, fresh: number): void {
  a.mate[old] = fresh;
  b.mate[fresh] = old;
}

/** Equal passages: those that stand once on each side, then their equal neighbours, then what is left in order. */
function pairEqual(a: Side, b: Side): void {
  const places = new Map<string, { old: number[]; fresh: number[] }>();
  const note = (side: Side, key: 'old' | 'fresh') => {
    for (const [index, { text }] of side.passages.entries()) {
      const entry = places.get(text) ?? { old: [], fresh: [] };
      entry[key].push(index);
      places.set(text, entry);
    }
  };
  note(a, 'old');
  note(b, 'fresh');
  const repeated = [];
  for (const { old, fresh } of places.values()) {
    if (old.length === 1 && fresh.length === 1) join(a, b, old[0] ?? 0, fresh[0] ?? 0);
    else if (old.length > 0 && fresh.length > 0) repeated.push({ old, fresh });
  }
  for (let index = 0; index < a.passages.length; index++) pairNeighbour(a, b, index, 1);
  for (let index = a.passages.length - 1; index >= 0; index--) pairNeighbour(a, b, index, -1);
  for (const { old, fresh } of repeated) {
    const freeFresh = fresh.filter((index) => b.mate[index] === undefined);
    const freeOld = old.filter((index) => a.mate[index] === undefined);
    for (const [rank, index] of freeOld.slice(0, freeFresh.length).entries()) {
      join(a, b, index, freeFresh[rank] ?? 0);
    }
  }
}

function pairNeighbour(a: Side, b: Side, index: number, step: 1 | -1): void {
  const mate = a.mate[index];
  if (mate === undefined) return;
  const [old, fresh] = [index + step, mate + step];
  if (a.mate[old] !== undefined || b.mate[fresh] !== undefined) return;
  const text = a.passages[old]?.text;
  if (text !== undefined && text === b.passages[fresh]?.text) join(a, b, old, fresh);
}

function gramsAt(side: Side, index: number): Set<string> {
  const known = side.grams.get(index) ?? gramsOf(side.passages[index]?.text ?? '');
  side.grams.set(index, known);
  return known;
}

function indexGrams(side: Side): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const at of side.passages.keys()) {
    if (side.mate[at] !== undefined) continue;
    for (const gram of gramsAt(side, at)) {
      const list = index.get(gram);
      if (!list) index.set(gram, [at]);
      else if (list.length <= rare) list.push(at);
    }
  }
  return index;
}

function pairByRareGrams(a: Side, b: Side): void {
  const index = indexGrams(b);
  const found: { old: number; fresh: number; weight: number }[] = [];
  for (const old of a.passages.keys()) {
    if (a.mate[old] !== undefined) continue;
    const grams = gramsAt(a, old);
    for (const fresh of pickCandidates(grams, index)) {
      const likeness = measureLikeness(grams, gramsAt(b, fresh));
      if (likeness >= leastFor(a, b, old, fresh)) {
        found.push({ old, fresh, weight: likeness * Math.min(grams.size, gramsAt(b, fresh).size) });
      }
    }
  }
  found.sort((x, y) => y.weight - x.weight || x.old - y.old || x.fresh - y.fresh);
  for (const { old, fresh } of found) {
    if (a.mate[old] === undefined && b.mate[fresh] === undefined) join(a, b, old, fresh);
  }
}

function pickCandidates(grams: Set<string>, index: Map<string, number[]>): number[] {
  const votes = new Map<number, number>();
  for (const gram of grams) {
    const places = index.get(gram) ?? [];
    if (places.length > rare) continue;
    for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  const ranked = [...votes].sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  return ranked.slice(0, candidatesKept).map(([place]) => place);
}

function leastFor(a: Side, b: Side, old: number, fresh: number): number {
  const length = Math.min(a.passages[old]?.text.length ?? 0, b.passages[fresh]?.text.length ?? 0);
  return length < shortLength ? leastLikenessShort : leastLikeness;
}

/** Between two pairs in order, passages left over on both sides are tried one against one, in order. */
function pairInGaps(a: Side, b: Side, pairs: Pair[]): void {
  const anchors = pairs.filter(({ isMoved }) => !isMoved);
  const end = { old: a.passages.length, new: b.passages.length };
  let last = { old: -1, new: -1 };
  for (const anchor of [...anchors, end]) {
    const old = freeBetween(a, last.old, anchor.old);
    const fresh = freeBetween(b, last.new, anchor.new);
    for (const [rank, index] of old.slice(0, fresh.length).entries()) {
      const other = fresh[rank] ?? 0;
      const likeness = measureLikeness(gramsAt(a, index), gramsAt(b, other));
      if (likeness >= leastFor(a, b, index, other)) join(a, b, index, other);
    }
    last = anchor;
  }
}

function freeBetween(side: Side, from: number, to: number): number[] {
  const free: number[] = [];
  for (let index = from + 1; index < to; index++) if (side.mate[index] === undefined) free.push(index);
  return free;
}
