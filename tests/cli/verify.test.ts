import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
    expect(out).toContain('source qingquan.txt, paragraph 2: 今年以来');
  });

  it('prints the findings as JSON and writes them as comments', () => {
    const args = [
      'verify',
      'edited.docx',
      ...reports,
      '--json',
      '--output',
      'fix.docx',
      '--date',
      '2026-01-05',
    ];
    const { out } = runJianbao(args, folder);
    expect(JSON.parse(out)).toMatchObject([
      { kind: 'number', level: 'error', text: '120', source: { file: 'qingquan.txt' } },
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

describe('jianbao verify of a briefing that generate made', () => {
  const samples = resolve('samples');
  let folder = '';
  const edit = (from: string, to: string) => {
    const made = new Uint8Array(readFileSync(join(folder, 'made.docx')));
    writeFileSync(
      join(folder, 'edited.docx'),
      rewriteBody((xml) => {
        expect(xml).toContain(from);
        return xml.replace(from, to);
      }, made),
    );
  };
  beforeAll(() => {
    folder = newFolder();
    const args = ['generate', join(samples, 'qingshi-2025.txt'), join(samples, 'yanxi-2024.txt')];
    runJianbao([...args, '-o', 'made.docx', '--date', '2026-01-05', '--masthead', '漪江党建'], folder);
  });
  const reports = [join(samples, 'yanxi-2024.txt'), join(samples, 'qingshi-2025.txt')];
  const verify = (file: string, ...options: string[]) =>
    runJianbao(['verify', file, ...reports, '--masthead', '漪江党建', ...options], folder);

  it('finds nothing where nobody touched it, whatever the order of the reports', () => {
    const { code, out } = verify('made.docx', '--strict');
    expect([code, out]).toEqual([0, 'made.docx: every number and quotation stands in the sources\n']);
  });

  it('shows another place in the note, which fails only with --strict', () => {
    edit('涉及青石县', '涉及砚溪县');
    const { code, out } = verify('edited.docx', '--lang', 'zh');
    expect(code).toBe(0);
    expect(out).toMatch(/已改动：“[^”]*涉及砚溪县[^”]*”\n {4}生成时为：“[^”]*涉及青石县/);
    expect(out).toContain('数字和引文都与来源相符；另有 1 处已改动或未核对');
    expect(verify('edited.docx', '--strict').code).toBe(1);
  });

  it('tells a sentence of the leaders’ edition that was given to another place', () => {
    const args = ['generate', ...reports, '-o', 'leaders.docx', '-t', 'leaders', '--date', '2026-01-05'];
    runJianbao(args, folder);
    const made = new Uint8Array(readFileSync(join(folder, 'leaders.docx')));
    writeFileSync(
      join(folder, 'given.docx'),
      rewriteBody((xml) => {
        expect(xml).toMatch(/<w:t[^>]*>青石县<\/w:t>/);
        return xml.replace(/(<w:t[^>]*>)青石县(<\/w:t>)/, '$1砚溪县$2');
      }, made),
    );
    const { code, out } = runJianbao(['verify', 'given.docx', ...reports], folder);
    expect(code).toBe(1);
    expect(out).toContain('moved under another place');
    expect(out).toContain('as made it stood under "青石县"');
  });

  it('says that a heading too short for the record was changed, and needs not be told of the masthead', () => {
    edit('>附：资料来源与未采用内容<', '>附：资料来源与未用内容<');
    expect(verify('edited.docx').out).toContain('changed: "附：资料来源与未用内容"');
    const { code, out } = runJianbao(['verify', 'made.docx', ...reports, '--strict'], folder);
    expect([code, out]).toEqual([0, 'made.docx: every number and quotation stands in the sources\n']);
  });

  it('takes the words auto and extra for no printed issue', () => {
    const extra = ['--issue', 'extra'];
    runJianbao(['generate', ...reports, '-o', 'extra.docx', '--date', '2026-01-05', ...extra], folder);
    rmSync(join(folder, 'jianbao-ledger.json'));
    for (const issue of [extra, ['--issue', '增刊第1期'], []])
      expect(runJianbao(['verify', 'extra.docx', ...reports, ...issue, '--strict'], folder).code).toBe(0);
    const other = ['--issue', '增刊第2期'];
    expect(runJianbao(['verify', 'extra.docx', ...reports, ...other, '--strict'], folder).code).toBe(1);
  });

  it('holds the line on marks against what it was, where the same marks are asked for', () => {
    const given = ['--masthead', '漪江党建', '--punctuation', 'as-written'];
    runJianbao(['generate', ...reports, '-o', 'written.docx', '--date', '2026-01-05', ...given], folder);
    const made = new Uint8Array(readFileSync(join(folder, 'written.docx')));
    const edited = rewriteBody((xml) => xml.replace('字句和标点未改', '字句和标点没改'), made);
    writeFileSync(join(folder, 'rewritten.docx'), edited);
    const { out } = runJianbao(['verify', 'rewritten.docx', ...reports, ...given, '--lang', 'zh'], folder);
    expect(out).toMatch(/已改动：“[^”]*字句和标点没改[^”]*”\n {4}生成时为：“[^”]*字句和标点未改/);
    expect(runJianbao(['verify', 'written.docx', ...reports, ...given, '--strict'], folder).code).toBe(0);
  });

  it('writes the comments where its sisters write, under the author that was given', () => {
    edit('涉及青石县', '涉及砚溪县');
    verify('edited.docx', '-o', 'proof.docx', '--author', '王某', '--date', '2026-01-05');
    const comments = strFromU8(
      unzipSync(readFileSync(join(folder, 'proof.docx')))['word/comments.xml'] ?? new Uint8Array(),
    );
    expect(comments).toContain('w:author="王某"');
    expect(comments).not.toContain(samples);
  });

  it('knows nothing of the record in a copy that seal remove made', () => {
    const removed = runJianbao(['seal', 'remove', 'made.docx'], folder);
    expect([removed.code, removed.out]).toEqual([0, 'Wrote made-无记录.docx, without the record\n']);
    const copy = unzipSync(readFileSync(join(folder, 'made-无记录.docx')));
    expect(Object.keys(copy).filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(verify('made-无记录.docx').err).toContain('has no record');
    expect(runJianbao(['seal', 'remove', 'made.docx'], folder).code).toBe(2);
  });
});
