/** The single space that web pages and PDFs put between digits and characters: 整顿 120 个村. */

/** `at`, or the offset after the space that stands there. */
export function afterGap(text: string, at: number): number {
  return isGap(text, at) ? at + 1 : at;
}

/** `at`, or the offset of the space that stands before it. */
export function beforeGap(text: string, at: number): number {
  return isGap(text, at - 1) ? at - 1 : at;
}

function isGap(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit === ' ' || unit === '\u00a0';
}
