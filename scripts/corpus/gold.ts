/** `node --import tsx scripts/corpus/gold.ts DIR… OUT`: OUT/reports/*.txt and OUT/gold/*.gold.json of marked reports. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMarked } from './marked.ts';

const out = process.argv.at(-1) ?? '';
const folders = process.argv.slice(2, -1);
mkdirSync(join(out, 'reports'), { recursive: true });
mkdirSync(join(out, 'gold'), { recursive: true });
const tally: Record<string, number> = {};
let units = 0;
let faults = 0;
for (const folder of folders) {
  for (const file of readdirSync(folder)
    .filter((it) => it.endsWith('.marked'))
    .sort()) {
    try {
      const report = readMarked(readFileSync(join(folder, file), 'utf8'));
      const name = basename(file, '.marked');
      writeFileSync(join(out, 'reports', `${name}.txt`), report.text);
      const { articles, units: labelled } = report;
      const gold = { report: `${name}.txt`, articles, units: labelled };
      writeFileSync(join(out, 'gold', `${name}.gold.json`), `${JSON.stringify(gold)}\n`);
      units += labelled.length;
      for (const unit of labelled.filter((it) => it.kind === 'body' || it.kind === 'heading')) {
        for (const theme of unit.themes.length > 0 ? unit.themes : ['none'])
          tally[theme] = (tally[theme] ?? 0) + 1;
      }
    } catch (error) {
      faults += 1;
      console.error(`${join(folder, file)}:${(error as Error).message}`);
    }
  }
}
console.log(`${units} units, ${JSON.stringify(tally)}, ${faults} files with faults`);
process.exitCode = faults > 0 ? 1 : 0;
