/** The package itself: every part has a content type, every relationship leads to a part, ids are unique. */
import { type Problem, problem } from '../../problem.ts';
import { type Parts, textPart } from '../../word/package.ts';
import { joinPath, ownerOf, resolveTarget } from '../../word/part-path.ts';
import { attributeIn, scanXml } from '../../word/scan.ts';

export function lintPackage(parts: Parts): Problem[] {
  return [
    ...lintContentTypes(parts),
    ...[...parts.keys()]
      .filter((path) => path.endsWith('.rels'))
      .flatMap((path) => lintRelationships(path, parts)),
  ];
}

const fault = (part: string, what: string): Problem => problem('docx-part-missing', { part, what });

function lintContentTypes(parts: Parts): Problem[] {
  const path = '[Content_Types].xml';
  if (!parts.has(path)) return [fault(path, path)];
  const extensions = new Set<string>();
  const named = new Set<string>();
  scanXml(textPart(parts, path), {
    open: (name, attributes) => {
      if (name === 'Default') extensions.add((attributeIn(attributes, 'Extension') ?? '').toLowerCase());
      if (name === 'Override') named.add(joinPath(attributeIn(attributes, 'PartName') ?? ''));
    },
    close: () => {},
  });
  const missing = [...named].filter((part) => !parts.has(part)).map((part) => fault(path, part));
  const untyped = [...parts.keys()]
    .filter((part) => part !== path && !part.endsWith('/') && !named.has(part))
    .filter((part) => !extensions.has(part.slice(part.lastIndexOf('.') + 1).toLowerCase()))
    .map((part) => fault(path, part));
  return [...missing, ...untyped];
}

function lintRelationships(path: string, parts: Parts): Problem[] {
  const problems: Problem[] = [];
  const owner = ownerOf(path);
  const seen = new Set<string>();
  scanXml(textPart(parts, path), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const id = attributeIn(attributes, 'Id') ?? '';
      if (seen.has(id)) problems.push(problem('docx-id-twice', { part: path, what: id }));
      seen.add(id);
      const target = attributeIn(attributes, 'Target') ?? '';
      if (attributeIn(attributes, 'TargetMode') === 'External') return;
      const part = resolveTarget(owner, target);
      if (!parts.has(part)) problems.push(fault(path, part));
    },
    close: () => {},
  });
  return problems;
}
