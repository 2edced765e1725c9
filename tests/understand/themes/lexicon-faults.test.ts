import { describe, expect, it } from 'vitest';
import { parseThemeLexicon } from '../../../src/understand/themes/index.ts';

const file = 'mine.yaml';

/** Faults as `code line:column`, the YAML given without its first line break. */
function faultsOf(yaml: string): string[] {
  const { problems } = parseThemeLexicon(yaml.replace(/^\n/, ''), file);
  return problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

const themes = `
themes:
  roads:
    name: 道路
    topics:
      bridges:
        name: 桥梁`;

describe('faults of a lexicon, each with its line and column', () => {
  it('has none in a small sound lexicon', () => {
    expect(faultsOf(`${themes}\n        strong: [石拱桥]\n`)).toEqual([]);
  });

  it.each([
    ['broken YAML', `${themes}\n        strong: [石拱桥\n`, 'yaml-syntax'],
    ['a key twice', `${themes}\n        name: 桥\n`, 'yaml-duplicate-key 7:9'],
    ['a misspelt key at the top', 'theme:\n  roads: { name: 道路 }\n', 'yaml-misspelt-key 1:1'],
    ['no theme', 'threshold: 0.5\n', 'yaml-missing-key 1:1'],
    ['an unknown group of words', `${themes}\n        stronger: [石拱桥]\n`, 'yaml-misspelt-key 7:9'],
    ['words that are no list', `${themes}\n        strong: 石拱桥\n`, 'yaml-wrong-value 7:17'],
    ['a weight above one', `weights: { strong: 9 }${themes}\n`, 'yaml-wrong-value 1:20'],
    ['a threshold that is no number', `threshold: 高${themes}\n`, 'yaml-wrong-value 1:12'],
    ['an entry with an empty part', `${themes}\n        strong: [修…]\n`, 'yaml-wrong-value 7:18'],
    ['an entry with an empty choice', `${themes}\n        strong: [修|]\n`, 'yaml-wrong-value 7:18'],
    [
      'an entry twice',
      `${themes}\n        strong: [石桥]\n        weak: [石桥]\n`,
      'themes-entry-twice 8:16',
    ],
    [
      'a key that an entry does not know',
      `${themes}\n        weak: [{ entry: 桥, wiht: [河] }]\n`,
      'yaml-misspelt-key 7:28',
    ],
    ['a faulty pattern', `forms: { strong: ['(桥'] }${themes}\n`, 'yaml-wrong-value 1:19'],
    [
      'a topic id twice',
      `${themes}\n  rivers:\n    name: 河\n    topics:\n      bridges: { name: 桥 }\n`,
      'themes-id-twice 10:7',
    ],
  ])('%s', (_, yaml, fault) => {
    const found = faultsOf(yaml);
    expect(
      found.some((it) => it.startsWith(fault)),
      found.join(),
    ).toBe(true);
  });

  it('does not throw on any text', () => {
    for (const text of [
      '',
      '[]',
      '- a',
      'themes: 3',
      'themes: { a: 1 }',
      '\u0000',
      '"',
      'a: &x [*x]',
      'themes:\n  a:\n',
    ])
      expect(() => parseThemeLexicon(text, file)).not.toThrow();
  });
});
