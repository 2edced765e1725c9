import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { briefing, rewriteBody, sources } from '../redline/briefing.ts';
import { newFolder, runJianbao } from './run.ts';

describe('jianbao verify', () => {
  let folder = '';
  beforeEach(() => {
    folder = newFolder();
    for (const { file, text, joined = [] } of sources)
      writeFileSync(join(folder, file), [text, ...joined].join('\n'));
    writeFileSync(join(folder, 'made.docx'), briefing);
    writeFileSync(
      join(folder, 'edited.docx'),
      rewriteBody((xml) => xml.replace('>17个<', '>120个<')),
    );
  });
  const reports = ['qingquan.txt', 'baihe.txt'];

  it('finds nothing in an untouched briefing', () => {
    const { code, out } = runJianbao(['verify', 'made.docx', ...reports], folder);
    expect([code, out]).toEqual([0, 'made.docx: every number and quotation stands in the sources\n']);
  });

  it('does not say that all stands where a source could not be read', () => {
    const { code, out } = runJianbao(['verify', 'made.docx', ...reports, 'gone.txt'], folder);
    expect([code, out]).toEqual([
      1,
      'made.docx: a source could not be read, so not everything was checked\n',
    ]);
  });

  it('lists what was changed, with its place and what the source says, and exits 1', () => {
    const { code, out } = runJianbao(['verify', 'edited.docx', ...reports], folder);
    expect(code).toBe(1);
    expect(out).toContain(
      'edited.docx: body · 一、基层组织 · table row "整顿数（个）", column "清泉县 2025年": the number "120"',
    );
    expect(out).toContain('as made: "17"');
    expect(out).toContain('source qingquan.txt, paragraph 2: 今年以来');
  });

  it('prints the findings as JSON and writes them as comments', () => {
    const args = [
      'verify',
      'edited.docx',
      ...reports,
      '--json',
      '--fix-report',
      'fix.docx',
      '--date',
      '2026-01-05',
    ];
    const { out } = runJianbao(args, folder);
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'number', text: '120', was: '17', source: { file: 'qingquan.txt' } },
    ]);
    const comments =
      unzipSync(readFileSync(join(folder, 'fix.docx')))['word/comments.xml'] ?? new Uint8Array();
    expect(strFromU8(comments)).toContain('w:date="2026-01-05T00:00:00Z"');
  });

  it.each([
    ['no Word file', ['verify', 'baihe.txt', 'qingquan.txt'], 1],
    ['no report', ['verify', 'made.docx', 'none.txt'], 1],
  ])('%s is one line and an exit code', (_, args, code) => {
    const ran = runJianbao(args, folder);
    expect(ran.code).toBe(code);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });
});
