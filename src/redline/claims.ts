/** What one sentence of an edited briefing claims, against what stood there and what the sources say. */
import type { ProofFinding, Span } from '../model.ts';
import { alignEdits } from './align-edits.ts';
import { type Quotations, unitedNumber } from './quotations.ts';
import { findQuotation, type SealedParagraph } from './seal.ts';
import { findNumbers, foldText, splitSentences, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A finding before its place is told; `sought` are the words to look for in the sources, null for our own words. */
export type Claim = Pick<ProofFinding, 'kind' | 'was'> & { span: Span; sought: string | null };

/** A sentence as long as this that stands in the right source is a quotation, however it came there. */
const longQuotation = 10;
/** Words in quotation marks shorter than this are a name or a slogan and no quotation. */
const shortestInMarks = 8;

/** For each quoted sentence and each figure of the tables as they were made, the places that it stood under. */
export type SentencePlaces = Map<string, Set<string>>;

export function indexPlaces(seal: SealedParagraph[]): SentencePlaces {
  const index: SentencePlaces = new Map();
  for (const { text, quoted, place } of seal) {
    if (place === null) continue;
    for (const [at, sentence] of splitSentences(text).entries()) {
      const key = foldText(sentence.text);
      const isFact = quoted[at] || findNumbers(sentence.text).length > 0;
      if (isFact && key.length >= longQuotation) index.set(key, (index.get(key) ?? new Set()).add(place));
    }
  }
  return index;
}

/** A sentence that stood under other places alone: moved or copied, it now says of `place` what holds of another. */
export function checkPlace(sentence: TextSpan, place: string, index: SentencePlaces): Claim[] {
  const stood = index.get(foldText(sentence.text));
  if (!stood || stood.has(place)) return [];
  return [{ kind: 'place', was: [...stood].join('、'), span: spanOf(sentence), sought: sentence.text }];
}

/** A quotation that nobody touched must still stand: the sources may have changed, or others been given. */
export function checkKept(sentence: TextSpan, quotations: Quotations): Claim[] {
  if (findQuotation(sentence.text, quotations).length > 0) return [];
  return [{ kind: 'sentence', was: null, span: spanOf(sentence), sought: afterName(sentence.text) }];
}

/** A sentence that was edited: each number that changed, and the wording if it was quoted. */
export function checkChanged(
  sentence: TextSpan,
  old: string,
  wasQuoted: boolean,
  quotations: Quotations,
): Claim[] {
  if (isRequoted(sentence.text, old, quotations)) return [];
  const sought = wasQuoted ? afterName(old) : null;
  const { changed, lost } = compareNumbers(sentence, old);
  const claims: Claim[] = changed.map(({ span, was }) => ({ kind: 'number', was, span, sought }));
  const isReworded = withoutNumbers(sentence.text) !== withoutNumbers(old) || lost;
  if (wasQuoted && isReworded) claims.push({ kind: 'sentence', was: old, span: spanOf(sentence), sought });
  return claims;
}

/** A sentence that somebody added: its numbers must stand in a source, and so must what it quotes. */
export function checkNew(sentence: TextSpan, paragraph: WordParagraph, quotations: Quotations): Claim[] {
  if (findQuotation(sentence.text, quotations).length > 0 && foldText(sentence.text).length >= longQuotation)
    return [];
  const numbers = findNumbers(sentence.text).filter(
    (number) => !quotations.hasNumber(unitedNumber(sentence.text, number)),
  );
  const claims: Claim[] = numbers.map((number) => ({
    kind: 'number',
    was: null,
    span: shift(number, sentence.start),
    sought: sentence.text,
  }));
  for (const words of findQuotedWords(sentence, paragraph)) {
    if (findQuotation(words.text, quotations).length === 0) {
      claims.push({ kind: 'sentence', was: null, span: spanOf(words), sought: words.text });
    }
  }
  return claims;
}

/** Whether the new words stand in a source in which the old ones stood: a better quotation, and no edit. */
function isRequoted(text: string, old: string, quotations: Quotations): boolean {
  if (foldText(text).length < longQuotation) return false;
  const origin = findQuotation(old, quotations);
  return findQuotation(text, quotations).some((file) => origin.includes(file));
}

/** Numbers that changed, each with what stood there; `lost` where one is gone and none has come in its place. */
function compareNumbers(sentence: TextSpan, old: string) {
  const [before, after] = [findNumbers(old), findNumbers(sentence.text)];
  const origins = alignEdits(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const changed = after.flatMap((number, index) => {
    const origin = origins[index] ?? null;
    const was = origin === null ? null : (before[origin]?.text ?? null);
    return was === number.text ? [] : [{ span: shift(number, sentence.start), was }];
  });
  return { changed, lost: origins.filter((origin) => origin !== null).length < before.length };
}

function withoutNumbers(text: string): string {
  const numbers = findNumbers(text).toReversed();
  return foldText(numbers.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
}

/** The whole sentence where a footnote vouches for it, else what stands in quotation marks. */
function findQuotedWords(sentence: TextSpan, { hasNote }: WordParagraph): TextSpan[] {
  if (hasNote) return [sentence];
  return [...sentence.text.matchAll(/“([^“”]+)”/g)]
    .filter(([, words = '']) => words.length >= shortestInMarks)
    .map((match) => ({
      ...shift({ start: match.index + 1, end: match.index + match[0].length - 1 }, sentence.start),
      text: match[1] ?? '',
    }));
}

/** 太原市：整顿…… is our label and their words. */
function afterName(sentence: string): string {
  const colon = sentence.indexOf('：');
  return colon > 0 && colon < 12 ? sentence.slice(colon + 1) : sentence;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
