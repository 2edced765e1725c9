/** What the sentences of one edited paragraph claim, each held against what stood in its place. */
import { type Claim, checkChanged, checkInPlace, checkKept, checkNew, claim, noteAdded } from './claims.ts';
import type { Standing } from './moved.ts';
import { type Context, checkOwner, followNames } from './owner-check.ts';
import type { Owners } from './owners.ts';
import type { Quotations } from './quotations.ts';
import { alignKnown, type KnownPassage, standInSentence } from './recover.ts';
import { foldSentence, isReference, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

export type Judge = {
  paragraph: WordParagraph;
  quotations: Quotations;
  owners: Owners;
  /** The text of the paragraph before it; '' where there is none. */
  previous: string;
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
  let context = contextOf(judge);
  return sentences.flatMap((sentence, index) => {
    const mate = before[mates[index] ?? -1];
    const told = context;
    context = followNames(sentence.text, context, judge.owners);
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
      return isOpen ? withOwners(claims, sentence, told, judge) : claims;
    }
    if (foldSentence(old.text) === foldSentence(sentence.text))
      return old.isQuoted ? checkKept(sentence, quotations) : [];
    const claims = checkChanged(sentence, old.text, old, quotations);
    return old.isQuoted ? claims : withOwners(claims, sentence, told, judge);
  });
}

/** What a paragraph is understood of before it names a place: the place of its cell, or that of the line or heading above. */
function contextOf({ paragraph: { place, labels }, previous, owners }: Judge): Context {
  const nameOf = (label: string) => owners.namesIn(label.split(/\s/, 1)[0] ?? '').map(({ name }) => name);
  const ofCell = labels.map(nameOf).find((names) => names.length > 0);
  if (ofCell) return ofCell;
  const isLabel = /[：:]\s*$/u.test(previous);
  const above = owners.namesIn(place.heading ?? '').map(({ name }) => name);
  return isLabel ? followNames(previous, above, owners) : above;
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
