/** Whether the words of a table still stand under the place that they stood under when the briefing was made. */
import { type Claim, claim } from './claims.ts';
import type { KnownPassage } from './recover.ts';
import { placeOf } from './seal.ts';
import { findNumbers, foldSentence, isReference, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** A shorter sentence may stand under several places by chance. */
const shortest = 10;

export type PlaceCheck = (sentence: TextSpan, paragraph: WordParagraph) => Claim[];

/**
 * `names` are the compared places in their order; where they are not known, a place is called by the label that its
 * cells still have in common. `isStranger` are places that no cell was under,
 * and that are no other name of the one that it `stood` under.
 */
export function preparePlaceCheck(
  passages: KnownPassage[],
  paragraphs: WordParagraph[],
  origins: (number | null)[],
  names: string[] | null,
  isStranger: (word: string, stood: readonly string[]) => boolean,
): PlaceCheck {
  const called = names ?? findNames(passages, paragraphs, origins);
  const numbers = new Map(called.flatMap((name, index) => (name === '' ? [] : [[name, index] as const])));
  const stood = indexPlaces(passages);
  return (sentence, paragraph) => {
    const name = placeOf(paragraph.labels, numbers);
    const words = foldSentence(sentence.text);
    const places = stood.get(words);
    if (!places || isHead(paragraph, numbers)) return [];
    const were = [...places].map((place) => called[place] ?? '').filter(Boolean);
    const isElsewhere =
      name === null
        ? placeOf(paragraph.labels, { has: (word) => isStranger(word, were) }) !== null
        : words.length >= shortest && !places.has(numbers.get(name) ?? -1);
    if (!isElsewhere) return [];
    return [claim('place', sentence, were.length > 0 ? were.join('、') : null, sentence.text)];
  };
}

/** A cell of the first row names a place itself, or has those of the other columns before it: it stands under none. */
function isHead({ labels, text }: WordParagraph, names: { has: (word: string) => boolean }): boolean {
  const [head, side = ''] = labels;
  return head === '' && (placeOf([text], names) !== null || placeOf([side], names) === null);
}

/** For each quoted sentence and each figure of the tables as they were made, the places that it stood under. */
function indexPlaces(passages: KnownPassage[]): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const { sentences, place } of passages) {
    if (place === null) continue;
    for (const { text, isQuoted } of sentences) {
      const key = text === null ? '' : foldSentence(text);
      const isFact = isQuoted || findNumbers(text ?? '').length > 0;
      if (isFact && !isReference(text ?? '')) index.set(key, (index.get(key) ?? new Set()).add(place));
    }
  }
  return index;
}

/** By the first words of labels: of each place the one that its cells have most often, and other places' least. */
function findNames(
  passages: KnownPassage[],
  paragraphs: WordParagraph[],
  origins: (number | null)[],
): string[] {
  const counts: Map<string, number>[] = [];
  const totals = new Map<string, number>();
  for (const [at, { labels }] of paragraphs.entries()) {
    const place = passages[origins[at] ?? -1]?.place ?? null;
    if (place === null) continue;
    const count = counts[place] ?? new Map<string, number>();
    counts[place] = count;
    for (const word of new Set(labels.flatMap((label) => label.split(/\s/, 1)))) {
      count.set(word, (count.get(word) ?? 0) + 1);
      totals.set(word, (totals.get(word) ?? 0) + 1);
    }
  }
  const rate = ([word, count]: [string, number]) => (count * count) / (totals.get(word) ?? 1);
  return Array.from(counts, (count) => {
    const [best] = [...(count ?? [])].filter(([word]) => word !== '').sort((a, b) => rate(b) - rate(a));
    return best?.[0] ?? '';
  });
}

/** The first words of all labels: what a cell may stand under. */
export const listLabelWords = (made: WordParagraph[]): ReadonlySet<string> =>
  new Set(made.flatMap(({ labels }) => labels.flatMap((label) => label.split(/\s/, 1))));
