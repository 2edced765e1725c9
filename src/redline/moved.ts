/** What stands as it was made, and elsewhere. */
import { orderPairs } from './order.ts';
import type { Seal } from './seal.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** The sentences of the record by their keys: whether each was quoted, and the keys of the sentences that it came after. */
export type Standing = ReadonlyMap<string, { isQuoted: boolean; after: Set<string | null> }>;

export function indexStanding({ passages }: Seal): Standing {
  const standing = new Map<string, { isQuoted: boolean; after: Set<string | null> }>();
  let before: string | null = null;
  for (const { key, isQuoted } of passages.flatMap(({ sentences }) => sentences)) {
    if (key !== null) {
      const known = standing.get(key);
      standing.set(key, { isQuoted, after: new Set(known?.after).add(before) });
    }
    before = key;
  }
  return standing;
}

/**
 * The paragraphs of the body that moved past others, of several that moved together the first: the fewest letters are taken to
 * have moved.
 */
export function findMoved(paragraphs: WordParagraph[], origins: (number | null)[]): ReadonlySet<number> {
  const inBody = origins.flatMap((old, index) =>
    old === null || paragraphs[index]?.place.part !== 'body' ? [] : [{ old, new: index, isMoved: false }],
  );
  const weigh = new Map(inBody.map((pair) => [pair.old, paragraphs[pair.new]?.text.length ?? 0]));
  const ordered = orderPairs(
    inBody.toSorted((a, b) => a.old - b.old),
    (old) => weigh.get(old) ?? 0,
  );
  const moved = new Map(ordered.flatMap((pair) => (pair.isMoved ? [[pair.new, pair.old] as const] : [])));
  const goesOn = (index: number, old: number) => moved.get(index - 1) === old - 1;
  return new Set([...moved].flatMap(([index, old]) => (goesOn(index, old) ? [] : index)));
}
