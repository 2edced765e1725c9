/** The counts of a briefing are those of what it prints, whatever its template prints. */
import { describe, expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import type { Template } from '../../src/compose/template.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import type { Comparison } from '../../src/model.ts';
import { makeComparison } from './comparison.ts';

const options = { date: '2026-01-05' };

function compose(comparison: Comparison, template: Template) {
  const { value, problems } = composeBriefing(comparison, template, options);
  expect(problems).toEqual([]);
  if (!value) throw new Error('not composed');
  return value;
}

/** Every sentence of the comparison, once each: their texts differ. */
function sentencesOf({ themes, coverage }: Comparison): Set<string> {
  const picked = themes.flatMap(({ topics, distinctive }) => [
    ...topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points)),
    ...distinctive.map(({ point }) => point),
  ]);
  return new Set(
    [...picked, ...coverage.flatMap(({ best, line }) => [best, line])].flatMap((it) => it?.text ?? []),
  );
}

describe.each(templateNames())('%s', (name) => {
  test.each([1, 2, 5, 7, 12, 40])('counts what it prints of %i places', (count) => {
    const comparison = makeComparison(count);
    const { html, counts, briefing } = compose(comparison, loadTemplate(name).value);
    const printed = [...sentencesOf(comparison)].filter((text) => html.includes(text));
    expect(printed.length).toBeGreaterThan(0);
    expect(counts.points).toBe(printed.length);
    expect(briefing.note[0]).toContain(`摘录做法${printed.length}条`);
    expect(briefing.briefNote[0]).toContain(`摘录做法${printed.length}条`);
  });
});

test.each(templateNames())(
  '%s: what the cells of places and themes count together is no less than all',
  (name) => {
    for (const count of [2, 5, 12]) {
      const { counts, briefing } = compose(makeComparison(count), loadTemplate(name).value);
      const cells = briefing.overview.rows.flatMap((row) => row.cells);
      const sum = (of: 'points' | 'figures') => cells.reduce((all, cell) => all + cell[of], 0);
      expect(sum('figures')).toBeGreaterThanOrEqual(counts.figures);
      expect(sum('points')).toBeGreaterThanOrEqual(counts.points);
    }
  },
);

describe('a template of the user’s own', () => {
  const own = (text: string): Template => ({
    ...loadTemplate('staff').value,
    document: { file: 'mine.hbs', text: `<p>{{counts.points}}/{{counts.figures}}</p>${text}` },
  });
  const comparison = makeComparison(3);
  const [first] = comparison.themes;

  test('that prints the named practices alone counts them alone', () => {
    const { html } = compose(
      comparison,
      own('{{#each themes}}{{#each practices}}{{point.text}}{{/each}}{{/each}}'),
    );
    expect(html).toMatch(/^<p>12\/0<\/p>/u);
  });

  test('that prints one theme’s figures alone counts them alone, each once however often it is printed', () => {
    const values = (first?.indicators ?? []).flatMap(({ cells }) => cells.flatMap((cell) => cell.values));
    const figures = new Set(values.map(({ quote }) => `${quote.start}@${quote.file}`)).size;
    const once =
      '{{#each themes}}{{#if (equals id "grassroots")}}{{#each indicatorTables}}{{#each rows}}{{#each cells}}{{#each values}}{{text}}{{/each}}{{/each}}{{/each}}{{/each}}{{/if}}{{/each}}';
    expect(compose(comparison, own(once)).html).toMatch(new RegExp(`^<p>0/${figures}</p>`, 'u'));
    expect(compose(comparison, own(once + once)).html).toMatch(new RegExp(`^<p>0/${figures}</p>`, 'u'));
  });

  test('that prints no quotation counts none', () => {
    expect(compose(comparison, own('<p>{{title}}</p>')).counts).toMatchObject({ points: 0, figures: 0 });
  });
});

test('a cell of the overview counts what the document prints of its place and theme', () => {
  const comparison = makeComparison(3);
  const { briefing, html } = compose(comparison, loadTemplate('staff').value);
  const [place] = comparison.places;
  const [theme] = comparison.themes;
  const cell = briefing.overview.rows[0]?.cells[0];
  const texts = new Set(
    [
      ...(theme?.topics ?? []).flatMap(({ cells }) =>
        cells.filter((it) => it.place === place?.id).flatMap(({ points }) => points),
      ),
      ...(theme?.distinctive ?? []).filter((it) => it.place === place?.id).map(({ point }) => point),
      ...comparison.coverage
        .filter((it) => it.place === place?.id && it.theme === theme?.id)
        .map(({ line }) => line),
    ].flatMap((it) => it?.text ?? []),
  );
  expect(cell?.points).toBe([...texts].filter((text) => html.includes(text)).length);
  expect(cell?.points).toBeGreaterThan(0);
});
