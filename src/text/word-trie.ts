/**
 * A trie of words: finds every word that stands in a text. Words are short (a dozen characters at most in
 * practice), so that walking on from each position costs no more than the failure links of Aho and Corasick.
 */
type Node<T> = { next: Map<number, Node<T>>; roles: T[] };

export type WordTrie<T> = { root: Node<T> };

/** A word found: `text.slice(start, end)`, with all that was registered under it. */
export type FoundWord<T> = { start: number; end: number; roles: readonly T[] };

export function createTrie<T>(): WordTrie<T> {
  return { root: { next: new Map(), roles: [] } };
}

/** Registers one more role under a word. */
export function addWord<T>(trie: WordTrie<T>, word: string, role: T): void {
  let node = trie.root;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    let next = node.next.get(unit);
    if (next === undefined) {
      next = { next: new Map(), roles: [] };
      node.next.set(unit, next);
    }
    node = next;
  }
  node.roles.push(role);
}

/** All words in `text`, by start, the longest first where several start together. */
export function findWords<T>(trie: WordTrie<T>, text: string): FoundWord<T>[] {
  const found: FoundWord<T>[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const here: FoundWord<T>[] = [];
    let node = trie.root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end += 1) {
      if (node.roles.length > 0) here.push({ start, end, roles: node.roles });
      node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
    }
    for (let i = here.length - 1; i >= 0; i -= 1) found.push(here[i] as FoundWord<T>);
  }
  return found;
}
