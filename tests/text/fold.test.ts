import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fold,
  foldWithPositions,
  lettersOnly,
  makeFolding,
  wideForms,
  withoutSpace,
  wordsOnly,
} from '../../src/text/fold.ts';

const narrow = makeFolding([...wideForms, ['“”', '"']], /[\s，]+/g);

test.each([
  ['党 支\u3000部\n', withoutSpace, '党支部'],
  ['“三资”管 理', wordsOnly, '三资管理'],
  ['建成网格，共12个（占5%）', lettersOnly, '建成网格共12个占5%'],
  ['Ａ，０９％ “好”', narrow, 'A,09%"好"'],
])('%s', (written, folding, folded) => expect(fold(written, folding)).toBe(folded));

test('a wide comma that has become a narrow one is not left out', () => {
  expect(fold('，、', makeFolding([['，', ',']], /[，、]/g))).toBe(',');
});

const foldings = [withoutSpace, lettersOnly, wordsOnly, narrow];
const text = fc.string({ unit: 'binary', maxLength: 40 });
const mixed = fc.oneof(
  text,
  fc.string({ unit: fc.constantFrom(...'党支部 \n“”，,９9Ａ\ud800\u{20000}'), maxLength: 40 }),
);

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(mixed, fc.constantFrom(...foldings), (written, folding) => {
      const once = fold(written, folding);
      expect(fold(once, folding)).toBe(once);
    }),
  );
});

test('positions lead from each folded code unit to the written one', () => {
  fc.assert(
    fc.property(mixed, fc.constantFrom(...foldings), (written, folding) => {
      const { text: folded, positions } = foldWithPositions(written, folding);
      expect(folded).toBe(fold(written, folding));
      const back = positions.map((at) => folding.forms.get(written.charAt(at)) ?? written.charAt(at));
      expect(back.join('')).toBe(folded);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }),
  );
});
