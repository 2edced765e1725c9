/** Villages, towns and counties inside a place: what is said of them is not said of the whole place. */
import type { Place, Sentence } from '../../model.ts';
import { findAround } from './around-place.ts';
import {
  describeLocal,
  headLength,
  namesInPassing,
  readLocalPlace,
  readOwnPointed,
  readPointer,
} from './local-place.ts';
import { isName, type PartWording } from './part-wording.ts';
import { readScope } from './scope.ts';
import { findSpeakers } from './speakers.ts';
import { prepareStories, readSent, readVillager } from './stories.ts';
import { type LocalPlace, rememberNames } from './told-parts.ts';

/** What a part is called that the text does not name. */
const nameless: Partial<Record<Place['level'], string>> = { village: '该村', town: '该镇', county: '该县' };

export function isNameless(part: Place): boolean {
  return nameless[part.level] === part.name;
}

/** From the smallest up. */
const ranks: Place['level'][] = ['village', 'town', 'county'];

/**
 * For each sentence of one article: the place inside `column` that it speaks of, or null. A name holds where the sentence has
 * it or points at it (该镇, 村里, 镇党委), and in a paragraph whose first sentence it is the subject of, until a sentence speaks
 * of the whole place; 该镇 and 村里 take it up again further on. One that heads a section (蒿坪镇：…) holds for all its paragraphs. Behind an
 * example in passing nobody knows: such a sentence is doubtful.
 * `lastParagraph` gives the paragraph a sentence ends in.
 */
export function findLocalPlaces(
  sentences: Sentence[],
  column: Place,
  wording: PartWording,
  lastParagraph: (sentence: Sentence) => number,
): (LocalPlace | null)[] {
  const named = rememberNames(wording);
  const speakers = findSpeakers(sentences, column, wording);
  const stories = prepareStories(sentences, column, wording);
  const around = findAround(sentences, column, wording, lastParagraph);
  const hasCounties = ['nation', 'province', 'city'].includes(column.level);
  let section: LocalPlace | null = null;
  let current: LocalPlace | null = null;
  let paragraph = -1;
  // it is the subject of its paragraph's first sentence; or the whole place's sentences stand before the one that names it
  let isTheme = false;
  let isPassing = false;
  let isFirst = true;
  return sentences.map((sentence) => {
    if (sentence.kind === 'heading') {
      stories.begin();
      section = readHeading(sentence, column, wording);
      if (section) named.remember(section);
      return null;
    }
    isFirst = sentence.paragraph !== paragraph;
    if (isFirst) {
      stories.begin();
      current = section;
      isTheme = false;
      isPassing = false;
    }
    paragraph = lastParagraph(sentence);
    const wider = around.get(sentence);
    if (wider) return { place: wider, named: null, isForeign: true };
    const { text } = sentence;
    const read = readLocalPlace(sentence, column, wording);
    const speaker = read === null ? speakers.get(sentence) : undefined;
    if (speaker) return speaker;
    const pointed = readPointer(text, column, wording);
    const own = read === null && pointed ? readOwnPointed(text, pointed, column, wording) : null;
    // 县委组织部干部李伟派驻到柳沟村后，…: not what the county does
    const isSent = (read === null || isWord(read)) && !wording.wholeHeads.test(text);
    const sent = isSent ? readSent(text, column, wording) : null;
    const villager =
      sent ?? (read === null && own === null && !pointed ? readVillager(text, column, wording) : null);
    const found =
      (sent ? null : read) ??
      (own === 'other' ? null : own) ??
      (villager && { place: villager.place, isForeign: false });
    if (villager) stories.remember(villager.person, sentence, villager.place);
    const pointer = own === null ? pointed : null;
    // 全镇14个村 after what was said of one of them
    const step = current && pointer ? ranks.indexOf(pointer.level) - ranks.indexOf(current.place.level) : 0;
    const isOfMany =
      current?.place.level === 'village' && wording.severalVillages.test(text.slice(0, headLength));
    const isInPassing =
      current !== null && !current.isForeign && isWord(found) && namesInPassing(text, column, wording);
    if (isInPassing) {
      // 合作社被评为青石县示范社: the village's still, and so may be what comes next
      isTheme = false;
    } else if (
      found === 'own' ||
      (found === 'whole' && !current?.isForeign) ||
      (found === null && pointer === null && isOfMany)
    ) {
      current = null;
      named.leave();
    } else if (found !== null && !isWord(found)) {
      const start = text.indexOf(found.place.name);
      isPassing = !isFirst && (current === null || isPassing);
      isTheme = isFirst && isSubject(text, start, found.place.name);
      current = { ...found, named: { sentence, start, end: start + found.place.name.length } };
      named.remember(current);
    } else if (
      pointer !== null &&
      (current === null || step > 0 || (pointer.isBack && (step < 0 || current.named === null)))
    ) {
      current = named.find(pointer) ?? describeNameless(pointer.level, text, column, wording);
      isTheme = isFirst && pointer.isBack;
    } else if (current && (own === 'other' || opensElsewhere(text, current.place, wording))) current = null;
    else if (current && isPassing && pointer === null && wording.deed.test(text)) {
      // 推行“支部建在网格上”，划分网格386个 after 在沙梁子村，…: what the county does, as before the example
      current = null;
      named.leave();
    }
    named.pass(text);
    if (hasCounties) named.passCounties(text);
    const told =
      current && tellNamed(sentence, current, current === section || pointer !== null, isTheme, wording);
    current ??= readArrival(sentence, column, wording);
    const goesOn = told === null && found === null && pointer === null ? stories.goOn(sentence) : null;
    const part = told ?? goesOn;
    // 村里办了厂 without a name: what comes next may be that village's, too
    const isPointed = pointer !== null && part !== null && isNameless(part.place);
    if (part) stories.follow({ ...part, isDoubtful: part.isDoubtful === true && !isPointed }, sentence);
    else stories.leave(text);
    return part;
  });
}

type Found = ReturnType<typeof readLocalPlace>;

const isWord = (found: Found): found is 'own' | 'whole' => found === 'own' || found === 'whole';

/** The part as this sentence has it: with the name of an earlier sentence where it surely is still told of that. */
function tellNamed(
  sentence: Sentence,
  current: LocalPlace,
  isSure: boolean,
  isTheme: boolean,
  wording: PartWording,
): LocalPlace {
  const { text } = sentence;
  const { place, isForeign } = current;
  if (current.named?.sentence === sentence || text.includes(lastName(place.name, wording)))
    return { ...current, named: null };
  if (isSure || isForeign || current.named === null) return current;
  // 县巡察办三个月后…，镇党委副书记被约谈
  const isWider = wording.widerBody.test(text.slice(0, headLength));
  const isPointed = (place.level === 'village' ? wording.villageBody : wording.townBody).test(text);
  const isDeed = place.level !== 'county' && wording.deed.test(text);
  if (!isWider && (isPointed || (isTheme && !isDeed))) return current;
  return { ...current, named: null, isDoubtful: true };
}

/** 池河镇聚焦…, 2022年，下岩沟村把…; not 三台子街道的副主任, 兴隆山镇有位…, 在五合镇，…. */
function isSubject(text: string, start: number, name: string): boolean {
  return (
    !/[在从到进]$/u.test(text.slice(0, start)) &&
    !/^(?:的|有[位个人名]|[，,])/u.test(text.slice(start + name.length))
  );
}

/** 西渠头村 of 大荔县许庄镇西渠头村. */
function lastName(name: string, { outerNames }: PartWording): string {
  return name.replace(outerNames, '');
}

/** 蒿坪镇：住下来再说话, 三、郁南：账本先过塑封. */
function readHeading(sentence: Sentence, column: Place, wording: PartWording): LocalPlace | null {
  const told = sentence.inner?.[0];
  // 五原县委常委　刘晓梅: who speaks
  if (told && !/^(?:委|政府)/u.test(sentence.text.slice(told.named.end)))
    return { place: told.place, named: { sentence, ...told.named }, isForeign: false };
  const name = wording.headed.exec(sentence.text)?.[1] ?? null;
  const kind = readScope(name, column, wording);
  if (name === null || (kind !== 'part' && kind !== 'village') || wording.pointed.test(name)) return null;
  const start = sentence.text.indexOf(name);
  return {
    place: describeLocal(name, kind, column),
    named: { sentence, start, end: start + name.length },
    isForeign: false,
  };
}

/** Whose 村里 is that no sentence names nobody knows: what it has, counts or does is quoted for no place. */
function describeNameless(
  level: Place['level'],
  text: string,
  column: Place,
  wording: PartWording,
): LocalPlace {
  const name = nameless[level] ?? '';
  return {
    place: { name, fullName: `${column.fullName}${name}`, level },
    named: null,
    isForeign: false,
    isDoubtful: wording.unnamedHeads.test(text.slice(0, headLength)) || /\d/u.test(text),
  };
}

/** 他来到了西贾村: what comes next is told of it. */
function readArrival(sentence: Sentence, column: Place, wording: PartWording): LocalPlace | null {
  const name = wording.arrived.exec(sentence.text)?.[1] ?? null;
  const kind = readScope(name, column, wording);
  if (name === null || kind !== 'village' || column.level === 'village' || wording.pointed.test(name))
    return null;
  const start = sentence.text.indexOf(name);
  return {
    place: describeLocal(name, kind, column),
    named: { sentence, start, end: start + name.length },
    isForeign: false,
  };
}

/** 渭源县按照… after what was said of 通渭县: a sentence that opens with another name is not told of the one before. */
function opensElsewhere(text: string, { name }: Place, wording: PartWording): boolean {
  const other = wording.opensWith.exec(text)?.[1] ?? '';
  return isName(other, wording) && !other.includes(name) && !name.includes(other);
}
