/**
 * The units of marked reports without their labels, numbered for a second reader (`second.ts` says what he writes):
 * `OUT/NAME.txt`, a line each: `L3.1<TAB>kind<TAB>text`, articles headed by `@1`.
 *
 * node --import tsx scripts/corpus/number-units.ts DIR OUT
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarked } from './marked.ts';

const [folder = '', out = ''] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
for (const name of readdirSync(folder).filter((it) => it.endsWith('.marked'))) {
  const { text, units } = readMarked(readFileSync(join(folder, name), 'utf8'));
  let article = 0;
  const lines = units.flatMap(({ id, kind, start, end, article: own }) => {
    const head = own !== 0 && own !== article ? [`@${own}`] : [];
    if (own !== 0) article = own;
    return [...head, `${id}\t${kind}\t${text.slice(start, end)}`];
  });
  writeFileSync(join(out, name.replace('.marked', '.txt')), `${lines.join('\n')}\n`);
}
