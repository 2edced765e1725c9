/** Writes templates/letterhead.docx, the sample that ships. Run after `npm run build`: node scripts/make-sample-letterhead.mjs */
import { writeFileSync } from 'node:fs';
import { loadProfile, makeSampleLetterhead } from '../dist/index.js';

writeFileSync(
  'templates/letterhead.docx',
  await makeSampleLetterhead(loadProfile('jianbao').value, '2026-01-05'),
);
