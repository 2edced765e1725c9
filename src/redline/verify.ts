/** Proves an edited briefing: every number and every quoted sentence in it must stand in the sources. */
import type { Outcome, ProofFinding } from '../model.ts';
import { problem } from '../problem.ts';
import { hasOlderRecord } from '../word/own-parts.ts';
import type { Parts } from '../word/package.ts';
import {
  type Claim,
  checkChanged,
  checkInPlace,
  checkKept,
  checkNew,
  checkUnknown,
  claim,
  noteAdded,
} from './claims.ts';
import { asParticular, findFrame } from './frame.ts';
import { findMoved, indexStanding, type Standing } from './moved.ts';
import { openWord, orCorrupt, withGivenSources } from './open-briefing.ts';
import { preparePlaceCheck } from './place-check.ts';
import { indexSources, type Quotations, type QuotedSource } from './quotations.ts';
import {
  alignKnown,
  type KnownPassage,
  type Remade,
  recoverPassages,
  standIn,
  standInSentence,
} from './recover.ts';
import { findRemoved } from './removed.ts';
import { readSeal, type Seal } from './seal.ts';
import { keyOf } from './seal-keys.ts';
import { foldSentence, isReference, splitSentences, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

/** The briefing made anew of the same sources, and the places that it compares, in their order. */
export type RemadeBriefing = { parts: Parts; places: string[] };

/** More short texts than this that nothing can be held against are counted, not listed. */
const mostUnchecked = 20;

/**
 * Lists, in reading order, what no longer stands in the sources or stands under another place than it did (`error`), and what
 * else was changed, added or removed (`warning`). With the briefing's record each edit is found; of texts that are too
 * short for it only with the briefing made anew. A briefing without a record is held against the record of the one made anew;
 * without that (`briefing-without-seal`) its words are looked up. Throws `docx-corrupt` where the file is no Word document.
 */
export function verifyBriefing(
  file: string,
  bytes: Uint8Array,
  sources: QuotedSource[],
  remade: RemadeBriefing | null = null,
): Outcome<ProofFinding[]> {
  const parts = openWord(file, bytes);
  const paragraphs = orCorrupt(file, () => readWordText(parts));
  const quotations = indexSources(sources);
  const own = orCorrupt(file, () => readSeal(parts));
  const seal = own ?? (remade && readSeal(remade.parts));
  const isOlder = !own && hasOlderRecord(parts);
  const older = isOlder ? [problem('briefing-older', {}, { file })] : [];
  if (!seal) {
    const value = lookUp(paragraphs, quotations);
    return { value, problems: [...older, problem('briefing-without-seal', {}, { file })] };
  }
  const findings = proveBySeal(withGivenSources(seal, quotations), paragraphs, quotations, remade, !own);
  if (isOlder) return { value: withDoubt(findings, lookUp(paragraphs, quotations)), problems: older };
  const unchecked = findings.filter(({ kind }) => kind === 'unchecked').length;
  if (remade && unchecked <= mostUnchecked) return { value: findings, problems: [] };
  return {
    value: findings.filter(({ kind }) => kind !== 'unchecked'),
    // Without the briefing made anew all short texts are like that: whoever could not make it says so.
    problems: remade ? [problem('briefing-unchecked', { count: unchecked }, { file })] : [],
  };
}

/** Nothing tells what stood there: numbers and what footnotes vouch for are sought in the sources. */
function lookUp(paragraphs: WordParagraph[], quotations: Quotations): ProofFinding[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.place.part !== 'body' || paragraph.text === paragraph.place.heading) return [];
    const claims = splitSentences(paragraph.text).flatMap((it) => checkUnknown(it, paragraph, quotations));
    return claims.map((claim) => toFinding(claim, paragraph, index, quotations));
  });
}

/**
 * An older version wrote its own words and chose its quotations otherwise: against the sources is only what a look into them
 * alone (`sought`) finds wrong beside words that they have.
 */
function withDoubt(findings: ProofFinding[], sought: ProofFinding[]): ProofFinding[] {
  const wrong = sought.filter(({ level, source }) => level === 'error' && source !== null);
  const isSure = ({ place: { paragraph, span } }: ProofFinding) =>
    wrong.some(
      ({ place }) =>
        place.paragraph === paragraph && place.span.start < span.end && span.start < place.span.end,
    );
  return findings.map((it) =>
    it.level === 'warning' || isSure(it) ? it : { ...it, kind: 'changed', level: 'warning' },
  );
}

/** `isMadeAnew`: the record is not the briefing's own but that of the one made anew. */
function proveBySeal(
  seal: Seal,
  paragraphs: WordParagraph[],
  quotations: Quotations,
  again: RemadeBriefing | null,
  isMadeAnew: boolean,
): ProofFinding[] {
  const remade: Remade | null = again && { ...again, paragraphs: readWordText(again.parts), isMadeAnew };
  const passages = recoverPassages(seal, paragraphs, quotations, remade);
  const sentences = paragraphs.map(({ text }) => splitSentences(text));
  const origins = alignKnown(
    passages.map((it) => ({ text: standIn(it), isKnown: it.sentences.every(({ text }) => text !== null) })),
    sentences.map((list) => list.map(({ text }) => foldSentence(text)).join('')),
  );
  const names = remade && remade.places.length > 0 ? remade.places : null;
  const checkPlace = preparePlaceCheck(passages, paragraphs, origins, names);
  const standing = indexStanding(seal);
  const moved = findMoved(paragraphs, origins);
  const ours = new Set(
    (remade?.paragraphs ?? []).flatMap(({ text }) => splitSentences(text).map((it) => foldSentence(it.text))),
  );
  const removed = findRemoved(passages, paragraphs, origins, (sentence) => keyOf(sentence, seal.salt));
  const isFrame = isMadeAnew ? findFrame(passages, origins) : () => false;
  let before: string | null = null;
  return paragraphs.flatMap((paragraph, index) => {
    const origin = passages[origins[index] ?? -1] ?? null;
    const misplaced = (sentences[index] ?? []).flatMap((sentence) => checkPlace(sentence, paragraph));
    const judge: Judge = {
      isOurs: (text) => ours.has(foldSentence(text)),
      paragraph,
      quotations,
      keyOf: (text) => keyOf(text, seal.salt),
      standing,
      before,
    };
    before = keyOf(sentences[index]?.at(-1)?.text ?? '', seal.salt);
    // Of a sentence that is another place's, its numbers and wording need not be told as well.
    const others = checkParagraph(sentences[index] ?? [], origin, judge).filter(
      ({ span }) => !misplaced.some((it) => span.start >= it.span.start && span.end <= it.span.end),
    );
    const claims = [...others, ...misplaced];
    const whole = { start: 0, end: paragraph.text.trimEnd().length };
    if (claims.length === 0 && moved.has(index)) claims.push(claim('moved', whole, null, null));
    const told = isFrame(index, paragraph) ? claims.map(asParticular) : claims;
    const findings = told.map((it) => toFinding(it, paragraph, index, quotations));
    return [...findings, ...(removed.get(index) ?? [])];
  });
}

type Judge = {
  paragraph: WordParagraph;
  quotations: Quotations;
  /** Whether the briefing made anew has the sentence somewhere. */
  isOurs: (text: string) => boolean;
  keyOf: (text: string) => string | null;
  standing: Standing;
  /** The key of the sentence before this paragraph. */
  before: string | null;
};

function checkParagraph(sentences: TextSpan[], origin: KnownPassage | null, judge: Judge): Claim[] {
  const { paragraph, quotations, isOurs, keyOf: toKey } = judge;
  const before = origin?.sentences ?? [];
  const mates = alignKnown(
    before.map((it) => ({ text: standInSentence(it), isKnown: it.text !== null })),
    sentences.map(({ text }) => foldSentence(text)),
  );
  const isReworded = origin !== null && hasRewordedShort(origin, sentences, toKey);
  return sentences.flatMap((sentence, index) => {
    const mate = before[mates[index] ?? -1];
    // Where words are from is no other wording of them.
    const old = isReference(sentence.text) === isReference(mate?.text ?? sentence.text) ? mate : undefined;
    if (!old) {
      const previous = sentences[index - 1];
      return checkAdded(sentence, previous ? toKey(previous.text) : judge.before, judge);
    }
    if (old.text === null) {
      const claims = checkInPlace(sentence, old, paragraph, quotations, isOurs);
      const isOpen = claims.every(({ kind }) => kind === 'unchecked');
      return isOpen && isReworded && old.key === null ? [claim('changed', sentence, null, null)] : claims;
    }
    if (foldSentence(old.text) === foldSentence(sentence.text))
      return old.isQuoted ? checkKept(sentence, quotations) : [];
    return checkChanged(sentence, old.text, old, quotations);
  });
}

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

const faults: ReadonlySet<ProofFinding['kind']> = new Set(['number', 'sentence', 'place']);

function toFinding(
  { kind, was, span, sought, origin }: Claim,
  { place, text }: WordParagraph,
  index: number,
  quotations: Quotations,
): ProofFinding {
  const context = [place.row, place.heading, text].join(' ');
  return {
    kind,
    level: faults.has(kind) ? 'error' : 'warning',
    text: text.slice(span.start, span.end),
    was,
    place: { ...place, paragraph: index, span },
    removed: null,
    source: origin
      ? quotations.passageAt(origin)
      : sought === null
        ? null
        : quotations.nearest(sought, context),
  };
}
