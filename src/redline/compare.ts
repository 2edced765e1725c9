/** Two wordings compared: passages paired first, then words, only inside a pair. */
import type { Redline, RedlinePiece, RedlineRow, Segmenter } from '../model.ts';
import { cutSentences, type SentenceRules } from '../text/sentences.ts';
import { diffWording, joinPieces } from './diff.ts';
import { groupPairs } from './groups.ts';
import { pairPassages } from './pair.ts';
import type { Passage } from './passages.ts';

/** A group longer than this is compared sentence by sentence before it is compared word by word. */
const longGroup = 1500;

/** Compares two texts given as paragraphs. Two unrelated texts of 100,000 characters take about a second. */
export function comparePassages(old: Passage[], fresh: Passage[], segmenter: Segmenter): Redline {
  const groups = groupPairs(old, fresh, pairPassages(old, fresh)).map((group) => ({
    ...group,
    pieces: diffGroup(textOf(old, group.old), textOf(fresh, group.new), segmenter),
  }));
  const moved = groups
    .filter(({ isMoved }) => isMoved)
    .map((group, index) => ({ ...group, move: index + 1 }));
  const movedFrom = new Map(moved.map((group) => [group.old.from, group]));
  const movedTo = new Map(moved.map((group) => [group.new.from, group]));
  const rows: RedlineRow[] = [];
  let [nextOld, nextNew] = [0, 0];
  const end = { old: { from: old.length, to: 0 }, new: { from: fresh.length, to: 0 }, pieces: [] };
  for (const group of [...groups.filter(({ isMoved }) => !isMoved), end]) {
    for (; nextOld < group.old.from; nextOld++) rows.push(rowOfOld(old[nextOld], movedFrom.get(nextOld)));
    for (; nextNew < group.new.from; nextNew++) rows.push(rowOfNew(fresh[nextNew], movedTo.get(nextNew)));
    if (group.pieces.length > 0) rows.push(rowOfPair(group.pieces));
    [nextOld, nextNew] = [group.old.to, group.new.to];
  }
  return { rows };
}

/** Passages of each kind; a moved passage counts once. */
export type RedlineCounts = { changed: number; inserted: number; deleted: number; moved: number };

export function countChanges({ rows }: Redline): RedlineCounts {
  const count = (kind: RedlineRow['kind']) => rows.filter((row) => row.kind === kind).length;
  return {
    changed: count('changed'),
    inserted: count('inserted'),
    deleted: count('deleted'),
    moved: count('moved-to'),
  };
}

type Moved = { move: number; pieces: RedlinePiece[] } | undefined;

/** An old passage that has no match at this place: deleted, or moved away. */
function rowOfOld(passage: Passage | undefined, moved: Moved): RedlineRow {
  if (!moved)
    return { kind: 'deleted', pieces: [{ kind: 'delete', text: `${passage?.text}\n` }], move: null };
  return {
    kind: 'moved-from',
    pieces: moved.pieces.filter(({ kind }) => kind !== 'insert'),
    move: moved.move,
  };
}

/** A new passage that has no match at this place: inserted, or moved here. */
function rowOfNew(passage: Passage | undefined, moved: Moved): RedlineRow {
  if (!moved)
    return { kind: 'inserted', pieces: [{ kind: 'insert', text: `${passage?.text}\n` }], move: null };
  return { kind: 'moved-to', pieces: moved.pieces.filter(({ kind }) => kind !== 'delete'), move: moved.move };
}

function rowOfPair(pieces: RedlinePiece[]): RedlineRow {
  const isSame = pieces.every(({ kind }) => kind === 'equal');
  return { kind: isSame ? 'same' : 'changed', pieces, move: null };
}

function textOf(passages: Passage[], { from, to }: { from: number; to: number }): string {
  return passages
    .slice(from, to)
    .map(({ text }) => `${text}\n`)
    .join('');
}

function diffGroup(old: string, fresh: string, segmenter: Segmenter): RedlinePiece[] {
  if (old === fresh) return [{ kind: 'equal', text: old }];
  if (old.length + fresh.length < 2 * longGroup) return diffWording(old, fresh, segmenter);
  return diffLong(old, fresh, segmenter);
}

/** Long passages: sentences are paired as passages are, and words compared inside a pair of sentences. */
function diffLong(old: string, fresh: string, segmenter: Segmenter): RedlinePiece[] {
  const [a, b] = [splitPassages(old), splitPassages(fresh)];
  const mates = new Map(
    pairPassages(a, b).flatMap((pair) => (pair.isMoved ? [] : [[pair.old, pair.new] as const])),
  );
  const pieces: RedlinePiece[] = [];
  let next = 0;
  for (const [index, { text }] of a.entries()) {
    const mate = mates.get(index);
    if (mate === undefined) {
      pieces.push({ kind: 'delete', text });
      continue;
    }
    for (; next < mate; next++) pieces.push({ kind: 'insert', text: b[next]?.text ?? '' });
    pieces.push(...diffWording(text, b[mate]?.text ?? '', segmenter));
    next = mate + 1;
  }
  for (; next < b.length; next++) pieces.push({ kind: 'insert', text: b[next]?.text ?? '' });
  return joinPieces(pieces);
}

const rules: SentenceRules = { enders: '。！？；', closers: '”’）\n', breaks: '' };

/** Sentences and line ends, at most 400 characters each; joined they give the text. */
function splitPassages(text: string): Passage[] {
  const lines = text.split(/(?<=\n)/u);
  const sentences = lines.flatMap((line) =>
    cutSentences(line, { start: 0, end: line.length }, rules).map(({ start, end }) => line.slice(start, end)),
  );
  return sentences.flatMap((it) => it.match(/[\s\S]{1,400}/gu) ?? []).map((it) => ({ text: it }));
}
