/** Sections inside a letterhead's body: landscape pages with the letterhead's own header and footer. */
import { type Parts, parsePart, storePart } from '../../word/package.ts';
import {
  attributeOf,
  childNamed,
  descendantsNamed,
  type Element,
  makeElement,
  nameOf,
  serializeXml,
} from '../../word/xml.ts';
import type { Orientation } from '../profile.ts';

/** The properties of a section of that orientation, as XML; `section` is the letterhead's, `at` which section it is. */
export function sectionFor(section: Element, orientation: Orientation, at: number): string {
  const own = section.cloneNode(true) as Element;
  if (orientation === 'landscape') turn(own);
  if (orientation === 'landscape' || at > 0) removeTitlePage(own);
  return serializeXml(own);
}

/** Turns the page to the left: its top is the binding side. */
function turn(section: Element): void {
  const size = childNamed(section, 'w:pgSz');
  if (size) {
    const [width, height] = [valueIn(size, 'w:w'), valueIn(size, 'w:h')];
    replace(size, { 'w:w': height, 'w:h': width, 'w:orient': 'landscape' });
  }
  const margins = childNamed(section, 'w:pgMar');
  if (!margins) return;
  replace(margins, {
    'w:top': valueIn(margins, 'w:left'),
    'w:right': valueIn(margins, 'w:top'),
    'w:bottom': valueIn(margins, 'w:right'),
    'w:left': valueIn(margins, 'w:bottom'),
    'w:header': valueIn(margins, 'w:header'),
    'w:footer': valueIn(margins, 'w:footer'),
    'w:gutter': '0',
  });
}

const valueIn = (element: Element, name: string): string => attributeOf(element, name) ?? '0';

function replace(element: Element, attributes: Record<string, string>): void {
  element.parentNode?.replaceChild(makeElement(element, nameOf(element), attributes), element);
}

function removeTitlePage(section: Element): void {
  const title = childNamed(section, 'w:titlePg');
  if (title) section.removeChild(title);
}

/** Where a letterhead's body has sections, its last one does not begin with the letterhead's first page again. */
export function dropLastTitlePage(parts: Parts): void {
  const document = parsePart(parts, 'word/document.xml');
  const last = document && descendantsNamed(document, 'w:sectPr').at(-1);
  if (!last) return;
  removeTitlePage(last);
  storePart(parts, 'word/document.xml', document);
}
