import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyOf, hanExcept, matchWords, wordAlternatives } from '../../src/text/word-list.ts';

test('the longest of the words that begin at a place is found', () => {
  const words = matchWords(['支部', '党支部', '支部书记']);
  expect(words.find('村党支部，支部书记')).toEqual(['党支部', '支部书记']);
  expect(words.count('支部和支部')).toBe(1);
  expect(words.opens('支部书记说')).toBe(true);
  expect(words.opens('村支部')).toBe(false);
});

test('no words match nothing', () => {
  const none = matchWords([]);
  expect([none.has(''), none.opens(''), none.count('支部'), none.find('支部')]).toEqual([
    false,
    false,
    0,
    [],
  ]);
  expect(wordAlternatives([])).toBe('');
});

test('a word of any characters matches itself and no other text', () => {
  const word = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom(...'支部.*+?^{}$()|[]\\-/') });
  fc.assert(
    fc.property(word, word, (one, text) => {
      expect(matchWords([one]).has(text)).toBe(text.includes(one));
    }),
  );
});

test('any of a list: as written, the longest first; of none, nowhere', () => {
  const find = (words: string[], text: string) => new RegExp(`^${anyOf(words)}`, 'u').exec(text)?.[0];
  expect(find(['村', '村委'], '村委会')).toBe('村委');
  expect(find(['A+(甲)', 'x-y'], 'A+(甲)')).toBe('A+(甲)');
  expect(find(['A.甲'], 'AB甲')).toBeUndefined();
  expect(find([], '村')).toBeUndefined();
});

test('a Chinese character, but none of these', () => {
  const letters = (text: string) => text.match(new RegExp(hanExcept(['的', ']', '-']), 'gu'))?.join('');
  expect(letters('清源镇的A-村]')).toBe('清源镇村');
});
