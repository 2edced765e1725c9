/** What one sentence of an edited briefing claims, against what stood there and what the sources say. */
import type { ProofFinding, Span } from '../model.ts';
import { alignEdits } from './align-edits.ts';
import { type Quotations, type SourcePlace, unitedNumber } from './quotations.ts';
import type { KnownSentence } from './recover.ts';
import { findQuotation } from './seal.ts';
import { countLetters, findNumbers, foldSentence, foldText, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A finding before its place is told; `sought` are the words to look for in the sources, null for our own words. */
export type Claim = Pick<ProofFinding, 'kind' | 'was'> & {
  span: Span;
  sought: string | null;
  /** Where the words that stood there come from, where the record tells it. */
  origin?: SourcePlace;
};

/** A sentence as long as this that stands in the right source is a quotation, however it came there. */
const longQuotation = 10;
/** Words in quotation marks shorter than this are a name or a slogan and no quotation. */
const shortestInMarks = 8;

/** A quotation that nobody touched must still stand: the sources may have changed, or others been given. */
export function checkKept(sentence: TextSpan, quotations: Quotations): Claim[] {
  if (findQuotation(sentence.text, quotations).length > 0) return [];
  return [claim('sentence', sentence, null, afterName(sentence.text))];
}

/** A sentence that was edited: each number that changed, and the wording. */
export function checkChanged(
  sentence: TextSpan,
  old: string,
  wasQuoted: boolean,
  quotations: Quotations,
): Claim[] {
  if (wasQuoted && isRequoted(sentence.text, old, quotations)) return [];
  const sought = wasQuoted ? afterName(old) : null;
  const { changed, lost } = compareNumbers(sentence, old);
  const claims: Claim[] = changed.map(({ span, was }) => ({ kind: 'number', was, span, sought }));
  const isReworded = withoutNumbers(sentence.text) !== withoutNumbers(old) || lost;
  if (isReworded) claims.push(claim(wasQuoted ? 'sentence' : 'changed', sentence, old, sought));
  return claims;
}

/**
 * A sentence in the place of one whose words nobody knows any more; `isOurs` tells short texts that the briefing made anew
 * has somewhere.
 */
export function checkInPlace(
  sentence: TextSpan,
  { key, isQuoted, origin }: KnownSentence,
  paragraph: WordParagraph,
  quotations: Quotations,
  isOurs: (text: string) => boolean,
): Claim[] {
  // The figure of a short cell (17个　2025年) is held against the paragraph that it comes from.
  const [figure] = key === null && origin ? findNumbers(sentence.text) : [];
  if (figure && origin && !quotations.hasNumberAt(unitedNumber(sentence.text, figure), origin))
    return [{ ...claim('number', shift(figure, sentence.start), null, sentence.text), origin }];
  const stands = findQuotation(sentence.text, quotations).length > 0;
  if (isQuoted) {
    if (!stands) return [claim('sentence', sentence, null, afterName(sentence.text))];
    // The name before a quotation may be another one now.
    const isWhole = key === null || quotations.filesWith(sentence.text).length > 0;
    return isWhole ? [] : [claim('changed', sentence, null, null)];
  }
  if (key !== null) return stands ? [] : [claim('changed', sentence, null, null)];
  if (stands || isOurs(sentence.text)) return [];
  const claims = checkNew(sentence, paragraph, quotations).filter(({ kind }) => kind === 'sentence');
  return claims.length > 0 ? claims : [claim('unchecked', sentence, null, null)];
}

/** A sentence that somebody added: its numbers must stand in a source, and so must what it quotes. */
export function checkNew(sentence: TextSpan, paragraph: WordParagraph, quotations: Quotations): Claim[] {
  if (isQuotation(sentence.text, quotations)) return [];
  const numbers = findNumbers(sentence.text).filter(
    (number) => !quotations.hasNumber(unitedNumber(sentence.text, number)),
  );
  const claims = numbers.map((number) => claim('number', shift(number, sentence.start), null, sentence.text));
  for (const words of findQuotedWords(sentence, paragraph)) {
    if (findQuotation(words.text, quotations).length === 0)
      claims.push(claim('sentence', words, null, words.text));
  }
  return claims;
}

/** Words of whoever edited the briefing, which nothing speaks against and nothing proves. */
export function noteAdded(sentence: TextSpan, quotations: Quotations): Claim[] {
  const isWords = countLetters(sentence.text) > 0 || findNumbers(sentence.text).length > 0;
  return !isWords || isQuotation(sentence.text, quotations) ? [] : [claim('added', sentence, null, null)];
}

function isQuotation(text: string, quotations: Quotations): boolean {
  return foldText(text).length >= longQuotation && findQuotation(text, quotations).length > 0;
}

export function claim(kind: Claim['kind'], span: Span, was: string | null, sought: string | null): Claim {
  return { kind, was, span: { start: span.start, end: span.end }, sought };
}

/** Whether the new words stand in a source in which the old ones stood: a better quotation, and no edit. */
function isRequoted(text: string, old: string, quotations: Quotations): boolean {
  if (foldText(text).length < longQuotation) return false;
  const origin = findQuotation(old, quotations);
  // 清泉县：杏花坪村…… under another name is no quotation of the same.
  const isLabelled = labelOf(text) === labelOf(old);
  const files = isLabelled ? findQuotation(text, quotations) : quotations.filesWith(text);
  return files.some((file) => origin.includes(file));
}

/** What stands before the first colon: a name, or nothing. */
function labelOf(text: string): string {
  const folded = foldText(text);
  return folded.slice(0, Math.max(0, folded.indexOf(':')));
}

/** Numbers that changed, each with what stood there; `lost` where one is gone and none has come in its place. */
function compareNumbers(sentence: TextSpan, old: string) {
  const [before, after] = [findNumbers(old), findNumbers(sentence.text)];
  const [was, is] = [before, after].map((numbers) => numbers.map(({ text }) => foldText(text)));
  const origins = alignEdits(was ?? [], is ?? []);
  const changed = after.flatMap((number, index) => {
    const origin = origins[index] ?? null;
    if (origin !== null && was?.[origin] === is?.[index]) return [];
    return [{ span: shift(number, sentence.start), was: before[origin ?? -1]?.text ?? null }];
  });
  return { changed, lost: origins.filter((origin) => origin !== null).length < before.length };
}

function withoutNumbers(text: string): string {
  const numbers = findNumbers(text).toReversed();
  return foldSentence(numbers.reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text));
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
  const colon = sentence.search(/[：:]/);
  return colon > 0 && colon < 12 ? sentence.slice(colon + 1) : sentence;
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
