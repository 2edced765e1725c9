/** template × profile × places × dress: the documents that must be sound Word files, and one of them made. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import { lintDocx, makeSampleLetterhead } from '../../src/render/index.ts';
import { makeComparison } from '../compose/comparison.ts';

export type Edition = { template: string; profile: string; places: number; dress: (typeof dresses)[number] };

const dresses = ['end-block', 'letterhead', 'none'] as const;
const distribution = { report: '省委常委', send: '各市委', distribute: '各县（市、区）委', copies: '50' };

export const allEditions: Edition[] = templateNames().flatMap((template) =>
  profileNames().flatMap((profile) =>
    [1, 2, 3, 5, 12, 40].flatMap((places) => dresses.map((dress) => ({ template, profile, places, dress }))),
  ),
);

/** Makes the document, holds it against the linter, and gives the file that it wrote into the folder. */
export async function makeEdition(edition: Edition, folder: string): Promise<string> {
  const { template, profile: name, places, dress } = edition;
  const profile = loadProfile(name).value;
  const options = { date: '2026-01-05', ...(dress === 'end-block' ? { distribution } : {}) };
  const letterhead =
    dress === 'letterhead'
      ? { bytes: await makeSampleLetterhead(profile, '2026-01-05'), file: 'letterhead.docx' }
      : null;
  const { value, problems } = await makeDocument(
    { comparison: makeComparison(places), reports: [], options },
    { template: loadTemplate(template).value, profile },
    letterhead,
  );
  const what = Object.values(edition).join('-');
  expect(lintDocx(value.content as Uint8Array), what).toEqual([]);
  expect(
    problems.filter(({ code }) => code === 'link-target-missing'),
    what,
  ).toEqual([]);
  const file = join(folder, `${what}.docx`);
  writeFileSync(file, value.content);
  return file;
}
