/** What a briefing says of itself holds for random choices of the real reports and of the samples. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineLength, roomyLine } from '../../src/align/points/coverage.ts';
import { composeBriefing } from '../../src/compose/index.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import type { Comparison, Point, Report } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';
import { escapeMarkup } from '../../src/text/markup.ts';

const knowledge = loadKnowledge().value;

async function readFolder(folder: string): Promise<Report[]> {
  const reports: Report[] = [];
  for (const name of readdirSync(folder).filter((it) => /\.(?:txt|html|docx)$/.test(it)))
    reports.push(
      (await understandBytes({ file: name, bytes: readFileSync(join(folder, name)) }, knowledge)).value,
    );
  return reports;
}

function pointsOf({ themes, coverage }: Comparison): Point[] {
  return [
    ...themes.flatMap(({ topics, distinctive }) => [
      ...topics.flatMap(({ cells }) => cells.flatMap(({ points }) => points)),
      ...distinctive.map(({ point }) => point),
    ]),
    ...coverage.flatMap(({ best, line }) => [best, line].flatMap((it) => it ?? [])),
  ];
}

function check(reports: Report[], name: string): void {
  const template = loadTemplate(name).value;
  const comparison = compareReports(reports, knowledge, template.limits.points, template.limits.values).value;
  const composed = composeBriefing(comparison, template, {
    date: '2026-01-05',
    punctuation: 'as-written',
  }).value;
  if (!composed) throw new Error('not composed');
  const { html, counts, briefing } = composed;
  const printed = pointsOf(comparison).filter(({ text }) => html.includes(escapeMarkup(text)));
  expect(counts.points).toBe(
    new Set(printed.map(({ sentence, quotes }) => `${sentence}@${quotes[0]?.file}`)).size,
  );
  for (const { line } of comparison.coverage) {
    const isCut = line?.text.includes('……') ?? false;
    expect(line?.text.length ?? 0).toBeLessThanOrEqual(isCut ? lineLength : roomyLine);
    expect(line?.text ?? '').not.toMatch(/^……/u);
  }
  for (const { practices, practicesLeftOut, id } of briefing.themes) {
    const all = comparison.themes.find((theme) => theme.id === id)?.distinctive ?? [];
    const shown = all.slice(0, template.limits.practices);
    expect(shown.length + practicesLeftOut).toBe(all.length);
    expect(practices.length).toBeLessThanOrEqual(shown.length);
    // no place has two more than another that has one left
    const count = (place: string, among: typeof all) => among.filter((it) => it.place === place).length;
    const places = [...new Set(all.map(({ place }) => place))];
    const waiting = places.filter((place) => count(place, shown) < count(place, all));
    for (const place of places)
      for (const other of waiting) expect(count(place, shown)).toBeLessThanOrEqual(count(other, shown) + 1);
  }
}

describe.each(['samples', '../shared/reports'].filter((folder) => existsSync(folder)))('%s', (folder) => {
  test.each(templateNames())('%s', { timeout: 60_000 }, async (name) => {
    const reports = await readFolder(folder);
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 1 }), (chosen) => check(chosen, name)),
      { numRuns: 8 },
    );
  });
});
