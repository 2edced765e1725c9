/** What stands in a briefing's record for a sentence: a salted hash that tells whether words are the same, and not which. */
import { createHash, createHmac } from 'node:crypto';
import { countLetters, foldSentence } from './sentences.ts';

/** A text with fewer letters could be guessed from its hash: none is made of it. */
export const fewestLetters = 12;
/** Characters of a key: 72 bits, so that no two sentences of a document meet. */
const keyLength = 12;

/** The salt of one briefing: the same for the same sources and edition, and of no other. */
export function makeSalt(words: string[]): string {
  return createHash('sha256')
    .update(['jianbao seal', ...words].join('\n'))
    .digest('base64url')
    .slice(0, 22);
}

export const isShort = (sentence: string): boolean => countLetters(sentence) < fewestLetters;

/** The key of a sentence, or null where it is too short to have one. */
export function keyOf(sentence: string, salt: string): string | null {
  return isShort(sentence) ? null : hashOf(foldSentence(sentence), salt);
}

export function hashOf(text: string, salt: string): string {
  return createHmac('sha256', salt).update(text).digest('base64url').slice(0, keyLength);
}
