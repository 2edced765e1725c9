import { InternalHyperlink, type ParagraphChild, Tab, TextRun, type XmlComponent } from 'docx';
import { readAttribute } from '../../text/markup.ts';
import { closeField, openField, pageField } from '../fields.ts';
import type { Heading } from '../html/survey.ts';
import type { HtmlElement } from '../html/tree.ts';
import { textRun } from '../inline/text-run.ts';
import type { Writer } from '../writer.ts';

/** A table of contents: a TOC field whose result is complete, each entry a link with the page filled in. */
export function emitContents(element: HtmlElement, writer: Writer): void {
  const levels = Math.min(Math.max(Number(readAttribute(element, 'levels')) || 2, 1), 3);
  const headings = [...writer.survey.headings.values()].filter((heading) => heading.level <= levels);
  const title = readAttribute(element, 'title');
  if (title) writer.emitContents(writer.paragraph('TOCHeading', [textRun(title)]));
  if (headings.length === 0) return;
  writer.needPages();
  headings.forEach((heading, index) => {
    const before = index === 0 ? openField(`TOC \\o "1-${levels}" \\h \\z \\u`) : [];
    const after = index === headings.length - 1 ? [closeField()] : [];
    writer.emitContents(writer.paragraph(`TOC${heading.level}`, [...before, writeEntry(heading), ...after]));
  });
}

function writeEntry({ bookmark, number, text }: Heading): XmlComponent {
  const children = [
    textRun(number + text),
    new TextRun({ children: [new Tab()] }),
    ...pageField(bookmark),
  ] as unknown as ParagraphChild[];
  return new InternalHyperlink({ anchor: bookmark, children });
}
