/** Marks of Markdown, which are no words of a report: where it is printed, they stay out. */
import { withoutEmphasis } from './emphasis.ts';

/** A line without the marks of its heading (`## 总体情况`) and of its emphasis (`**夯实根基**`). */
export function withoutMarks(line: string): string {
  return line
    .trim()
    .replace(/^#{1,6}[ \t]+(?=\S)/, '') // ## 总体情况
    .replace(/(?<!\*)\*\*([^*]+)\*\*(?!\*)/g, '$1'); // **夯实根基**; not 138****5678
}

/**
 * A Markdown file as the reader of its page sees it, line by line: a line of marks alone (`---`, `|---|`) is empty, the
 * cells of a table's row are parted by tabs, and the number of a list's item stays as written. What stands between fences
 * (```) is as written.
 */
export function plainMarkdown(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/^(?:>[ \t]*)+/, '')); // > 甲
  const plain: string[] = [];
  let isTable = false;
  let fence: string | null = null;
  for (const [at, line] of lines.entries()) {
    const opened: string | null = fence;
    fence = fenceAfter(line, opened);
    if (fence !== opened || fence !== null) {
      plain.push(fence === opened ? line : '');
      continue;
    }
    const isHead = isDelimiter(lines[at + 1], line);
    const isUnderHead = at > 0 && isDelimiter(line, lines[at - 1]);
    isTable = isHead || isUnderHead || (isTable && line !== '' && !/^#{1,6}[ \t]/.test(line));
    if (isUnderHead || isRule(line)) plain.push('');
    else if (isTable && line.includes('|')) plain.push(cutCells(line).map(plainInline).join('\t').trim());
    else plain.push(plainLine(line));
  }
  return plain.join('\n');
}

// ```text
const fenceMark = /^(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;

/** The fence that is open behind a line: one closes with as many of the same signs, and nothing else in the line. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, mark = '', words = ''] = fenceMark.exec(line) ?? [];
  if (open === null) return mark === '' ? null : mark;
  return mark.startsWith(open) && words.trim() === '' ? null : open;
}

/** Lists, headings, quotations, links and pictures lose their marks. */
function plainLine(line: string): string {
  const words = line.replace(/^[-*+][ \t]+(?=\S)/, ''); // - 甲
  return plainInline(words.replace(/^#{1,6}[ \t]+(?=\S)/, '')).replace(/[ \t]#+$/, ''); // ## 总体情况 ##
}

function plainInline(words: string): string {
  const hidden = words
    .replace(/\\([*_|`~])/g, (_, mark: string) => hide(mark)) // \*
    .replace(/`([^`]+)`/g, (_, code: string) => hide(code)) // `甲`
    .replace(/~~(?=[^\s~])([^~]*)(?<!\s)~~/g, '$1') // ~~作废~~
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*){0,4}\)/g, '$1'); // [全文](https://a.cn/x(1).htm)
  return show(withoutMarks(withoutEmphasis(hidden)));
}

/** Marks that are words stand as signs that no text holds, until the marks are gone. */
const marks = '*_|`~';
const firstSign = 0xfdd0;
const hide = (words: string) =>
  words.replace(/[*_|`~]/g, (mark) => String.fromCharCode(firstSign + marks.indexOf(mark)));
const show = (words: string) =>
  words.replace(/[\ufdd0-\ufdd4]/g, (sign) => marks[sign.charCodeAt(0) - firstSign] ?? sign);

/** `---`, `***`, `* * *`, `___`: a rule, or the line under a heading. */
const isRule = (line: string): boolean => /^([-*_])(?:[ \t]*\1){2,}$/.test(line);

/** `|:---|---:|` under a head of as many cells. */
function isDelimiter(line: string | undefined, head: string | undefined): boolean {
  if (!line?.includes('|') || !head?.includes('|') || !/^[-:| \t]+$/.test(line)) return false;
  const cells = cutCells(line);
  return cells.length === cutCells(head).length && cells.every((cell) => /^:?-+:?$/.test(cell));
}

/** `| 柳湾镇 | 12个 |` → 柳湾镇, 12个; `\|` is no bar. */
function cutCells(line: string): string[] {
  const inside = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
