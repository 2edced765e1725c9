/** Brings the list of the numbered headings into a letterhead. */
import { addWordPart } from '../../word/add-part.ts';
import { type Parts, parsePart, storePart } from '../../word/package.ts';
import {
  attributeOf,
  childrenNamed,
  descendantsNamed,
  type Element,
  namespaces,
  setAttribute,
  type XmlDocument,
} from '../../word/xml.ts';

const path = 'word/numbering.xml';
const names = [
  ['w:abstractNum', 'w:abstractNumId'],
  ['w:num', 'w:numId'],
] as const;

/** The number for the list: one that the letterhead has for no list of its own, and that docx gives to none of its. */
export function freeListId(parts: Parts): number {
  const root = parsePart(parts, path)?.documentElement;
  if (!root) return 9001;
  const ids = names.flatMap(([name, id]) =>
    childrenNamed(root, name).map((list) => Number(attributeOf(list, id))),
  );
  return Math.max(9000, ...ids) + 1;
}

/** Adds the list of `own` that numbers headings; `styleOf` gives the style that carries a level, or null. */
export function mergeHeadingList(
  parts: Parts,
  own: XmlDocument,
  listId: number,
  styleOf: (heading: string) => string | null,
): void {
  const abstract = childrenNamed(own.documentElement, 'w:abstractNum').find(
    (list) => descendantsNamed(list, 'w:pStyle').length > 0,
  );
  if (!abstract) return;
  const ownId = attributeOf(abstract, 'w:abstractNumId');
  const use = childrenNamed(own.documentElement, 'w:num').find((list) =>
    childrenNamed(list, 'w:abstractNumId').some((id) => attributeOf(id, 'w:val') === ownId),
  );
  addWordPart(parts, 'numbering', `<w:numbering xmlns:w="${namespaces.w}"/>`);
  const document = parsePart(parts, path);
  if (!document || !use) return;
  const root = document.documentElement;
  const lists = [abstract, use].map((list) => document.importNode(list, true) as Element);
  const [definition, number] = lists as [Element, Element];
  // The schema wants every list's definition before the first use.
  root.insertBefore(definition, childrenNamed(root, 'w:num')[0] ?? null);
  root.insertBefore(number, childrenNamed(root, 'w:numIdMacAtCleanup')[0] ?? null);
  for (const list of lists) dropForeignAttributes(list);
  setAttribute(definition, 'w:abstractNumId', String(listId));
  setAttribute(number, 'w:numId', String(listId));
  for (const id of childrenNamed(number, 'w:abstractNumId')) setAttribute(id, 'w:val', String(listId));
  for (const style of descendantsNamed(definition, 'w:pStyle')) {
    const id = styleOf(attributeOf(style, 'w:val') ?? '');
    if (id === null) style.parentNode?.removeChild(style);
    else setAttribute(style, 'w:val', id);
  }
  storePart(parts, path, document);
}

/** Attributes of a later Word, which the letterhead's part may not declare as such. */
function dropForeignAttributes(list: Element): void {
  for (const element of [list, ...list.getElementsByTagName('*')]) {
    for (const attribute of [...element.attributes]) {
      const isKnown = attribute.namespaceURI === namespaces.w || attribute.prefix === 'xmlns';
      if (!isKnown) element.removeAttributeNode(attribute);
    }
  }
}
