/**
 * Names of towns that are ordinary words as well: those of two characters that stand, without 镇, 乡 or 街道, in so many of
 * the texts. Prints them as the list `townWords` of `lexicon/places.yaml`.
 *
 * node --import tsx scripts/corpus/count-town-words.ts FILE … (reports as text; a .jsonl holds one a line)
 */
import { readFileSync } from 'node:fs';

const LEAST = 3;
const ending = '(?!镇|乡|街道|县|市|区|村|社区|苏木)';
const stems = new Set(
  readFileSync('lexicon/towns.tsv', 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split('\t').slice(1))
    .flatMap((column) => column.split(' '))
    .filter((stem) => stem.length === 2),
);
const texts = process.argv.slice(2).flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.jsonl') ? text.split('\n') : [text];
});
const times = new Map<string, number>();
for (const text of texts) {
  const pairs = new Set(Array.from(text, (_, at) => text.slice(at, at + 2)));
  for (const pair of pairs)
    if (stems.has(pair) && new RegExp(pair + ending, 'u').test(text))
      times.set(pair, (times.get(pair) ?? 0) + 1);
}
const words = [...times].flatMap(([word, count]) => (count >= LEAST ? word : [])).sort();
console.log(`townWords: [${words.join(', ')}]`);
