/** Door of the themes part of understand: which themes and topics each sentence speaks of, and why. */
import type { CleanReport, ThemeHit } from '../../model.ts';
import { explainSentences, type ThemeOptions } from './explain.ts';
import type { ThemeLexicon } from './lexicon.ts';

export { catalogue } from './catalogue.ts';
export { type Corrections, countOccurrences } from './corrections.ts';
export { explainSentences, type ThemeOptions } from './explain.ts';
export { readGold } from './gold.ts';
export { parseLearnedWeights } from './learned/parse-weights.ts';
export { type ThemeLexicon, withLearned } from './lexicon.ts';
export { parseCorrections } from './parse-corrections.ts';
export { parseThemeLexicon } from './parse-lexicon.ts';
export { type LexiconTest, testLexicon } from './test-lexicon.ts';

/** The themes of each sentence of `clean.sentences`, best first; only those that reach the lexicon's threshold. */
export function classifySentences(
  clean: CleanReport,
  lexicon: ThemeLexicon,
  options: ThemeOptions,
): ThemeHit[][] {
  return explainSentences(clean, lexicon, options).map((scores) =>
    scores
      .filter((it) => it.isHit)
      .sort((one, other) => other.score - one.score)
      .map(({ id, score, topics, evidence }) => ({ id, score, topics, evidence })),
  );
}
