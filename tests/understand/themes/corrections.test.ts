import { describe, expect, it, test } from 'vitest';
import { findUnmatched, findUnused } from '../../../src/understand/themes/corrections.ts';
import {
  classifySentences,
  parseCorrections,
  parseThemeLexicon,
} from '../../../src/understand/themes/index.ts';
import { cleanReportOf } from './clean-report.ts';

const { value: lexicon } = parseThemeLexicon(
  'themes:\n  roads: { name: 道路, words: { strong: [修路] } }\n  rivers: { name: 河流, words: { strong: [治河] } }\n',
  'themes.yaml',
);
const report = '东岭镇修路十里。\n西坪镇治河五里。\n东岭镇修路十里。';

function themesWith(yaml: string): string[] {
  const { value: corrections, problems } = parseCorrections(yaml, 'fix.yaml');
  expect(problems).toEqual([]);
  const found = classifySentences(cleanReportOf(report, 'dongling.txt'), lexicon, {
    simplify: (text) => text,
    corrections,
  });
  return found.map((hits) => hits.map(({ id }) => id).join());
}

describe('a correction always wins', () => {
  it('for the whole sentence, spaces aside, and not for one that holds its words', () => {
    expect(themesWith('corrections:\n  - { sentence: 西坪镇 治河五里。, themes: [roads, rivers] }')).toEqual([
      'roads',
      'roads,rivers',
      'roads',
    ]);
    expect(themesWith('corrections:\n  - { sentence: 治河五里。, themes: [] }')).toEqual([
      'roads',
      'rivers',
      'roads',
    ]);
  });

  it('for one of several equal sentences; the first where none is named', () => {
    const item = (more: string) => `corrections:\n  - { sentence: 东岭镇修路十里。, themes: []${more} }`;
    expect(themesWith(item(''))).toEqual(['', 'rivers', 'roads']);
    expect(themesWith(item(', occurrence: 2'))).toEqual(['roads', 'rivers', '']);
    expect(themesWith(item(', occurrence: 3'))).toEqual(['roads', 'rivers', 'roads']);
  });

  it('for the report whose hash begins so, whatever its file is called', () => {
    const item = (report: string) =>
      `corrections:\n  - { report: ${report}, sentence: 西坪镇治河五里。, themes: [] }`;
    expect(themesWith(item('3f5a9c1e07b2'))).toEqual(['roads', '', 'roads']);
    expect(themesWith(item('3f5a9c1e07b3'))).toEqual(['roads', 'rivers', 'roads']);
  });

  it('the last over the first', () => {
    const yaml =
      'corrections:\n  - { sentence: 西坪镇治河五里。, themes: [] }\n  - { sentence: 西坪镇治河五里。, themes: [roads] }';
    expect(themesWith(yaml)).toEqual(['roads', 'roads', 'roads']);
  });

  it('says in the evidence where it stands', () => {
    const { value: corrections } = parseCorrections(
      'corrections:\n  - { sentence: 东岭镇修路十里。, themes: [rivers] }',
      'fix.yaml',
    );
    const [first] = classifySentences(cleanReportOf(report), lexicon, {
      simplify: (text) => text,
      corrections,
    });
    expect(first?.[0]?.evidence).toEqual([{ kind: 'correction', text: 'fix.yaml:2', weight: 1 }]);
  });
});

describe('a correction that names a report', () => {
  const clean = cleanReportOf(report);
  const head = clean.source.hash.slice(0, 12).padEnd(12, '0');
  const lostWith = (item: string) =>
    findUnmatched(parseCorrections(`corrections:\n  - ${item}`, 'fix.yaml').value, {
      ...clean,
      source: { ...clean.source, hash: head.padEnd(64, 'a') },
    }).map(({ says }) => says);

  it('and no sentence of it is told; one of another report, or of every report, is not', () => {
    expect(lostWith(`{ report: '${head}', sentence: 东岭镇修路十一里。, themes: [] }`)).toEqual([
      'fix.yaml:2',
    ]);
    expect(
      lostWith(`{ report: '${head}', sentence: 东岭镇修路十里。, occurrence: 3, themes: [] }`),
    ).toHaveLength(1);
    expect(
      lostWith(`{ report: '${head.toUpperCase()}', sentence: 东岭镇 修路十里。, occurrence: 2, themes: [] }`),
    ).toEqual([]);
    expect(lostWith('{ report: ffffffffffff, sentence: 南山。, themes: [] }')).toEqual([]);
    expect(lostWith('{ sentence: 南山。, themes: [] }')).toEqual([]);
  });
});

test('a correction that concerns none of the reports is told with its line', () => {
  const yaml = [
    'corrections:',
    '  - { sentence: 东岭镇 修路十里。, themes: [] }',
    '  - { sentence: 东岭镇修路十一里。, themes: [] }',
    '  - { report: ffffffffffff, sentence: 东岭镇修路十里。, themes: [] }',
    '  - { sentence: 东岭镇修路十里。, occurrence: 3, themes: [] }',
  ].join('\n');
  const { sentences, source } = cleanReportOf(report);
  const reports = [
    { hash: source.hash, sentences: sentences.map((it) => ({ ...it, themes: [], figures: [] })) },
  ];
  const unused = findUnused(parseCorrections(yaml, 'fix.yaml').value, reports);
  expect(unused.map(({ place }) => place)).toEqual([3, 4, 5].map((line) => ({ file: 'fix.yaml', line })));
});

describe('faults of corrections', () => {
  it.each([
    ['no themes', '{ sentence: 东。 }', 'yaml-missing-key 2:5'],
    ['no sentence', '{ themes: [] }', 'yaml-missing-key 2:5'],
    ['occurrence zero', '{ sentence: 东。, occurrence: 0, themes: [] }', 'yaml-wrong-value 2:33'],
    ['a hash too short', '{ report: 3f5a, sentence: 东。, themes: [] }', 'yaml-wrong-value 2:15'],
    ['a misspelt key', '{ sentense: 东。, themes: [] }', 'yaml-misspelt-key 2:7'],
    ['a theme that the lexicon does not have', '{ sentence: 东。, themes: [road] }', 'corrections-theme 2:5'],
  ])('%s', (_, item, fault) => {
    const { problems } = parseCorrections(`corrections:\n  - ${item}`, 'fix.yaml', lexicon);
    expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toContain(fault);
  });
});
