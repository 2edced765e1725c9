import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSentences, type SentenceRules } from '../../src/text/sentences.ts';

const plain: SentenceRules = { enders: '。！', closers: '”）', breaks: '\n' };
const dropping = { ...plain, dropsLoneEnders: true };
const leaning = { ...plain, goesOn: (_: string, next: string) => next === '的' };
const cut = (text: string, rules: SentenceRules) =>
  cutSentences(text, { start: 0, end: text.length }, rules).map(({ start, end }) => text.slice(start, end));

test.each([
  ['enders that stand together are one end', '好！！走。', plain, ['好！！', '走。']],
  ['what closes belongs to what it closes', '“好。”他说', plain, ['“好。”', '他说']],
  ['but not where the rules say that the sentence goes on', '“好。”的“好。”', leaning, ['“好。”的“好。”']],
  ['a line end is in no sentence', '一\n\n二', plain, ['一', '二']],
  ['a lone ender is a sentence', '（好。）。走', plain, ['（好。）', '。', '走']],
  ['or in none', '（好。）。走', dropping, ['（好。）', '走']],
])('%s', (_, text, rules, sentences) => expect(cut(text, rules)).toEqual(sentences));

test('nothing but line ends stands between sentences', () => {
  const text = fc.string({ unit: fc.constantFrom(...'党的。！”）\n '), maxLength: 30 });
  fc.assert(
    fc.property(text, fc.constantFrom(plain, leaning), (written, rules) => {
      expect(cut(written, rules).join('')).toBe(written.replaceAll('\n', ''));
    }),
  );
});

test('a part of a text is cut as if it stood alone', () => {
  const text = fc.string({ unit: fc.constantFrom(...'党的。！”）\n '), maxLength: 20 });
  fc.assert(
    fc.property(text, text, text, (before, written, after) => {
      const whole = before + written + after;
      const spans = cutSentences(
        whole,
        { start: before.length, end: before.length + written.length },
        leaning,
      );
      expect(spans.map(({ start, end }) => whole.slice(start, end))).toEqual(cut(written, leaning));
    }),
  );
});
