/**
 * What a briefing said when it was made, as far as it can be known again: its record holds hashes, and the words for them
 * are sought in the sources, in the document itself, and in the briefing made anew of the same sources.
 */
import { countShared } from '../text/shingles.ts';
import { alignEdits } from './align-edits.ts';
import { gramsOf } from './grams.ts';
import type { Quotations } from './quotations.ts';
import { isApart, recoverShort } from './recover-short.ts';
import type { Seal, SealedPassage, SealedSentence } from './seal.ts';
import { keyOf } from './seal-keys.ts';
import { foldSentence, splitSentences } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/**
 * The briefing made anew, and the places that it compares, in their order. `isMadeAnew` where the record is its own, so that
 * their passages are the same one by one; `isDressed` where masthead and end block are the briefing's.
 */
export type Remade = {
  paragraphs: WordParagraph[];
  places: string[];
  isMadeAnew: boolean;
  isDressed: boolean;
};

/** `text` is null where nothing tells what the sentence was. */
export type KnownSentence = SealedSentence & { text: string | null };
export type KnownPassage = Omit<SealedPassage, 'sentences'> & {
  sentences: KnownSentence[];
  /** Which heading it stands under or is, from 1; 0 above all. */
  heading: number;
  /** Which paragraph under that heading it is; 0 for the heading itself. */
  ordinal: number;
};

export function recoverPassages(
  seal: Seal,
  edited: WordParagraph[],
  quotations: Quotations,
  remade: Remade | null,
): KnownPassage[] {
  const words = findWords(seal, edited, quotations, remade);
  const whole = findWhole(seal, [...edited, ...(remade?.paragraphs ?? [])]);
  const short = remade ? textsOf(seal, remade) : [];
  const count = { heading: 0, ordinal: 0, area: 'body' };
  return seal.passages.map((passage, at) => {
    const { kind } = passage;
    const area = isApart(passage) ? kind : 'body';
    if (kind === 'heading') count.heading += 1;
    count.ordinal = kind === 'heading' ? 0 : area === count.area ? count.ordinal + 1 : 1;
    count.area = area;
    const told = whole.get(passage.key ?? '') ?? short[at];
    const sentences = passage.sentences.map((sentence, index) => {
      const text = sentence.key === null ? told?.[index] : words.get(sentence.key);
      return { ...sentence, text: text ?? null };
    });
    return { ...passage, sentences, heading: area === 'body' ? count.heading : 0, ordinal: count.ordinal };
  });
}

function textsOf(seal: Seal, { paragraphs, isMadeAnew, isDressed }: Remade): string[][] {
  if (!isMadeAnew) return recoverShort(seal, paragraphs, isDressed);
  return paragraphs.map(({ text }) => splitSentences(text).map((sentence) => sentence.text));
}

/** The words for the keys of the record. */
function findWords(
  { salt, passages }: Seal,
  edited: WordParagraph[],
  quotations: Quotations,
  remade: Remade | null,
): Map<string, string> {
  const wanted = new Set(passages.flatMap(({ sentences }) => sentences.flatMap(({ key }) => key ?? [])));
  const words = new Map<string, string>();
  const look = (sentence: string) => {
    const key = keyOf(sentence, salt);
    if (key !== null && wanted.has(key) && !words.has(key)) words.set(key, sentence);
  };
  for (const { text } of [...edited, ...(remade?.paragraphs ?? [])])
    for (const sentence of splitSentences(text)) look(sentence.text);
  if (words.size < wanted.size) for (const sentence of quotations.sentences()) look(sentence);
  return words;
}

/** The sentences of the paragraphs that are as they were, by the keys that the record has of whole ones. */
function findWhole({ salt, passages }: Seal, paragraphs: WordParagraph[]): Map<string, string[]> {
  const wanted = new Set(passages.flatMap(({ key }) => key ?? []));
  const whole = new Map<string, string[]>();
  for (const { text } of paragraphs) {
    const key = keyOf(text, salt);
    if (key !== null && wanted.has(key) && !whole.has(key))
      whole.set(
        key,
        splitSentences(text).map((it) => it.text),
      );
  }
  return whole;
}

/** A text that stands for the passage where edits are aligned: unknown words as signs that no text holds. */
export function standIn({ sentences }: KnownPassage): string {
  return sentences.map(standInSentence).join('');
}

export const standInSentence = ({ text, key }: KnownSentence): string =>
  text === null ? `\u0001${key ?? ''}\u0002` : foldSentence(text);

/** Of two texts in the same place, the shorter is what is left of the other where it shares this much of its wording. */
const leastLeft = 0.6;

function isLeftOf(a: string, b: string): boolean {
  const [one, other] = [gramsOf(a), gramsOf(b)];
  const least = Math.min(one.size, other.size);
  return least > 0 && countShared(one, other) >= leastLeft * least;
}

/**
 * For each item of `fresh` the index of its origin, as `alignEdits` finds it; what has lost its words, or most of them, is
 * the item that stands in its place.
 */
export function alignKnown(old: { text: string; isKnown: boolean }[], fresh: string[]): (number | null)[] {
  const origins = alignEdits(
    old.map(({ text }) => text),
    fresh,
  );
  const taken = new Set(origins);
  let last = -1;
  for (const [index, origin] of origins.entries()) {
    const next = last + 1;
    const inPlace = old[next];
    const isFree = origin === null && inPlace !== undefined && !taken.has(next);
    if (isFree && (!inPlace.isKnown || isLeftOf(inPlace.text, fresh[index] ?? ''))) {
      origins[index] = next;
      taken.add(next);
      last = next;
    } else if (origin !== null) last = origin;
  }
  return origins;
}
