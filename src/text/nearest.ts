/** The known word that a misspelt one is nearest to, or null where none is within two letters of it. */
export function nearestWord<W extends string>(word: string, known: readonly W[]): W | null {
  const ranked = known
    .map((it) => ({ it, distance: editDistance(word.toLowerCase(), it.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance);
  const [best] = ranked;
  return best && best.distance <= 2 && best.distance < word.length ? best.it : null;
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
