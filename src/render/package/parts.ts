/** A .docx as its parts: path to bytes, or text for the parts that are worked on. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../xml.ts';

export type Parts = Map<string, Uint8Array | string>;

export function openParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)));
}

export function textPart(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) return '';
  return typeof part === 'string' ? part : strFromU8(part);
}

// 1980-01-01 00:00, the zip format's earliest time, in local fields so that the clock's zone does not matter.
const zipEpoch = new Date(1980, 0, 1);

/** The parts as a zip that depends on nothing but them: sorted, one time, one level. */
export function zipParts(parts: Parts): Uint8Array {
  const paths = [...parts.keys()].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const files: Record<string, Uint8Array> = {};
  for (const path of paths) {
    const part = parts.get(path);
    if (part !== undefined) files[path] = typeof part === 'string' ? encode(part) : part;
  }
  return zipSync(files, { level: 6, mtime: zipEpoch, os: 0 });
}

const encode = (text: string): Uint8Array =>
  typeof TextEncoder === 'undefined' ? strToU8(text) : new TextEncoder().encode(text);

/** Content types and the root relationships come first, as readers expect them. */
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);

export type Relationship = { id: string; type: string; target: string; isExternal?: boolean };

/** Adds relationships to a part; their ids are the caller's. */
export function addRelationships(parts: Parts, part: string, relationships: Relationship[]): void {
  if (relationships.length === 0) return;
  const path = part.replace(/([^/]+)$/, '_rels/$1.rels');
  const start =
    textPart(parts, path) ||
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const open = start.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>');
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const entries = relationships.map(
    ({ id, type, target, isExternal }) =>
      `<Relationship Id="${id}" Type="${kinds}/${type}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
  );
  parts.set(
    path,
    open.replace('</Relationships>', () => `${entries.join('')}</Relationships>`),
  );
}

/** Adds word/`kind`.xml with its content type and relationship, where the package has none. */
export function addPart(parts: Parts, kind: 'numbering' | 'footnotes', xml: string): void {
  const path = `word/${kind}.xml`;
  if (parts.has(path)) return;
  parts.set(path, xml);
  const type = `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`;
  const types = textPart(parts, '[Content_Types].xml');
  const override = `<Override PartName="/${path}" ContentType="${type}"/>`;
  parts.set(
    '[Content_Types].xml',
    types.replace('</Types>', () => `${override}</Types>`),
  );
  addRelationships(parts, 'word/document.xml', [{ id: `rIdPart${kind}`, type: kind, target: `${kind}.xml` }]);
}
