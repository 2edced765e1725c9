/**
 * Saved pages as Chinese sites serve them, public accounts' articles and an office's bulletin, all invented: exactly
 * the article survives. `expected.txt` has each article's title and subtitles, then kind and text of all blocks but
 * chrome; UPDATE=1 writes it anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanReport } from '../src/clean/index.ts';
import { readReport } from '../src/read/index.ts';
import { cues } from './clean/lexicon.ts';

const folder = new URL('./fixtures/pages/', import.meta.url);

test.each(readdirSync(folder))('%s', async (name) => {
  const here = new URL(`${name}/`, folder);
  const file = readdirSync(here).find((it) => it.startsWith('page.')) ?? '';
  const source = await readReport({ file, bytes: readFileSync(new URL(file, here)) });
  const { articles, blocks } = cleanReport(source.value, cues).value;
  const said = [
    ...articles.map(({ id, title, subtitles }) => [id, title, ...subtitles].join(' / ')),
    ...blocks
      .filter(({ kind }) => kind !== 'chrome')
      .map(({ kind, article, text }) => `${article} ${kind}\t${text}`),
  ].join('\n');
  const expected = new URL('expected.txt', here);
  if (process.env.UPDATE && !process.env.CI) writeFileSync(expected, `${said}\n`);
  expect(existsSync(expected)).toBe(true);
  expect(`${said}\n`).toBe(readFileSync(expected, 'utf8'));
});
