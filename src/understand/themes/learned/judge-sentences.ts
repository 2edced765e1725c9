/** Themes of each sentence by the lexicon's words and what was learned from labelled reports together. */
import type { CleanReport, ThemeEvidence } from '../../../model.ts';
import type { RawScore } from '../by-rules.ts';
import type { ThemeLexicon } from '../lexicon.ts';
import { type OwnWords, readOwnWords } from '../own-words.ts';
import { toPlainText } from '../plain-text.ts';
import { gramsOf } from './grams.ts';
import type { OwnSigns } from './scene.ts';
import { createSignals } from './signals.ts';
import { judge, type LearnedWeights, logistic, oddsOf, weightOf } from './weights.ts';

/** Scores by sentence, of the themes that were learned, in their order. */
export function judgeSentences(
  clean: CleanReport,
  own: readonly OwnWords[],
  lexicon: ThemeLexicon,
  learned: LearnedWeights,
  simplify: (text: string) => string,
): RawScore[][] {
  const { sentences } = clean;
  const read = (text: string, words: OwnWords) => readSigns(text, words, learned, simplify);
  const signs = sentences.map(({ text }, index) => read(text, own[index] as OwnWords));
  const titles = new Map(
    clean.articles.map(({ id, title }) => {
      const text = title ?? '';
      return [id, { ...read(text, readOwnWords(text, lexicon, simplify)), text }] as const;
    }),
  );
  const signalsOf = createSignals({ sentences, own: signs, titles });
  return sentences.map((sentence, index) =>
    learned.themes.map((id, theme) => {
      const words = own[index]?.themes.get(id);
      const said = judge(signalsOf(index, theme), learned.networks);
      const score = words?.certain ?? (own[index]?.isDenied ? 0 : said);
      const evidence: ThemeEvidence[] = [...(words?.evidence ?? [])];
      if (score < leastExplained) return { id, score, evidence };
      for (const { text, weight } of signs[index]?.telling(theme) ?? []) {
        evidence.push({ kind: 'learned', text, weight });
      }
      const around = (kind: ThemeEvidence['kind'], text: string | undefined, signs?: OwnSigns) => {
        const weight = logistic(signs?.odds[theme] ?? -9);
        if (text && weight >= 0.5) evidence.push({ kind, text, weight });
      };
      const title = titles.get(sentence.article);
      if (sentence.heading !== null)
        around('heading', sentences[sentence.heading]?.text, signs[sentence.heading]);
      around('title', title?.text, title);
      for (const near of [index - 1, index + 1]) {
        const other = sentences[near];
        if (other?.article === sentence.article && other.block === sentence.block)
          around('neighbour', other.text, signs[near]);
      }
      return { id, score, evidence };
    }),
  );
}

/** Below this score what was learned is not worth naming: most themes of most sentences. */
const leastExplained = 0.2;
/** Pieces named as reasons: as many at most, and each adding so much to the log odds at least. */
const named = 3;
const leastTelling = 0.15;

type Signs = OwnSigns & { telling: (theme: number) => { text: string; weight: number }[] };

function readSigns(
  sentence: string,
  words: OwnWords,
  learned: LearnedWeights,
  simplify: (text: string) => string,
): Signs {
  const plain = toPlainText(sentence, simplify);
  const pieces = gramsOf(plain.text);
  const { generality, emptiness, isTied } = words;
  const width = Math.sqrt(pieces.pairs + 1);
  /** Words as they are written, the most telling first, each of other characters than those before. */
  const telling = (theme: number) => {
    const found: { text: string; weight: number }[] = [];
    const weighed = pieces.grams
      .filter((gram) => gram.length > 1 && plain.text.includes(gram))
      .map((gram) => ({ gram, weight: weightOf(gram, theme, learned.pieces) / width }))
      .filter(({ weight }) => weight >= leastTelling)
      .sort((one, other) => other.weight - one.weight);
    for (const { gram, weight } of weighed) {
      const at = plain.text.indexOf(gram);
      const text = plain.written(at, at + gram.length);
      const isNew = !found.some((it) => [...text].some((unit) => it.text.includes(unit)));
      if (isNew && found.length < named) found.push({ text, weight });
    }
    return found;
  };
  return {
    odds: oddsOf(pieces, learned.pieces),
    words: learned.themes.map((id) => words.themes.get(id)?.score ?? 0),
    generality,
    emptiness,
    isTied,
    telling,
  };
}
