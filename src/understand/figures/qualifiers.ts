/** Words that touch a number and say how exact it is: 近2/5, 3500余名, 97%以上. */
import type { Qualifier } from '../../model.ts';
import type { FigureLexicon } from './lexicon.ts';
import type { QualifierWord } from './lexicon-shape.ts';
import { endsWithAny, startsWithAny } from './word-index.ts';

/** The qualifier before a number: its meaning, and where the figure then starts. */
export type Leading = { means: Qualifier; start: number };

/** Reads the word before `start`; `isBareScale` admits 上 (上千名, but not 以上3个). */
export function readLeading(
  text: string,
  start: number,
  isBareScale: boolean,
  lexicon: FigureLexicon,
): Leading | null {
  const found = lexicon.qualifiersBefore.find(
    (each) =>
      text.endsWith(each.word, start) &&
      (!each.bareScale || isBareScale) &&
      !endsWithAny(text, start - each.word.length, each.notAfter),
  );
  return found ? { means: found.means, start: found.outside ? start : start - found.word.length } : null;
}

/** Reads one of `words` at `at`; `isBareScale` admits 把 (百把人, but not 一百把椅子). */
export function readTrailing(
  text: string,
  at: number,
  words: readonly QualifierWord[],
  isBareScale = false,
): QualifierWord | null {
  return (
    words.find(
      (each) =>
        text.startsWith(each.word, at) &&
        (!each.bareScale || isBareScale) &&
        !startsWithAny(text, at + each.word.length, each.notBefore),
    ) ?? null
  );
}
