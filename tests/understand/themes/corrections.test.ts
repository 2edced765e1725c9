import { describe, expect, it } from 'vitest';
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
const report = '东岭镇修路十里。\n西坪镇治河五里。\n北塬镇修路三里。';

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
  it('by words of the sentence, spaces aside', () => {
    expect(themesWith('corrections:\n  - { sentence: 西坪镇 治河, themes: [roads, rivers] }')).toEqual([
      'roads',
      'roads,rivers',
      'roads',
    ]);
  });

  it('by paragraph number, to no theme', () => {
    expect(themesWith('corrections:\n  - { paragraph: 3, themes: [] }')).toEqual(['roads', 'rivers', '']);
  });

  it('for the named file only', () => {
    expect(themesWith('corrections:\n  - { file: xiping, paragraph: 1, themes: [] }')).toEqual([
      'roads',
      'rivers',
      'roads',
    ]);
  });

  it('a sentence over its paragraph, the last over the first', () => {
    const yaml =
      'corrections:\n  - { sentence: 东岭镇, themes: [] }\n  - { sentence: 东岭镇, themes: [rivers] }\n  - { paragraph: 1, themes: [roads] }';
    expect(themesWith(yaml)).toEqual(['rivers', 'rivers', 'roads']);
  });

  it('says in the evidence where it stands', () => {
    const { value: corrections } = parseCorrections(
      'corrections:\n  - { paragraph: 1, themes: [rivers] }',
      'fix.yaml',
    );
    const [first] = classifySentences(cleanReportOf(report), lexicon, {
      simplify: (text) => text,
      corrections,
    });
    expect(first?.[0]?.evidence).toEqual([{ kind: 'correction', text: 'fix.yaml:2', weight: 1 }]);
  });
});

describe('faults of corrections', () => {
  it.each([
    ['no themes', 'corrections:\n  - { paragraph: 1 }', 'corrections-incomplete 2'],
    [
      'both targets',
      'corrections:\n  - { paragraph: 1, sentence: 东, themes: [] }',
      'corrections-incomplete 2',
    ],
    ['paragraph zero', 'corrections:\n  - { paragraph: 0, themes: [] }', 'themes-shape 2'],
    ['unknown key', 'corrections:\n  - { paragaph: 1, themes: [] }', 'themes-unknown-key 2'],
    ['no YAML', 'corrections: [', 'themes-yaml 1'],
  ])('%s', (_, yaml, fault) => {
    const found = parseCorrections(yaml, 'fix.yaml').problems.map(
      ({ code, place }) => `${code} ${place?.line}`,
    );
    expect(found).toContain(fault);
  });

  it('a theme that the lexicon does not have', () => {
    const { problems } = parseCorrections(
      'corrections:\n  - { paragraph: 1, themes: [road] }',
      'fix.yaml',
      lexicon,
    );
    expect(problems.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['corrections-theme 2']);
  });
});
