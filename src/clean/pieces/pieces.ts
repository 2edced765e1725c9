/** Lines → pieces: what the rules judge. A vertical title is one piece; a caption and its credit are two. */

import type { BlockKind, SourceMark, SourceText, Span } from '../../model.ts';
import { fold, withoutSpace } from '../../text/fold.ts';
import type { Cues } from '../cues.ts';
import { type Credit, findCreditTail, isName, readCredit } from '../lines/credit.ts';
import { splitEndMark } from '../lines/end-marks.ts';
import { type Line, plainText, splitLines, trimSpan } from '../lines/lines.ts';
import { joinNumbers } from '../lines/wrapped-numbers.ts';

/** `head` is a title, subtitle or heading of which it is not yet known which. */
export type PieceKind = BlockKind | 'head';

/** What the rules judge. No step changes one: `NamedPiece` is what the next step gets. */
export type Piece = Readonly<
  Line & {
    /** Text without Markdown marks and without the blanks of a spaced name: `## 夯实根基` → `夯实根基`, 组 工 简 报 → 组工简报. */
    words: string;
    /** 1 to 6 where the file marks it as a heading, else 0. */
    level: number;
    /** What the file format says of it. */
    mark: SourceMark['role'] | null;
    credit: Credit | null;
    isVertical: boolean;
    /** Parts between tabs: 1 but in the row of a table. */
    cells: number;
    /** Opens with a picture of one character, which `plain` leaves out: 📍 位置与概况. */
    hasIcon: boolean;
    /** Its first two parts are set apart by more than one narrow blank: 柳湾周报　2024年6月14日. */
    isSetApart: boolean;
    /** Stands in a paragraph's line and is none of its text: (完). */
    isEndMark: boolean;
    /** A credit split off from this piece follows it. */
    isCredited: boolean;
  }
>;

/** A piece and what it is, with the name of the rule that told. */
export type NamedPiece = Piece & { readonly kind: PieceKind; readonly rule: string };

// 📍, 🏘️, ✨; not ▲, ↑ or ©, which say something
const icon = /^(?:[\p{Emoji_Presentation}\u{1f000}-\u{1faff}][\ufe0f\u200d]* ?)+/u;
const setApart = /^[^\s\u3000]{1,60}(?:[ \u00a0]{2}| ?[\u2002\u2003\u3000\t])/u;

/** Cuts the text into pieces; every non-blank character is in one. */
export function cutPieces(source: SourceText, cues: Cues): Piece[] {
  const markAt = markReader(source.marks ?? []);
  const pieces: Piece[] = [];
  const lines = joinVertical(source.text, joinNumbers(splitLines(source.text), cues));
  for (const [at, line] of lines.entries()) {
    const mark = markAt(line);
    const isLast = mayEnd(lines[at + 1]);
    const spans = line.isVertical ? [{ ...line, isMark: false }] : splitLine(source.text, line, cues, isLast);
    spans.forEach((span, index) => {
      const whole = line.isVertical
        ? line.plain
        : writeKey(plainText(source.text.slice(span.start, span.end)), cues);
      const plain = whole.replace(icon, '') || whole;
      const { level, words } = readLevel(plain, mark);
      pieces.push({
        ...line,
        start: span.start,
        end: span.end,
        gap: index === 0 ? line.gap : 0,
        plain,
        words,
        level,
        mark: mark?.role ?? null,
        credit: readCredit(plain, cues),
        cells: source.text.slice(span.start, span.end).split(/\t+/).length,
        hasIcon: plain !== whole,
        isSetApart: setApart.test(source.text.slice(span.start, span.end)),
        isCredited: index === 0 && spans.length > 1 && !spans[1]?.isMark,
        isEndMark: span.isMark,
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
      const plain = plainText(fold(text.slice(first.start, last.end), withoutSpace));
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

/** Whether an article may end over the next line: there is none, or it is neither a sentence nor an item's numbered head. */
const mayEnd = (below: Line | undefined): boolean =>
  below === undefined || !(below.plain.includes('。') || numberedHead.test(below.plain));

// 二、选好带头人 · (三)晒出清单 · 2.账目公开
const numberedHead = /^(?:[一二三四五六七八九十]{1,3}[、.是]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])/;

function splitLine(text: string, line: Line, cues: Cues, isLast: boolean): (Span & { isMark: boolean })[] {
  if (readCredit(line.plain, cues) && !isCaptioned(line.plain, cues)) return [{ ...line, isMark: false }];
  return splitEndMark(text, line, cues).flatMap((span) =>
    span.isMark ? [span] : splitCredit(text, span, cues, isLast).map((part) => ({ ...part, isMark: false })),
  );
}

/** 柳湾村(河东网发 江小满 摄): a place before the bracket is no photographer's name. */
function isCaptioned(plain: string, cues: Cues): boolean {
  const [, words = '', credit = ''] = /^([^()\s/|:]{2,})\(([^()]{2,40})\)$/.exec(plain) ?? [];
  return (
    readCredit(credit, cues) === 'photo' && readCredit(words, cues) === null && !isName(words, cues, true)
  );
}

/** `…喜迎新春。 某某 摄` → the sentence and the credit. */
function splitCredit(text: string, line: Span, cues: Cues, isLast: boolean): Span[] {
  const at = findCreditTail(text.slice(line.start, line.end), cues, plainText, isLast);
  if (at === null) return [line];
  const parts = [trimSpan(text, line.start, line.start + at), trimSpan(text, line.start + at, line.end)];
  return parts.every((part) => part.end > part.start) ? parts : [line];
}

/** 来源 | 某县委组织部 → 来源:某县委组织部 */
function writeKey(plain: string, cues: Cues): string {
  const bar = /^(\p{Script=Han}{2,6}?) ?[|丨] ?(?=\S)/u.exec(plain);
  const key = bar?.[1] ?? '';
  const isKey =
    cues.byline.keys.includes(key) ||
    cues.byline.roles.includes(key) ||
    cues.chrome.openings.some((word) => word.replace(':', '') === key);
  return bar && isKey ? `${key}:${plain.slice(bar[0].length)}` : plain;
}

/** 组 工 简 报: a serial's name, set apart to the width of the page. */
const spaced = /^\p{Script=Han}(?: {1,4}\p{Script=Han}){2,15}$/u;

function readLevel(plain: string, mark: SourceMark | null): { level: number; words: string } {
  // #主题党日# is a tag of social pages and no heading's mark.
  const hashes = /^(#{1,6})\s*(?=[^#\s])(?!\S{1,20}#)/.exec(plain);
  if (hashes) return { level: hashes[1]?.length ?? 1, words: plain.slice(hashes[0].length).trim() };
  if (mark?.role === 'heading') return { level: mark.level ?? 2, words: plain };
  if (spaced.test(plain)) return { level: 0, words: plain.replaceAll(' ', '') };
  const bold = /^\*\*([^*]{2,60})\*\*$/.exec(plain); // **夯实根基**
  return bold ? { level: 5, words: bold[1] ?? plain } : { level: 0, words: plain };
}

const roles = ['front-matter', 'furniture', 'caption', 'heading', 'byline'] as const;

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
