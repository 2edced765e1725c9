/**
 * Counts in how many texts of the field each run of a few characters stands, and writes those that are common: nothing
 * longer is kept of the texts.
 *
 * node --import tsx scripts/corpus/count-phrases.ts TEXTS.jsonl … FOLDER …: lines of `{ title, text }`, and *.marked
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runLength } from '../../src/align/wording/commonness.ts';
import { fold, lettersOnly } from '../../src/text/fold.ts';
import { readMarked } from './marked.ts';

/** In fewer texts a run is not kept: it may be a turn of one writer, or a name. */
const fewestTexts = 4;
const out = 'lexicon/common-phrases.tsv';

const sources = process.argv.slice(2);
const texts = sources.flatMap((source) =>
  statSync(source).isDirectory() ? readFolder(source) : readLines(source),
);
const counts = new Map<string, number>();
for (const text of texts) for (const run of runsOf(text)) counts.set(run, (counts.get(run) ?? 0) + 1);
const common = [...counts]
  .filter(([, count]) => count >= fewestTexts)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
const head = `# Runs of ${runLength} characters that many texts of the field have, and how many have them. Made by
# scripts/corpus/count-phrases.ts; do not edit.
# Counted in the television transcripts of 2012 to 2026 in the public repository china-data/xwlb that speak of Party
# building, and in corpus/training.
# texts: ${texts.length}
`;
writeFileSync(out, head + common.map(([run, count]) => `${run}\t${count}\n`).join(''));
console.log(`${out}: ${common.length} runs of ${texts.length} texts`);

function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as { title: string; text: string })
    .map(({ title, text }) => `${title}\n${text}`);
}

function readFolder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.marked'))
    .map((name) => readMarked(readFileSync(join(folder, name), 'utf8')).text);
}

/** The different runs of a text, none across the end of a sentence, none with a digit. */
function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const sentence of text.split(/[。！？!?\n]/u)) {
    const letters = fold(sentence, lettersOnly);
    for (let at = 0; at + runLength <= letters.length; at += 1) {
      const run = letters.slice(at, at + runLength);
      if (/^\p{Script=Han}+$/u.test(run)) runs.add(run);
    }
  }
  return runs;
}
