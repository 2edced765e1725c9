import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countShared, measureLikeness, runsOf, shinglesOf } from '../../src/text/shingles.ts';

test('a text has its runs once each; a shorter one is a run or has none', () => {
  expect([...runsOf('党员党员', 2)]).toEqual(['党员', '员党']);
  expect([...runsOf('党员', 3)]).toEqual([]);
  expect([...shinglesOf('党员', 3)]).toEqual(['党员']);
  expect([...shinglesOf('', 3)]).toEqual([]);
});

test('likeness is 1 for equal texts, 0 for texts that share nothing, and the same both ways', () => {
  const text = fc.string({ unit: fc.constantFrom(...'党支部村'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [a, b] = [shinglesOf(one, 2), shinglesOf(other, 2)];
      const likeness = measureLikeness(a, b);
      expect(measureLikeness(b, a)).toBe(likeness);
      expect(measureLikeness(a, a)).toBe(1);
      expect(likeness === 0).toBe(countShared(a, b) === 0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});
