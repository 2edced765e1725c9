/**
 * Writes samples/huaigu-2023.docx from scripts/huaigu-2023.md: a report as an office sends it in Word.
 * Run it after a change of the text: `node scripts/make-sample-docx.mjs`. The .docx is committed.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

const here = (name) => new URL(name, import.meta.url);
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
/** 五号 in half-points, and an indent of two characters of it in twentieths of a point. */
const size = 21;
const twoCharacters = size * 20;

/** One line of the text: `#` is a heading, `>` the byline, 图为 a caption, anything else body text. */
function toParagraph(line) {
  const [, mark, text] = /^(#{1,3}|>)?\s*(.*)$/.exec(line);
  const write = (options) => [new TextRun({ text, size, font, ...options })];
  if (mark === '>') return new Paragraph({ alignment: AlignmentType.CENTER, children: write({}) });
  if (mark) {
    const heading = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2][mark.length - 1];
    return new Paragraph({ heading, children: [new TextRun({ text, font })] });
  }
  if (text.startsWith('图为')) {
    return new Paragraph({ alignment: AlignmentType.CENTER, children: write({ italics: true }) });
  }
  return new Paragraph({ indent: { firstLine: twoCharacters }, children: write({}) });
}

const lines = (await readFile(here('huaigu-2023.md'), 'utf8')).split('\n').filter((line) => line.trim());
const report = new Document({
  title: lines[0].replace(/^#\s*/, ''),
  creator: '澜宁日报',
  sections: [{ children: lines.map(toParagraph) }],
});
await writeFile(here('../samples/huaigu-2023.docx'), await Packer.toBuffer(report));
