/** What a part refers to: other parts, and addresses outside. */
import { type Parts, parsePart, storePart, textPart } from './package.ts';
import { ownerOf, relationshipsPath } from './part-path.ts';
import { rewriteTags } from './scan.ts';
import { appendElement, childElements, namespaces, parseXml } from './xml.ts';

export type Relationship = {
  id: string;
  /** The last word of its URI: `hyperlink`, `footnotes`. */
  type: string;
  /** As it stands in the file: relative to the owner's folder, or an address. */
  target: string;
  isExternal?: boolean;
};

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The relationships of a part in the file's order. Throws an `XmlError`. */
export function readRelationships(parts: Parts, owner: string): Relationship[] {
  const root = parsePart(parts, relationshipsPath(owner))?.documentElement;
  return (root ? childElements(root) : []).map((entry) => {
    const type = entry.getAttribute('Type') ?? '';
    return {
      id: entry.getAttribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: entry.getAttribute('Target') ?? '',
      isExternal: entry.getAttribute('TargetMode') === 'External',
    };
  });
}

/** Adds relationships whose ids the XML that uses them was written with. */
export function addRelationships(parts: Parts, owner: string, relationships: Relationship[]): void {
  if (relationships.length === 0) return;
  const path = relationshipsPath(owner);
  const document = parsePart(parts, path) ?? parseXml(`<Relationships xmlns="${namespaces.rels}"/>`);
  for (const { id, type, target, isExternal } of relationships) {
    appendElement(document.documentElement, 'rels:Relationship', {
      Id: id,
      Type: `${kinds}/${type}`,
      Target: target,
      ...(isExternal ? { TargetMode: 'External' } : {}),
    });
  }
  storePart(parts, path, document);
}

/** Adds one relationship under an id that is free, and gives the id. */
export function addRelationship(parts: Parts, owner: string, relationship: Omit<Relationship, 'id'>): string {
  const taken = new Set(readRelationships(parts, owner).map(({ id }) => id));
  let number = 1;
  while (taken.has(`rIdJb${number}`)) number++;
  const id = `rIdJb${number}`;
  addRelationships(parts, owner, [{ ...relationship, id }]);
  return id;
}

/** Takes out the relationships of a part that `isGone` finds. */
export function removeRelationships(
  parts: Parts,
  owner: string,
  isGone: (relationship: Relationship) => boolean,
): void {
  const path = relationshipsPath(owner);
  const gone = new Set(
    readRelationships(parts, owner)
      .filter(isGone)
      .map(({ id }) => id),
  );
  const document = gone.size > 0 ? parsePart(parts, path) : null;
  if (!document) return;
  for (const entry of childElements(document.documentElement))
    if (gone.has(entry.getAttribute('Id') ?? '')) document.documentElement.removeChild(entry);
  storePart(parts, path, document);
}

/** The parts that have relationships; the package itself is ''. */
export const listOwners = (parts: Parts): string[] =>
  [...parts.keys()].filter((path) => path.endsWith('.rels')).map(ownerOf);

/** Gives relationships of a part new ids (old to new), there and wherever its XML refers to them. */
export function renameRelationships(parts: Parts, owner: string, names: ReadonlyMap<string, string>): void {
  const path = relationshipsPath(owner);
  const document = names.size > 0 ? parsePart(parts, path) : null;
  if (!document) return;
  for (const entry of childElements(document.documentElement)) {
    const id = entry.getAttribute('Id') ?? '';
    entry.setAttribute('Id', names.get(id) ?? id);
  }
  storePart(parts, path, document);
  if (!parts.has(owner)) return;
  const xml = rewriteTags(textPart(parts, owner), (_, attributes) => renameIn(attributes, names));
  parts.set(owner, xml);
}

// r:id="rId7", r:embed="rIdGen1" in a tag's attributes
const references = / (r:\w+)="([^"]*)"/g;

function renameIn(attributes: string, names: ReadonlyMap<string, string>): string {
  if (!attributes.includes(' r:')) return attributes;
  return attributes.replace(references, (_, name: string, id: string) => ` ${name}="${names.get(id) ?? id}"`);
}
