/** Decoded text → its non-blank lines, with offsets that leave white space and invisible characters outside. */

import type { Span } from '../../model.ts';
import { fold, makeFolding, wideForms } from '../../text/fold.ts';

/** A non-blank line. `start` and `end` leave out blanks at both ends; `plain` is for matching only. */
export type Line = Span & {
  /** 1-based line number in the text. */
  number: number;
  /** 1-based count of non-blank lines. */
  paragraph: number;
  /** Blank lines directly above it. */
  gap: number;
  /** Full-width ASCII made half-width, invisible characters left out, outer blanks trimmed. */
  plain: string;
};

// White space, control and format characters (zero width, bidi marks, soft hyphen), private use.
const invisible = /[\s\p{Cc}\p{Cf}\p{Co}\p{Cn}\u3164\u115f\u1160]/u;
const asCompared = makeFolding([...wideForms, ['\u3000\u00a0\t', ' ']], /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu);

/** Splits at line feeds; carriage returns, form feeds and the like count as white space. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let number = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    number += 1;
    const span = trimSpan(text, from, to);
    if (span.start === span.end) gap += 1;
    else {
      lines.push({
        ...span,
        number,
        paragraph: lines.length + 1,
        gap,
        plain: plainText(text.slice(span.start, span.end)),
      });
      gap = 0;
    }
    from = to + 1;
  }
  return lines;
}

/** The span without white space and invisible characters at its ends. */
export function trimSpan(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to) {
    const size = (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    if (!invisible.test(text.slice(from, from + size))) break;
    from += size;
  }
  while (to > from) {
    const low = text.charCodeAt(to - 1);
    const size = low >= 0xdc00 && low <= 0xdfff && to - 2 >= from ? 2 : 1;
    if (!invisible.test(text.slice(to - size, to))) break;
    to -= size;
  }
  return { start: from, end: to };
}

/** Text as the rules compare it: `（记者　张三）` → `(记者 张三)`, `第 27 期` → `第27期`. Offsets in it mean nothing in the source. */
export function plainText(text: string): string {
  return fold(text, asCompared)
    .trim()
    .replace(/第 ?(\d{1,5}) ?(?=[期版辑])/g, '第$1');
}
