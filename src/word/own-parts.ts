/** By what the program knows what it wrote itself: a custom part in a namespace of its own, in every .docx that it makes. */
import { addCustomPart } from './custom-part.ts';
import { type Parts, parsePart, textPart } from './package.ts';
import type { Element } from './xml.ts';

/**
 * The record of a briefing. The number rises where the record says otherwise what it says (2: hashes in place of text; 3:
 * sentences without the words that tell their source, hashes of whole paragraphs): an earlier one is known and not read.
 */
export const sealNamespace = 'urn:jianbao:seal:3';
const redlineNamespace = 'urn:jianbao:redline:1';
const ours = /\burn:jianbao:(?:seal|redline):\d/;

/** Tells this part from others in a document's data store; the same in every redline. */
const redlineId = '{0C9E5D7A-2B64-4F83-8D1B-5A9C3E7F6B02}';

/** The custom parts that are ours: a briefing's record, a redline's mark. */
export function findOwnParts(parts: Parts): { path: string; root: Element }[] {
  return [...parts.keys()].filter(isCustomPart).flatMap((path) => {
    // Most documents' custom parts are others': they are not parsed.
    const root = ours.test(textPart(parts, path)) ? parsePart(parts, path)?.documentElement : undefined;
    return root && ours.test(root.namespaceURI ?? '') ? [{ path, root }] : [];
  });
}

/** Whether a briefing was made by a version whose record this one does not read. */
export const hasOlderRecord = (parts: Parts): boolean =>
  findOwnParts(parts).some(({ root }) => root.localName === 'seal' && root.namespaceURI !== sealNamespace);

export const isCustomPart = (path: string): boolean => /^customXml\/[^/]+\.xml$/.test(path);

/** Marks a redline or a commented copy as one, unless it is: read as a report it would be compared with what it was made of. */
export function markRedline(parts: Parts): void {
  if (findOwnParts(parts).length > 0) return;
  addCustomPart(parts, {
    itemId: redlineId,
    namespace: redlineNamespace,
    xml: `<redline xmlns="${redlineNamespace}"/>`,
  });
}
