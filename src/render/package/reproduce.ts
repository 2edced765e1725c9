/** Takes chance out of a package: dates, relationship ids, the times inside embedded workbooks. */
import { openPackage, type Parts, parsePart, storePart, textPart } from '../../word/package.ts';
import { listOwners, readRelationships, renameRelationships } from '../../word/relationships.ts';
import { attributeIn, rewriteTags, withAttribute } from '../../word/scan.ts';
import { descendantsNamed } from '../../word/xml.ts';
import { zipPackage } from '../../word/zip.ts';
import { type DocumentProperties, isoTime, writeProperties } from './properties.ts';

/** Fixes everything that would differ between two runs. */
export function makeReproducible(parts: Parts, properties: DocumentProperties): void {
  writeProperties(parts, properties);
  for (const [path, part] of parts) {
    if (path.endsWith('.xlsx') && typeof part !== 'string') parts.set(path, fixWorkbook(part, properties));
  }
  for (const owner of listOwners(parts)) numberRelationships(parts, owner);
  renumberIds(parts);
}

function fixWorkbook(bytes: Uint8Array, { date }: DocumentProperties): Uint8Array {
  const parts = openPackage(bytes);
  const core = parsePart(parts, 'docProps/core.xml');
  if (core) {
    const times = ['dcterms:created', 'dcterms:modified'].flatMap((name) => descendantsNamed(core, name));
    for (const time of times) time.textContent = isoTime(date);
    storePart(parts, 'docProps/core.xml', core);
  }
  return zipPackage(parts);
}

// rId7 of docx, rIdLink1 and rIdJb1 of ours; the others are random
const planned = /^rId(?:\d+|Link\d+|Jb\d+)$/;

/** docx makes some ids at random; they are numbered in the order they stand in. */
function numberRelationships(parts: Parts, owner: string): void {
  const random = readRelationships(parts, owner).filter(({ id }) => !planned.test(id));
  renameRelationships(parts, owner, new Map(random.map(({ id }, at) => [id, `rIdGen${at + 1}`])));
}

/** docx counts drawings and bookmarks on from document to document; here they count from the start. */
function renumberIds(parts: Parts): void {
  let drawings = 0;
  for (const path of [...parts.keys()].sort()) {
    if (!/^word\/(?:document|header\d*|footer\d*)\.xml$/.test(path)) continue;
    const text = textPart(parts, path);
    // Most parts hold neither, and a long table is long to go through.
    if (!text.includes('<w:bookmarkStart') && !text.includes('<wp:docPr')) continue;
    const bookmarks = new Map<string, string>();
    const xml = rewriteTags(text, (name, attributes) => {
      if (name === 'wp:docPr') return withAttribute(attributes, 'id', String(++drawings));
      if (name !== 'w:bookmarkStart' && name !== 'w:bookmarkEnd') return attributes;
      const id = attributeIn(attributes, 'w:id') ?? '';
      const number = bookmarks.get(id) ?? String(bookmarks.size + 1);
      bookmarks.set(id, number);
      return withAttribute(attributes, 'w:id', number);
    });
    parts.set(path, xml);
  }
}
