/**
 * XML as a tree, for parts that are changed and for documents that people edited; `scan.ts` reads from start to end
 * what is large and stays as it is (decision 0007). The only file that knows xmldom.
 *
 * Names are written here as `w:p`: the prefixes of the table below stand for their namespaces, whatever prefix a file
 * gives them.
 */
import { DOMParser, type Document, type Element, type Node, ParseError, XMLSerializer } from '@xmldom/xmldom';
import { dropForbidden } from '../text/markup.ts';

export type { Element, Node } from '@xmldom/xmldom';

const openxml = 'http://schemas.openxmlformats.org';
export const namespaces: Record<string, string> = {
  w: `${openxml}/wordprocessingml/2006/main`,
  r: `${openxml}/officeDocument/2006/relationships`,
  mc: `${openxml}/markup-compatibility/2006`,
  a: `${openxml}/drawingml/2006/main`,
  c: `${openxml}/drawingml/2006/chart`,
  ds: `${openxml}/officeDocument/2006/customXml`,
  types: `${openxml}/package/2006/content-types`,
  rels: `${openxml}/package/2006/relationships`,
  dcterms: 'http://purl.org/dc/terms/',
};
const prefixes = new Map(Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]));

/** A parsed document: it always has a root. */
export type XmlDocument = Document & { readonly documentElement: Element };

/** A part is not well formed; the message says what and in which line. */
export class XmlError extends SyntaxError {}

/** Throws an `XmlError` where the text is not well formed. A byte order mark is passed over. */
export function parseXml(xml: string): XmlDocument {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new SyntaxError(message);
  };
  try {
    return new DOMParser({ onError }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml') as XmlDocument;
  } catch (cause) {
    if (!(cause instanceof ParseError)) throw cause;
    throw new XmlError(`${cause.message} (line ${cause.locator?.lineNumber ?? '?'})`, { cause });
  }
}

export const serializeXml = (node: Node): string => new XMLSerializer().serializeToString(node);

function resolve(name: string): [prefix: string, local: string, uri: string] {
  const [prefix = '', local = ''] = name.split(':', 2);
  const uri = namespaces[prefix];
  if (uri === undefined) throw new Error(`no namespace is known as ${prefix}: ${name}`);
  return [prefix, local, uri];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The element's name with our prefix; one of a namespace that we have no business with has only its local name. */
export function nameOf({ namespaceURI, localName }: Node): string {
  const prefix = prefixes.get(namespaceURI ?? '');
  return prefix === undefined ? (localName ?? '') : `${prefix}:${localName}`;
}

export function childElements(parent: Node): Element[] {
  return [...parent.childNodes].filter(isElement);
}

export function childrenNamed(parent: Node, name: string): Element[] {
  return childElements(parent).filter((child) => nameOf(child) === name);
}

/** The first child element of that name (`w:pPr`), or null. */
export function childNamed(parent: Node, name: string): Element | null {
  return childElements(parent).find((child) => nameOf(child) === name) ?? null;
}

/** Every element of that name under the node, in order. */
export function descendantsNamed(parent: Document | Element, name: string): Element[] {
  const [, local, uri] = resolve(name);
  return [...parent.getElementsByTagNameNS(uri, local)];
}

/** Whether a node begins after another one ends. */
export const isAfter = (node: Node, other: Node): boolean =>
  other.compareDocumentPosition(node) === other.DOCUMENT_POSITION_FOLLOWING;

/** The value of an attribute (`w:val`; without prefix `Id`), or null. */
export function attributeOf(element: Element, name: string): string | null {
  if (!name.includes(':')) return element.getAttribute(name);
  const [, local, uri] = resolve(name);
  return element.getAttributeNS(uri, local);
}

/** The `w:val` of the child of that name, or null: `<w:pStyle w:val="Title"/>` gives Title. */
export function childValue(parent: Element | null, name: string): string | null {
  const child = parent && childNamed(parent, name);
  return child && attributeOf(child, 'w:val');
}

/** Adds an element at the end of its parent; what XML forbids is dropped from values and text. */
export function appendElement(
  parent: Element,
  name: string,
  attributes: Record<string, string> = {},
  text = '',
): Element {
  const child = makeElement(parent, name, attributes);
  if (text !== '') child.textContent = dropForbidden(text);
  parent.appendChild(child);
  return child;
}

/** An element that stands nowhere yet, with the prefixes in use at `near`. */
export function makeElement(near: Element, name: string, attributes: Record<string, string> = {}): Element {
  const [, , uri] = resolve(name);
  const element = (near.ownerDocument as Document).createElementNS(uri, nameAt(near, name));
  for (const [key, value] of Object.entries(attributes)) setAttribute(element, key, value, near);
  return element;
}

export function setAttribute(element: Element, name: string, value: string, near: Element = element): void {
  const kept = dropForbidden(value);
  if (!name.includes(':')) element.setAttribute(name, kept);
  else element.setAttributeNS(resolve(name)[2], nameAt(near, name), kept);
}

/** The name with the prefix that its namespace has there. */
function nameAt(near: Element, name: string): string {
  const [prefix, local, uri] = resolve(name);
  const own = near.lookupPrefix(uri) ?? prefix;
  return own === '' ? local : `${own}:${local}`;
}
