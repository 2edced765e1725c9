/** Wording compared word by word: the only file that knows the `diff` package. */
import { diffArrays } from 'diff';
import type { RedlinePiece, Segmenter } from '../model.ts';
import { cutTokens } from './tokens.ts';

/** Edits after which two passages count as rewritten: Myers's algorithm takes their number squared. */
const mostEdits = 1200;
/** An equal stretch as short as this between two changes only breaks up the reading. */
const shortIsland = 1;

/** Compares two passages that were paired. Equal and inserted pieces give `fresh`, equal and deleted `old`. */
export function diffWording(old: string, fresh: string, segmenter: Segmenter): RedlinePiece[] {
  const changes = diffArrays(cutTokens(old, segmenter), cutTokens(fresh, segmenter), {
    maxEditLength: mostEdits,
  });
  if (!changes) return joinPieces([piece('delete', old), piece('insert', fresh)]);
  const pieces = changes.map(({ value, added, removed }) =>
    piece(added ? 'insert' : removed ? 'delete' : 'equal', value.join('')),
  );
  return joinPieces(dropIslands(pieces));
}

function piece(kind: RedlinePiece['kind'], text: string): RedlinePiece {
  return { kind, text };
}

/** 的 left standing between two rewritten stretches is rewritten with them. */
function dropIslands(pieces: RedlinePiece[]): RedlinePiece[] {
  return pieces.flatMap((it, index) => {
    const isIsland =
      it.kind === 'equal' &&
      it.text.length <= shortIsland &&
      !/[\n\d]/.test(it.text) &&
      hasBoth(pieces, index - 1, -1) &&
      hasBoth(pieces, index + 1, 1);
    return isIsland ? [piece('delete', it.text), piece('insert', it.text)] : [it];
  });
}

/** Whether both a deletion and an insertion stand next, walking in one direction. */
function hasBoth(pieces: RedlinePiece[], from: number, step: 1 | -1): boolean {
  const kinds = [pieces[from]?.kind, pieces[from + step]?.kind];
  return kinds.includes('delete') && kinds.includes('insert');
}

/** Joins neighbours of one kind; in a run of changes the deletions come first. */
export function joinPieces(pieces: RedlinePiece[]): RedlinePiece[] {
  const joined: RedlinePiece[] = [];
  let run = { delete: '', insert: '' };
  const flush = () => {
    if (run.delete) joined.push(piece('delete', run.delete));
    if (run.insert) joined.push(piece('insert', run.insert));
    run = { delete: '', insert: '' };
  };
  for (const { kind, text } of pieces) {
    if (kind !== 'equal') {
      run[kind] += text;
      continue;
    }
    if (text === '') continue;
    flush();
    const last = joined.at(-1);
    if (last?.kind === 'equal') last.text += text;
    else joined.push(piece('equal', text));
  }
  flush();
  return joined;
}
