/**
 * Text and gold of marked reports, for `themes test` and for scoring; labels of two readers are joined.
 *
 * npm run gold -- DIR… OUT: OUT/reports/*.txt and OUT/gold/*.gold.json
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMarked } from './marked.ts';
import { joinLabels } from './second.ts';

const out = process.argv.at(-1) ?? '';
const folders = process.argv.slice(2, -1);
mkdirSync(join(out, 'reports'), { recursive: true });
mkdirSync(join(out, 'gold'), { recursive: true });
const tally: Record<string, number> = {};
let count = 0;
let faults = 0;
const agreed = { both: 0, one: 0 };
for (const folder of folders) {
  for (const file of readdirSync(folder)
    .filter((it) => it.endsWith('.marked'))
    .sort()) {
    try {
      const name = basename(file, '.marked');
      const first = readMarked(readFileSync(join(folder, file), 'utf8'));
      const second = join(folder, `${name}.second`);
      const joined = existsSync(second) ? joinLabels(first, readFileSync(second, 'utf8')) : null;
      for (const { unit, first, second } of joined?.differences ?? [])
        console.log(`${file} ${unit}: ${first} | ${second}`);
      agreed.both += joined?.agreement.both ?? 0;
      agreed.one += joined?.agreement.one ?? 0;
      const report = joined?.report ?? first;
      writeFileSync(join(out, 'reports', `${name}.txt`), report.text);
      const { articles, units: labelled } = report;
      const units = labelled.map((it) => ({ ...it, text: report.text.slice(it.start, it.end) }));
      const gold = { report: `${name}.txt`, articles, units };
      writeFileSync(join(out, 'gold', `${name}.gold.json`), `${JSON.stringify(gold)}\n`);
      count += labelled.length;
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
console.log(`${count} units, ${JSON.stringify(tally)}, ${faults} files with faults`);
if (agreed.both > 0)
  console.log(
    `two readers: F1 of clear labels ${((2 * agreed.both) / (2 * agreed.both + agreed.one)).toFixed(3)}`,
  );
process.exitCode = faults > 0 ? 1 : 0;
