import { describe, expect, it } from 'vitest';
import { parseThemeLexicon, readGold, testLexicon } from '../../../src/understand/themes/index.ts';

const { value: lexicon } = parseThemeLexicon(
  'themes:\n  roads: { name: 道路, words: { strong: [修路] } }\n  rivers: { name: 河流, words: { strong: [治河] } }\n',
  'themes.yaml',
);

const unit = (id: string, text: string, themes: string[], optional: string[] = [], kind = 'body') => ({
  id,
  kind,
  article: 1,
  text,
  themes,
  themes_optional: optional,
});

describe('a lexicon scored against gold', () => {
  const json = JSON.stringify({
    report: 'dongling.txt',
    units: [
      unit('L1.1', '修路治河记', ['roads'], [], 'title'),
      unit('L2.1', '东岭镇修路十里。', ['roads']),
      unit('L3.1', '西坪镇架桥三座。', ['roads', 'bridges']),
      unit('L4.1', '北塬镇治河五里。', []),
      unit('L5.1', '南湾镇治河两里。', [], ['rivers']),
    ],
  });
  const { value: gold, problems } = readGold(json, 'dongling.gold.json');
  const result = testLexicon(lexicon, [gold], { simplify: (text) => text });

  it('counts each theme, leaving out what is optional and what is no sentence', () => {
    expect(problems).toEqual([]);
    expect(result.sentences).toBe(4);
    expect(result.themes).toEqual([
      { id: 'roads', name: '道路', right: 1, extra: 0, missing: 1, precision: 1, recall: 0.5, f1: 2 / 3 },
      { id: 'rivers', name: '河流', right: 0, extra: 1, missing: 0, precision: 0, recall: 1, f1: 0 },
    ]);
    expect(result.all).toMatchObject({ right: 1, extra: 1, missing: 1, f1: 0.5 });
  });

  it('names each miss with what was found', () => {
    expect(result.misses.map(({ unit: id, kind, found }) => `${id} ${kind} ${found.id}`)).toEqual([
      'L3.1 missing roads',
      'L4.1 extra rivers',
    ]);
  });

  it('names themes that the lexicon does not have', () => {
    expect(result.unknownThemes).toEqual(['bridges']);
  });
});

describe('faults of a gold file', () => {
  it.each([
    ['no JSON', '{', 'gold-json'],
    ['no units', '{}', 'gold-empty'],
    ['a unit without themes', '{"units":[{"text":"东岭镇修路。"}]}', 'gold-unit'],
    ['a unit that is a number', '{"units":[3]}', 'gold-unit'],
  ])('%s', (_, json, code) => {
    expect(readGold(json, 'x.json').problems.map((it) => it.code)).toContain(code);
  });
});
