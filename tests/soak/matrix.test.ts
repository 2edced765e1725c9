/** template × profile × (1, 2, 3, 5, 12, 40 places) × (end block, letterhead, none): sound for the linter and the schema. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allEditions, makeEdition } from '../brief/matrix.ts';

const checker = '../shared/tools/check-docx';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-matrix-'));
const groups = [...new Set(allEditions.map(({ template, profile }) => `${template} in ${profile}`))];

test.each(groups)('%s', async (group) => {
  const files: string[] = [];
  for (const edition of allEditions)
    if (`${edition.template} in ${edition.profile}` === group) files.push(await makeEdition(edition, folder));
  expect(files).toHaveLength(18);
  if (existsSync(checker)) execFileSync('/usr/bin/python3', [checker, ...files]);
});
