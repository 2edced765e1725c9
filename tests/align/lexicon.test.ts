import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseIndicatorLexicon } from '../../src/align/index.ts';
import { settlements } from '../settlements.ts';

const bundled = readFileSync(new URL('../../lexicon/indicators.yaml', import.meta.url), 'utf8');

const rest = `
points: { verbs: [建成], leaning: [同时], slogans: [新篇章], speech: [我们], scenes: [走进], plans: [力争] }
figures: { target: [计划], stock: [累计], flow: [新增], part: [其中] }
parts: {}
practices: { sorts: [平台], verbs: [推行], founding: [设立], setPhrases: [四风] }
formulas: [某某精神]
`;
const units = 'units:\n  - { unit: 亩, equals: { 公顷: 15 } }\n';

const faultsOf = (yaml: string) =>
  parseIndicatorLexicon(yaml, 'my.yaml', settlements).problems.map(({ code, place }) => [code, place?.line]);

test('the bundled lexicon has no fault', () => {
  const { value, problems } = parseIndicatorLexicon(bundled, 'lexicon/indicators.yaml', settlements);
  expect(problems).toEqual([]);
  expect(value.indicators.length).toBeGreaterThan(50);
});

test('an entry is read with what it leaves out', () => {
  const yaml = `${units}indicators:\n  - { id: land, name: 流转土地, theme: village, unit: 亩, objects: [流转土地] }${rest}`;
  const { value, problems } = parseIndicatorLexicon(yaml, 'my.yaml', settlements);
  expect(problems).toEqual([]);
  expect(value.indicators).toEqual([
    {
      id: 'land',
      name: '流转土地',
      theme: 'village',
      topic: null,
      unit: '亩',
      objects: ['流转土地'],
      verbs: [],
      without: [],
      shows: [],
      sorts: {},
      by: [],
      counts: [],
      each: false,
      whole: false,
      least: null,
      sent: false,
      deeds: [],
      measure: 'flow',
      higherIsBetter: null,
    },
  ]);
});

const entry = (fields: string) => `${units}indicators:\n  - { ${fields} }${rest}`;
const sound = 'id: land, name: 流转土地, theme: village, unit: 亩, objects: [流转土地]';

test.each([
  ['an unknown unit', entry(sound.replace('亩', '顷')), [['indicator-unit', 4]]],
  [
    'a missing object',
    entry('id: land, name: 流转土地, theme: village, unit: 亩'),
    [['yaml-missing-key', 4]],
  ],
  ['an unknown key', entry(`${sound}, colour: red`), [['yaml-unknown-key', 4]]],
  ['a wrong measure', entry(`${sound}, measure: often`), [['yaml-wrong-value', 4]]],
  ['words that are no list', entry(`${sound}, verbs: 流转`), [['yaml-wrong-value', 4]]],
  [
    'an id that stands twice',
    `${units}indicators:\n  - { ${sound} }\n  - { ${sound} }${rest}`,
    [['indicator-twice', 5]],
  ],
  [
    'a factor that is no number',
    `units:\n  - { unit: 亩, equals: { 公顷: 十五 } }\nindicators: []${rest}`,
    [['yaml-wrong-value', 2]],
  ],
  [
    'a missing section',
    `${units}indicators: []${rest.replace(/formulas.*/u, '')}`,
    [['yaml-missing-key', 1]],
  ],
  ['a file that is a list', '- 亩\n', [['yaml-wrong-value', 1]]],
])('%s is told with its line', (_, yaml, faults) => {
  expect(faultsOf(yaml)).toEqual(faults);
});

test('broken YAML is told with its line and nothing is thrown', () => {
  expect(faultsOf('units: [\n  - {')[0]?.[0]).toBe('yaml-syntax');
});

test('a key that was renamed is told with its new name', () => {
  const yaml = (field: string) =>
    `units: [{ unit: 个 }]\nindicators:\n  - { id: a, name: 甲, theme: t, unit: 个, objects: [村], ${field} }\n`;
  const told = (field: string) =>
    parseIndicatorLexicon(yaml(field), 'indicators.yaml', settlements)
      .problems.filter((it) => it.code !== 'yaml-missing-key')
      .map((it) => [it.code, it.args.nearest, it.place?.line]);
  expect(told('variants: { 甲: [乙] }')).toEqual([['yaml-misspelt-key', 'sorts', 3]]);
  expect(told('sortz: { 甲: [乙] }')).toEqual([['yaml-misspelt-key', 'sorts', 3]]);
  expect(told('colour: red').map(([code]) => code)).toEqual(['yaml-unknown-key']);
  expect(told('sorts: { 甲: [乙] }')).toEqual([]);
});
