/**
 * Goes on learning from new labelled reports, keeping what the weights so far know of texts that are lost:
 *
 * - odds: the weights so far, with a correction that the new reports alone teach, and weights that all texts at hand
 *   teach from nothing, half and half;
 * - networks: those so far, and new ones that also read the course of the article.
 *
 * Says how well each set of new reports is judged that is held back whole, by the weights so far and by what the others
 * taught beside them.
 *
 * node --import tsx scripts/corpus/learn-on.ts [--from WEIGHTS] [--pairs FILE] [--out FILE] [--misses SET]
 *   --new FOLDER … FOLDER|CLAUSES.tsv …
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { parseLearnedWeights } from '../../src/understand/themes/learned/parse-weights.ts';
import { judge, type LinearWeights, type Network } from '../../src/understand/themes/learned/weights.ts';
import { encodeWeights } from './encode-weights.ts';
import { type Example, excerptsOf, type ReportExample, readClauses, readFolder } from './examples.ts';
import { learnOdds } from './learn-odds.ts';
import { blend, type Linear, linearOdds } from './linear.ts';
import { readPairVectors } from './pair-vectors.ts';
import { printScores } from './print-scores.ts';
import { createRandom } from './random.ts';
import { sceneOf, signalsOf } from './scenes.ts';
import { trainNetwork } from './train-network.ts';

const bundled = 'lexicon/learned-themes.json';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: 'string', default: bundled },
    new: { type: 'string', multiple: true, default: [] },
    pairs: { type: 'string' },
    out: { type: 'string' },
    misses: { type: 'string', default: '' },
  },
});
/** A sentence of a new report counts like so many of the others where all are learned from. */
const newness = 3;
/** Where learning from nothing starts: few sentences are of a theme. */
const rare = -2.8;
/** Reports that were learned from before are held back in so many parts. */
const parts = 4;
const correcting = { fewest: 1, reach: 0.15, decay: 0.7, rounds: 60 };
const anew = { fewest: 2, reach: 0.2, decay: 0.7, rounds: 30 };
/** So many networks are added to those so far. */
const newNetworks = 3;
const networkSettings = { units: 24, rounds: 12, rate: 0.004, decay: 1e-3, batch: 64 };

const { themes: lexicon } = loadKnowledge({}).value.understand;
const themes = lexicon.themes.map(({ id }) => id);
const known = parseLearnedWeights(readFileSync(values.from, 'utf8'), values.from).value;
if (known === null) throw new Error(values.from);
const before = linearOf(known.pieces);
const isClauses = (path: string) => path.endsWith('.tsv');
const read = (paths: readonly string[]) => paths.flatMap((it) => readFolder(it, lexicon, themes));
const older = read(positionals.filter((it) => !isClauses(it)));
const newer = read(values.new);
const clauses = positionals.filter(isClauses).flatMap((it) => readClauses(it, lexicon, themes));
const pairs = values.pairs ? readPairVectors(values.pairs) : null;
const reports = [...older, ...newer];
const sets = [...new Set(newer.map(({ set }) => set))];
console.log(`${older.length} reports known, ${newer.length} new, ${clauses.length} clauses`);

type Own = Pick<Example, 'pieces' | 'labels'>;
const examplesOf = (some: readonly ReportExample[]): Own[] => some.flatMap((it) => it.examples);

/** Every report is judged by odds that were learned without it: a new one without its set, an older one without its part. */
const random = createRandom(11);
const excerpts = new Map(reports.map((it) => [it, excerptsOf(it, random)]));
const signals = new Map<ReportExample, number[][][]>();
const isOlderPart = (part: number) => (it: ReportExample) => older.indexOf(it) % parts === part;
const held = [
  ...sets.map((set) => (it: ReportExample) => it.set === set),
  ...Array.from({ length: parts }, (_, part) => isOlderPart(part)),
];
held.forEach((isHeld, at) => {
  const isNew = at < sets.length;
  const some = reports.filter(isHeld);
  const rest = reports.filter((it) => !isHeld(it));
  const linear = isNew ? learnLinear(rest) : learnAnew(rest);
  for (const it of some.flatMap((one) => [one, ...(excerpts.get(one) ?? [])])) {
    signals.set(it, signalsOf(sceneOf(it, linear), themes.length));
  }
});
const judged = newer.map((): number[][] => []);
for (const set of sets) {
  const networks = [...known.networks, ...learnNetworks(reports.filter((it) => it.set !== set))];
  newer.forEach((report, at) => {
    if (report.set !== set) return;
    judged[at] = judgeAll(signals.get(report) ?? [], networks);
  });
}
console.log('by the weights so far');
const bySoFar = newer.map((it) => judgeAll(signalsOf(sceneOf(it, before), themes.length), known.networks));
printScores(newer, bySoFar, themes, '');
console.log('by what the other new sets taught beside them');
printScores(newer, judged, themes, values.misses);

if (values.out) {
  const linear = learnLinear(reports);
  const networks = [...known.networks, ...learnNetworks(reports)];
  // learn-topics.ts writes its part into the same file
  const { topics, learnedFrom } = JSON.parse(readFileSync(values.from, 'utf8'));
  const text = encodeWeights({
    themes,
    linear,
    networks,
    topics,
    reports: learnedFrom.reports + newer.length,
    sentences: learnedFrom.sentences + examplesOf(newer).length,
  });
  writeFileSync(values.out, text);
  console.log(`${values.out}: ${Buffer.byteLength(text)} bytes`);
}

function learnLinear(some: readonly ReportExample[]): Linear {
  const start = (it: Own) => ({ ...it, odds: linearOdds(it.pieces, before), weight: 1 });
  const news = examplesOf(some.filter((it) => newer.includes(it)));
  const correction = learnOdds(news.map(start), themes.length, pairs, correcting);
  return blend([
    { share: 0.5, linear: before },
    { share: 0.5, linear: correction },
    { share: 0.5, linear: learnAnew(some) },
  ]);
}

function learnAnew(some: readonly ReportExample[]): Linear {
  const odds = themes.map(() => rare);
  const weigh = (weight: number) => (it: Own) => ({ ...it, odds, weight });
  const isNew = (it: ReportExample) => newer.includes(it);
  const olds = [...examplesOf(some.filter((it) => !isNew(it))), ...clauses];
  const all = [...olds.map(weigh(1)), ...examplesOf(some.filter(isNew)).map(weigh(newness))];
  const { weights, bias } = learnOdds(all, themes.length, pairs, anew);
  return { weights, bias: bias.map((it) => it + rare) };
}

/** By sentence and theme. */
function judgeAll(own: readonly number[][][], networks: readonly Network[]): number[][] {
  return own.map((it) => it.map((theme) => judge(theme, networks)));
}

function learnNetworks(some: readonly ReportExample[]): Network[] {
  const inputs: number[][] = [];
  const labels: number[] = [];
  for (const report of some.flatMap((it) => [it, ...(excerpts.get(it) ?? [])])) {
    report.examples.forEach((example, index) => {
      example.labels.forEach((label, theme) => {
        if (label === null) return;
        inputs.push(signals.get(report)?.[index]?.[theme] ?? []);
        labels.push(label);
      });
    });
  }
  return Array.from({ length: newNetworks }, (_, seed) =>
    trainNetwork(inputs, labels, seed + 1, networkSettings),
  );
}

function linearOf({ grams, weights, scale, bias }: LinearWeights): Linear {
  const own = (at: number) => bias.map((_, theme) => (weights[at * bias.length + theme] ?? 0) * scale);
  return { weights: new Map([...grams].map(([gram, at]) => [gram, own(at)])), bias: [...bias] };
}
