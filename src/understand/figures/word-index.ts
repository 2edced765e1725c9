/** A list of words that can be looked up at a place in a text, longest first. */
export type WordIndex = { heads: Map<string, string[]>; tails: Map<string, string[]>; words: Set<string> };

export function indexWords(words: Iterable<string>): WordIndex {
  const heads = new Map<string, string[]>();
  const tails = new Map<string, string[]>();
  const all = new Set(words);
  for (const word of [...all].sort((a, b) => b.length - a.length)) {
    file(heads, word.slice(0, 1), word);
    file(tails, word.slice(-1), word);
  }
  return { heads, tails, words: all };
}

function file(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}

/** The longest word that starts at `at`, or null. */
export function wordAt(index: WordIndex, text: string, at: number): string | null {
  return index.heads.get(text.charAt(at))?.find((word) => text.startsWith(word, at)) ?? null;
}

/** The longest word that ends at `end`, or null. */
export function wordBefore(index: WordIndex, text: string, end: number): string | null {
  return index.tails.get(text.charAt(end - 1))?.find((word) => text.endsWith(word, end)) ?? null;
}

/** Whether one of `words` starts at `at`. */
export function startsWithAny(text: string, at: number, words: readonly string[]): boolean {
  return words.some((word) => text.startsWith(word, at));
}

/** Whether one of `words` ends at `end`. */
export function endsWithAny(text: string, end: number, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word, end));
}
