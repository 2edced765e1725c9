/**
 * Learns the weights of the bundled themes from labelled reports and says how well reports that were held back are
 * judged.
 *
 * node --import tsx scripts/corpus/learn.ts [--pairs FILE] [--out FILE] [--folds 8] [--misses SET] FOLDER|CLAUSES.tsv …
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import type { Scene } from '../../src/understand/themes/learned/scene.ts';
import { judge, type Network } from '../../src/understand/themes/learned/weights.ts';
import { encodeWeights } from './encode-weights.ts';
import { excerptsOf, type ReportExample, readClauses, readFolder } from './examples.ts';
import { blend, type Linear, learnPairs, learnPieces } from './linear.ts';
import { type PairVectors, readPairVectors } from './pair-vectors.ts';
import { printScores } from './print-scores.ts';
import { createRandom } from './random.ts';
import { sceneOf, signalsOf } from './scenes.ts';
import { trainNetwork } from './train-network.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string' },
    out: { type: 'string' },
    folds: { type: 'string', default: '8' },
    misses: { type: 'string', default: '' },
    networks: { type: 'string', default: '3' },
  },
});
const folds = Number(values.folds);
const { themes: lexicon } = loadKnowledge({}).value.understand;
const themes = lexicon.themes.map(({ id }) => id);
const isClauses = (path: string) => path.endsWith('.tsv');
const reports = positionals.filter((it) => !isClauses(it)).flatMap((it) => readFolder(it, lexicon, themes));
const clauses = positionals.filter(isClauses).flatMap((it) => readClauses(it, lexicon, themes));
const pairs: PairVectors | null = values.pairs ? readPairVectors(values.pairs) : null;
const sentences = reports.reduce((sum, it) => sum + it.examples.length, 0);
console.log(`${reports.length} reports, ${sentences} sentences, ${clauses.length} clauses`);

/** Every report is judged by what was learned from the others: `folds` parts, each held back once. */
const isHeld = (at: number, fold: number) => at % folds === fold;
const scenes: Scene[] = [];
const random = createRandom(11);
const excerpts = reports.map((it) => excerptsOf(it, random));
const excerptScenes: Scene[][] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const linear = learnLinear(reports.filter((_, at) => !isHeld(at, fold)));
  reports.forEach((report, at) => {
    if (!isHeld(at, fold)) return;
    scenes[at] = sceneOf(report, linear);
    excerptScenes[at] = (excerpts[at] ?? []).map((it) => sceneOf(it, linear));
  });
}
const signals = scenes.map((it) => signalsOf(it, themes.length));
const excerptSignals = excerptScenes.map((some) => some.map((it) => signalsOf(it, themes.length)));
const judged: number[][][] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const networks = learnNetworks((at) => !isHeld(at, fold));
  reports.forEach((_, at) => {
    if (isHeld(at, fold)) judged[at] = (signals[at] ?? []).map((it) => it.map((own) => judge(own, networks)));
  });
}
printScores(reports, judged, themes, values.misses);

if (values.out) {
  const linear = learnLinear(reports);
  const networks = learnNetworks(() => true);
  // learn-topics.ts writes its part into the same file
  const { topics } = JSON.parse(readFileSync(values.out, 'utf8'));
  const text = encodeWeights({ themes, linear, networks, topics, reports: reports.length, sentences });
  writeFileSync(values.out, text);
  console.log(`${values.out}: ${text.length} bytes`);
}

function learnLinear(some: readonly ReportExample[]): Linear {
  const examples = [...some.flatMap((it) => it.examples), ...clauses];
  const pieces = learnPieces(examples, themes.length);
  if (pairs === null) return pieces;
  return blend(
    [pieces, learnPairs(examples, themes.length, pairs)].map((linear) => ({ share: 0.5, linear })),
  );
}

function learnNetworks(isIn: (at: number) => boolean): Network[] {
  const inputs: number[][] = [];
  const labels: number[] = [];
  const add = ({ examples }: ReportExample, own: readonly number[][][]) => {
    examples.forEach((example, index) => {
      example.labels.forEach((label, theme) => {
        if (label === null) return;
        inputs.push(own[index]?.[theme] ?? []);
        labels.push(label);
      });
    });
  };
  reports.forEach((report, at) => {
    if (!isIn(at)) return;
    add(report, signals[at] ?? []);
    (excerpts[at] ?? []).forEach((it, number) => {
      add(it, excerptSignals[at]?.[number] ?? []);
    });
  });
  return Array.from({ length: Number(values.networks) }, (_, seed) => trainNetwork(inputs, labels, seed + 1));
}
