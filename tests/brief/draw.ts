/** A sample of a long check for every run; `npm run soak` makes the whole of it. */
import fc from 'fast-check';

/** Another sample each time; SEED=… in the environment draws the same one again. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** `count` of the items. */
export function draw<T>(items: T[], count: number): T[] {
  const exactly = { minLength: count, maxLength: count };
  return fc.sample(fc.shuffledSubarray(items, exactly), { numRuns: 1, seed })[0] ?? [];
}
