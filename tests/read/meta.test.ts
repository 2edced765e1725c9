import { describe, expect, it } from 'vitest';
import { findMeta, parseMetaFile, readReport } from '../../src/read/index.ts';
import { toIsoDate } from '../../src/read/iso-date.ts';

const readText = (text: string, meta = {}) => readReport({ file: 'a.txt', bytes: Buffer.from(text), meta });

describe('front matter', () => {
  const block = '---\nplace: 清泉县\n日期: 2025年3月\nauthors: [甘棠, 柳青]\n---';

  it('gives meta and is marked; the text stays whole', async () => {
    const { value, problems } = await readText(`${block}\n正文。\n`);
    expect(value.meta).toEqual({ place: '清泉县', date: '2025-03', authors: ['甘棠', '柳青'] });
    expect(value.text).toBe(`${block}\n正文。\n`);
    expect(value.marks).toEqual([{ start: 0, end: block.length, role: 'front-matter' }]);
    expect(problems).toEqual([]);
  });

  it('yields to what the user says on the command line', async () => {
    const { value } = await readText(`${block}\n正文。\n`, { place: '白河县' });
    expect(value.meta).toMatchObject({ place: '白河县', date: '2025-03' });
  });

  it('tells faults with their lines', async () => {
    const { value, problems } = await readText('---\nplace: 清泉县\ndate: 三月\ncolour: red\n---\n正文。');
    expect(value.meta).toEqual({ place: '清泉县' });
    expect(problems).toMatchObject([
      { code: 'yaml-wrong-value', level: 'warning', place: { file: 'a.txt', line: 3, column: 7 } },
      { code: 'yaml-unknown-key', level: 'warning', place: { file: 'a.txt', line: 4, column: 1 } },
    ]);
    const broken = await readText('---\nplace: [清泉县\n---\n正文。');
    expect(broken.problems).toMatchObject([{ code: 'yaml-syntax', level: 'warning' }]);
  });

  it('is not seen where two rules enclose prose', async () => {
    for (const prose of ['清泉县选派第一书记。', '记者:某某']) {
      const { value, problems } = await readText(`---\n${prose}\n---\n正文。`);
      expect([value.meta, value.marks, problems]).toEqual([{}, undefined, []]);
    }
  });
});

describe('a file of meta', () => {
  const yaml = '"*.txt": { source: 清泉日报 }\nin/qingquan.txt:\n  place: 清泉县\n  date: 2025-3-4\n';

  it('maps names and globs to reports, later entries over earlier ones', () => {
    const { value, problems } = parseMetaFile(yaml, 'meta.yaml');
    expect(problems).toEqual([]);
    expect(findMeta(value, '/home/in/qingquan.txt')).toEqual({
      source: '清泉日报',
      place: '清泉县',
      date: '2025-03-04',
    });
    expect(findMeta(value, 'other.txt')).toEqual({ source: '清泉日报' });
    expect(findMeta(value, 'other.docx')).toEqual({});
    expect(
      findMeta([{ pattern: 'a/**/b?.md', article: null, meta: { title: '甲' } }], 'x/a/c/d/b1.md'),
    ).toEqual({
      title: '甲',
    });
  });

  it('names one article of a file by its number or words of its title', () => {
    const { value } = parseMetaFile(
      '"page.txt": { source: 清泉日报 }\n"page.txt#2": { 地区: 白河县 }\n"*.txt # 山里的灯": { 日期: 2025年3月 }\n"简报#3.txt": { 地区: 清泉县 }\n',
      'meta.yaml',
    );
    expect(findMeta(value, 'in/page.txt')).toEqual({
      source: '清泉日报',
      articles: [
        { of: '2', place: '白河县', at: { file: 'meta.yaml', line: 2 } },
        { of: '山里的灯', date: '2025-03', at: { file: 'meta.yaml', line: 3 } },
      ],
    });
    expect(findMeta(value, 'in/简报#3.txt')).toMatchObject({ place: '清泉县' });
  });

  it('tells faults with their lines', () => {
    const { value, problems } = parseMetaFile('a.txt: { place: 甲县, size: 3 }\nb.txt: 乙县\n', 'meta.yaml');
    expect(value).toMatchObject([{ pattern: 'a.txt', article: null, meta: { place: '甲县' } }]);
    expect(problems).toMatchObject([
      { code: 'yaml-unknown-key', level: 'error', place: { file: 'meta.yaml', line: 1 } },
      { code: 'yaml-wrong-value', level: 'error', place: { file: 'meta.yaml', line: 2 } },
    ]);
    expect(parseMetaFile('a.txt: [', 'meta.yaml').problems).toMatchObject([{ code: 'yaml-syntax' }]);
    expect(parseMetaFile('- a', 'meta.yaml').problems).toMatchObject([{ code: 'yaml-wrong-value' }]);
  });
});

describe('toIsoDate', () => {
  it.each([
    ['2025', '2025'],
    ['2025年3月', '2025-03'],
    ['2025/3/4', '2025-03-04'],
    ['2024年2月29日', '2024-02-29'],
    ['2025-02-29', null],
    ['2025-13', null],
    ['去年三月', null],
  ])('%s', (text, date) => {
    expect(toIsoDate(text)).toBe(date);
  });
});
