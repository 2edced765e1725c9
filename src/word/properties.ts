/** What a document says of itself in its core properties (ECMA-376, part 2, 11.1). */
import { type Parts, parsePart, textPart } from './package.ts';
import { childElements } from './xml.ts';

export const applicationPart = 'docProps/app.xml';
export const applicationName = 'jianbao';

/** Whether this program was the last to save the document. */
export const isMadeByUs = (parts: Parts): boolean =>
  textPart(parts, applicationPart).includes(`<Application>${applicationName}</Application>`);

type Property = 'title' | 'creator' | 'subject' | 'created';

/** Each undefined where it is missing or empty. */
export function readProperties(parts: Parts): Record<Property, string | undefined> {
  const root = parsePart(parts, 'docProps/core.xml')?.documentElement;
  const entries = root ? childElements(root) : [];
  const textOf = (name: string) =>
    entries.find(({ localName }) => localName === name)?.textContent?.trim() || undefined;
  return {
    title: textOf('title'),
    creator: textOf('creator'),
    subject: textOf('subject'),
    created: textOf('created'),
  };
}
