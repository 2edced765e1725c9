/** What a document says of itself in its core properties (ECMA-376, part 2, 11.1). */
import { type Parts, parsePart } from './package.ts';
import { childElements } from './xml.ts';

/** Title and creator, each undefined where it is missing or empty. */
export function readProperties(parts: Parts): { title: string | undefined; creator: string | undefined } {
  const root = parsePart(parts, 'docProps/core.xml')?.documentElement;
  const entries = root ? childElements(root) : [];
  const textOf = (name: string) =>
    entries.find(({ localName }) => localName === name)?.textContent?.trim() || undefined;
  return { title: textOf('title'), creator: textOf('creator') };
}
