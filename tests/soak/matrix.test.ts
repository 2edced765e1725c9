/** template × profile × (1, 2, 3, 5, 12, 40 places) × (end block, letterhead, none): sound for the linter and the schema. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeDocument } from '../../src/brief/make.ts';
import { loadProfile, profileNames } from '../../src/files/profiles.ts';
import { loadTemplate, templateNames } from '../../src/files/templates.ts';
import { lintDocx, makeSampleLetterhead } from '../../src/render/index.ts';
import { makeComparison } from '../compose/comparison.ts';

const checker = '../shared/tools/check-docx';
const folder = mkdtempSync(join(tmpdir(), 'jianbao-matrix-'));
const distribution = { report: '省委常委', send: '各市委', distribute: '各县（市、区）委', copies: '50' };

describe.each(templateNames())('%s', (id) => {
  test.each(profileNames())('in %s', async (name) => {
    const template = loadTemplate(id).value;
    const profile = loadProfile(name).value;
    const letterhead = { bytes: await makeSampleLetterhead(profile, '2026-01-05'), file: 'letterhead.docx' };
    const files: string[] = [];
    for (const places of [1, 2, 3, 5, 12, 40]) {
      for (const dress of ['end-block', 'letterhead', 'none']) {
        const options = { date: '2026-01-05', ...(dress === 'end-block' ? { distribution } : {}) };
        const { value } = await makeDocument(
          { comparison: makeComparison(places), reports: [], options },
          { template, profile },
          dress === 'letterhead' ? letterhead : null,
        );
        expect(lintDocx(value.content as Uint8Array), `${places} ${dress}`).toEqual([]);
        const file = join(folder, `${id}-${name}-${places}-${dress}.docx`);
        writeFileSync(file, value.content);
        files.push(file);
      }
    }
    if (existsSync(checker)) execFileSync('/usr/bin/python3', [checker, ...files]);
  });
});
