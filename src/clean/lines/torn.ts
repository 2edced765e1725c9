/** Whether a paragraph begins in mid-sentence. */
import type { Cues } from '../cues.ts';

/** How surely the paragraph begins in mid-sentence; negative where it begins as sentences do. */
export function tornScore(plain: string, cues: Cues): number {
  if (/^[,、。;:!?”’)》]/.test(plain)) return 3; // ,并把…
  const opener = cues.cut.openers.find((word) => plain.startsWith(word));
  const clinger = cues.cut.clingers.find((word) => plain.startsWith(word));
  const first = /^[^。!?]{0,200}[。!?]?[”’]?/.exec(plain)?.[0] ?? '';
  const closes = closesFirst(first, '“', '”');
  let score = closes ? 2.5 : 0;
  if (opener && (clinger === undefined || opener.length > clinger.length)) return score - (closes ? 0 : 2); // 着力
  if (clinger) score += '的了着们之'.includes(clinger) ? 3 : 1.2;
  else if (/^[^我你他她它咱谁新老好大小真有为除忘多](?:的|了|着)/.test(plain)) score += 1.5; // 起了, 定的
  return score;
}

/** 教授”…“八十: closes what it did not open. */
export function closesFirst(text: string, open: string, close: string): boolean {
  const closed = text.indexOf(close);
  const opened = text.indexOf(open);
  return closed >= 0 && (opened < 0 || closed < opened);
}
