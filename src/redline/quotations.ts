/** The sources of a briefing, searchable: does a sentence stand there word for word, and what stands nearest. */

import type { Report } from '../model.ts';
import { countShared, measureLikeness } from '../text/shingles.ts';
import { gramsOf } from './grams.ts';
import { findNumbers, foldText, type TextSpan } from './sentences.ts';

/** A report's text. `joined` are sentences that were cut in the report and are quoted as joined. */
export type QuotedSource = { file: string; text: string; joined?: string[] };

/** What a briefing may quote of a report: its text, and its cut sentences as joined. */
export function sourceOfReport({
  file,
  text,
  sentences,
}: Pick<Report, 'file' | 'text' | 'sentences'>): QuotedSource {
  const joined = sentences.filter(({ parts }) => parts.length > 1).map((sentence) => sentence.text);
  return { file, text, joined };
}

/** A paragraph of a source; paragraphs count from 1, blank lines left out, as footnotes cite them. */
type SourcePassage = { file: string; paragraph: number; text: string };

export type Quotations = {
  /** Files in which the words stand. Words cut by …… stand where all their pieces do, in order. */
  filesWith: (words: string) => string[];
  /** Whether the number stands in a source, with its unit where it has one (81个, not the 81 of 181个). */
  hasNumber: (numberAndUnit: string) => boolean;
  /**
   * The passage that holds the words (of several the one most like `context`), or else the one most like the words;
   * null where none is like them.
   */
  nearest: (words: string, context: string) => SourcePassage | null;
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
  let grams: Map<string, number[]> | undefined;
  return {
    hasNumber: (numberAndUnit) => numbers.has(numberAndUnit),
    filesWith: (words) => {
      const sought = foldText(words);
      return sought === '' ? [] : folded.filter(({ text }) => standsIn(text, sought)).map(({ file }) => file);
    },
    nearest: (words, context) => {
      const holder = pickHolder(foldText(words), context, passages);
      if (holder) return holder;
      grams ??= indexGrams(passages);
      return findLike(words, passages, grams);
    },
  };
}

/** A number with the Chinese character after it (17个); alone where none follows. */
export function unitedNumber(text: string, { end, text: digits }: TextSpan): string {
  return digits + (/^\p{Script=Han}/u.exec(text.slice(end, end + 1))?.[0] ?? '');
}

/** Every number of a text, alone and with its unit. */
function listNumbers(text: string): string[] {
  return findNumbers(text).flatMap((number) => [number.text, unitedNumber(text, number)]);
}

function pickHolder(sought: string, context: string, passages: SourcePassage[]): SourcePassage | null {
  if (sought === '') return null;
  const holders = passages.filter(({ text }) => foldText(text).includes(sought));
  if (holders.length < 2) return holders[0] ?? null;
  const wanted = gramsOf(context);
  const likeness = holders.map(({ text }) => countShared(wanted, gramsOf(text)));
  return holders[likeness.indexOf(Math.max(...likeness))] ?? null;
}

function listPassages({ file, text }: QuotedSource): SourcePassage[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ file, paragraph: index + 1, text: line.trim() }));
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

function indexGrams(passages: SourcePassage[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { text }] of passages.entries()) {
    for (const gram of gramsOf(foldText(text))) {
      const list = index.get(gram);
      if (list) list.push(at);
      else index.set(gram, [at]);
    }
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
  if (!passage || measureLikeness(grams, gramsOf(foldText(passage.text))) < leastLikeness) return null;
  return passage;
}
