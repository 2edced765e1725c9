import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipPackage } from '../../src/word/zip.ts';

const parts: [string, string][] = [
  ['word/document.xml', '<a/>'],
  ['[Content_Types].xml', '<b/>'],
  ['docProps/core.xml', '<c/>'],
  ['_rels/.rels', '<d/>'],
];

it('does not depend on the order of the parts, nor on text or bytes', () => {
  const other = parts.toReversed().map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  expect(zipPackage(new Map(other))).toEqual(zipPackage(new Map(parts)));
});

it('puts content types and root relationships first, then sorts', () => {
  expect(Object.keys(unzipSync(zipPackage(new Map(parts))))).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/core.xml',
    'word/document.xml',
  ]);
});

it('gives every member the earliest time of the format', () => {
  const bytes = zipPackage(new Map(parts));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  // Of the first member's header: time 00:00, then 1980-01-01 as year 0, month 1, day 1.
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, (1 << 5) | 1]);
});
