/** How long the editions of the five real reports are, in LibreOffice's pages (skipped without it or without ../shared). */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDocument, makeDraft } from '../../src/brief/make.ts';
import { loadKnowledge } from '../../src/files/knowledge.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import type { Report } from '../../src/model.ts';
import { compareReports, understandBytes } from '../../src/pipeline.ts';
import { makeSampleLetterhead } from '../../src/render/index.ts';
import { convertToPdf, countPages, hasOffice } from '../office.ts';

const shared = '../shared/reports';
const distribution = { report: '省委常委', send: '各市委', distribute: '各县（市、区）委', copies: '50' };
const cases = [
  { template: 'staff', profile: 'jianbao', dress: 'none', most: 12 },
  { template: 'staff', profile: 'gb9704', dress: 'none', most: 16 },
  ...profileNames().flatMap((profile) =>
    ['end-block', 'letterhead'].map((dress) => ({ template: 'leaders', profile, dress, most: 2 })),
  ),
];

test.skipIf(!hasOffice || !existsSync(shared))(
  'the real reports: no longer than promised, and no row of figures lost',
  async () => {
    const knowledge = loadKnowledge().value;
    const reports: Report[] = [];
    for (const file of readdirSync(shared).filter((name) => name.endsWith('.txt')))
      reports.push(
        (await understandBytes({ file, bytes: readFileSync(join(shared, file)) }, knowledge)).value,
      );
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-lengths-'));
    const files: string[] = [];
    for (const { template: id, profile: name, dress } of cases) {
      const template = loadTemplate(id).value;
      const profile = loadProfile(name).value;
      const comparison = compareReports(
        reports,
        knowledge,
        template.limits.points,
        template.limits.values,
      ).value;
      const options = { date: '2026-01-05', ...(dress === 'none' ? {} : { distribution }) };
      const matter = { comparison, reports, options };
      const letterhead =
        dress === 'letterhead'
          ? { bytes: await makeSampleLetterhead(profile, '2026-01-05'), file: 'letterhead.docx' }
          : null;
      if (id === 'staff') {
        const { briefing } = (await makeDraft(matter, { template, profile }, letterhead)).composed;
        const printed = briefing.themes.flatMap(
          ({ indicatorTables, singleIndicators, furtherIndicators }) => [
            ...indicatorTables.flatMap(({ rows, turned }) => [...rows, ...turned]),
            ...singleIndicators,
            ...furtherIndicators.flatMap(({ rows }) => rows),
          ],
        );
        for (const { furtherIndicators } of briefing.themes)
          expect(new Set(furtherIndicators.map(({ place }) => place)).size).toBe(furtherIndicators.length);
        expect(printed.length).toBe(comparison.themes.flatMap(({ indicators }) => indicators).length);
      }
      const file = join(folder, `${id}-${name}-${dress}.docx`);
      writeFileSync(file, (await makeDocument(matter, { template, profile }, letterhead)).value.content);
      files.push(file);
    }
    convertToPdf(files).forEach((pdf, at) => {
      expect(countPages(pdf), pdf).toBeLessThanOrEqual(cases[at]?.most ?? 0);
    });
  },
  180_000,
);
