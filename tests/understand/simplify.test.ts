import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSimplifier } from '../../src/understand/simplify.ts';

const simplify = createSimplifier();

test('Traditional becomes Simplified', () => {
  expect(simplify('黨員幹部隊伍建設，廉潔文化')).toBe('党员干部队伍建设，廉洁文化');
});

test('offsets hold in any text', () => {
  const han = fc.string({
    unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((it) => String.fromCharCode(it)),
  });
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), han),
      (text) => simplify(text).length === text.length,
    ),
  );
});
