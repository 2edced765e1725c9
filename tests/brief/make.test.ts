/** What a finished briefing says of itself in its properties, and that its pages are filled. */
import { expect, test } from 'vitest';
import { makeDocument, makeDraft } from '../../src/brief/make.ts';
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

test('a briefing is made with its overview or its sources on turned pages where a page would be nearly empty', async () => {
  const [archive, gb9704] = [loadTemplate('archive').value, loadProfile('gb9704').value];
  const { composed, rendered } = await makeDraft(
    { comparison: makeComparison(5), reports: [], options: { date: '2026-01-05' } },
    { template: archive, profile: gb9704 },
    null,
  );
  expect(composed.briefing.isOverviewLandscape).toBe(true);
  expect(rendered.pages?.ends.slice(0, -1).filter((share) => share < 1 / 3)).toEqual([]);
});

test('the contents of the archive list headings of two levels, and no more', async () => {
  const { rendered } = await makeDraft(
    { comparison: makeComparison(5), reports: [], options: { date: '2026-01-05' } },
    { template: loadTemplate('archive').value, profile: loadProfile('jianbao').value },
    null,
  );
  const xml = textPart(rendered.parts, 'word/document.xml');
  expect(xml).toMatch(/TOC \\o (?:"|&quot;)1-2/);
  for (const level of [1, 2]) expect(xml).toContain(`<w:pStyle w:val="TOC${level}"/>`);
  expect(xml).not.toContain('<w:pStyle w:val="TOC3"/>');
});

test('how the figures of a table stand is the profile’s', async () => {
  const profile = loadProfile('jianbao').value;
  const styles = { ...profile.styles, TableFigure: { align: 'right' as const } };
  const { rendered } = await makeDraft(
    { comparison: makeComparison(5), reports: [], options: { date: '2026-01-05' } },
    { template: loadTemplate('staff').value, profile: { ...profile, styles } },
    null,
  );
  const cell = /<w:pStyle w:val="TableFigure"\/><\/w:pPr><w:r><w:t[^>]*>\d+个/;
  expect(textPart(rendered.parts, 'word/document.xml')).toMatch(cell);
  const look = /<w:style [^>]*w:styleId="TableFigure"[\s\S]*?<\/w:style>/;
  expect(look.exec(textPart(rendered.parts, 'word/styles.xml'))?.[0]).toContain('<w:jc w:val="right"/>');
});
