/** Cuts text into sentences, by rules that each stage states: what a report's sentence is, and what the proof compares. */
import type { Span } from '../model.ts';

export type SentenceRules = {
  /** Signs that end a sentence; those that follow one belong to it too. */
  enders: string;
  /** Signs that, behind an ender, belong to what they close. */
  closers: string;
  /** Characters that end a sentence and are in none. */
  breaks: string;
  /** Whether the sentence ends at a sign; by default at every ender. `end` is the end of the text that is cut. */
  endsAt?: (text: string, at: number, end: number) => boolean;
  /** Whether the sentence goes on behind its closers; by default never. `next` is '' at the end. */
  goesOn?: (closers: string, next: string) => boolean;
  /** An ender that nothing stands before is in no sentence, instead of being one. */
  dropsLoneEnders?: boolean;
};

/**
 * The spans of the sentences in order. Between them nothing is left out but breaks, and lone enders where the rules
 * say so; blanks at their ends are theirs. Linear.
 */
export function cutSentences(text: string, { start: from, end }: Span, rules: SentenceRules): Span[] {
  const { enders, closers, breaks, endsAt, goesOn, dropsLoneEnders } = rules;
  const spans: Span[] = [];
  let start = from;
  let at = from;
  const close = (to: number, next: number) => {
    if (to > start) spans.push({ start, end: to });
    start = next;
    at = next;
  };
  while (at < end) {
    const sign = text.charAt(at);
    const isEnd = endsAt ? endsAt(text, at, end) : enders.includes(sign);
    if (breaks.includes(sign)) close(at, at + 1);
    else if (!isEnd) at += 1;
    else if (dropsLoneEnders && at === start) close(at, at + 1);
    else {
      const ended = skipSigns(text, at + 1, end, enders);
      const closed = skipSigns(text, ended, end, closers);
      if (closed > ended && goesOn?.(text.slice(ended, closed), closed < end ? text.charAt(closed) : ''))
        at = closed;
      else close(closed, closed);
    }
  }
  close(end, end);
  return spans;
}

function skipSigns(text: string, from: number, end: number, signs: string): number {
  let at = from;
  while (at < end && signs.includes(text.charAt(at))) at += 1;
  return at;
}
