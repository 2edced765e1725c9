/**
 * A .docx, or another Office package, as its parts: the one layer that the briefing's writer, its letterhead, the
 * linter, the seal and the proof share. Whoever changes a document works on its parts; `zipPackage` comes once, last.
 */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, serializeXml, type XmlDocument } from './xml.ts';

/** Path to bytes, or to text for the parts that were written or changed here. */
export type Parts = Map<string, Uint8Array | string>;

/** The bytes are no package: no zip, or a damaged one. */
export class PackageError extends Error {}

/** Whether the bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The parts, or those wanted, in the order of the file. Throws a `PackageError` where the bytes are no zip. */
export function openPackage(bytes: Uint8Array, isWanted?: (path: string) => boolean): Parts {
  try {
    const filter = isWanted && { filter: ({ name }: { name: string }) => isWanted(name) };
    return new Map(Object.entries(filter ? unzipSync(bytes, filter) : unzipSync(bytes)));
  } catch (cause) {
    throw new PackageError(`not a zip, or a damaged one (${bytes.length} bytes)`, { cause });
  }
}

/** The part as text, empty where there is none. */
export function textPart(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) return '';
  return typeof part === 'string' ? part : strFromU8(part);
}

/** The part as a tree, or null where there is none. Throws an `XmlError` where it is not well formed. */
export function parsePart(parts: Parts, path: string): XmlDocument | null {
  return parts.has(path) ? parseXml(textPart(parts, path)) : null;
}

/** Writes a tree into its part. */
export function storePart(parts: Parts, path: string, document: XmlDocument): void {
  parts.set(path, withDeclaration(serializeXml(document)));
}

/** XML with the declaration it has, or one of ours. */
export const withDeclaration = (xml: string): string =>
  xml.startsWith('<?xml') ? xml : `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`;
