import type { ReportMeta, Span } from '../model.ts';
import type { Problem } from '../problem.ts';
import { readBlock } from './meta.ts';

export type FrontMatter = { meta: ReportMeta; span: Span | null; problems: Problem[] };

/**
 * Reads a YAML block between two lines of `---` at the head of a .txt or .md file. `span` covers the block with
 * its fences; it is null where there is none, or where the lines between two rules are prose and no YAML map.
 */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const none: FrontMatter = { meta: {}, span: null, problems: [] };
  const match = /^(\s*)---[ \t]*\n([\s\S]*?)\n?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  if (!match) return none;
  const [whole, before = '', block = ''] = match;
  if (!/^[\p{L}_-]+[ \t]*:/mu.test(block)) return none;
  const span = { start: before.length, end: whole.trimEnd().length };
  const firstLine = before.split('\n').length + 1;
  const said = readBlock(block, file, firstLine);
  return said ? { span, ...said } : none;
}
