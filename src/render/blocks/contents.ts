import { pageField } from '../fields.ts';
import type { Heading } from '../html/survey.ts';
import { attributeOf, type HtmlElement } from '../html/tree.ts';
import { emit, paragraph, type Writer } from '../writer.ts';
import { escapeXml } from '../xml.ts';

const text = (value: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(value)}</w:t></w:r>`;
const fieldEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** A table of contents: a TOC field whose result is complete, each entry a link with the page filled in. */
export function emitContents(element: HtmlElement, writer: Writer): void {
  const levels = Math.min(Math.max(Number(attributeOf(element, 'levels')) || 2, 1), 3);
  const headings = [...writer.survey.headings.values()].filter((heading) => heading.level <= levels);
  const title = attributeOf(element, 'title');
  const put = (piece: string) =>
    writer.slots.has('toc') ? writer.contents.push(piece) : emit(writer, piece);
  if (title) put(paragraph('TOCHeading', text(title)));
  if (headings.length === 0) return;
  writer.needsPages = true;
  const entries = headings.map((heading, index) =>
    writeEntry(heading, index === 0 ? fieldStart(levels) : '', index === headings.length - 1 ? fieldEnd : ''),
  );
  put(entries.join(''));
}

const fieldStart = (levels: number): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${levels}" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;

function writeEntry(heading: Heading, before: string, after: string): string {
  const link = `<w:hyperlink w:anchor="${heading.bookmark}" w:history="1">${text(heading.number + heading.text)}<w:r><w:tab/></w:r>${pageField(heading.bookmark)}</w:hyperlink>`;
  return paragraph(`TOC${heading.level}`, before + link + after);
}
