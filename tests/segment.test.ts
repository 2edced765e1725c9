import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alignReports } from '../src/align/index.ts';
import { loadKnowledge } from '../src/files/knowledge.ts';
import { packagePath } from '../src/files/package-path.ts';
import type { Report } from '../src/model.ts';
import { understandBytes } from '../src/pipeline.ts';
import { type EngineName, openSegmenter } from '../src/segment.ts';
import { catalogue } from '../src/understand/themes/index.ts';

const dictionary = packagePath('lexicon', 'userdict.txt');
const engines: EngineName[] = ['nodejieba', 'node-rs'];

test.each(engines)('%s cuts words that join to the text again, terms of the dictionary whole', (engine) => {
  const segmenter = openSegmenter(dictionary, engine);
  const text = '2025年，全县整顿软弱涣散村党组织9个，村集体经济收入达1.52亿元。';
  const words = segmenter.cut(text);
  expect(segmenter.engine).toBe(engine);
  expect(words.join('')).toBe(text);
  expect(words).toContain('村集体经济');
});

test('a dictionary has one segmenter in a process', () => {
  const segmenter = openSegmenter(dictionary);
  expect(openSegmenter(dictionary) === segmenter).toBe(true);
  expect(openSegmenter('another.txt') === segmenter).toBe(false);
});

test('both engines lay the samples side by side alike', async () => {
  const folder = new URL('../samples/', import.meta.url);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.yaml'));
  const { understand, indicators, ...rest } = loadKnowledge().value;
  const reports: Report[] = [];
  for (const file of files) {
    const bytes = readFileSync(new URL(file, folder));
    reports.push((await understandBytes({ file, bytes }, { understand, indicators, ...rest })).value);
  }
  const [first, second] = engines.map((engine) => {
    const { cut } = openSegmenter(dictionary, engine);
    return alignReports(
      reports,
      { catalogue: catalogue(understand.themes), indicators, cut },
      { maxPoints: 5 },
    ).value;
  });
  expect(first?.themes.length).toBeGreaterThan(0);
  expect(second).toEqual(first);
});
