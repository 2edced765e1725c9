/** `verify` finds random edits of a briefing that `generate` made. All 200 are made by `npm run soak`. */
import { expect, test } from 'vitest';
import { expectAllFound, makeBriefing } from './random-edits.ts';

test('each edit of a number, of quoted words, of a place, of our own prose and of the chart is found where it is', async () => {
  const briefing = await makeBriefing('staff');
  expect(briefing.untouched).toEqual([]);
  expectAllFound(briefing, 24);
}, 180_000);

test('each is found without the record, too', async () => {
  const briefing = await makeBriefing('staff', false);
  expect(briefing.untouched).toEqual([]);
  expectAllFound(briefing, 24);
}, 180_000);
