/** Of which places a sentence is understood that names none itself. */
import { type Context, followNames, innermost } from './owner-check.ts';
import type { Owners } from './owners.ts';
import { foldSentence, splitSentences, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** For each sentence of a paragraph the places named last before it. */
export function listContexts(
  sentences: TextSpan[],
  paragraph: WordParagraph,
  previous: WordParagraph | null,
  owners: Owners,
): Context[] {
  let context = contextOf(paragraph, previous, owners);
  return sentences.map(({ text }) => {
    const told = context;
    context = followNames(text, context, owners);
    return told;
  });
}

/** What a paragraph is understood of before it names a place: the place of its cell, or that of the line or heading above. */
function contextOf(
  { place, labels, cell }: WordParagraph,
  previous: WordParagraph | null,
  owners: Owners,
): Context {
  const ofCell = labels.map((label) => nameOf(label, owners)).filter((names) => names.length > 0);
  const [own = owners.namesIn(place.heading ?? '').map(({ name }) => name)] = ofCell;
  // Of the place of the column and the village of the row the village.
  const part = ofCell.find((names) => names.some((name) => owners.around(name).size > 0));
  const isLabel = /[：:]\s*$/u.test(previous?.text ?? '') && isSameCell(cell, previous?.cell ?? null);
  return isLabel ? followNames(previous?.text ?? '', part ?? own, owners) : (part ?? own);
}

/** What a label names as its first word, and says no more: a cell that tells of a village is no head. */
function nameOf(label: string, owners: Owners): Context {
  const [word = ''] = label.split(/\s/, 1);
  const named = owners.namesIn(word);
  const isPart = named.some(({ name }) => owners.around(name).size > 0);
  const names = named.map(({ name }) => name);
  return isPart && named.at(-1)?.end !== word.length ? [] : innermost(names, owners);
}

function isSameCell(one: WordParagraph['cell'], other: WordParagraph['cell']): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}

/** Whether the briefing made anew tells a sentence of the same places; of all where there is none. */
export function rememberTold(
  made: WordParagraph[] | null,
  owners: Owners,
): (sentence: string, context: Context) => boolean {
  if (made === null) return () => true;
  const keyOf = (text: string, context: Context) => `${context.join('、')} ${foldSentence(text)}`;
  let told: Set<string> | null = null;
  return (sentence, context) => {
    told ??= new Set(
      made.flatMap((paragraph, at) => {
        const sentences = splitSentences(paragraph.text);
        const contexts = listContexts(sentences, paragraph, made[at - 1] ?? null, owners);
        return sentences.map(({ text }, index) => keyOf(text, contexts[index] ?? []));
      }),
    );
    return told.has(keyOf(sentence, context));
  };
}
