/**
 * Learns how the topics of each theme are told apart, says how well labelled sentences that were held back are put, and
 * writes it into the file of learned weights.
 *
 * node --import tsx scripts/corpus/learn-topics.ts [--pairs FILE] [--out FILE] TOPICS.tsv FOLDER …
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { encodeTopics } from './encode-weights.ts';
import { readFolder, readSentence } from './examples.ts';
import { linearOdds } from './linear.ts';
import { readPairVectors } from './pair-vectors.ts';
import { createRandom, shuffle } from './random.ts';
import { learnTopics, readTopics, topicsInWords } from './topics.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string' }, out: { type: 'string' } },
});
const [file = '', ...folders] = positionals;
const { themes: lexicon } = loadKnowledge({}).value.understand;
const themes = lexicon.themes.map(({ id }) => id);
const labelled = readTopics(file);
const reports = folders.flatMap((it) => readFolder(it, lexicon, themes));
const pairs = values.pairs ? readPairVectors(values.pairs) : null;

const folds = 4;
shuffle(labelled, createRandom(5));
const right = new Map(themes.map((theme) => [theme, { count: 0, of: 0 }]));
for (let fold = 0; fold < folds; fold += 1) {
  const isHeld = (at: number) => at % folds === fold;
  const held = new Set(labelled.filter((_, at) => isHeld(at)).map(({ text }) => text));
  const known = labelled.filter(({ text }) => !held.has(text));
  const others = reports.map((report) => ({
    ...report,
    examples: report.examples.map((it, at) =>
      held.has(report.sentences[at]?.text ?? '') ? { ...it, labels: it.labels.map(() => null) } : it,
    ),
  }));
  const { of, linear } = learnTopics(known, others, lexicon, pairs);
  for (const { theme, topics, text } of labelled.filter((_, at) => isHeld(at))) {
    const odds = linearOdds(readSentence(text, lexicon, themes).pieces, linear);
    const own = of.flatMap((it, at) =>
      it.theme === theme ? [{ topic: it.topic, odds: odds[at] ?? 0 }] : [],
    );
    const best = own.reduce((one, other) => (other.odds > one.odds ? other : one));
    const tally = right.get(theme);
    if (tally === undefined || topics[0] === 'other') continue;
    tally.of += 1;
    if (topics.includes(best.topic)) tally.count += 1;
  }
}
const byWords = labelled.map(({ theme, topics, text }) => {
  const [best] = topicsInWords(text, theme, lexicon);
  return { isKnown: best !== undefined && !best.endsWith('-other'), isRight: topics.includes(best ?? '') };
});
for (const [theme, { count, of }] of right)
  console.log(`${theme}: ${count} of ${of} held-back sentences under a topic that was labelled`);
console.log(
  `by the lexicon's words alone: ${byWords.filter((it) => it.isRight).length} of ${byWords.length}, ${byWords.filter((it) => it.isKnown).length} with any`,
);

if (values.out) {
  const { of, linear } = learnTopics(labelled, reports, lexicon, pairs);
  const text = readFileSync(values.out, 'utf8');
  const written = `${JSON.stringify({ ...JSON.parse(text), topics: encodeTopics(of, linear) })}\n`;
  writeFileSync(values.out, written);
  console.log(`${values.out}: ${written.length} bytes`);
}
