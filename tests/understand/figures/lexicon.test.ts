import { expect, it } from 'vitest';
import { findFigures, parseFigureLexicon } from '../../../src/understand/figures/index.ts';

const codesAndLines = (yaml: string) =>
  parseFigureLexicon(yaml, 'my.yaml').problems.map(({ code, place }) => [code, place?.file, place?.line]);

it('reports text that is no YAML with its line', () => {
  expect(codesAndLines('counters: [个\nnames: {')).toContainEqual(['yaml-syntax', 'my.yaml', 2]);
});

it.each([
  ['an unknown key', 'yaml-unknown-key', 'counters: [个]\ncolours: [红]'],
  ['an unknown key of an entry', 'yaml-unknown-key', 'counters:\n  - { word: 个, colour: 红 }'],
  ['a word that is a list', 'yaml-wrong-value', 'names:\n  - [三会一课]'],
  [
    'a qualifier with no known meaning',
    'yaml-wrong-value',
    'qualifiers:\n  before: [{ word: 近, means: 远 }]',
  ],
  ['a share that is no number', 'yaml-wrong-value', 'shares:\n  一半: 半'],
  ['a list that is a word', 'yaml-wrong-value', 'stops: []\nnames: 三会一课'],
])('reports %s with its line', (_, code, yaml) => {
  expect(codesAndLines(yaml)).toEqual([[code, 'my.yaml', 2]]);
});

it('keeps the entries that are sound', () => {
  const { value } = parseFigureLexicon('counters: [盏, { word: 块, unit: 元 }, [坏]]', 'my.yaml');
  expect(findFigures('路灯30盏，每盏90块', {}, value).map((figure) => figure.unit)).toEqual(['盏', '元']);
});

it('finds nothing to count without a lexicon', () => {
  const { value, problems } = parseFigureLexicon('{}', 'my.yaml');
  expect(problems).toEqual([]);
  expect(findFigures('整顿120个村', {}, value)).toEqual([]);
});
