import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCues } from '../../src/clean/index.ts';
import { settlements } from '../settlements.ts';

describe('parseCues', () => {
  test('the shipped list has no fault and puts longer words first', () => {
    const { value, problems } = parseCues(
      readFileSync('lexicon/cues.yaml', 'utf8'),
      'lexicon/cues.yaml',
      settlements,
    );
    expect(problems).toEqual([]);
    const lists = (tree: object): unknown[] =>
      Object.values(tree).flatMap((it) =>
        Array.isArray(it) ? [it] : typeof it === 'object' ? lists(it) : [],
      );
    expect(lists(value).length).toBe(68);
    for (const words of lists(value)) expect(words).not.toEqual([]);
    expect(value.byline.roles.indexOf('本报记者')).toBeLessThan(value.byline.roles.indexOf('记者'));
  });

  test('an unknown key and a wrong type are errors at their lines; the other lists stand', () => {
    const { value, problems } = parseCues(
      'digests: [简讯]\nkicker: [特刊]\nposts: 书记\n',
      'mine.yaml',
      settlements,
    );
    expect(problems.map(({ code, place }) => [code, place?.line])).toEqual([
      ['yaml-misspelt-key', 2],
      ['yaml-wrong-value', 3],
    ]);
    expect(value.digests).toEqual(['简讯']);
    expect(value.posts).toEqual([]);
  });

  test('broken YAML is an error, not an exception', () => {
    expect(parseCues('digests: [简讯\nposts: [', 'mine.yaml', settlements).problems[0]?.code).toBe(
      'yaml-syntax',
    );
  });
});

test('one more word in the file makes an end mark of it', () => {
  const shipped = readFileSync('lexicon/cues.yaml', 'utf8');
  const more = shipped.replace('endMarks: [', 'endMarks: [全文完, ');
  const marks = (yaml: string) =>
    parseCues(yaml, 'cues.yaml', settlements).value.patterns.closing.exec('…余次。(全文完)')?.index;
  expect(marks(shipped)).toBeUndefined();
  expect(marks(more)).toBe(4);
});
