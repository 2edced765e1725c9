/** The tables of the shipped templates, as HTML: what a page that begins in the middle of one shows. */
import { describe, expect, test } from 'vitest';
import { composeBriefing } from '../../src/compose/index.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { makeComparison } from './comparison.ts';

const htmlOf = (name: string, places: number) =>
  composeBriefing(makeComparison(places), loadTemplate(name).value, { date: '2026-01-05' }).value?.html ?? '';

/** The rows of each table of practices or figures, head left out. */
function bodiesOf(html: string): string[][] {
  return [...html.matchAll(/<table id="(?:practices|figures|singles)-[^"]*"[\s\S]*?<\/table>/g)].map(
    ([table]) =>
      [...(/<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? '').matchAll(/<tr[\s\S]*?<\/tr>/g)].map(
        ([row]) => row,
      ),
  );
}

describe.each(['staff', 'archive'])('%s', (name) => {
  test.each([1, 2, 3, 5, 8, 12, 40])(
    'of %i places: every row names its topic and stands whole on a page',
    (count) => {
      const bodies = bodiesOf(htmlOf(name, count));
      expect(bodies.length).toBeGreaterThan(3);
      for (const row of bodies.flat()) {
        expect(row).toMatch(/^<tr class="whole">\s*<th scope="row"[^>]*>[^<\s]/);
        expect(row).not.toMatch(/<th[^>]*rowspan/);
      }
    },
  );

  test.each([5, 12, 40])('of %i places: a table of one row has no heading of its own', (count) => {
    const headed = [...htmlOf(name, count).matchAll(/<h3[^>]*>([\s\S]*?)(?=<h[23]|$)/g)];
    expect(headed.length).toBeGreaterThan(0);
    for (const [, after] of headed) {
      const rows = (after ?? '').match(/<tr class="whole">/g) ?? [];
      expect(rows.length).not.toBe(1);
    }
  });
});

test.each([1, 2, 5, 12, 40])(
  'leaders, of %i places: every sentence has its theme and stands whole on a page',
  (count) => {
    const [table = ''] = /<table[\s\S]*?<\/table>/.exec(htmlOf('leaders', count)) ?? [];
    const rows = (/<tbody>([\s\S]*)<\/tbody>/.exec(table)?.[1] ?? '').match(/<tr[\s\S]*?<\/tr>/g) ?? [];
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row).toMatch(/^<tr class="whole">\s*<th scope="row"[^>]*>[^<\s]/);
      expect(row.match(/<t[dh]/g)).toHaveLength(3);
    }
  },
);

test('silent places of many are listed once, behind the sources, and referred to', () => {
  const html = htmlOf('staff', 40);
  expect(html.match(/<table id="absences"/g)).toHaveLength(1);
  expect(html).toContain('<jb-ref to="absences"></jb-ref>');
  expect(htmlOf('staff', 5)).not.toContain('absences');
});
