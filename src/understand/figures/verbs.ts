/** The verbs of a clause. All text here is folded. */
import type { Span } from '../../model.ts';
import { skipQuoted } from './clause.ts';
import type { FigureLexicon } from './lexicon.ts';
import { type WordIndex, wordAt } from './word-index.ts';

/** `isActivity`: the word is as often a noun (培训, 管理). */
export type Verb = Span & { isActivity: boolean };

/** Every verb of a span, left to right, outside titles and quotations; a longer one wins over those inside it. */
export function findVerbs(text: string, span: Span, lexicon: FigureLexicon): Verb[] {
  const verbs: Verb[] = [];
  for (let at = span.start; at < span.end; ) {
    const verb = verbAt(text, at, span.end, lexicon);
    const whole = wordAt(lexicon.notStops, text, at);
    if (whole && whole.length > (verb ? verb.end - at : 0)) {
      at += whole.length;
    } else if (verb) {
      if (!isPartOfNoun(text, verb, verbs.at(-1), span.end, lexicon)) verbs.push(verb);
      at = verb.end;
    } else {
      at = Math.max(at + 1, skipQuoted(text, at, span.end));
    }
  }
  return verbs;
}

/** 管理机制 and, after another verb, 下派挂职干部 are things; 培训干部 and 建成服务站 are still acts. */
function isPartOfNoun(
  text: string,
  verb: Verb,
  previous: Verb | undefined,
  limit: number,
  lexicon: FigureLexicon,
): boolean {
  const tail = verb.end < limit ? wordAt(lexicon.nounTails, text, verb.end) : null;
  if (tail === null) return false;
  const isPeople = lexicon.countedNouns.words.has(tail);
  return isPeople ? previous?.end === verb.start : verb.isActivity;
}

function verbAt(text: string, at: number, limit: number, lexicon: FigureLexicon): Verb | null {
  const action = longestWithin(lexicon.actions, text, at, limit);
  const activity = longestWithin(lexicon.activities, text, at, limit);
  if (action === null && activity === null) return null;
  const isActivity = (activity?.length ?? 0) > (action?.length ?? 0);
  return { start: at, end: at + ((isActivity ? activity : action)?.length ?? 0), isActivity };
}

function longestWithin(index: WordIndex, text: string, at: number, limit: number): string | null {
  const word = wordAt(index, text, at);
  return word && at + word.length <= limit ? word : null;
}
