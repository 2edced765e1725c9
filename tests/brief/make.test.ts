/** What a finished briefing says of itself in its properties. */
import { expect, test } from 'vitest';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile } from '../../src/files/profiles.ts';
import { loadTemplate } from '../../src/files/templates.ts';
import { openPackage, textPart } from '../../src/word/package.ts';
import { readProperties } from '../../src/word/properties.ts';
import { makeComparison } from '../compose/comparison.ts';

test.each([
  [{}, 'jianbao'],
  [{ unit: '甲部' }, '甲部'],
  [{ issuers: ['甲部', '乙部'] }, '甲部'],
  [{ unit: '丁部', issuers: ['甲部', '乙部'] }, '丁部'],
])('with %o the creator and the company are %s, and the page says so too', async (office, name) => {
  const { value } = await makeDocument(
    { comparison: makeComparison(2), reports: [], options: { date: '2026-01-05', ...office } },
    { template: loadTemplate('staff').value, profile: loadProfile('jianbao').value },
    null,
  );
  const parts = openPackage(value.content as Uint8Array);
  expect(readProperties(parts).creator).toBe(name);
  expect(textPart(parts, 'docProps/app.xml')).toContain(`<Company>${name}</Company>`);
  if (name !== 'jianbao') expect(textPart(parts, 'word/document.xml')).toContain(name);
});
