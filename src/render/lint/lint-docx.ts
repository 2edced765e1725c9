/**
 * The linter: what a schema cannot see. It runs on every document before it is handed out; each fault below makes
 * Word refuse the file, repair it with loss, or show it differently from what was meant.
 */
import { type Problem, problem } from '../../problem.ts';
import { openPackage, type Parts, textPart } from '../../word/package.ts';
import { scanXml } from '../../word/scan.ts';
import { eastAsianFonts } from './east-asian-fonts.ts';
import { type PackageFacts, readFacts } from './facts.ts';
import { finishedFields } from './fields.ts';
import { lintPackage } from './package-parts.ts';
import {
  linkTargets,
  noteReferences,
  numberingReferences,
  relationshipReferences,
  styleReferences,
} from './references.ts';
import type { Rule } from './rule.ts';
import { cellParagraphs, tableGrid, tableMerges } from './tables.ts';
import { bookmarkPairs, uniqueIds } from './unique-ids.ts';

const rules: readonly Rule[] = [
  styleReferences,
  numberingReferences,
  noteReferences,
  relationshipReferences,
  linkTargets,
  uniqueIds,
  bookmarkPairs,
  tableGrid,
  tableMerges,
  cellParagraphs,
  finishedFields,
  eastAsianFonts,
];

/** Faults reported of one rule in one part; more say nothing new. */
const faultsPerRule = 20;

/** Every fault of a .docx: code, part and what; empty for a sound one. Throws where the bytes are no zip. */
export const lintDocx = (bytes: Uint8Array): Problem[] => lintParts(openPackage(bytes));

/** The same on parts that are not zipped yet. */
export function lintParts(parts: Parts): Problem[] {
  const facts = readFacts(parts);
  const problems = lintPackage(parts);
  for (const path of parts.keys()) {
    if (/\.(?:xml|rels)$/.test(path)) problems.push(...lintPart(path, textPart(parts, path), facts));
  }
  return problems;
}

type Handlers<T> = Map<string, ((argument: T) => void)[]>;

function lintPart(part: string, xml: string, facts: PackageFacts): Problem[] {
  const problems: Problem[] = [];
  const opens: Handlers<string> = new Map();
  const closes: Handlers<string> = new Map();
  const ends: (() => void)[] = [];
  for (const rule of part.startsWith('word/') && part !== 'word/styles.xml' ? rules : []) {
    let count = 0;
    const listener = rule.listen(part, facts, (what) => {
      if (count++ < faultsPerRule) problems.push(problem(rule.code, { part, what }));
    });
    addHandlers(opens, listener.open);
    addHandlers(closes, listener.close);
    if (listener.end) ends.push(listener.end);
  }
  const broken = scanXml(xml, {
    open: (name, attributes) => call(opens.get(name), attributes),
    close: (name, text) => call(closes.get(name), text),
  });
  if (broken !== null) return [problem('docx-not-xml', { part, what: broken })];
  for (const end of ends) end();
  return problems;
}

function addHandlers(
  handlers: Handlers<string>,
  more: Record<string, (argument: string) => void> | undefined,
): void {
  for (const [tag, handler] of Object.entries(more ?? {})) {
    const known = handlers.get(tag);
    if (known) known.push(handler);
    else handlers.set(tag, [handler]);
  }
}

function call(handlers: ((argument: string) => void)[] | undefined, argument: string): void {
  if (handlers) for (const handler of handlers) handler(argument);
}
