/** Front matter between the articles of one file. */
import type { ReportMeta, Span } from '../model.ts';
import type { Problem } from '../problem.ts';
import { readBlock } from './meta.ts';

/** A block further down, before the article that it is about. */
type LaterBlock = {
  span: Span;
  said: NonNullable<ReportMeta['articles']>[number];
  problems: Problem[];
};

/** More lines than these between two rules are no front matter. */
const mostLines = 12;
const isFence = (line: string): boolean => /^---[ \t\r]*$/u.test(line);
// place: 某县; 日期：2025-03-02
const isEntry = (line: string): boolean => /^(?:[\p{L}_-]+[ \t]*[:：]|[ \t]*-[ \t]|[ \t]*$)/u.test(line);

/**
 * Front matter between the articles of one file: each block is about the article whose title is the next line that holds
 * text. Rules that set prose apart are left as they are.
 */
export function readLaterBlocks(text: string, file: string, from: number): LaterBlock[] {
  const blocks: LaterBlock[] = [];
  const lines = listLines(text);
  for (let at = lines.findIndex(({ start }) => start >= from); at >= 0 && at < lines.length; at += 1) {
    if (!isFence(lines[at]?.text ?? '')) continue;
    const length = lines.slice(at + 1, at + 2 + mostLines).findIndex((line) => isFence(line.text));
    const inside = lines.slice(at + 1, at + 1 + length);
    const close = lines[at + 1 + length];
    const title = lines.slice(at + 2 + length).find((line) => line.text.trim() !== '');
    if (length < 1 || !close || !title || !inside.every((line) => isEntry(line.text))) continue;
    const said = readBlock(inside.map((it) => it.text).join('\n'), file, at + 2);
    if (!said || Object.keys(said.meta).length === 0) continue;
    blocks.push({
      span: { start: lines[at]?.start ?? 0, end: close.start + close.text.trimEnd().length },
      said: { ...said.meta, of: title.text.replace(/^[#\s]+/u, '').trim(), at: { file, line: at + 1 } },
      problems: said.problems,
    });
    at += 1 + length;
  }
  return blocks;
}

function listLines(text: string): { start: number; text: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const entry = { start, text: line };
    start += line.length + 1;
    return entry;
  });
}
