import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clueName, evidenceName, kindName, reasonName } from '../../src/cli/inspect-words.ts';

const folder = join(import.meta.dirname, '../../src/understand/places');
const source = readdirSync(folder)
  .map((it) => readFileSync(join(folder, it), 'utf8'))
  .join('\n');

test('every clue of a place that the code knows has a Chinese name', () => {
  const named = [...source.matchAll(/rule: '([a-z-]+)'|, '([a-z-]+)', \d/gu)].map(
    (it) => it[1] ?? it[2] ?? '',
  );
  expect(named.length).toBeGreaterThan(15);
  expect([...new Set(named)].filter((rule) => clueName(rule, 'zh') === rule)).toEqual([]);
});

test('an English reader gets the names of the code', () => {
  expect(clueName('town-and-county', 'en')).toBe('town-and-county');
  expect(kindName('byline', 'zh')).toBe('署名');
  expect(reasonName('no-place', 'zh')).toBe('地区不明');
  expect(evidenceName('learned', 'zh')).toBe('学得');
});
