/** The clause around a figure. All text here is folded. */

/** How far a clause reaches on either side: room for a list of titles, and a bound for text without punctuation. */
const REACH = 400;

const brackets: Record<string, string> = {
  '》': '《',
  '”': '“',
  '’': '‘',
  '」': '「',
  '』': '『',
  '）': '（',
  ')': '(',
  '】': '【',
};
const openers: Record<string, string> = Object.fromEntries(
  Object.entries(brackets).map(([close, open]) => [open, close]),
);
const boundary = /[，,；;。：:！？!?…\n—]/;

/** Where the clause that ends at `end` starts, but not before `floor`. Bracketed text is skipped whole. */
export function clauseStart(text: string, end: number, floor: number): number {
  const limit = Math.max(floor, end - REACH);
  let at = end;
  while (at > limit) {
    const unit = text.charAt(at - 1);
    const open = brackets[unit];
    if (open) {
      const found = text.slice(limit, at - 1).lastIndexOf(open);
      if (found >= 0) {
        at = limit + found;
        continue;
      }
      return at;
    }
    if (openers[unit] || boundary.test(unit)) return at;
    at -= 1;
  }
  return limit;
}

/** Where the clause that starts at `start` ends, but not after `ceiling`. */
export function clauseEnd(text: string, start: number, ceiling: number): number {
  const limit = Math.min(ceiling, start + REACH);
  let at = start;
  while (at < limit) {
    const unit = text.charAt(at);
    const close = openers[unit];
    if (close) {
      const found = text.slice(at + 1, limit).indexOf(close);
      if (found >= 0) {
        at += found + 2;
        continue;
      }
      return at;
    }
    if (brackets[unit] || boundary.test(unit)) return at;
    at += 1;
  }
  return limit;
}

/** Where a title or a quotation that opens at `at` ends, or `at` where none opens there. */
export function skipQuoted(text: string, at: number, limit: number): number {
  const close = openers[text.charAt(at)];
  if (!close) return at;
  const found = text.slice(at + 1, limit).indexOf(close);
  return found >= 0 ? at + found + 2 : at;
}
