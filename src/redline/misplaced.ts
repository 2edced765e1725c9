/** What of an edited briefing stands under a place, row or name that is not its own. */
import { prepareAddedRowCheck } from './added-row-check.ts';
import type { Claim } from './claims.ts';
import { findFalseHeads } from './head-check.ts';
import type { LabelCheck } from './labels.ts';
import type { Owners } from './owners.ts';
import { listLabelWords, preparePlaceCheck } from './place-check.ts';
import type { KnownPassage } from './recover.ts';
import { prepareNameCheck, prepareRowCheck } from './row-check.ts';
import type { TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

type Matter = {
  /** The edited paragraphs in the order in which the briefing was made, each with its sentences and its passage. */
  paragraphs: WordParagraph[];
  sentences: TextSpan[][];
  origins: (number | null)[];
  passages: KnownPassage[];
  /** As they are written, and where each of the others stands among them. */
  written: WordParagraph[];
  indexes: number[];
  /** The briefing made anew, and the places that it compares; null where nobody could make it. */
  made: WordParagraph[] | null;
  names: string[] | null;
  owners: Owners;
  isOtherLabel: LabelCheck;
};

/** `place` or `row` instead of what is said of the same words, a head's name instead of all that is said of the head. */
export function prepareMisplaced(matter: Matter) {
  const { paragraphs, sentences, passages, written, indexes, owners, isOtherLabel } = matter;
  const made = matter.made ?? [];
  const known = listLabelWords(made);
  const isStranger = (word: string, stood: readonly string[]) =>
    matter.made !== null &&
    owners.isPlace(word) &&
    !known.has(word) &&
    !stood.some((name) => word.includes(name) || owners.liesIn(name, word));
  const checkPlace = preparePlaceCheck(passages, paragraphs, matter.origins, matter.names, isStranger);
  const checkRow = prepareRowCheck(passages, made);
  const checkAdded = prepareAddedRowCheck(passages, made, matter.names ?? []);
  const wrong = paragraphs.map((paragraph, index) => {
    const elsewhere = (sentences[index] ?? []).flatMap((sentence) => checkPlace(sentence, paragraph));
    return elsewhere.length > 0 ? elsewhere : checkRow(paragraph);
  });
  const told = new Set(
    wrong.flatMap((claims, index) => (claims.length > 0 ? (indexes[index] ?? index) : [])),
  );
  const isFalseRow = prepareNameCheck(passages, made, owners.holding);
  const heads = findFalseHeads(written, made, isOtherLabel, told, isFalseRow);
  return (claims: Claim[], index: number): Claim[] => {
    const head = heads.get(indexes[index] ?? index);
    const paragraph = paragraphs[index];
    if (head || !paragraph) return head ? [head] : claims;
    const misplaced = wrong[index] ?? [];
    // Of a sentence that is another place's, its numbers and wording need not be told as well.
    const others = claims.filter((it) => !misplaced.some((other) => isWithin(it, other)));
    const added = (sentences[index] ?? []).flatMap((sentence) => {
      const isNew = others.some((it) => openKinds.has(it.kind) && isWithin(it, { span: sentence }));
      return (isNew && checkAdded(sentence, paragraph)) || [];
    });
    return [...others.filter((it) => !added.some((other) => isWithin(it, other))), ...added, ...misplaced];
  };
}

/** What is said of words that somebody wrote, and that nothing else speaks against. */
const openKinds: ReadonlySet<Claim['kind']> = new Set(['added', 'changed', 'unchecked']);

const isWithin = ({ span }: Pick<Claim, 'span'>, outer: Pick<Claim, 'span'>): boolean =>
  span.start >= outer.span.start && span.end <= outer.span.end;
