import { expect, test } from 'vitest';
import { citeSources } from '../../src/compose/citation.ts';
import { composeBriefing } from '../../src/compose/index.ts';
import { readSilences } from '../../src/compose/silence.ts';
import { openTally } from '../../src/compose/tally.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Comparison, Quote, ThemeComparison } from '../../src/model.ts';
import { makeComparison } from './comparison.ts';

const quote: Quote = { file: '0.txt', article: 1, paragraph: 7, start: 700, end: 712 };

/** Two places, of which the last theme has nothing but what `change` gives it. */
function silent(change: (theme: ThemeComparison, place: string) => void): Comparison {
  const comparison = makeComparison(2);
  const [theme] = comparison.themes.slice(-1);
  const [place] = comparison.places;
  if (!theme || !place) throw new Error('no theme');
  Object.assign(theme, { topics: [], indicators: [], distinctive: [], common: [] });
  for (const it of comparison.coverage)
    if (it.theme === theme.id) Object.assign(it, { best: null, line: null });
  change(theme, place.id);
  return comparison;
}

function wordsOf(change: (theme: ThemeComparison, place: string) => void): string {
  const comparison = silent(change);
  const [theme] = comparison.themes.slice(-1);
  const citations = citeSources(comparison, 'point', openTally());
  const place = comparison.places[0]?.id ?? '';
  return theme ? readSilences(theme, citations).ofTheme(place).words : '';
}

test('a place with sentences that are counted to a theme is not said to have nothing picked of it', () => {
  const hint = (theme: ThemeComparison, place: string) => {
    theme.hints = [{ place, topic: 'any' }];
  };
  expect(wordsOf(() => {})).toBe('未提及');
  expect(wordsOf(hint)).toBe('未摘得');
  expect(
    wordsOf((theme, place) => {
      hint(theme, place);
      theme.themeMentions = [{ place, quotes: [quote] }];
    }),
  ).toBe('有提及，未摘录');
});

const rowOf = (comparison: Comparison): string => {
  const html = composeBriefing(comparison, loadTemplate('leaders').value, { date: '2026-01-05' }).value?.html;
  const rows = (html ?? '').match(/<tr class="whole">[\s\S]*?<\/tr>/g) ?? [];
  const name = comparison.themes.at(-1)?.name ?? '';
  return (rows.find((row) => row.includes(name)) ?? '').replaceAll(/<[^>]*>|\s/g, '');
};

test('the leaders’ edition says where a theme is spoken of that it quotes nothing of', () => {
  const told = silent((theme, place) => {
    theme.themeMentions = [{ place, quotes: [quote] }];
    theme.hints = [{ place: makeComparison(2).places[1]?.id ?? '', topic: 'any' }];
  });
  const [first, second] = told.places.map(({ name }) => name);
  expect(rowOf(told)).toContain(`有提及，未摘录：${first}（报道1第7段）；未摘得：${second}`);
  expect(rowOf(silent(() => {}))).toMatch(/未提及$/);
});
