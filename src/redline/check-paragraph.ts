/** What the sentences of one edited paragraph claim, each held against what stood in its place. */
import { type Claim, checkChanged, checkInPlace, checkKept, checkNew, claim, noteAdded } from './claims.ts';
import { checkFigureNotes, type LimitCheck } from './figure-note.ts';
import type { LabelCheck } from './labels.ts';
import type { Standing } from './moved.ts';
import { type Context, checkOwner, checkRenamed } from './owner-check.ts';
import { listContexts } from './owner-context.ts';
import type { Owners } from './owners.ts';
import { checkParts } from './part-check.ts';
import type { Quotations } from './quotations.ts';
import { alignKnown, type KnownPassage, type KnownSentence, standInSentence } from './recover.ts';
import { checkRelabelled } from './relabel-check.ts';
import { foldSentence, isReference, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

export type Judge = {
  paragraph: WordParagraph;
  quotations: Quotations;
  owners: Owners;
  isOtherLabel: LabelCheck;
  isLimit: LimitCheck;
  /** The paragraph before it. */
  previous: WordParagraph | null;
  /** Whether the briefing as it was made told the sentence of the same places. */
  wasTold: (sentence: string, context: Context) => boolean;
  /** Whether the briefing made anew has the sentence somewhere. */
  isOurs: (text: string) => boolean;
  keyOf: (text: string) => string | null;
  standing: Standing;
  /** The key of the sentence before this paragraph. */
  before: string | null;
};

export function checkParagraph(sentences: TextSpan[], origin: KnownPassage | null, judge: Judge): Claim[] {
  const { paragraph, quotations, isOurs, keyOf: toKey } = judge;
  const before = origin?.sentences ?? [];
  const mates = alignKnown(
    before.map((it) => ({ text: standInSentence(it), isKnown: it.text !== null })),
    sentences.map(({ text }) => foldSentence(text)),
  );
  const isReworded = origin !== null && hasRewordedShort(origin, sentences, toKey);
  const contexts = listContexts(sentences, paragraph, judge.previous, judge.owners);
  return sentences.flatMap((sentence, index) => {
    const mate = before[mates[index] ?? -1];
    const told = contexts[index] ?? [];
    // Where words are from is no other wording of them.
    const old = isReference(sentence.text) === isReference(mate?.text ?? sentence.text) ? mate : undefined;
    if (!old) {
      const previous = sentences[index - 1];
      const claims = checkAdded(sentence, previous ? toKey(previous.text) : judge.before, judge);
      return withOwners(claims, sentence, told, judge, true);
    }
    if (old.text === null) {
      const claims = checkInPlace(sentence, old, paragraph, quotations, isOurs);
      const isOpen = claims.every(({ kind }) => kind === 'unchecked');
      if (isOpen && isReworded && old.key === null) return [claim('changed', sentence, null, null)];
      // Another number in a figure's cell is that, whoever else has the same.
      if (claims.some(({ kind }) => kind === 'number')) return claims;
      // A quotation whose words nobody knows any more was edited: another name may stand before it.
      return isOpen || old.isQuoted ? withOwners(claims, sentence, told, judge, old.isQuoted) : claims;
    }
    if (foldSentence(old.text) === foldSentence(sentence.text)) {
      const claims = old.isQuoted ? checkKept(sentence, quotations) : [];
      return claims.length > 0 ? claims : checkContext(sentence, old, told, judge);
    }
    const known = { ...old, text: old.text };
    const relabelled = checkRelabelled(sentence, known, paragraph, judge.owners, judge.isOtherLabel);
    if (relabelled.length > 0) return relabelled;
    const renamed = checkRenamed(sentence, known, judge.owners);
    if (renamed.length > 0) return renamed;
    const misled = checkParts(sentence, known, told, judge.owners, quotations);
    if (misled.length > 0) return misled;
    const claims = checkChanged(sentence, old.text, old, quotations);
    const noted = checkFigureNotes(sentence, known, paragraph.cell !== null, judge);
    if (noted.length > 0 && claims.every(({ kind }) => kind === 'changed')) return noted;
    // Another quotation may stand in its place: two cells that changed places.
    const isOther = old.isQuoted && claims.every(({ kind }) => kind === 'changed');
    return isOther || !old.isQuoted ? withOwners(claims, sentence, told, judge, isOther) : claims;
  });
}

/** What stands as it was may be told of another part of its place now: by the head of its row, or what stands before it. */
function checkContext(
  sentence: TextSpan,
  { isQuoted, origin }: KnownSentence,
  context: Context,
  { owners, wasTold }: Judge,
): Claim[] {
  const isFact = isQuoted || origin !== null;
  if (!isFact || !context.some((name) => owners.around(name).size > 0)) return [];
  const claims = checkOwner(sentence, context, owners);
  return claims.length > 0 && wasTold(sentence.text, context) ? [] : claims;
}

/** Of new words also whether they tell what is another place's: instead of that they are new. */
function withOwners(
  claims: Claim[],
  sentence: TextSpan,
  context: Context,
  { owners }: Judge,
  isMoved = false,
): Claim[] {
  // An edit of our own words is asked about the numbers that came in.
  const isNew = isMoved || claims.some(({ kind }) => newWords.has(kind));
  const added = claims.filter(({ kind, was }) => kind === 'number' && was === null);
  if (!isNew && added.length === 0) return claims;
  const found = checkOwner(sentence, context, owners);
  const wrong = isNew ? found : found.filter((it) => added.some((number) => isWithin(number, it)));
  const isTold = (it: Claim) => newWords.has(it.kind) || wrong.some((other) => isWithin(it, other));
  return wrong.length === 0 ? claims : [...claims.filter((it) => !isTold(it)), ...wrong];
}

const newWords: ReadonlySet<Claim['kind']> = new Set(['added', 'unchecked', 'moved']);

const isWithin = ({ span }: Claim, outer: Claim): boolean =>
  span.start >= outer.span.start && span.end <= outer.span.end;

/**
 * Whether the short sentences of a paragraph were edited, whose words nobody knows: the others stand as they were, and the
 * key of the whole is another one.
 */
function hasRewordedShort(
  { key, sentences: before }: KnownPassage,
  sentences: TextSpan[],
  toKey: Judge['keyOf'],
): boolean {
  if (key === null || before.every(({ text }) => text !== null)) return false;
  const keys = new Set(sentences.map(({ text }) => toKey(text)));
  return before.every((it) => it.key === null || keys.has(it.key));
}

/** `previous` is the key of the sentence before it. */
function checkAdded(sentence: TextSpan, previous: string | null, judge: Judge): Claim[] {
  const { paragraph, quotations, standing } = judge;
  const key = judge.keyOf(sentence.text);
  const stood = key === null ? undefined : standing.get(key);
  if (stood) {
    const claims = stood.isQuoted ? checkKept(sentence, quotations) : [];
    const isMoved = paragraph.place.part === 'body' && !stood.after.has(previous);
    return isMoved ? [...claims, claim('moved', sentence, null, null)] : claims;
  }
  const claims = checkNew(sentence, paragraph, quotations);
  return claims.length > 0 ? claims : noteAdded(sentence, quotations);
}
