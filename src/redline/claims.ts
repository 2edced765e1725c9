/** What one sentence of an edited briefing claims, against what stood there and what the sources say. */
import type { ProofFinding, Span } from '../model.ts';
import { countShared } from '../text/shingles.ts';
import {
  compareNumbers,
  findWeakened,
  findWeakenedNamed,
  numberAlone,
  shift,
  withoutNumbers,
} from './changed-numbers.ts';
import { gramsOf } from './grams.ts';
import { type Quotations, type SourcePlace, unitedNumber } from './quotations.ts';
import type { KnownSentence } from './recover.ts';
import { findQuotation } from './seal.ts';
import {
  countLetters,
  findNumbers,
  foldSentence,
  foldText,
  isReference,
  type TextSpan,
  withUnit,
} from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A finding before its place is told; `sought` are the words to look for in the sources, null for our own words. */
export type Claim = Pick<ProofFinding, 'kind' | 'was'> & {
  span: Span;
  sought: string | null;
  owner?: NonNullable<ProofFinding['owner']>;
  /** Where the words that stood there come from, where the record tells it. */
  origin?: SourcePlace;
};

/** A sentence as long as this that stands in the right source is a quotation, however it came there. */
export const longQuotation = 10;
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
  { isQuoted, origin }: Pick<KnownSentence, 'isQuoted' | 'origin'>,
  quotations: Quotations,
): Claim[] {
  if (isQuoted && isRequoted(sentence.text, old, quotations)) return [claim('changed', sentence, old, old)];
  const sought = isQuoted ? afterName(old) : null;
  // What a report counts is told with its unit; of our own counts the words are ours to change.
  const extent = isQuoted || origin ? withUnit : numberAlone;
  const { changed, lost } = compareNumbers(sentence, old, extent);
  const claims: Claim[] = changed.map(({ span, was }) => ({
    kind: 'number',
    was,
    span,
    sought,
    ...(origin ? { origin } : {}),
  }));
  const figure =
    isQuoted || claims.length > 0
      ? null
      : ((origin && findWeakened(sentence, old, origin, quotations)) ??
        findWeakenedNamed(sentence, old, origin, quotations));
  if (figure) return [{ ...figure, kind: 'number', sought: old, ...(origin ? { origin } : {}) }];
  const isReworded = withoutNumbers(sentence.text, extent) !== withoutNumbers(old, extent) || lost;
  if (isReworded) claims.push(claim(isQuoted ? 'sentence' : 'changed', sentence, old, sought));
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
  const figures = origin && (key === null || !isQuoted) ? findWrongFigures(sentence, origin, quotations) : [];
  if (figures.length > 0) return figures;
  const stands = findQuotation(sentence.text, quotations).length > 0;
  if (isQuoted) {
    if (!stands) return [claim('sentence', sentence, null, afterName(sentence.text))];
    // The name before a quotation may be another one now.
    const isWhole = key === null || quotations.filesWith(sentence.text).length > 0;
    return isWhole ? [] : [claim('changed', sentence, null, null)];
  }
  if (key !== null) return stands ? [] : [claim('changed', sentence, null, null)];
  if (stands || isOurs(sentence.text)) return [];
  // Beside a figure that stands there are words of ours, which no footnote vouches for.
  const claims = origin
    ? []
    : checkNew(sentence, paragraph, quotations).filter(({ kind }) => kind === 'sentence');
  return claims.length > 0 ? claims : [claim('unchecked', sentence, null, null)];
}

/**
 * The figures of a cell (17个　2025年; 79%→93%) are held against the paragraph that it comes from: the first one, and what is
 * joined to it by →, which may stand in the paragraph beside it where the paper cut the sentence in two.
 */
function findWrongFigures(sentence: TextSpan, origin: SourcePlace, quotations: Quotations): Claim[] {
  const { report, paragraph } = origin;
  const numbers = findNumbers(sentence.text);
  return numbers.flatMap((number, index) => {
    const gap = sentence.text.slice(numbers[index - 1]?.end ?? 0, number.start);
    if (index > 0 && !gap.includes('→')) return [];
    const words = unitedNumber(sentence.text, number);
    const near = index === 0 ? [paragraph] : [paragraph, paragraph + 1, paragraph - 1];
    if (near.some((it) => quotations.hasNumberAt(words, { report, paragraph: it }))) return [];
    return [{ ...claim('number', shift(number, sentence.start), null, sentence.text), origin }];
  });
}

/** A sentence that somebody added: its numbers must stand in a source, and so must what it quotes. */
export function checkNew(sentence: TextSpan, paragraph: WordParagraph, quotations: Quotations): Claim[] {
  if (isReference(sentence.text) || isQuotation(sentence.text, quotations)) return [];
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

/** A sentence of which nothing tells who wrote it: numbers are a report's where the sentence is like one of a report. */
export function checkUnknown(sentence: TextSpan, paragraph: WordParagraph, quotations: Quotations): Claim[] {
  const labels = [...sentence.text.matchAll(sourceLabel)].map((match) => sentence.start + match.index);
  const claims = checkNew(sentence, paragraph, quotations).filter(
    ({ span }) => !labels.some((start) => span.start >= start && span.end <= start + longestLabel),
  );
  if (paragraph.hasNote || isLikeQuotation(sentence.text, quotations)) return claims;
  return claims.map((it) => (it.kind === 'number' ? { ...it, kind: 'unchecked', sought: null } : it));
}

/** 报道2第9段 above a paragraph in full is ours. */
const sourceLabel = /报道\s?\d{1,4}\s?第\s?\d{1,4}\s?段/g;
const longestLabel = 15;

/** The words of a report behind 报道2第9段; all of the text where it begins with nothing of the kind. */
export function behindSource(text: string): string {
  const [label] = text.slice(0, longestLabel).match(sourceLabel) ?? [];
  return label !== undefined && text.startsWith(label) ? text.slice(label.length).trimStart() : text;
}

/** Of a sentence that a report has but for a figure or word, so much of the wording stands in one passage. */
const leastQuoted = 0.5;

function isLikeQuotation(text: string, quotations: Quotations): boolean {
  const wanted = gramsOf(text);
  const passage = quotations.nearest(text, '');
  return passage !== null && countShared(wanted, gramsOf(passage.text)) >= leastQuoted * wanted.size;
}

/** Words of whoever edited the briefing, which nothing speaks against; where they stand in a source, with that. */
export function noteAdded(sentence: TextSpan, quotations: Quotations): Claim[] {
  const isWords = countLetters(sentence.text) > 0 || findNumbers(sentence.text).length > 0;
  if (!isWords) return [];
  return [claim('added', sentence, null, isQuotation(sentence.text, quotations) ? sentence.text : null)];
}

function isQuotation(text: string, quotations: Quotations): boolean {
  return foldText(text).length >= longQuotation && findQuotation(text, quotations).length > 0;
}

export function claim(kind: Claim['kind'], span: Span, was: string | null, sought: string | null): Claim {
  return { kind, was, span: { start: span.start, end: span.end }, sought };
}

/** Whether the new words stand in a source in which the old ones stood: a better quotation, and no edit. */
function isRequoted(text: string, old: string, quotations: Quotations): boolean {
  if (foldText(text).length < longQuotation || isBeheaded(text, old)) return false;
  const origin = findQuotation(old, quotations);
  // 清泉县：杏花坪村…… under another name is no quotation of the same.
  const isLabelled = labelOf(text) === labelOf(old);
  const files = isLabelled ? findQuotation(text, quotations) : quotations.filesWith(text);
  return files.some((file) => origin.includes(file));
}

/**
 * 村干部因考核不合格被免职 of 没有一名村干部因考核不合格被免职: a cut at the head may turn the sense, and is marked by …… where
 * it is meant. A mark that was there may go.
 */
function isBeheaded(text: string, old: string): boolean {
  const whole = foldSentence(afterName(old)).replace(/^……/u, '');
  return whole.indexOf(foldSentence(afterName(text))) > 0;
}

/** What stands before the first colon: a name, or nothing. */
function labelOf(text: string): string {
  const folded = foldText(text);
  return folded.slice(0, Math.max(0, folded.indexOf(':')));
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
export function afterName(sentence: string): string {
  const colon = sentence.search(/[：:]/);
  return colon > 0 && colon < 12 ? sentence.slice(colon + 1) : sentence;
}
