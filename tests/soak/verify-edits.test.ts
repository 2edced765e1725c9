/** The long run of tests/brief/verify-edits.test.ts, over the templates. */
import { expect, test } from 'vitest';
import { expectAllFound, makeBriefing } from '../brief/random-edits.ts';

/** Another one with SEED=…. */
const seed = process.env.SEED === undefined ? undefined : Number(process.env.SEED);

test.each(['staff', 'leaders', 'archive'])(
  'each of 200 random edits is found where it is: %s',
  async (template) => {
    const briefing = await makeBriefing(template);
    expect(briefing.untouched).toEqual([]);
    expectAllFound(briefing, 200, seed);
  },
);
