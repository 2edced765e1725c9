/** Word lists made ready for matching: one regular expression a list. */

/** A word as a pattern that matches it and nothing else; its characters may stand between square brackets, too. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '\\x2d');
}

/** The words as the alternatives of a pattern, the longest first, so that none hides a longer one; '' for no words. */
export function wordAlternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
}

/** A part of a pattern that fits any of the words, the longest first; where there are none, it fits nowhere. */
export function anyOf(words: readonly string[]): string {
  return words.length === 0 ? '(?:(?!))' : `(?:${wordAlternatives(words)})`;
}

/** A part of a pattern that fits one Chinese character, but none of these. */
export function hanExcept(characters: readonly string[]): string {
  return `[^\\P{Script=Han}${characters.map(escapePattern).join('')}]`;
}

/** Finds the words of a list in a text. */
export type WordMatcher = {
  /** How many different words of the list stand in the text. */
  count: (text: string) => number;
  has: (text: string) => boolean;
  /** Whether the text begins with a word of the list. */
  opens: (text: string) => boolean;
  /** The different words that stand in the text, in code-unit order. */
  find: (text: string) => string[];
};

export function matchWords(words: readonly string[]): WordMatcher {
  if (words.length === 0) return { count: () => 0, has: () => false, opens: () => false, find: () => [] };
  const source = wordAlternatives(words);
  const all = new RegExp(source, 'g');
  const first = new RegExp(`^(?:${source})`);
  const find = (text: string) => [...new Set(text.match(all) ?? [])].sort();
  return {
    find,
    count: (text) => find(text).length,
    has: (text) => text.search(all) >= 0,
    opens: (text) => first.test(text),
  };
}
