/** A .docx as its parts: the only file of this folder that knows fflate and xmldom. */
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type { Document, Element, Node } from '@xmldom/xmldom';

/** The parts of a package by name, in the order of the file. */
export type WordPackage = Map<string, Uint8Array>;

/** Zip members carry no time of their own, so that equal parts give equal bytes. */
const epoch = new Date(Date.UTC(1980, 0, 1, 12));

/** Throws where the bytes are no zip. */
export function openPackage(bytes: Uint8Array): WordPackage {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function closePackage(parts: WordPackage): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: epoch, level: 6 });
}

/** Parses a part, or null where there is none. Throws where it is not well formed. */
export function parsePart(parts: WordPackage, name: string): Document | null {
  const bytes = parts.get(name);
  return bytes ? parseXml(strFromU8(bytes)) : null;
}

export function parseXml(xml: string): Document {
  const onError = (level: string, message: string) => {
    if (level !== 'warning') throw new SyntaxError(message);
  };
  return new DOMParser({ onError }).parseFromString(xml.replace(/^\ufeff/, ''), 'text/xml');
}

export function storePart(parts: WordPackage, name: string, document: Document | string): void {
  const xml = typeof document === 'string' ? document : new XMLSerializer().serializeToString(document);
  parts.set(name, strToU8(xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function childElements(parent: Node): Element[] {
  return [...parent.childNodes].filter(isElement);
}

/** The first child element of that name (`w:pPr`), or null. */
export function childNamed(parent: Node, name: string): Element | null {
  return childElements(parent).find(({ nodeName }) => nodeName === name) ?? null;
}

/** Adds a relationship of a part and gives its id; `type` is the last word of its URI. */
export function addRelationship(parts: WordPackage, name: string, type: string, target: string): string {
  const empty = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const document = parsePart(parts, name) ?? parseXml(empty);
  const root = document.documentElement;
  const used = new Set(
    childElements(document.documentElement ?? document).map((it) => it.getAttribute('Id')),
  );
  let number = 1;
  while (used.has(`rIdJb${number}`)) number++;
  const relationship = document.createElementNS(root?.namespaceURI ?? null, 'Relationship');
  relationship.setAttribute('Id', `rIdJb${number}`);
  relationship.setAttribute(
    'Type',
    `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
  );
  relationship.setAttribute('Target', target);
  root?.appendChild(relationship);
  storePart(parts, name, document);
  return `rIdJb${number}`;
}

/** Names the content type of a part, unless it has one. */
export function addContentType(parts: WordPackage, partName: string, contentType: string): void {
  const document = parsePart(parts, '[Content_Types].xml');
  const root = document?.documentElement;
  if (!document || !root) return;
  if (childElements(root).some((it) => it.getAttribute('PartName') === `/${partName}`)) return;
  const override = document.createElementNS(root.namespaceURI, 'Override');
  override.setAttribute('PartName', `/${partName}`);
  override.setAttribute('ContentType', contentType);
  root.appendChild(override);
  storePart(parts, '[Content_Types].xml', document);
}
