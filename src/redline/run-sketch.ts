/** A sketch of the runs of characters in texts: it tells at once of most words that they stand in none of them. */

const runLength = 4;
/** Bits of the sketch; a megabyte of text fills a twentieth of it. */
const bits = 24;

/** Whether words may stand in one of the texts. False is certain; true is to be looked up. */
export function sketchRuns(texts: string[]): (words: string) => boolean {
  const sketch = new Uint8Array(2 ** (bits - 3));
  for (const text of texts) {
    for (let at = 0; at + runLength <= text.length; at += 1) {
      const hash = hashRun(text, at);
      sketch[hash >>> 3] = (sketch[hash >>> 3] ?? 0) | (1 << (hash & 7));
    }
  }
  return (words) => {
    for (let at = 0; at + runLength <= words.length; at += 1) {
      const hash = hashRun(words, at);
      if (((sketch[hash >>> 3] ?? 0) & (1 << (hash & 7))) === 0) return false;
    }
    return true;
  };
}

/** FNV-1a over the code units. */
function hashRun(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + runLength; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0) >>> (32 - bits);
}
