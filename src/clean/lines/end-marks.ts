/** What stands in a paragraph's line and is none of its text: (完), (下转第二版), (责任编辑:…), 查看更多. */
import type { Span } from '../../model.ts';
import type { Cues } from '../cues.ts';
import { plainText, trimSpan } from './lines.ts';

/** Longer words after the last sentence are never looked at. */
const longest = 40;

/** Cuts a line at such marks: its text, and each mark with `isMark`. A page may turn in mid-sentence, too. */
export function splitEndMark(text: string, line: Span, cues: Cues): (Span & { isMark: boolean })[] {
  const raw = text.slice(line.start, line.end);
  const before = cues.patterns.opening.exec(raw)?.[0].length ?? 0;
  const after = Math.max(before, cues.patterns.closing.exec(raw)?.index ?? findButtons(raw, cues));
  const turns = [...raw.slice(before, after).matchAll(cues.patterns.turning)].map((it) => ({
    start: before + it.index,
    end: before + it.index + it[0].length,
  }));
  const bounds = [{ start: 0, end: before }, ...turns, { start: after, end: raw.length }];
  return bounds
    .flatMap((mark, at) => [
      { start: mark.start, end: mark.end, isMark: true },
      { start: mark.end, end: bounds[at + 1]?.start ?? mark.end, isMark: false },
    ])
    .map(({ start, end, isMark }) => ({ ...trimSpan(text, line.start + start, line.start + end), isMark }))
    .filter(({ start, end }) => end > start);
}

/** Where the editor's line or a page's buttons begin after the last sentence; the line's length where none do. */
function findButtons(raw: string, cues: Cues): number {
  const tail = raw.slice(-longest);
  const end = Math.max(...['。', '！', '？', '”', '）'].map((sign) => tail.slice(0, -1).lastIndexOf(sign)));
  const bracket = /[（(【][^（）()【】]{2,}[)）】]\s*$/.exec(tail);
  const at = bracket && bracket.index > 0 ? bracket.index : end + 1;
  const rest = plainText(tail.slice(at)).replace(/^[([【（]/, '');
  const isEditor = cues.chrome.openings.some((word) => rest.startsWith(word)) && !/[。！？]$/.test(rest);
  const words = rest.split(/[,\s]+/);
  // 扫一扫,老百姓自己看 says something.
  const isButtons =
    words.some((word) => cues.chrome.lines.includes(word)) &&
    words.every((word) => cues.chrome.lines.includes(word) || word.length <= 4);
  return at > 0 && (isEditor || (isButtons && rest.length <= 16))
    ? raw.length - tail.length + at
    : raw.length;
}
