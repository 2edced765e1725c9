/** Over whole sets of reports: what a figure of a cut sentence counts stands in what is left of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareFolder } from '../../../scripts/corpus/compare-folder.ts';
import { readMarked } from '../../../scripts/corpus/marked.ts';

// 【录音：某某】: who is heard, which is left off
const label = /^【[^】]*】/u;

test.each(['corpus/training/W2', 'corpus/training/W9', 'corpus/blind/B9'])(
  '%s',
  { timeout: 60_000 },
  async (folder) => {
    const { themes } = await compareFolder(folder);
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.marked'))
      .map((name) => readMarked(readFileSync(join(folder, name), 'utf8')).text)
      .join('\n');
    const cut = themes
      .flatMap(({ topics, distinctive }) => [
        ...topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points)),
        ...distinctive.map(({ point }) => point),
      ])
      .filter(({ text }) => text.includes('……'));
    const figures = cut.flatMap(({ text, figures }) =>
      figures.map(({ what }) => ({ what: what.replace(label, ''), text })),
    );
    expect(figures.length).toBeGreaterThan(5);
    // an object put together of words that do not stand side by side cannot be looked up so
    const hidden = figures.filter(
      ({ what, text }) => what !== '' && texts.includes(what) && !text.includes(what),
    );
    expect(hidden).toEqual([]);
  },
);
