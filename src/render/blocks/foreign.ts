/**
 * What HTML says as well as we could — lists, pictures, preformatted text, formulas — goes through `docx/html`, in
 * this document's own styles. Footnotes in it are carried as links, which `restoreNotes` turns back.
 */
import { htmlToContent } from 'docx/html';
import { serializeOuter } from 'parse5';
import { eachElement, type HtmlElement } from '../html/tree.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { writeInline } from '../inline/write-inline.ts';
import { typeArea } from '../profile.ts';
import { currentSection, emit, report, type Writer } from '../writer.ts';
import { dropForbidden } from '../xml.ts';

const noteAnchor = 'jbnote';

/** Writes the element through docx's own HTML reader; what it leaves out becomes a problem. */
export function emitForeign(element: HtmlElement, writer: Writer): void {
  eachElement(element, (inner) => prepare(inner, writer));
  prepare(element, writer);
  const content = htmlToContent(dropForbidden(serializeOuter(element)), {
    styleMap: { p: 'BodyText', figcaption: 'FigureCaption' },
    maxImageWidth: Math.floor(typeArea(writer.profile, currentSection(writer).orientation).width / 15),
    onWarning: (warning) => report(writer, 'html-left-out', { what: warning.message }),
  });
  for (const child of content) emit(writer, child);
}

/** Gives ids their bookmark names and turns footnotes into links. */
function prepare(element: HtmlElement, writer: Writer): void {
  for (const attribute of element.attrs) {
    const isTarget = attribute.name === 'id';
    const isLink = attribute.name === 'href' && attribute.value.startsWith('#');
    if (!isTarget && !isLink) continue;
    const id = isLink ? attribute.value.slice(1) : attribute.value;
    const target = writer.survey.targets.get(id);
    if (isLink && !target) report(writer, 'link-target-missing', { id });
    if (isLink) attribute.value = target ? `#${target.bookmark}` : '';
    // Of two elements with one id only the first is a target.
    else attribute.value = bookmarkOf(element, writer) ?? '';
  }
  if (element.tagName !== 'fn') return;
  const number = writer.notes.push('');
  writer.notes[number - 1] = writeInline(element.childNodes, writer, {}, 'footnotes');
  element.tagName = 'a';
  element.nodeName = 'a';
  element.attrs = [{ name: 'href', value: `#${noteAnchor}${number}` }];
  element.childNodes = [{ nodeName: '#text', value: String(number), parentNode: element } as never];
}

// <w:hyperlink w:history="1" w:anchor="jbnote3">…</w:hyperlink>
const noteLinks =
  /<w:hyperlink(?: w:history="1")? w:anchor="jbnote(\d+)"(?: w:history="1")?>(?:(?!<\/?w:hyperlink\b).)*<\/w:hyperlink>/g;

/** Turns the links that stand for footnotes into footnote references. */
export const restoreNotes = (xml: string, firstNote: number): string =>
  xml.replace(
    noteLinks,
    (_, number: string) =>
      `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${firstNote + Number(number) - 1}"/></w:r>`,
  );
