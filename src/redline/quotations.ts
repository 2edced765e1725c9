/** The sources of a briefing, searchable: does a sentence stand there word for word, and what stands nearest. */
import { createHash } from 'node:crypto';
import type { ProofFinding, Report, Sentence } from '../model.ts';
import { countShared, measureLikeness } from '../text/shingles.ts';
import { gramsOf } from './grams.ts';
import { sketchRuns } from './run-sketch.ts';
import { findNumbers, foldSentence, foldText, splitSentences, type TextSpan, withUnit } from './sentences.ts';

/**
 * A report's text. `joined` are sentences that were cut in the report and are quoted as joined; `facts` are its sentences
 * with the places that they are of.
 */
export type QuotedSource = { file: string; text: string; joined?: string[]; facts?: SourceFact[] };

/**
 * `place` is that of the article, or the one that the sentence speaks of; null where nothing tells it. `parts` are the names of
 * the part of that place which it is known to be told of, the inner one first.
 */
export type SourceFact = {
  text: string;
  paragraph: number;
  place: { name: string; fullName: string } | null;
  parts?: readonly string[];
};

/** What a briefing may quote of a report: its text, its cut sentences as joined, and whose they are. */
export function sourceOfReport(
  { file, text, articles, sentences }: Pick<Report, 'file' | 'text' | 'articles' | 'sentences'>,
  parts: ReadonlyMap<Sentence, readonly string[]> = new Map(),
): QuotedSource {
  const joined = sentences.filter(({ parts }) => parts.length > 1).map((sentence) => sentence.text);
  const places = new Map(articles.map(({ id, place }) => [id, place?.value ?? null]));
  const facts = sentences.map((sentence) => ({
    text: sentence.text,
    paragraph: sentence.paragraph,
    place: sentence.otherPlace ?? places.get(sentence.article) ?? null,
    parts: parts.get(sentence) ?? [],
  }));
  return { file, text, joined, facts };
}

/** A paragraph of a source; paragraphs count from 1, blank lines left out, as footnotes cite them. */
type SourcePassage = SourcePlace & { file: string; text: string; folded: string };

/** A paragraph of a source as a finding cites it. */
type FoundPassage = NonNullable<ProofFinding['source']>;

/** A paragraph of a source; sources count from 0, in the order given. */
export type SourcePlace = { report: number; paragraph: number };

export type Quotations = {
  /** A hash of each source's text, in the order given. */
  fingerprints: string[];
  /** The whole sentences of the sources, as they are written. */
  sentences: () => Iterable<string>;
  /**
   * Files in which the words stand, those alone where they are a whole sentence if any has them so. Words cut by …… stand
   * where all their pieces do, in order.
   */
  filesWith: (words: string) => string[];
  /**
   * The first paragraph that has the words for a whole sentence; else, of a text with figures, the paragraph that has the
   * first of them and is most like `context`. Null where there is none.
   */
  locate: (words: string, context: string) => SourcePlace | null;
  passageAt: (at: SourcePlace) => FoundPassage | null;
  /** Whether a number stands in that paragraph, with its unit. */
  hasNumberAt: (numberAndUnit: string, at: SourcePlace) => boolean;
  /** Whether the number stands in a source, with its unit where it has one (81个, not the 81 of 181个). */
  hasNumber: (numberAndUnit: string) => boolean;
  /**
   * The passage that holds the words (of several the one most like `context`), or else the one most like the words;
   * null where none is like them.
   */
  nearest: (words: string, context: string) => FoundPassage | null;
};

/** A piece between elisions that is shorter than this would stand anywhere. */
const shortestPiece = 4;
const leastLikeness = 0.08;
/** A run of characters in more passages than this tells nothing. */
const rare = 12;

export function indexSources(sources: QuotedSource[]): Quotations {
  const folded = sources.map(({ file, text, joined = [] }) => ({
    file,
    text: [text, ...joined].map(foldText).join('\n'),
  }));
  const passages = sources.flatMap(listPassages);
  const numbers = new Set(sources.flatMap(({ text, joined = [] }) => [text, ...joined].flatMap(listNumbers)));
  const mayStand = sketchRuns(folded.map(({ text }) => text));
  const whole = once(() => indexSentences(passages));
  const grams = once(() => indexGrams(passages));
  const byNumber = once(() => indexNumbers(passages));
  return {
    fingerprints: sources.map(fingerprintOf),
    sentences: function* () {
      for (const { text, joined = [] } of sources)
        for (const words of [text, ...joined])
          for (const sentence of splitSentences(words)) yield sentence.text;
    },
    hasNumber: (numberAndUnit) => numbers.has(numberAndUnit),
    filesWith: remember((words) => {
      const holders = whole().get(foldSentence(words));
      if (holders) return [...new Set(holders.map(({ file }) => file))];
      const sought = foldText(words);
      const isSought = sought !== '' && sought.split('……').every(mayStand);
      return isSought ? folded.filter(({ text }) => standsIn(text, sought)).map(({ file }) => file) : [];
    }),
    locate: (words, context) => {
      const passage = whole().get(foldSentence(words))?.[0] ?? pickByNumbers(words, context, byNumber());
      return passage ? { report: passage.report, paragraph: passage.paragraph } : null;
    },
    passageAt: (at) => cite(passages.find((it) => isAt(it, at)) ?? null),
    hasNumberAt: (numberAndUnit, at) =>
      (byNumber().get(numberAndUnit) ?? []).some((passage) => isAt(passage, at)),
    nearest: (words, context) => {
      const sought = foldText(words);
      const holder = mayStand(sought) ? pickHolder(sought, context, passages) : null;
      return cite(holder ?? findLike(words, passages, grams()));
    },
  };
}

/** A hash of the source's text. */
export function fingerprintOf({ text }: QuotedSource): string {
  return createHash('sha256').update(text).digest('hex');
}

const isAt = (passage: SourcePassage, at: SourcePlace): boolean =>
  passage.report === at.report && passage.paragraph === at.paragraph;

function cite(passage: SourcePassage | null): FoundPassage | null {
  return passage && { file: passage.file, paragraph: passage.paragraph, text: passage.text };
}

/** The same words are asked for again and again: 未提及, the names of places. */
export function remember<T>(find: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const found = known.get(words) ?? find(words);
    known.set(words, found);
    return found;
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A number with its unit (17个, 17 个, 3200万元); alone where no Chinese character follows. */
export const unitedNumber = (text: string, number: TextSpan): string => foldText(withUnit(text, number).text);

/** Every number of a text: alone, as 3200万, and with its unit. */
function listNumbers(text: string): string[] {
  return findNumbers(text).flatMap((number) => {
    const united = unitedNumber(text, number);
    const scaled = /^.*[十百千万亿](?=.)/u.exec(united)?.[0] ?? united;
    return [foldText(number.text), scaled, united];
  });
}

function pickHolder(sought: string, context: string, passages: SourcePassage[]): SourcePassage | null {
  if (sought === '') return null;
  const holders = passages.filter(({ folded }) => folded.includes(sought));
  if (holders.length < 2) return holders[0] ?? null;
  const wanted = gramsOf(context);
  const likeness = holders.map(({ text }) => countShared(wanted, gramsOf(text)));
  return holders[likeness.indexOf(Math.max(...likeness))] ?? null;
}

function listPassages({ file, text }: QuotedSource, report: number): SourcePassage[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      file,
      report,
      paragraph: index + 1,
      text: line.trim(),
      folded: foldText(line),
    }));
}

/** The passages of each number with its unit. */
function indexNumbers(passages: SourcePassage[]): Map<string, SourcePassage[]> {
  const index = new Map<string, SourcePassage[]>();
  for (const passage of passages) {
    for (const number of new Set(listNumbers(passage.text))) addTo(index, number, passage);
  }
  return index;
}

/** More passages with the same number than this are not told apart. */
const mostWithNumber = 50;

function pickByNumbers(
  words: string,
  context: string,
  index: ReadonlyMap<string, SourcePassage[]>,
): SourcePassage | null {
  const [number] = findNumbers(words);
  const holders = (number && index.get(unitedNumber(words, number))) ?? [];
  if (holders.length > mostWithNumber) return null;
  const wanted = gramsOf(foldText(context));
  const likeness = holders.map(({ folded }) => countShared(wanted, gramsOf(folded)));
  return holders[likeness.indexOf(Math.max(...likeness))] ?? null;
}

function standsIn(text: string, sought: string): boolean {
  if (text.includes(sought)) return true;
  if (!sought.includes('……')) return false;
  let from = 0;
  return sought.split('……').every((piece) => {
    const at = piece.length < shortestPiece ? from : text.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** The passages of each whole sentence: most of what a briefing quotes, which need not be looked for in all the text. */
function indexSentences(passages: SourcePassage[]): Map<string, SourcePassage[]> {
  const index = new Map<string, SourcePassage[]>();
  for (const passage of passages)
    for (const { text } of splitSentences(passage.text)) addTo(index, foldSentence(text), passage);
  return index;
}

function addTo<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function indexGrams(passages: SourcePassage[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { folded }] of passages.entries()) {
    for (const gram of gramsOf(folded)) addTo(index, gram, at);
  }
  return index;
}

function findLike(
  words: string,
  passages: SourcePassage[],
  index: Map<string, number[]>,
): SourcePassage | null {
  const grams = gramsOf(foldText(words));
  const votes = new Map<number, number>();
  for (const gram of grams) {
    const places = index.get(gram) ?? [];
    if (places.length <= rare) for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const passage = best ? passages[best[0]] : undefined;
  if (!passage || measureLikeness(grams, gramsOf(passage.folded)) < leastLikeness) return null;
  return passage;
}
