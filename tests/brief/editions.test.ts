/** Editions of every template and profile are sound Word files, and the leaders' edition has two pages at most. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { lintDocx, makeSampleLetterhead } from '../../src/render/index.ts';
import { makeComparison } from '../compose/comparison.ts';
import { convertToPdf, countPages, hasOffice } from '../office.ts';
import { draw, seed } from './draw.ts';
import { allEditions, makeEdition } from './matrix.ts';

const checker = '../shared/tools/check-docx';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-editions-'));
const sizes = [2, 5, 12, 40];

async function make(
  template: string,
  profile: string,
  places: number,
  letterhead: Uint8Array | null = null,
): Promise<string> {
  const options = {
    date: '2026-01-05',
    unit: '中共云岭省委组织部',
    issue: '第12期（总第345期）',
    distribution: { report: '省委常委', send: '各市委', distribute: '各县（市、区）委', copies: '50' },
  };
  const matter = { comparison: makeComparison(places), reports: [], options };
  const { value, problems } = await makeDocument(
    matter,
    { template: loadTemplate(template).value, profile: loadProfile(profile).value },
    letterhead && { bytes: letterhead, file: 'letterhead.docx' },
  );
  expect(lintDocx(value.content as Uint8Array)).toEqual([]);
  expect(problems.filter(({ code }) => code === 'link-target-missing')).toEqual([]);
  const file = join(folder, `${template}-${profile}-${places}${letterhead ? '-head' : ''}.docx`);
  writeFileSync(file, value.content);
  return file;
}

/** So many of the whole matrix (`npm run soak`) are made here, others each time; SEED makes the same ones again. */
const sampleSize = 36;

test(`${sampleSize} editions of the matrix drawn by SEED=${seed} pass the linter, and the schema where ../shared is there`, async () => {
  const files: string[] = [];
  for (const edition of draw(allEditions, sampleSize)) files.push(await makeEdition(edition, folder));
  expect(new Set(files).size).toBe(sampleSize);
  if (existsSync(checker)) execFileSync('/usr/bin/python3', [checker, ...files]);
}, 300_000);

test.skipIf(!hasOffice)(
  'leaders: two pages at most in every profile, with and without a letterhead (skipped without LibreOffice)',
  async () => {
    const files: string[] = [];
    for (const profile of profileNames()) {
      const letterhead = await makeSampleLetterhead(loadProfile(profile).value, '2026-01-05');
      for (const places of sizes) {
        files.push(await make('leaders', profile, places));
        files.push(await make('leaders', profile, places, letterhead));
      }
    }
    for (const pdf of convertToPdf(files)) expect(countPages(pdf), pdf).toBeLessThanOrEqual(2);
  },
  300_000,
);
