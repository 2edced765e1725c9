/** The package itself: every part has a content type, every relationship leads to a part, ids are unique. */
import { type Problem, problem } from '../../problem.ts';
import { contentTypesPath, readContentTypes } from '../../word/content-types.ts';
import type { Parts } from '../../word/package.ts';
import { relationshipsPath, resolveTarget } from '../../word/part-path.ts';
import { listOwners, readRelationships } from '../../word/relationships.ts';
import { XmlError } from '../../word/xml.ts';

export function lintPackage(parts: Parts): Problem[] {
  return [
    ...ofXml(contentTypesPath, () => lintContentTypes(parts)),
    ...listOwners(parts).flatMap((owner) =>
      ofXml(relationshipsPath(owner), () => lintRelationships(owner, parts)),
    ),
  ];
}

function ofXml(part: string, lint: () => Problem[]): Problem[] {
  try {
    return lint();
  } catch (error) {
    if (error instanceof XmlError) return [problem('docx-not-xml', { part, what: error.message })];
    throw error;
  }
}

const fault = (part: string, what: string): Problem => problem('docx-part-missing', { part, what });

function lintContentTypes(parts: Parts): Problem[] {
  if (!parts.has(contentTypesPath)) return [fault(contentTypesPath, contentTypesPath)];
  const { paths, endings } = readContentTypes(parts);
  const missing = [...paths].filter((path) => !parts.has(path));
  const untyped = [...parts.keys()]
    .filter((path) => path !== contentTypesPath && !path.endsWith('/') && !paths.has(path))
    .filter((path) => !endings.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase()));
  return [...missing, ...untyped].map((path) => fault(contentTypesPath, path));
}

function lintRelationships(owner: string, parts: Parts): Problem[] {
  const part = relationshipsPath(owner);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { id, target, isExternal } of readRelationships(parts, owner)) {
    if (seen.has(id)) problems.push(problem('docx-id-twice', { part, what: id }));
    seen.add(id);
    const path = resolveTarget(owner, target);
    if (!isExternal && !parts.has(path)) problems.push(fault(part, path));
  }
  return problems;
}
