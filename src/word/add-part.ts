import { addContentType } from './content-types.ts';
import { type Parts, withDeclaration } from './package.ts';
import { targetOf } from './part-path.ts';
import { addRelationship } from './relationships.ts';

/** A part that is to be made known to the package. `relationship` is the last word of its URI. */
export type NewPart = { path: string; xml: string; contentType: string; relationship: string };

/** Adds a part with its content type, and a relationship from `owner` to it. */
export function addPart(
  parts: Parts,
  owner: string,
  { path, xml, contentType, relationship }: NewPart,
): void {
  parts.set(path, withDeclaration(xml));
  addContentType(parts, path, contentType);
  addRelationship(parts, owner, { type: relationship, target: targetOf(owner, path) });
}

const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Adds word/`kind`.xml to a document that has none. */
export function addWordPart(parts: Parts, kind: 'numbering' | 'footnotes' | 'comments', xml: string): void {
  const path = `word/${kind}.xml`;
  if (parts.has(path)) return;
  const contentType = `${wordprocessing}.${kind}+xml`;
  addPart(parts, 'word/document.xml', { path, xml, contentType, relationship: kind });
}
