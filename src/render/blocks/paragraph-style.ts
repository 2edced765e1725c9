import { classesOf, type HtmlElement, hasClass } from '../html/tree.ts';
import type { Writer } from '../writer.ts';

const styles: Record<string, string> = {
  flush: 'BodyTextFlush',
  center: 'BodyTextCenter',
  right: 'BodyTextRight',
  salutation: 'Salutation',
  signature: 'Signature',
  date: 'Date',
  small: 'SmallPrint',
  quote: 'Quote',
  note: 'EditorsNote',
  source: 'SourceNote',
  unit: 'TableUnit',
};

/** The Word style of a paragraph by its class; `otherwise` where it names none. */
export function paragraphStyle(element: HtmlElement, writer: Writer, otherwise: string): string {
  let style = otherwise;
  for (const name of classesOf(element)) {
    if (name === 'page-before') continue;
    const own = styles[name];
    if (own) style = own;
    else writer.report('unknown-class', { class: name, element: element.tagName });
  }
  return style;
}

/** Whether the element asks to stand on a new page. */
export const startsPage = (element: HtmlElement): boolean => hasClass(element, 'page-before');
