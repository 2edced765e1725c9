/** By what the program knows what it wrote itself: a custom part in a namespace of its own, in every .docx that it makes. */
import { addCustomPart } from './custom-part.ts';
import { type Parts, parsePart, textPart } from './package.ts';
import type { Element } from './xml.ts';

/** The record of a briefing; earlier versions of it count as it does but where it is read. */
export const sealNamespace = 'urn:jianbao:seal:2';
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

export const isCustomPart = (path: string): boolean => /^customXml\/[^/]+\.xml$/.test(path);

/** Marks a redline as one: read as a report it would be compared with what it was made of. */
export function markRedline(parts: Parts): void {
  addCustomPart(parts, {
    itemId: redlineId,
    namespace: redlineNamespace,
    xml: `<redline xmlns="${redlineNamespace}"/>`,
  });
}
