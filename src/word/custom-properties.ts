/** Properties that a document has beside Word's own: docProps/custom.xml (ECMA-376, part 1, 22.3). Word lists them under 属性 → 自定义. */
import { dropForbidden } from '../text/markup.ts';
import { addPart } from './add-part.ts';
import { type Parts, parsePart, storePart } from './package.ts';
import { resolveTarget } from './part-path.ts';
import { readRelationships } from './relationships.ts';
import { childElements, type Element, parseXml, serializeXml, type XmlDocument } from './xml.ts';

const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const valueNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** The same for all that users define. */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Values by name, in the file's order. */
export function readCustomProperties(parts: Parts): Map<string, string> {
  const root = findPart(parts)?.document.documentElement;
  return new Map(listProperties(root).map((it) => [nameOf(it), it.textContent ?? '']));
}

/** Writes these in the place of all whose name `isOurs`; an office's own stay. */
export function writeCustomProperties(
  parts: Parts,
  values: ReadonlyMap<string, string>,
  isOurs: (name: string) => boolean,
): void {
  const found = findPart(parts);
  const document =
    found?.document ?? parseXml(`<Properties xmlns="${namespace}" xmlns:vt="${valueNamespace}"/>`);
  const root = document.documentElement;
  for (const entry of listProperties(root)) if (isOurs(nameOf(entry))) root.removeChild(entry);
  // 22.3.2.2: ids count from 2, each once.
  let id = Math.max(1, ...listProperties(root).map((it) => Number(it.getAttribute('pid')) || 1));
  for (const [name, value] of values) root.appendChild(makeProperty(document, name, value, ++id));
  if (found) storePart(parts, found.path, document);
  else
    addPart(parts, '', {
      path: 'docProps/custom.xml',
      xml: serializeXml(document),
      contentType,
      relationship: 'custom-properties',
    });
}

function findPart(parts: Parts): { path: string; document: XmlDocument } | null {
  const entry = readRelationships(parts, '').find(({ type }) => type === 'custom-properties');
  const path = entry ? resolveTarget('', entry.target) : '';
  const document = parsePart(parts, path);
  return document && { path, document };
}

const listProperties = (root: Element | undefined): Element[] =>
  root ? childElements(root).filter(({ localName }) => localName === 'property') : [];
const nameOf = (entry: Element): string => entry.getAttribute('name') ?? '';

function makeProperty(document: XmlDocument, name: string, value: string, id: number): Element {
  const entry = document.createElementNS(namespace, 'property');
  entry.setAttribute('fmtid', formatId);
  entry.setAttribute('pid', String(id));
  entry.setAttribute('name', name);
  const text = document.createElementNS(valueNamespace, 'vt:lpwstr');
  text.textContent = dropForbidden(value);
  entry.appendChild(text);
  return entry;
}
