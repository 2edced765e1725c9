/** The town, street, village or community that publishes a paper of its own: all in it is of that place, where it names no other. */
import type { Block } from '../../model.ts';
import type { PlaceTable } from './place-table.ts';
import { resolveNames } from './resolve-names.ts';
import { readInside, type Settlement } from './settlement-names.ts';

/** The settlement that the page's furniture names as its publisher; null where there is none, or one of another name. */
export function findPublisher(
  blocks: readonly Block[],
  table: PlaceTable,
  simplify: (text: string) => string,
): Settlement | null {
  const { clues } = table.wording;
  const found = blocks.flatMap((block): Settlement[] => {
    if (block.kind === 'body' || block.text.length > LONGEST || !clues.ownPublisher.test(block.text))
      return [];
    const text = simplify(block.text);
    const [mentions = []] = resolveNames([text], table, []).mentions;
    const line = { kind: block.kind, text, start: block.start, dateline: 0, mentions };
    return readInside(line, table.wording.settlements);
  });
  const [only, ...others] = found;
  const isOne = others.every(({ names }) => names.join('') === only?.names.join(''));
  return only !== undefined && isOne ? only : null;
}

/** A line of a page's furniture is no longer, in characters. */
const LONGEST = 120;
