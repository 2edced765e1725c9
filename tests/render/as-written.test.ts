/** Whatever a report says is printed, also where it looks like a mark of ours or of docx's. */
import { describe, expect, it } from 'vitest';
import { lintDocx, makeSampleLetterhead, renderDocx } from '../../src/render/index.ts';
import { readParagraphs, readPart } from './docx-text.ts';
import { bundledProfile, render } from './profiles.ts';

const profile = bundledProfile('jianbao');

const marks = [
  'JBSLOT0.',
  'JBHEAD',
  'jbnote1',
  'jb_note_1',
  '{headings-0}',
  '{default-bullet-numbering-0}',
  '{docx-html-list-1-0}',
  '{{body}}',
  '{{title}}',
  '%1',
  'CURRENT',
  'SECTION',
  '{TOTAL_PAGES',
  'PAGEREF _Toc000000001 \\h',
  '<w:tbl>',
];
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Everywhere that a text can stand, with a list, a footnote in a list and a table of contents beside it. */
const html = (
  text: string,
) => `<jb-header>${text}</jb-header><h1>${text}</h1><jb-toc></jb-toc><h2>${text}</h2>
<p>${text}<fn>${text}</fn></p><p><b>${text}</b></p><p><a href="https://example.org">${text}</a></p>
<ul><li>${text}<fn>${text}</fn></li></ul><pre>${text}</pre>
<table><caption>${text}</caption><tr><th>${text}</th><td>${text}<fn>${text}</fn></td>
<td><a href="https://example.org/2">${text}</a></td></tr></table>`;

describe('marks in a report', () => {
  it.each(marks)('%s', async (mark) => {
    const { value, problems } = await render(html(asHtml(mark)));
    expect(problems).toEqual([]);
    expect(lintDocx(value)).toEqual([]);
    const lines = (path: string) => readParagraphs(readPart(value, path)).map((line) => line.trim());
    const count = (path: string) => lines(path).filter((line) => line === mark).length;
    expect(lines('word/document.xml')).toContain(`一、${mark}\t1`);
    expect(lines('word/document.xml')).toContain(`表1　${mark}`);
    // Title, heading, three paragraphs, list, preformatted text, three cells.
    expect(count('word/document.xml')).toBe(10);
    expect(count('word/footnotes.xml')).toBe(3);
    expect(count('word/header1.xml')).toBe(1);
  });

  it.each(marks)('%s in a letterhead', async (mark) => {
    const bytes = await makeSampleLetterhead(profile, '2026-01-05');
    const letterhead = { bytes, file: '红头.docx' };
    const { value } = await renderDocx(html(asHtml(mark)), {
      profile,
      properties: { title: '测试', date: '2026-01-05' },
      letterhead,
    });
    expect(lintDocx(value)).toEqual([]);
    const count = (path: string) =>
      readParagraphs(readPart(value, path)).filter((line) => line.trim() === mark).length;
    expect(count('word/document.xml')).toBe(10);
    expect(count('word/footnotes.xml')).toBe(3);
  });

  it('keeps the number of a list beside a text that names it', async () => {
    const { value } = await render('<ol><li>{docx-html-list-1-0}</li></ol>');
    const xml = readPart(value, 'word/document.xml');
    const list = /<w:numId w:val="(\d+)"\/>/.exec(xml)?.[1];
    expect(readPart(value, 'word/numbering.xml')).toContain(`<w:num w:numId="${list}"`);
  });
});
