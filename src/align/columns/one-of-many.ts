/** Sentences that tell of one person, park, cooperative or branch that the whole place has many of: no number and no practice of the place. */
import type { Place, Sentence } from '../../model.ts';
import { headLength } from './local-place.ts';
import { ownNames } from './own-names.ts';
import type { PartWording } from './part-wording.ts';

// 全县, 我市, 各乡镇, 每个村
const ofWhole = /[全我本][省市州盟县区旗]|[各每][级地乡镇村县区市个]/u;

/** Characters before a name in which his office stands. */
const officeLength = 16;

/**
 * The sentences of an article that tell of one of many, by themselves or as what goes on behind one in its paragraph, until
 * a sentence speaks of the whole place, of a body of it or of more than one.
 */
export function findOnes(
  sentences: readonly Sentence[],
  column: Place,
  wording: PartWording,
): ReadonlySet<Sentence> {
  const { level } = column;
  const own = ownNames(column, wording);
  const ones = new Set<Sentence>();
  if (level === 'village' || level === 'town') return ones;
  let paragraph: number | null = null;
  for (const sentence of sentences) {
    const { text } = sentence;
    const isWide =
      own.some((it) => text.includes(it)) ||
      ofWhole.test(text) ||
      wording.severalVillages.test(text) ||
      wording.wholeCount.test(text) ||
      wording.widerBody.test(text.slice(0, headLength));
    const isOf = (pattern: RegExp) => sentence.kind === 'body' && !isWide && pattern.test(text);
    const isOfPerson =
      (isOf(wording.ofPerson) && !wording.speaking.test(text)) ||
      (isOf(wording.ofBare) && isPrivate(text, sentences, column, wording));
    const isOfSingle = isOf(wording.ofSingle);
    const goesOn = sentence.paragraph === paragraph && !isWide && !wording.deed.test(text);
    if (isOfPerson || isOfSingle) paragraph = sentence.paragraph;
    else if (!goesOn) paragraph = null;
    if (isOfPerson || isOfSingle || goesOn || isOf(wording.ofOneBody)) ones.add(sentence);
  }
  return ones;
}

/** Whether the bare name that a sentence opens with is no short name of the place and nobody who acts for it: 王强, not 县委书记李强. */
function isPrivate(
  text: string,
  sentences: readonly Sentence[],
  { fullName }: Place,
  { ofBare, widerBody }: PartWording,
): boolean {
  const person =
    ofBare
      .exec(text)
      ?.slice(1)
      .find((it) => it !== undefined) ?? '';
  if (fullName.includes(person)) return false;
  return !sentences.some((it) => {
    const at = it.text.indexOf(person);
    return at > 0 && widerBody.test(it.text.slice(Math.max(0, at - officeLength), at));
  });
}
