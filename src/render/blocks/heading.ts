import { deepText, type HtmlElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { bookmarkOf } from '../inline/bookmark-of.ts';
import { writeInline } from '../inline/write-inline.ts';
import { bookmarked, emit, paragraph, type Writer } from '../writer.ts';
import { pageBefore } from './paragraph-style.ts';

/** The document's title. */
export function emitTitle(element: HtmlElement, writer: Writer): void {
  if (writer.slots.has('title')) {
    writer.slotTexts.set('title', squeezeText(deepText(element)));
    return;
  }
  const content = bookmarked(writer, bookmarkOf(element, writer), writeInline(element.childNodes, writer));
  emit(writer, paragraph('Title', content, pageBefore(element)));
}

/** A heading, numbered by Word through its style; an unnumbered one opts out of its style's list. */
export function emitHeading(element: HtmlElement, writer: Writer): void {
  const heading = writer.survey.headings.get(element);
  if (!heading) throw new Error('the survey saw every heading');
  const inner = bookmarked(writer, bookmarkOf(element, writer), writeInline(element.childNodes, writer));
  const isStyleNumbered = writer.profile.levels[heading.level - 1] !== undefined;
  const optOut =
    isStyleNumbered && !heading.isNumbered
      ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
      : '';
  writer.written.add(heading.bookmark);
  const content = bookmarked(writer, heading.bookmark, inner);
  emit(writer, paragraph(`Heading${heading.level}`, content, pageBefore(element) + optOut));
}
