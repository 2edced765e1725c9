import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../src/files/knowledge.ts';
import { loadMeta } from '../src/files/meta.ts';
import type { Comparison } from '../src/model.ts';
import { compareReports, understandAll, understandBytes } from '../src/pipeline.ts';
import { type Gold, type Score, scoreReport } from './score.ts';

const goldFolder = new URL('./fixtures/gold/', import.meta.url);
const samples = new URL('../samples/', import.meta.url);
const golds = readdirSync(goldFolder)
  .filter((name) => name.endsWith('.gold.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, goldFolder), 'utf8')) as Gold);

function readSample(name: string): string {
  return readFileSync(new URL(name, samples), 'utf8');
}

describe.each(golds)('the labels of $report', (gold) => {
  const text = readSample(gold.report);

  test('each span is its text', () => {
    for (const labelled of gold.units.flatMap((unit) => [unit, ...unit.figures, ...unit.figures_optional])) {
      expect(text.slice(labelled.start, labelled.end)).toBe(labelled.text);
    }
  });

  test('the units are in order and leave nothing but white space out', () => {
    let end = 0;
    for (const unit of gold.units) {
      expect(text.slice(end, unit.start).trim()).toBe('');
      end = unit.end;
    }
    expect(text.slice(end).trim()).toBe('');
  });

  test('each figure lies in its unit, and each article has units', () => {
    for (const { start, end, figures } of gold.units) {
      expect(figures.filter((figure) => figure.start < start || figure.end > end)).toEqual([]);
    }
    expect(new Set(gold.units.map(({ article }) => article).filter(Boolean))).toEqual(
      new Set(gold.articles.map(({ article }) => article)),
    );
  });
});

describe('the program on the labelled samples', () => {
  let score: Score;
  beforeAll(async () => {
    const knowledge = loadKnowledge().value;
    for (const gold of golds) {
      const bytes = readFileSync(new URL(gold.report, samples));
      const report = await understandBytes({ file: gold.report, bytes }, knowledge);
      score = scoreReport(gold, report.value, score);
    }
  });

  test.each([
    ['themes', 0.85],
    ['figures', 0.92],
    ['body', 0.97],
    ['places', 1],
    ['onTopic', 1],
  ] as const)('%s reach an F1 of %f', (measure, floor) => {
    expect(score[measure].f1, score.misses.join('\n')).toBeGreaterThanOrEqual(floor);
  });
});

type ExpectedRows = {
  places: Record<string, { file: string; fullName: string; level: string }>;
  rows: {
    cells: Record<string, string[]>;
    apart: Record<string, string[]>;
    foreign: Record<string, string | null>;
  }[];
};

describe('the expected rows of the samples', () => {
  const { places, rows } = parse(
    readFileSync(new URL('./fixtures/expected-rows.yaml', import.meta.url), 'utf8'),
  ) as ExpectedRows;
  let comparison: Comparison;
  beforeAll(async () => {
    const knowledge = loadKnowledge().value;
    const metaOf = loadMeta(fileURLToPath(new URL('meta.yaml', samples)), []).value;
    const files = Object.values(places).map(({ file }) => file);
    const reports = await understandAll(
      files,
      async (file) => ({ file, bytes: readFileSync(new URL(file, samples)), meta: metaOf(file) ?? {} }),
      knowledge,
    );
    comparison = compareReports(reports.value, knowledge, 3).value;
  });

  test('each number stands in the sample of its place', () => {
    const source = (file: string) => readSample(file.replace(/^(.*)\.docx$/, '../scripts/$1.md'));
    for (const { cells, apart } of rows) {
      for (const [place, numbers] of [...Object.entries(cells), ...Object.entries(apart)]) {
        const text = source(places[place]?.file ?? '');
        expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
      }
    }
  });

  test('the columns are the five places in full, with their levels', () => {
    const said = comparison.places.map(({ fullName, level }) => ({ fullName, level }));
    const expected = Object.values(places).map(({ fullName, level }) => ({ fullName, level }));
    expect(said).toEqual(expect.arrayContaining(expected));
  });

  test('no row of any indicator has another place’s number under one of the five', () => {
    const five = Object.values(places).map(({ fullName }) => fullName);
    const foreign = new Set(rows.flatMap((row) => Object.keys(row.foreign)));
    const own = new Set(rows.flatMap((row) => Object.values(row.cells).flat()));
    const wrong = comparison.themes
      .flatMap(({ indicators }) => indicators.flatMap(({ cells }) => cells))
      .filter(({ place }) => five.includes(place))
      .flatMap(({ place, values }) => values.map(({ text }) => ({ place, text })))
      .filter(({ text }) => foreign.has(text) && !own.has(text));
    expect(wrong).toEqual([]);
  });
});
