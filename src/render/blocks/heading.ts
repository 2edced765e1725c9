import { deepText, type HtmlElement } from '../html/tree.ts';
import { squeezeText } from '../html/white-space.ts';
import { writeBlockContent } from '../inline/write-inline.ts';
import type { Writer } from '../writer.ts';
import { startsPage } from './paragraph-style.ts';

/** The document's title. */
export function emitTitle(element: HtmlElement, writer: Writer): void {
  if (writer.hasSlot('title')) {
    writer.fillSlot('title', squeezeText(deepText(element)));
    return;
  }
  writer.emit(
    writer.paragraph('Title', writeBlockContent(element, writer), { startsPage: startsPage(element) }),
  );
}

/** A heading, numbered by Word through its style; an unnumbered one opts out of its style's list. */
export function emitHeading(element: HtmlElement, writer: Writer): void {
  const heading = writer.survey.headings.get(element);
  if (!heading) throw new Error('the survey saw every heading');
  const inner = writeBlockContent(element, writer);
  writer.markWritten(heading.bookmark);
  const content = writer.bookmarked(heading.bookmark, inner);
  const look = { isNumbered: heading.isNumbered, startsPage: startsPage(element) };
  writer.emit(writer.heading(heading.level, content, look));
}
