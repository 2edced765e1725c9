/** How alike two passages are: by the runs of four characters that they share. */

const gramLength = 4;

/** The passage's runs of four characters, white space left out; a shorter passage is one run. */
export function gramsOf(text: string): Set<string> {
  const plain = text.replace(/\s+/g, '');
  const grams = new Set<string>();
  if (plain.length < gramLength) return grams.add(plain);
  for (let at = 0; at + gramLength <= plain.length; at++) grams.add(plain.slice(at, at + gramLength));
  return grams;
}

export function countShared(a: Set<string>, b: Set<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  return shared;
}

/** Dice's coefficient, 0 to 1. */
export function measureLikeness(a: Set<string>, b: Set<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * countShared(a, b)) / (a.size + b.size);
}
