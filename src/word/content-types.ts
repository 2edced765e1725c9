/** [Content_Types].xml: what each part is, by its path or by the ending of its name. */
import { type Parts, parsePart, storePart } from './package.ts';
import { joinPath } from './part-path.ts';
import { appendElement, childrenNamed } from './xml.ts';

export const contentTypesPath = '[Content_Types].xml';

/** The paths that are named, and the endings (`xml`, `png`) that have a type. Throws an `XmlError`. */
export function readContentTypes(parts: Parts): { paths: Set<string>; endings: Set<string> } {
  const root = parsePart(parts, contentTypesPath)?.documentElement;
  const values = (name: string, attribute: string) =>
    root ? childrenNamed(root, name).map((entry) => entry.getAttribute(attribute) ?? '') : [];
  return {
    paths: new Set(values('types:Override', 'PartName').map((path) => joinPath(path))),
    endings: new Set(values('types:Default', 'Extension').map((ending) => ending.toLowerCase())),
  };
}

/** Names the content type of a part, unless it is named. */
export function addContentType(parts: Parts, path: string, type: string): void {
  const document = parsePart(parts, contentTypesPath);
  if (!document || readContentTypes(parts).paths.has(path)) return;
  appendElement(document.documentElement, 'types:Override', { PartName: `/${path}`, ContentType: type });
  storePart(parts, contentTypesPath, document);
}

/** Drops the name of a part that is gone. */
export function removeContentType(parts: Parts, path: string): void {
  const document = parsePart(parts, contentTypesPath);
  if (!document) return;
  const entries = childrenNamed(document.documentElement, 'types:Override');
  const gone = entries.filter((entry) => joinPath(entry.getAttribute('PartName') ?? '') === path);
  for (const entry of gone) document.documentElement.removeChild(entry);
  if (gone.length > 0) storePart(parts, contentTypesPath, document);
}
