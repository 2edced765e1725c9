/** Clauses: where a sentence can be cut without tearing a thought. */
import type { Span } from '../model.ts';

const openers = '“‘「（(《〈【';
const closers = '”’」）)》〉】';

/** Cuts a sentence behind its commas and semicolons, but never inside quotation marks or brackets. */
export function splitClauses(text: string): Span[] {
  return splitBehind(text, '，,；;');
}

/** Cuts a sentence behind its semicolons and elisions: each part tells a thing of its own. */
export function splitItems(text: string): Span[] {
  return splitBehind(text, '；;…');
}

function splitBehind(text: string, marks: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (openers.includes(letter)) depth += 1;
    if (closers.includes(letter)) depth = Math.max(0, depth - 1);
    // 2,106 is a number, not two clauses
    const isNumber = letter === ',' && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
    if (depth === 0 && marks.includes(letter) && letter !== text.charAt(at + 1) && !isNumber) {
      parts.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}
