import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type VerifyOptions, verify } from '../../src/brief/verify.ts';
import { briefing, plainBriefing } from '../redline/briefing.ts';

test('where no report can be read the fault is told, not the warning found before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), '核对-'));
  const at = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const options = {
    briefing: at('b.docx', briefing),
    reports: [at('empty.txt', '')],
    meta: at('meta.yaml', '别的.txt: { place: 云岭省安澜市 }\n'),
  };
  await expect(verify(options)).rejects.toMatchObject({ problem: { code: 'file-empty', level: 'error' } });
});

test('what the user names and is not there, or at fault, is said instead of another edition being taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), '核对-'));
  const at = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const broken = join(folder, 'office');
  mkdirSync(broken);
  at('office/document.hbs', '<h1>{{title}}</h1>');
  at('office/template.yaml', 'name: 本办\n  limits: [\n');
  const given = { briefing: at('b.docx', plainBriefing), reports: ['samples'] };
  const fault = (more: Partial<VerifyOptions>) =>
    verify({ ...given, ...more }).then(
      () => null,
      ({ problem: { code, place } }) => [code, place?.file ?? null],
    );
  expect(await fault({ templates: [broken] })).toEqual(['yaml-syntax', join(broken, 'template.yaml')]);
  expect(await fault({ templates: ['gone'] })).toEqual(['template-missing', null]);
  expect(await fault({ profile: 'gone' })).toEqual(['profile-missing', null]);
  const letterhead = join(folder, 'gone.docx');
  expect(await fault({ letterhead })).toEqual(['setup-file-missing', letterhead]);
  expect(await fault({ letterhead: at('poor.docx', 'no zip') })).toEqual([
    expect.any(String),
    join(folder, 'poor.docx'),
  ]);
});
