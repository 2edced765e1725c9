/** A user's corrections: which themes a sentence or a paragraph has. A correction always wins. */

import type { PlainSentence, ThemeId } from '../../model.ts';
import { fold, withoutSpace } from '../../text/fold.ts';

export type Correction = {
  /** Part of the report's file name, where the correction is meant for one report only. */
  file: string | null;
  /** What the correction names: words of the sentence, or a paragraph number. */
  target: { sentence: string } | { paragraph: number };
  /** Empty: no theme. */
  themes: ThemeId[];
  /** How the correction is named in evidence. */
  says: string;
};

export type Corrections = Correction[];

/** The last correction that names the sentence wins; one of a sentence wins over one of its paragraph. */
export function findCorrection(
  corrections: Corrections,
  file: string,
  sentence: PlainSentence,
): Correction | undefined {
  const mine = corrections.filter((it) => it.file === null || file.includes(it.file));
  const text = fold(sentence.text, withoutSpace);
  return (
    mine.findLast(
      ({ target }) => 'sentence' in target && text.includes(fold(target.sentence, withoutSpace)),
    ) ?? mine.findLast(({ target }) => 'paragraph' in target && target.paragraph === sentence.paragraph)
  );
}
