import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { newFolder, runJianbao } from './run.ts';

const sample = resolve('samples/qingshi-2025.txt');

describe('jianbao compare', () => {
  let folder = '';
  beforeEach(() => {
    folder = newFolder();
    const text = readFileSync(sample, 'utf8');
    writeFileSync(join(folder, 'new.txt'), text.replace(/(\d+)个/, '9876个').replace(/\n[^\n]+\n*$/, '\n'));
  });

  it('writes tracked changes with author and date, and says what changed', () => {
    const args = ['compare', sample, 'new.txt', '-o', 'r.docx', '--author', '甘棠', '--date', '2026-01-05'];
    const { code, out } = runJianbao(args, folder);
    expect(code).toBe(0);
    expect(out).toMatch(/Wrote r\.docx: 1 passages changed, 0 added, 1 deleted, 0 moved/);
    const xml = strFromU8(
      unzipSync(readFileSync(join(folder, 'r.docx')))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml).toContain('w:author="甘棠" w:date="2026-01-05T00:00:00Z"');
    expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:ins>).)*9876个/);
  });

  it('writes both sides as a page', () => {
    expect(runJianbao(['compare', sample, 'new.txt', '--format', 'html', '-o', 'r.html'], folder).code).toBe(
      0,
    );
    expect(readFileSync(join(folder, 'r.html'), 'utf8')).toContain('<ins>9876个');
  });

  it.each([
    ['a missing report', ['compare', 'none.txt', 'new.txt', '-o', 'r.docx'], 1],
    ['an existing output', ['compare', sample, 'new.txt', '-o', 'new.txt'], 2],
    ['a date that is none', ['compare', sample, 'new.txt', '--date', 'yesterday'], 2],
  ])('%s is one line and an exit code', (_, args, code) => {
    const ran = runJianbao(args, folder);
    expect(ran.code).toBe(code);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });
});
