/** The one writer of zips: packages and the workbooks inside them depend on nothing but their parts. */
import { strToU8, zipSync } from 'fflate';
import type { Parts } from './package.ts';

// 1980-01-01 00:00, the format's earliest time. A zip holds clock times without a zone: local fields give the same
// bytes in every zone, a point in time would not.
const earliest = new Date(1980, 0, 1);

/** The parts as a zip: sorted, one time, one level. Equal parts give equal bytes, whatever the clock and its zone. */
export function zipPackage(parts: Parts): Uint8Array {
  const sorted = [...parts].sort(([one], [other]) => rank(one) - rank(other) || (one < other ? -1 : 1));
  const files = sorted.map(
    ([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return zipSync(Object.fromEntries(files), { level: 6, mtime: earliest, os: 0 });
}

/** Content types and the root relationships come first, as readers expect them. */
const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
