import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read/index.ts';

const folder = new URL('../fixtures/read/', import.meta.url);
const load = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const report = new TextDecoder().decode(load('same/report.txt'));
const read = (file: string, bytes: Uint8Array = load(file)) => readReport({ file, bytes });
const failure = (code: string, file: string) => ({ problem: { code, level: 'error', place: { file } } });

describe('the same report through every format', () => {
  it.each(['txt', 'html', 'docx', 'pdf'])('%s gives the same paragraphs', async (format) => {
    const { value, problems } = await read(`same/report.${format}`);
    expect(value.text).toBe(report);
    expect(value.format).toBe(format);
    expect(problems).toEqual([]);
  });

  it('marks the headings that html, docx and pdf tell', async () => {
    for (const format of ['html', 'docx']) {
      const { value } = await read(`same/report.${format}`);
      const headings = value.marks?.map(({ start, end, level }) => [level, value.text.slice(start, end)]);
      expect(headings).toEqual([
        [1, '清泉县：支部建在山梁上'],
        [2, '一、抓班子，选好领头雁'],
        [2, '二、强产业，鼓起钱袋子'],
        [2, '三、清风气，立起好规矩'],
      ]);
    }
    const { value } = await read('same/report.pdf');
    expect(value.marks?.[0]).toEqual({ start: 0, end: 11, role: 'heading', level: 2 });
  });

  it('reads newspaper columns one after the other and tells the pages', async () => {
    const { value } = await read('columns.pdf');
    expect(value.text).toBe(`${report}（本版稿件由本报编辑部提供）\n`);
    expect(value.pages).toEqual([{ start: 0, end: value.text.length }]);
    const pocket = (await read('same/report.pdf')).value;
    expect(pocket.pages).toHaveLength(2);
    expect(pocket.pages?.[0]?.end).toBe(pocket.pages?.[1]?.start);
    expect(pocket.pages?.[1]?.end).toBe(pocket.text.length);
  });

  it('finds the format of standard input by content', async () => {
    for (const format of ['txt', 'html', 'docx', 'pdf']) {
      const { value, problems } = await read('-', load(`same/report.${format}`));
      expect([value.format, value.text, problems]).toEqual([format, report, []]);
    }
  });

  it('believes the content and warns where the name says something else', async () => {
    for (const [format, name] of [
      ['docx', 'a.txt'],
      ['html', 'a.docx'],
      ['txt', 'a.pdf'],
      ['pdf', 'a.html'],
    ] as const) {
      const { value, problems } = await read(name, load(`same/report.${format}`));
      expect(value.text).toBe(report);
      expect(problems).toMatchObject([
        { code: 'format-differs', args: { found: format }, place: { file: name } },
      ]);
    }
  });
});

describe('what cannot be read is one clear problem', () => {
  const word = load('same/report.docx');
  const pdf = load('same/report.pdf');
  const cases: [string, string, Uint8Array][] = [
    ['file-empty', 'a.txt', new Uint8Array()],
    ['file-empty', 'a.txt', strToU8(' \n\u3000\n')],
    ['file-empty', 'a.html', strToU8('<html><body><script>1</script></body></html>')],
    ['format-unsupported', 'a.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['format-unsupported', 'a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ['format-unsupported', 'a.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') })],
    [
      'file-encrypted',
      'a.docx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), utf16('EncryptedPackage')]),
    ],
    ['docx-corrupt', 'a.docx', word.slice(0, 5000)],
    ['docx-corrupt', 'a.docx', zipSync({ 'word/document.xml': strToU8('<w:document') })],
    ['pdf-corrupt', 'a.pdf', strToU8('%PDF-1.7\nno more than this')],
    ['pdf-corrupt', 'a.pdf', pdf.slice(0, 300)],
    ['pdf-scanned', 'scanned.pdf', load('scanned.pdf')],
    ['file-encrypted', 'encrypted.pdf', load('encrypted.pdf')],
    ['mhtml-without-page', 'a.mhtml', strToU8('Content-Type: multipart/related; boundary=x\n\n--x--\n')],
  ];
  it.each(cases)('%s: %s', async (code, file, bytes) => {
    await expect(read(file, bytes)).rejects.toMatchObject(failure(code, file));
  });

  function utf16(text: string): Buffer {
    return Buffer.from(text, 'utf16le');
  }
});
