import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../src/files/knowledge.ts';
import { packagePath } from '../src/files/package-path.ts';
import type { Report } from '../src/model.ts';
import { understandBytes } from '../src/pipeline.ts';
import { type EngineName, openSegmenter } from '../src/segment.ts';

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

test('both engines give the samples the same themes and figures', async () => {
  const folder = new URL('../samples/', import.meta.url);
  const files = readdirSync(folder).filter((file) => !file.endsWith('.yaml'));
  const said = async (engine: EngineName) => {
    const { understand, ...rest } = loadKnowledge().value;
    const knowledge = {
      ...rest,
      understand: { ...understand, segmenter: openSegmenter(dictionary, engine) },
    };
    const reports: Report[] = [];
    for (const file of files) {
      const bytes = readFileSync(new URL(file, folder));
      reports.push((await understandBytes({ file, bytes }, knowledge)).value);
    }
    return reports.flatMap(({ sentences }) =>
      sentences.map(({ text, themes, figures }) => ({ text, themes: themes.map(({ id }) => id), figures })),
    );
  };
  const [first, second] = [await said('nodejieba'), await said('node-rs')];
  expect(first.length).toBeGreaterThan(100);
  expect(second).toEqual(first);
});
