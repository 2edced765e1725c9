/** Lines → pieces: what the rules judge. A vertical title is one piece; a caption and its credit are two. */
import type { BlockKind, SourceMark, SourceText, Span } from '../model.ts';
import { type Credit, findCreditTail, readCredit } from './credit.ts';
import type { Cues } from './cues.ts';
import { type Line, plainText, splitLines, trimSpan } from './lines.ts';

/** `head` is a title, subtitle or heading of which it is not yet known which. */
export type PieceKind = BlockKind | 'head';

export type Piece = Line & {
  /** Text without Markdown marks: `## 夯实根基` → `夯实根基`. */
  words: string;
  /** 1 to 6 where the file marks it as a heading, else 0. */
  level: number;
  /** What the file format says of it. */
  mark: SourceMark['role'] | null;
  credit: Credit | null;
  isVertical: boolean;
  /** A credit split off from this piece follows it. */
  isCredited: boolean;
  kind: PieceKind;
  rule: string;
};

/** Cuts the text into pieces, all still of kind `body`; every non-blank character is in one. */
export function cutPieces(source: SourceText, cues: Cues): Piece[] {
  const markAt = markReader(source.marks ?? []);
  const pieces: Piece[] = [];
  for (const line of joinVertical(source.text, splitLines(source.text))) {
    const mark = markAt(line);
    const spans = line.isVertical ? [line] : splitCredit(source.text, line, cues);
    spans.forEach((span, index) => {
      const plain = line.isVertical ? line.plain : plainText(source.text.slice(span.start, span.end));
      const { level, words } = readLevel(plain, mark);
      pieces.push({
        ...line,
        ...span,
        gap: index === 0 ? line.gap : 0,
        plain,
        words,
        level,
        mark: mark?.role ?? null,
        credit: readCredit(plain, cues),
        isCredited: index === 0 && spans.length > 1,
        kind: 'body',
        rule: '',
      });
    });
  }
  return pieces;
}

/** Four or more lines of one character each, one under the other, are one vertical line. */
function joinVertical(text: string, lines: Line[]): (Line & { isVertical: boolean })[] {
  const joined: (Line & { isVertical: boolean })[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i;
    while (end < lines.length && isStroke(lines[end], end > i)) end += 1;
    const [first, last] = [lines[i], lines[end - 1]];
    if (first && last && end - i >= 4) {
      const plain = plainText(text.slice(first.start, last.end).replace(/\s+/g, ''));
      joined.push({ ...first, end: last.end, plain, isVertical: true });
      i = end;
    } else if (first) {
      joined.push({ ...first, isVertical: false });
      i += 1;
    }
  }
  return joined;
}

function isStroke(line: Line | undefined, isInside: boolean): boolean {
  return (
    line !== undefined &&
    [...line.plain].length === 1 &&
    !/\d/.test(line.plain) &&
    (!isInside || line.gap < 3)
  );
}

/** `…喜迎新春。 某某 摄` → the sentence and the credit. */
function splitCredit(text: string, line: Line, cues: Cues): Span[] {
  if (readCredit(line.plain, cues)) return [line];
  const at = findCreditTail(text.slice(line.start, line.end), cues, plainText);
  if (at === null) return [line];
  const parts = [trimSpan(text, line.start, line.start + at), trimSpan(text, line.start + at, line.end)];
  return parts.every((part) => part.end > part.start) ? parts : [line];
}

function readLevel(plain: string, mark: SourceMark | null): { level: number; words: string } {
  const hashes = /^(#{1,6})\s*(?=[^#\s])/.exec(plain);
  if (hashes) return { level: hashes[1]?.length ?? 1, words: plain.slice(hashes[0].length).trim() };
  if (mark?.role === 'heading') return { level: mark.level ?? 2, words: plain };
  const bold = /^\*\*([^*]{2,60})\*\*$/.exec(plain); // **夯实根基**
  return bold ? { level: 5, words: bold[1] ?? plain } : { level: 0, words: plain };
}

const roles = ['furniture', 'caption', 'heading', 'byline'] as const;

/** Looks up the mark that covers most of a span; spans must come in text order. One pointer a role: linear. */
function markReader(marks: readonly SourceMark[]): (span: Span) => SourceMark | null {
  const lanes = roles.map((role) => ({
    marks: marks.filter((mark) => mark.role === role).sort((a, b) => a.start - b.start),
    at: 0,
  }));
  return (span) => {
    for (const lane of lanes) {
      while ((lane.marks[lane.at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) lane.at += 1;
      const mark = lane.marks[lane.at];
      if (!mark) continue;
      const covered = Math.min(mark.end, span.end) - Math.max(mark.start, span.start);
      if (covered * 2 > span.end - span.start) return mark;
    }
    return null;
  };
}
