/** The long run of tests/brief/untouched.test.ts: every setting in every profile. */
import { test } from 'vitest';
import { allWays, expectUntouched } from '../brief/untouched-briefings.ts';

test.each(allWays)('a briefing that was made with $way has no finding', expectUntouched, 600_000);
