/** Hand-labelled reports, one folder a trap: `expected.txt` has kind, article and first words of each block. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../src/clean/index.ts';
import { cues, sourceOf } from './lexicon.ts';

const folder = 'tests/fixtures/clean';

function readFixture(name: string, file: string): string {
  return readFileSync(`${folder}/${name}/${file}`, 'utf8');
}

describe.each(readdirSync(folder))('%s', (name) => {
  const { value } = cleanReport(sourceOf(readFixture(name, 'input.txt')), cues);

  test('kind and article of every block', () => {
    const found = value.blocks.map(({ kind, article, text }) => {
      const line = text.replace(/^(.)\n(?=.\n)|(?<=^(?:.\n)+.)\n/g, '$1');
      return `${kind} ${article}\t${line.slice(0, 24)}`;
    });
    expect(found).toEqual(readFixture(name, 'expected.txt').trimEnd().split('\n'));
  });

  test('cut sentences are whole again, and no others are joined', () => {
    const joined = existsSync(`${folder}/${name}/joined.txt`)
      ? readFixture(name, 'joined.txt').trimEnd()
      : '';
    const found = value.sentences
      .filter(({ parts }) => parts.length > 1)
      .map(({ parts }) => parts.map(({ start, end }) => value.source.text.slice(start, end)).join('|'));
    expect(found.join('\n')).toBe(joined);
  });
});
