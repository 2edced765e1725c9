/**
 * How many of the facts that a careful reader marked in a set of reports a briefing prints in its tables.
 *
 * node --import tsx scripts/corpus/count-facts.ts FOLDER: its *.marked, and facts.tsv with `report<TAB>words of the fact`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFolder } from './compare-folder.ts';

const folder = process.argv[2] ?? '';
const { themes } = await compareFolder(folder);
const plain = (text: string) => text.replace(/\s/gu, '');
const points = themes.flatMap(({ topics }) =>
  topics.flatMap(({ id, cells }) =>
    cells.flatMap((cell) => cell.points.map(({ text }) => ({ text: plain(text), topic: id }))),
  ),
);
const facts = readFileSync(join(folder, 'facts.tsv'), 'utf8')
  .split('\n')
  .flatMap((line) => line.split('\t')[1] ?? []);
const lost = facts.filter((fact) => !points.some(({ text }) => text.includes(plain(fact))));
const unsorted = points.filter(({ topic }) => topic.endsWith('other')).length;
console.log(
  `${points.length} points, ${unsorted} under no topic; ${facts.length - lost.length} of ${facts.length} facts`,
);
for (const fact of lost) console.log(`  not printed: ${fact}`);
