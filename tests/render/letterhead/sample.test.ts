import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeSampleLetterhead } from '../../../src/render/index.ts';
import { bundledProfile } from '../profiles.ts';

it('ships the sample that the code makes (scripts/make-sample-letterhead.mjs writes it)', async () => {
  const made = await makeSampleLetterhead(bundledProfile('jianbao'), '2026-01-05');
  expect(Buffer.compare(Buffer.from(made), readFileSync('templates/letterhead.docx'))).toBe(0);
});
