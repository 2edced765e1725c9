import { readAttribute } from '../../text/markup.ts';
import type { HtmlElement } from '../html/tree.ts';
import type { Writer } from '../writer.ts';

/** The name of the bookmark that stands for the element's id, for the element that has the id first. */
export function bookmarkOf(element: HtmlElement, writer: Writer): string | undefined {
  const id = readAttribute(element, 'id');
  const target = id === undefined ? undefined : writer.survey.targets.get(id);
  if (target?.element !== element) return undefined;
  writer.markWritten(target.bookmark);
  return target.bookmark;
}
