/** Runs of characters (shingles) by which texts are recognised as near copies of each other. Fold the texts first. */

/** The distinct runs of `size` code units of a text, in the order in which they first come; none in a shorter text. */
export function runsOf(text: string, size: number): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + size <= text.length; at += 1) runs.add(text.slice(at, at + size));
  return runs;
}

/** The same, but a shorter text is one run; only an empty one has none. */
export function shinglesOf(text: string, size: number): Set<string> {
  return text.length < size && text !== '' ? new Set([text]) : runsOf(text, size);
}

/** How many runs two texts share; time grows with the smaller set. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared;
}

/** Dice's coefficient, 0 to 1. */
export function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
}
