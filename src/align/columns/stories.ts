/** Sentences that go on telling of one estate or village that stands only in the sentence before: nobody's else, and not the whole place's. */
import type { Place, Sentence } from '../../model.ts';
import { headLength } from './local-place.ts';
import type { PartWording } from './part-wording.ts';
import { readScope } from './scope.ts';
import type { LocalPlace } from './told-parts.ts';

/** The only estate that a text names: 五峰小区, “云庭花园”. */
export function readEstate(text: string, column: Place, { estate, notNames }: PartWording): Place | null {
  if (column.level === 'village') return null;
  const names = [...text.matchAll(estate)].flatMap(([whole, located, followed]) => {
    const quoted = located ?? followed;
    const name = quoted ?? whole;
    const stem = name.replace(/小区$/u, '');
    return quoted === undefined && notNames.some((word) => stem.includes(word)) ? [] : name;
  });
  const [name] = names;
  if (name === undefined || names.some((it) => it !== name)) return null;
  return { name, fullName: `${column.fullName}${name}`, level: 'village' };
}

/** 上任不久的青石县石门村村主任王大山，…: the one of whom a sentence is told, and his village. */
export function readVillager(text: string, column: Place, wording: PartWording): Villager | null {
  const [, name = null, person = ''] = wording.villager.exec(text) ?? [];
  if (name === null || column.level === 'village' || readScope(name, column, wording) !== 'village')
    return null;
  return describeVillager(name, person, column);
}

type Villager = { place: Place; person: string };

const describeVillager = (name: string, person: string, { fullName }: Place): Villager => ({
  place: { name, fullName: `${fullName}${name}`, level: 'village' },
  person,
});

/** 县税务局干部李伟派驻到柳沟村后，…, 王磊到石门村任第一书记以来，…: who was sent, and the village that the rest is told of. */
export function readSent(text: string, column: Place, wording: PartWording): Villager | null {
  const [, ofKind, bare, sent, joined] = wording.sent.exec(text) ?? [];
  const name = sent ?? joined ?? null;
  if (name === null || column.level === 'village' || readScope(name, column, wording) !== 'village')
    return null;
  return describeVillager(name, ofKind ?? bare ?? '', column);
}

/** The sentences of an article, in order, and which of them are doubtful because a story goes on in them. */
export function prepareStories(sentences: readonly Sentence[], column: Place, wording: PartWording) {
  const isFar = ['nation', 'province', 'city'].includes(column.level);
  // 截至目前，云岭共有…, of 云岭省
  const short = column.name.replace(/(?:省|市|地区|盟|州|(?:\p{Script=Han}{1,3}族)?自治区)$/u, '');
  const isOwn = (text: string) => isFar && short.length > 1 && text.includes(short);
  const estates = new Map<number, Place | null>();
  for (const { paragraph, text } of sentences) {
    const found = readEstate(text, column, wording);
    if (found)
      estates.set(
        paragraph,
        estates.has(paragraph) && estates.get(paragraph)?.name !== found.name ? null : found,
      );
  }
  /** The village or estate that was surely told of last, and how many paragraphs and headings began since. */
  let trail: Place | null = null;
  let begun = 0;
  const isOfMany = (text: string) => wording.manyParts.test(text) || wording.manyEstates.test(text);
  const villagers = new Map<string, LocalPlace>();
  return {
    /** Who has been told of with his village is known from then on. */
    remember: (person: string, sentence: Sentence, place: Place) => {
      const start = sentence.text.indexOf(place.name);
      const named = { sentence, start, end: start + place.name.length };
      villagers.set(person, { place, named, isForeign: false });
    },
    /** A paragraph or a heading begins. */
    begin: () => {
      begun += 1;
    },
    /**
     * The sentence is told of a part: what comes next in its paragraph and the one behind it may be, too. What is itself
     * doubtful leads no further, but where it speaks of the people of the village.
     */
    follow: ({ place, isForeign, isDoubtful }: LocalPlace, { text }: Sentence) => {
      if (isDoubtful && !wording.villageWord.test(text)) return;
      begun = 0;
      trail = !isForeign && place.level === 'village' ? place : null;
    },
    /** It names the estate without being told of it, or speaks of the whole place. */
    leave: (text: string) => {
      trail = readEstate(text, column, wording);
    },
    /** Nothing in the sentence says of whom it is told: the part that it may still be told of, or null. */
    goOn: ({ text, paragraph }: Sentence): LocalPlace | null => {
      const told = readEstate(text, column, wording);
      if (told) return { place: told, named: null, isForeign: false };
      const head = text.slice(0, headLength);
      if (isOfMany(text) || isOwn(text) || wording.widerBody.test(head) || wording.deed.test(skipTime(text)))
        return null;
      if (wording.wholeCount.test(text) || (begun > 0 && wording.wholeDeed.test(text))) return null;
      for (const [person, village] of villagers) if (text.includes(person)) return village;
      const estate = trail ?? estates.get(paragraph) ?? null;
      const isOfVillage = wording.villageWord.test(text) || wording.villageThing.test(text);
      const isWorded = wording.estateWord.test(text) || (trail !== null && isOfVillage);
      const place = isWorded ? estate : isFar && begun < 2 ? trail : null;
      return place && { place, named: null, isForeign: false, isDoubtful: true };
    },
  };
}

/** 今年以来，新建…, 目前，共…: what stands behind when. */
function skipTime(text: string): string {
  return text.replace(/^[^，,。；;]{1,8}[，,]/u, '');
}
