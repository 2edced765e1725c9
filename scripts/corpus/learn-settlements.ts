/**
 * Fits the weights by which an article is given to a town or village rather than to its division, and says how well
 * reports that were held back are told. Prints them: they stand in `src/understand/places/pick-settlement.ts`.
 *
 * node --import tsx scripts/corpus/learn-settlements.ts FOLDER … (each with gold/ and reports/, as `npm run gold` makes them)
 */
import { readFileSync } from 'node:fs';
import { cleanReport } from '../../src/clean/index.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { readReport } from '../../src/read/index.ts';
import { createSimplifier } from '../../src/understand/index.ts';
import { draftPlaces } from '../../src/understand/places/find-places.ts';
import { ENOUGH } from '../../src/understand/places/pick-settlement.ts';
import { readGoldFolder } from './gold-folder.ts';
import { createRandom, shuffle } from './random.ts';

/** An article's settlements as rows of features; `right` are those that the label names, none for a wider place. */
type Case = { report: string; rows: number[][]; right: number[]; isSettlement: boolean };

const knowledge = loadKnowledge({}).value;
const simplify = createSimplifier();
const options = { table: knowledge.understand.places, simplify };
const settlement = /(?:街道|[镇乡村]|社区|嘎查|苏木)$/u;
let keys: string[] = [];

const cases: Case[] = [];
for (const folder of process.argv.slice(2)) cases.push(...(await readCases(folder)));
const l2 = 2;
const folds = 8;
const reports = [...new Set(cases.map((it) => it.report))].sort();
shuffle(reports, createRandom(3));
const told = { settlement: 0, of: 0, wider: 0, ofWider: 0 };
for (let fold = 0; fold < folds; fold += 1) {
  const isHeld = ({ report }: Case) => reports.indexOf(report) % folds === fold;
  const weights = learn(cases.filter((it) => !isHeld(it)));
  for (const it of cases.filter(isHeld)) {
    const best = pick(it, weights);
    if (it.isSettlement) told.of += 1;
    else told.ofWider += 1;
    if (it.isSettlement && best !== null && it.right.includes(best)) told.settlement += 1;
    if (!it.isSettlement && best === null) told.wider += 1;
  }
}
console.log(
  `${cases.length} articles; held back: ${told.settlement} of ${told.of} towns and villages told, ${told.wider} of ${told.ofWider} left to their division`,
);
console.log(
  `${cases.filter((it) => it.isSettlement && it.right.length === 0).length} name theirs nowhere in full`,
);
const weights = learn(cases);
for (const [at, key] of keys.entries()) console.log(`  ${key}: ${(weights[at] ?? 0).toFixed(2)},`);

async function readCases(folder: string): Promise<Case[]> {
  const found: Case[] = [];
  for (const { gold, file } of readGoldFolder(folder)) {
    const source = await readReport({ file, bytes: readFileSync(file) });
    const clean = cleanReport(source.value, knowledge.cues).value;
    const { drafts } = draftPlaces(clean, options);
    for (const { article, on_topic, place } of gold.articles) {
      const units = gold.units.filter((it) => it.article === article && it.kind === 'body');
      const votes = units.flatMap((it) => {
        const block = clean.blocks.find(({ start, end }) => start < it.end && end > it.start);
        return block ? [block.article] : [];
      });
      const most = [...new Set(votes)].sort((a, b) => count(votes, b) - count(votes, a))[0];
      const at = clean.articles.findIndex((it) => it.id === most);
      const draft = drafts[at];
      if (!on_topic || !place || draft === undefined) continue;
      const label = place.replace(/\s/gu, '');
      const rows = draft.candidates.map(({ features }) => Object.values(features));
      if (keys.length === 0) keys = Object.keys(draft.candidates[0]?.features ?? {});
      const isSettlement = settlement.test(label);
      const right = draft.candidates.flatMap((it, index) =>
        isSettlement && label.endsWith(it.settlement.names.at(-1) ?? ' ') ? [index] : [],
      );
      found.push({ report: `${folder}/${gold.report}`, rows, right, isSettlement });
    }
  }
  return found;
}

function count(all: readonly number[], one: number): number {
  return all.filter((it) => it === one).length;
}

function odds(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, it, at) => sum + it * (weights[at] ?? 0), 0);
}

/** The likeliest settlement, or null where its division is likelier. */
function pick({ rows }: Case, weights: readonly number[]): number | null {
  const scores = rows.map((row) => odds(row, weights));
  const best = scores.indexOf(Math.max(...scores));
  return best >= 0 && (scores[best] ?? 0) > ENOUGH ? best : null;
}

/** Conditional logistic regression (one of the settlements, or the division at odds 0) by Adam; the first weight is free. */
function learn(some: readonly Case[]): number[] {
  const size = keys.length;
  const weights = new Array<number>(size).fill(0);
  const [mean, square] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)];
  const taught = some.filter((it) => it.rows.length > 0 && (it.right.length > 0 || !it.isSettlement));
  for (let step = 1; step <= 600; step += 1) {
    const slope = weights.map((it, at) => (at === 0 ? 0 : l2 * it));
    for (const { rows, right } of taught) {
      const parts = rows.map((row) => Math.exp(Math.min(odds(row, weights), 30)));
      const total = parts.reduce((sum, it) => sum + it, 1);
      const sure = right.reduce((sum, at) => sum + (parts[at] ?? 0), 0);
      rows.forEach((row, at) => {
        const wanted = right.includes(at) ? (parts[at] ?? 0) / sure : 0;
        const error = (parts[at] ?? 0) / total - wanted;
        row.forEach((it, key) => {
          slope[key] = (slope[key] ?? 0) + error * it;
        });
      });
    }
    for (let key = 0; key < size; key += 1) {
      const own = slope[key] ?? 0;
      mean[key] = 0.9 * (mean[key] ?? 0) + 0.1 * own;
      square[key] = 0.999 * (square[key] ?? 0) + 0.001 * own * own;
      const [first, second] = [
        (mean[key] ?? 0) / (1 - 0.9 ** step),
        (square[key] ?? 0) / (1 - 0.999 ** step),
      ];
      weights[key] = (weights[key] ?? 0) - (0.05 * first) / (Math.sqrt(second) + 1e-9);
    }
  }
  return weights;
}
