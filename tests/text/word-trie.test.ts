import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addWord, createTrie, findWords } from '../../src/text/word-trie.ts';

test('every place of every word is found, the longest first where several start together', () => {
  const letters = fc.constantFrom(...'党支部村');
  const text = fc.string({ unit: letters, maxLength: 20 });
  const words = fc.uniqueArray(fc.string({ unit: letters, minLength: 1, maxLength: 4 }), { maxLength: 6 });
  fc.assert(
    fc.property(text, words, (written, list) => {
      const trie = createTrie<string>();
      for (const word of list) addWord(trie, word, word);
      const places = Array.from({ length: written.length }, (_, start) =>
        list
          .filter((word) => written.startsWith(word, start))
          .sort((a, b) => b.length - a.length)
          .map((word) => ({ start, end: start + word.length, roles: [word] })),
      );
      expect(findWords(trie, written)).toEqual(places.flat());
    }),
  );
});
