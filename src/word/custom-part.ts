/** Parts with data of our own, which Word, WPS and LibreOffice carry along (ECMA-376, 22.5). */
import { addPart } from './add-part.ts';
import { removeContentType } from './content-types.ts';
import type { Parts } from './package.ts';
import { relationshipsPath, resolveTarget } from './part-path.ts';
import { listOwners, readRelationships, removeRelationships } from './relationships.ts';
import { namespaces } from './xml.ts';

/** `itemId` is a GUID in braces that tells this part from others; `namespace` is that of the XML's root. */
export type CustomPart = { itemId: string; namespace: string; xml: string };

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** A custom part needs its properties beside it: LibreOffice drops one without, and Word makes them on saving. */
export function addCustomPart(parts: Parts, { itemId, namespace, xml }: CustomPart): void {
  let number = 1;
  while (parts.has(`customXml/item${number}.xml`)) number++;
  const path = `customXml/item${number}.xml`;
  addPart(parts, 'word/document.xml', {
    path,
    xml,
    contentType: 'application/xml',
    relationship: 'customXml',
  });
  addPart(parts, path, {
    path: `customXml/itemProps${number}.xml`,
    xml: `<ds:datastoreItem ds:itemID="${itemId}" xmlns:ds="${namespaces.ds}"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: propertiesType,
    relationship: 'customXmlProps',
  });
}

/** Takes out a custom part with its properties, and all that makes them known to the package. */
export function removeCustomPart(parts: Parts, path: string): void {
  const properties = readRelationships(parts, path).map(({ target }) => resolveTarget(path, target));
  const gone = new Set([path, ...properties]);
  parts.delete(relationshipsPath(path));
  for (const one of gone) {
    parts.delete(one);
    removeContentType(parts, one);
  }
  for (const owner of listOwners(parts))
    removeRelationships(
      parts,
      owner,
      ({ target, isExternal }) => !isExternal && gone.has(resolveTarget(owner, target)),
    );
}
