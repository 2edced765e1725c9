/** A user's corrections: which themes a sentence has. A correction always wins. */
import type { CleanReport, PlainSentence, Report, ThemeId } from '../../model.ts';
import type { ProblemPlace } from '../../problem.ts';

export type Correction = {
  /** How the report's hash begins (`Report.hash`); null: every report. */
  report: string | null;
  /** The whole sentence, white space aside. */
  sentence: string;
  /** Which of the report's sentences of this text, from 1. */
  occurrence: number;
  /** Empty: no theme. */
  themes: ThemeId[];
  /** How the correction is named in evidence. */
  says: string;
  place: ProblemPlace;
};

export type Corrections = Correction[];

/** The correction of each sentence that has one; of two for the same sentence the later wins. */
export function matchCorrections(
  corrections: Corrections,
  { source, sentences }: CleanReport,
): Map<PlainSentence, Correction> {
  const mine = new Map(
    corrections
      .filter(({ report }) => report === null || source.hash.startsWith(report))
      .map((it) => [keyOf(it.sentence, it.occurrence), it]),
  );
  if (mine.size === 0) return new Map();
  const occurrences = countOccurrences(sentences);
  return new Map(
    sentences.flatMap((sentence, index) => {
      const correction = mine.get(keyOf(sentence.text, occurrences[index] ?? 1));
      return correction ? [[sentence, correction] as const] : [];
    }),
  );
}

/** The sentences of which a user says that they speak of no theme: they have no figures either. */
export function findSilenced(corrections: Corrections, clean: CleanReport): ReadonlySet<PlainSentence> {
  const matched = [...matchCorrections(corrections, clean)];
  return new Set(matched.flatMap(([sentence, { themes }]) => (themes.length === 0 ? [sentence] : [])));
}

/** The corrections that name this report but no sentence of it: misspelt, or an occurrence too many. */
export function findUnmatched(corrections: Corrections, { source, sentences }: CleanReport): Corrections {
  const mine = corrections.filter(({ report }) => report !== null && source.hash.startsWith(report));
  if (mine.length === 0) return [];
  const occurrences = countOccurrences(sentences);
  const there = new Set(sentences.map(({ text }, index) => keyOf(text, occurrences[index] ?? 1)));
  return mine.filter(({ sentence, occurrence }) => !there.has(keyOf(sentence, occurrence)));
}

/** The corrections that concern none of the reports: their report is not among them, or in no report is the sentence. */
export function findUnused(
  corrections: Corrections,
  reports: readonly Pick<Report, 'hash' | 'sentences'>[],
): Corrections {
  const there = new Set(
    reports.flatMap(({ sentences }) => {
      const occurrences = countOccurrences(sentences);
      return sentences.map(({ text }, index) => keyOf(text, occurrences[index] ?? 1));
    }),
  );
  return corrections.filter(({ report, sentence, occurrence }) =>
    report === null
      ? !there.has(keyOf(sentence, occurrence))
      : !reports.some(({ hash }) => hash.startsWith(report)),
  );
}

/** For each sentence, how many with the same text there are up to it. */
export function countOccurrences(sentences: readonly PlainSentence[]): number[] {
  const counts = new Map<string, number>();
  return sentences.map(({ text }) => {
    const key = keyOf(text, 0);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  });
}

function keyOf(sentence: string, occurrence: number): string {
  return `${occurrence} ${sentence.replace(/\s/gu, '')}`;
}
