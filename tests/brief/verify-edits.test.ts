/** `verify` finds random edits of a briefing that `generate` made. All 200 are made by `npm run soak`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBriefing, randomEdit } from './random-edits.ts';

test('each edit of a number, of quoted words, of a place and of our own prose is found', async () => {
  const briefing = await makeBriefing('staff');
  expect(briefing.untouched).toEqual([]);
  fc.assert(
    fc.property(randomEdit, (edit) => {
      const { findings, what } = briefing.verify(edit);
      expect(findings.length, what).toBeGreaterThan(0);
    }),
    { numRuns: 24, seed: 20260105 },
  );
}, 180_000);
