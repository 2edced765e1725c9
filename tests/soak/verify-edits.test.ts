/** The long run of tests/brief/verify-edits.test.ts, over the templates. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBriefing, randomEdit } from '../brief/random-edits.ts';

test.each(['staff', 'leaders', 'archive'])('each of 200 random edits is found: %s', async (template) => {
  const briefing = await makeBriefing(template);
  expect(briefing.untouched).toEqual([]);
  fc.assert(
    fc.property(randomEdit, (edit) => {
      const { findings, what } = briefing.verify(edit);
      expect(findings.length, what).toBeGreaterThan(0);
    }),
    { numRuns: 200, seed: 20260105 },
  );
});
