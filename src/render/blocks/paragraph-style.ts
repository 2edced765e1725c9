import { classesOf, type HtmlElement, hasClass } from '../html/tree.ts';
import { report, type Writer } from '../writer.ts';

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
    else report(writer, 'unknown-class', { class: name, element: element.tagName });
  }
  return style;
}

/** The paragraph property that starts a page, where the element asks for it. */
export const pageBefore = (element: HtmlElement): string =>
  hasClass(element, 'page-before') ? '<w:pageBreakBefore/>' : '';
