/**
 * Makes the binary fixtures anew from `same/report.txt` and `page/report.txt`: run it by hand with
 * `node --import tsx tests/read/make-fixtures.ts`. It needs LibreOffice (soffice) and Noto Serif CJK SC.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';

const folder = new URL('../fixtures/read/', import.meta.url).pathname;
const lines = readFileSync(`${folder}same/report.txt`, 'utf8').trim().split('\n');
const family = 'Noto Serif CJK SC';
const font = { ascii: family, hAnsi: family, eastAsia: family };
const run = (text: string, size: number) =>
  new TextRun({ text, size, font, language: { eastAsia: 'zh-CN' } });

function setLine(text: string, index: number, size: number): Paragraph {
  const center = AlignmentType.CENTER;
  if (index === 0) {
    return new Paragraph({ heading: HeadingLevel.TITLE, alignment: center, children: [run(text, 44)] });
  }
  if (index < 3) return new Paragraph({ alignment: center, children: [run(text, 28)] });
  const isHeading = /^[一二三]、/.test(text); // 一、抓班子，选好领头雁
  return new Paragraph({
    ...(isHeading ? { heading: HeadingLevel.HEADING_2 } : {}),
    alignment: AlignmentType.BOTH,
    overflowPunctuation: false,
    indent: { firstLine: size * 20 },
    children: [run(text, size)],
  });
}

const running = {
  headers: {
    default: new Header({ children: [new Paragraph({ children: [run('清泉党建通讯 2025年第9期', 18)] })] }),
  },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font })] }),
      ],
    }),
  },
};
const pocketPage = {
  page: {
    size: { width: 8391, height: 11906 },
    margin: { top: 1100, bottom: 1100, left: 1000, right: 1000 },
  },
};

async function writeDocx(name: string, sections: ISectionOptions[]): Promise<void> {
  writeFileSync(`${folder}${name}.docx`, await Packer.toBuffer(new Document({ sections })));
}

function convertToPdf(name: string, filter = 'pdf'): void {
  const [base = ''] = name.split('/');
  const out = name.includes('/') ? folder + base : folder;
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', out, `${folder}${name}.docx`]);
}

await writeDocx('same/report', [
  { ...running, properties: pocketPage, children: lines.map((text, index) => setLine(text, index, 32)) },
]);
convertToPdf('same/report');

const body = lines.slice(3);
await writeDocx('columns', [
  { children: lines.slice(0, 3).map((text, index) => setLine(text, index, 21)) },
  {
    properties: { type: SectionType.CONTINUOUS, column: { count: 3, space: 420 } },
    children: body.map((text) => setLine(text, 9, 21)),
  },
  {
    properties: { type: SectionType.CONTINUOUS },
    children: [setLine('（本版稿件由本报编辑部提供）', 2, 21)],
  },
]);
convertToPdf('columns');

/** A page of a paper whose lines carry no heading styles: a Latin font sets the spaces, large lines are headings. */
const pageFont = { ascii: 'Liberation Serif', hAnsi: 'Liberation Serif', eastAsia: family };
const pageLines = readFileSync(`${folder}page/report.txt`, 'utf8').trim().split('\n');
const sizeOf = (text: string, index: number) => (index === 0 ? 36 : /^[强兴]/.test(text) ? 28 : 21);
await writeDocx('page/report', [
  {
    children: pageLines.map(
      (text, index) =>
        new Paragraph({
          children: [new TextRun({ text, size: sizeOf(text, index), font: pageFont })],
        }),
    ),
  },
]);
convertToPdf('page/report');
const lock =
  '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"x"}}';
await writeDocx('encrypted', [{ children: [setLine('清泉县党建简讯', 3, 21)] }]);
convertToPdf('encrypted', `pdf:writer_pdf_Export:${lock}`);
rmSync(`${folder}columns.docx`);
rmSync(`${folder}encrypted.docx`);

const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>';
writeFileSync(
  `${folder}scanned.pdf`,
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj${page}endobj\ntrailer<</Root 1 0 R>>\n`,
);
