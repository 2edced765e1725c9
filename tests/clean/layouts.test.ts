/**
 * Layouts of county sites, papers, WeChat pages and offices. A file of `tests/fixtures/layouts/` holds many; a layout's
 * lines carry the kind and the article that each must have, and stand in the report without them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanReport } from '../../src/clean/index.ts';
import { cues, sourceOf } from './lexicon.ts';

const folder = 'tests/fixtures/layouts';

type Layout = { name: string; lines: string[] };

function readLayouts(file: string): Layout[] {
  const [, ...layouts] = readFileSync(`${folder}/${file}`, 'utf8').split(/^=== /m);
  return layouts.map((layout) => {
    const [name = '', ...lines] = layout.trimEnd().split('\n');
    return { name, lines };
  });
}

describe.each(readdirSync(folder))('%s', (file) => {
  test.each(readLayouts(file))('$name', ({ lines }) => {
    const text = lines.map((line) => line.replace(/^\w+ \d+\| /, '')).join('\n');
    const found = cleanReport(sourceOf(text), cues).value.blocks.map(
      (it) => `${it.kind} ${it.article}| ${it.text}`,
    );
    expect(found).toEqual(lines.filter((line) => line !== ''));
  });
});
