/** Proves an edited briefing: every number and every quoted sentence in it must stand in the sources. */
import type { Outcome, ProofFinding } from '../model.ts';
import { type Problem, problem } from '../problem.ts';
import type { Parts } from '../word/package.ts';
import { type Claim, checkChanged, checkInPlace, checkKept, checkNew, noteAdded } from './claims.ts';
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
import { foldSentence, splitSentences, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

/** The briefing made anew of the same sources, and the places that it compares, in their order. */
export type RemadeBriefing = { parts: Parts; places: string[] };

/** More short texts than this that nothing can be held against are counted, not listed. */
const mostUnchecked = 20;

/**
 * Lists, in reading order, what no longer stands in the sources or stands under another place than it did (`error`), and what
 * else was changed, added or removed (`warning`). With the briefing's record each edit is found; of texts that are too
 * short for it only with the briefing made anew. Without the record (`briefing-without-seal`) numbers and footnoted
 * sentences are looked up, so that our own counts are listed too. Throws `docx-corrupt` where the file is no Word document.
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
  const seal = orCorrupt(file, () => readSeal(parts));
  if (seal) {
    const findings = proveBySeal(withGivenSources(seal, quotations), paragraphs, quotations, remade);
    const unchecked = findings.filter(({ kind }) => kind === 'unchecked').length;
    if (remade && unchecked <= mostUnchecked) return { value: findings, problems: [] };
    return {
      value: findings.filter(({ kind }) => kind !== 'unchecked'),
      // Without the briefing made anew all short texts are like that: whoever could not make it says so.
      problems: remade ? [problem('briefing-unchecked', { count: unchecked }, { file })] : [],
    };
  }
  const problems: Problem[] = [problem('briefing-without-seal', {}, { file })];
  const value = paragraphs.flatMap((paragraph, index) => {
    if (paragraph.place.part !== 'body' || paragraph.text === paragraph.place.heading) return [];
    const claims = splitSentences(paragraph.text).flatMap((it) => checkNew(it, paragraph, quotations));
    return claims.map((claim) => toFinding(claim, paragraph, index, quotations));
  });
  return { value, problems };
}

function proveBySeal(
  seal: Seal,
  paragraphs: WordParagraph[],
  quotations: Quotations,
  again: RemadeBriefing | null,
): ProofFinding[] {
  const remade: Remade | null = again && { ...again, paragraphs: readWordText(again.parts) };
  const passages = recoverPassages(seal, paragraphs, quotations, remade);
  const sentences = paragraphs.map(({ text }) => splitSentences(text));
  const origins = alignKnown(
    passages.map((it) => ({ text: standIn(it), isKnown: it.sentences.every(({ text }) => text !== null) })),
    sentences.map((list) => list.map(({ text }) => foldSentence(text)).join('')),
  );
  const names = remade && remade.places.length > 0 ? remade.places : null;
  const checkPlace = preparePlaceCheck(passages, paragraphs, origins, names);
  const wasQuoted = indexQuoted(seal);
  const ours = new Set(
    (remade?.paragraphs ?? []).flatMap(({ text }) => splitSentences(text).map((it) => foldSentence(it.text))),
  );
  const removed = findRemoved(passages, paragraphs, origins, (sentence) => keyOf(sentence, seal.salt));
  return paragraphs.flatMap((paragraph, index) => {
    const origin = passages[origins[index] ?? -1] ?? null;
    const misplaced = (sentences[index] ?? []).flatMap((sentence) => checkPlace(sentence, paragraph));
    const judge: Judge = {
      isOurs: (text) => ours.has(foldSentence(text)),
      paragraph,
      quotations,
      standing: (text) => wasQuoted.get(keyOf(text, seal.salt) ?? ''),
    };
    // Of a sentence that is another place's, its numbers and wording need not be told as well.
    const others = checkParagraph(sentences[index] ?? [], origin, judge).filter(
      ({ span }) => !misplaced.some((it) => span.start >= it.span.start && span.end <= it.span.end),
    );
    const claims = [...others, ...misplaced].map((claim) => toFinding(claim, paragraph, index, quotations));
    return [...claims, ...(removed.get(index) ?? [])];
  });
}

/** Whether each sentence with a key was quoted, wherever it stood. */
function indexQuoted({ passages }: Seal): Map<string, boolean> {
  const all = passages.flatMap((passage) => passage.sentences);
  return new Map(all.flatMap(({ key, isQuoted }) => (key === null ? [] : [[key, isQuoted] as const])));
}

/**
 * `isOurs`: whether the briefing made anew has the sentence somewhere. `standing`: whether a sentence of the record, from wherever it was moved here, was quoted; undefined for others. */
type Judge = {
  paragraph: WordParagraph;
  quotations: Quotations;
  standing: (text: string) => boolean | undefined;
  isOurs: (text: string) => boolean;
};

function checkParagraph(sentences: TextSpan[], origin: KnownPassage | null, judge: Judge): Claim[] {
  const { paragraph, quotations, isOurs } = judge;
  const before = origin?.sentences ?? [];
  const mates = alignKnown(
    before.map((it) => ({ text: standInSentence(it), isKnown: it.text !== null })),
    sentences.map(({ text }) => foldSentence(text)),
  );
  return sentences.flatMap((sentence, index) => {
    const old = before[mates[index] ?? -1];
    if (!old) return checkAdded(sentence, judge);
    if (old.text === null) return checkInPlace(sentence, old, paragraph, quotations, isOurs);
    if (foldSentence(old.text) === foldSentence(sentence.text))
      return old.isQuoted ? checkKept(sentence, quotations) : [];
    return checkChanged(sentence, old.text, old.isQuoted, quotations);
  });
}

function checkAdded(sentence: TextSpan, { paragraph, quotations, standing }: Judge): Claim[] {
  const moved = standing(sentence.text);
  if (moved !== undefined) return moved ? checkKept(sentence, quotations) : [];
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
