import { describe, expect, test } from 'vitest';
import { fitPages } from '../../src/brief/fit-pages.ts';
import { makeDocument } from '../../src/brief/make.ts';
import type { Template } from '../../src/compose/template.ts';
import { loadProfile } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { makeComparison } from '../compose/comparison.ts';

type Made = Awaited<ReturnType<Parameters<typeof fitPages>[1]>> & { limits: Template['limits'] };

/** A draft of so many pages for what its limits let through, and the limits of every draft that was asked for. */
async function makeWith(
  limits: Partial<Template['limits']>,
  pagesOf: (limits: Template['limits']) => number,
  id = 'leaders',
) {
  const template = loadTemplate(id).value;
  const asked: Template['limits'][] = [];
  const made = await fitPages({ ...template, limits: { ...template.limits, ...limits } }, async (tried) => {
    asked.push(tried.limits);
    const pages = { count: pagesOf(tried.limits), free: 1000, ends: [] };
    return { limits: tried.limits, rendered: { pages }, problems: [] } as unknown as Made;
  });
  return { made, asked };
}

describe('a template that says how many pages it fills', () => {
  test('keeps all it asks for where that fits', async () => {
    const { made, asked } = await makeWith({ pages: 2 }, () => 2);
    expect(asked).toHaveLength(1);
    expect(made.problems).toEqual([]);
  });

  test('gives up sentences before rows of figures', async () => {
    const { made } = await makeWith({ pages: 2, highlightCharacters: 1000, keyIndicators: 3 }, (limits) =>
      limits.highlightCharacters > 700 ? 3 : 2,
    );
    expect(made.limits.keyIndicators).toBe(3);
    expect(made.limits.highlightCharacters).toBeGreaterThan(680);
    expect(made.limits.highlightCharacters).toBeLessThanOrEqual(700);
    expect(made.problems).toEqual([]);
  });

  test('that even its shortest draft does not hold is told, with its pages and the limit', async () => {
    const { made } = await makeWith({ pages: 2 }, () => 4);
    expect(made.limits).toMatchObject({ highlightCharacters: 0, keyIndicators: 0 });
    expect(made.problems).toMatchObject([
      { code: 'pages-exceeded', level: 'warning', args: { count: 4, limit: 2 } },
    ]);
  });
});

test('of a template without a limit every draft holds', async () => {
  const { made, asked } = await makeWith({}, () => 400, 'staff');
  expect(asked).toHaveLength(1);
  expect(made.problems).toEqual([]);
});

test('the warning comes out of making a document', async () => {
  const template = loadTemplate('leaders').value;
  const { problems } = await makeDocument(
    {
      comparison: makeComparison(3),
      reports: [],
      options: { date: '2026-01-05', attachments: Array.from({ length: 120 }, (_, at) => `附件${at}`) },
    },
    { template, profile: loadProfile('jianbao').value },
    null,
  );
  expect(problems.map(({ code }) => code)).toContain('pages-exceeded');
});
