/** Villages, towns and counties inside a place: what is said of them is not said of the whole place. */
import type { Place, Sentence } from '../../model.ts';
import { isName, type PartWording } from './part-wording.ts';
import { type LocalPlace, type Pointer, rememberNames } from './told-parts.ts';

/**
 * What a figure's scope means for a column: the whole place, a part of it (a town, a county of a city), a single village
 * or community, a larger place, or nothing certain.
 */
export type ScopeKind = 'whole' | 'part' | 'village' | 'beyond' | null;

// 江苏省无锡市: a place with its province
const farName = /\p{Script=Han}{2}(?:省|自治区)\p{Script=Han}/u;

/** A column's own place. */
type Own = Pick<Place, 'fullName' | 'level'> & { name?: string };

/** How a scope as written (全县, 河湾村, 全省) stands to the place of its column. */
export function readScope(scope: string | null, column: Own, wording: PartWording): ScopeKind {
  const { whole, pointed, villageName, oneBody } = wording;
  if (scope === null) return null;
  const { fullName } = column;
  if (scope === fullName) return 'whole';
  // 漪江省望川市临河县石沟村
  if (scope.startsWith(fullName)) return readScope(scope.slice(fullName.length), column, wording);
  const unit = wholeUnit.exec(scope)?.[1] ?? '';
  if (unit !== '' && isSmaller(unit, column)) return 'part';
  if (unit !== '' && isLarger(unit, column)) return 'beyond';
  // 坪地场乡 in the column of 坪地场仡佬族侗族乡
  if (fullName.endsWith(scope) || scope === column.name || whole.test(scope)) return 'whole';
  if (/^[该全本]/u.test(scope) && scope.at(-1) === fullName.at(-1)) return 'whole';
  if (pointed.test(scope)) return villageName.test(scope) ? 'village' : 'part';
  if (oneBody.test(scope) && !/^[全各每]/u.test(scope)) return 'village';
  if (scope === '全国') return 'beyond';
  if (scope === '全省' || scope === '全自治区') return column.level === 'province' ? 'whole' : 'beyond';
  if (!isName(scope, wording) || farName.test(scope) || fullName.includes(scope)) return null;
  if (isForeign(scope, column, wording)) return 'beyond';
  return villageName.test(scope) ? 'village' : 'part';
}

// 全县, 我市
const wholeUnit = /^[全我本该]([省市县区州旗盟])/u;

/** 全县 in the column of a province or a city: the whole of one of its counties. */
function isSmaller(unit: string, { level, fullName }: Own): boolean {
  if (fullName.endsWith(unit)) return false;
  if (level === 'nation') return true;
  return (level === 'province' && unit !== '省') || (level === 'city' && /[县区旗]/u.test(unit));
}

/** 全市 in the column of a county that is none (介休市), 全县 in a town's: more than the place itself. */
function isLarger(unit: string, { level, fullName }: Own): boolean {
  if (fullName.endsWith(unit)) return false;
  return /[市州盟]/u.test(unit) ? /^(?:county|town|village)$/.test(level) : /^(?:town|village)$/.test(level);
}

/** A county or district (崇明区) named in another county's column, which none lies in; 宿舍区 is no district. */
function isForeign(name: string, { level }: Own, { area }: PartWording): boolean {
  const isInside = !['county', 'town', 'village'].includes(level);
  return !isInside && (/[县旗]$/u.test(name) || (/\p{Script=Han}{2}区$/u.test(name) && !area.test(name)));
}

/** The words of a scope that tell the whole: 全市 of 全市把社区. */
export function wholeWord(scope: string, { whole }: PartWording): string {
  return whole.exec(scope)?.[0] ?? scope;
}

// the sentence speaks of the whole again: of a county, or of a town where that is the column's own
const wholeAgain = /[全我本]([省市县区州旗])/gu;
// 县委党校今年…, 为严明纪律，今年以来，县纪委监委…: the county's own body acts
const ownBody = /^(?:[^，。]{0,12}，){0,2}([市县区旗])(?:委|纪委|监委|政府|里|直|人大|政协)/u;
// 6个村集体组建…: of more villages than one
const severalVillages = /(?:\d\d|[2-9二两三四五六七八九十])个(?:行政)?村(?!民|小组|干部|支书|医)/u;

/** What a part is called that the text does not name. */
const nameless: Partial<Record<Place['level'], string>> = { village: '该村', town: '该镇', county: '该县' };

export function isNameless(part: Place): boolean {
  return nameless[part.level] === part.name;
}

/** From the smallest up. */
const ranks: Place['level'][] = ['village', 'town', 'county'];

/** Characters from its head within which a sentence names what it is about. */
const headLength = 30;

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
      section = readHeading(sentence, column, wording);
      if (section) named.remember(section);
      return null;
    }
    isFirst = sentence.paragraph !== paragraph;
    if (isFirst) {
      current = section;
      isTheme = false;
      isPassing = false;
    }
    paragraph = lastParagraph(sentence);
    const { text } = sentence;
    const found = readLocalPlace(sentence, column, wording);
    const speaker = found === null ? speakers.get(sentence) : undefined;
    if (speaker) return speaker;
    const pointer = readPointer(text, column, wording);
    // 全镇14个村 after what was said of one of them
    const step = current && pointer ? ranks.indexOf(pointer.level) - ranks.indexOf(current.place.level) : 0;
    const isOfMany = current?.place.level === 'village' && severalVillages.test(text.slice(0, headLength));
    if (
      found === 'own' ||
      (found === 'whole' && !current?.isForeign) ||
      (found === null && pointer === null && isOfMany)
    ) {
      current = null;
      named.leave();
    } else if (found !== null && found !== 'whole') {
      const start = text.indexOf(found.place.name);
      isPassing = !isFirst && (current === null || isPassing);
      isTheme = isFirst && isSubject(text, start, found.place.name);
      current = { ...found, named: { sentence, start, end: start + found.place.name.length } };
      named.remember(current);
    } else if (
      pointer !== null &&
      (current === null || step > 0 || (pointer.isBack && (step < 0 || current.named === null)))
    ) {
      current = named.find(pointer) ?? describeNameless(pointer.level, column);
      isTheme = isFirst && pointer.isBack;
    } else if (current && opensElsewhere(text, current.place, wording)) current = null;
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
    return told;
  });
}

/** Characters of a sentence that says only who has spoken. */
const longestTag = 30;

/** “去年收入22万元，今年要突破30万元。”新庄村党支部书记王刚说。: what is quoted before is told of the speaker's village. */
function findSpeakers(sentences: Sentence[], column: Place, wording: PartWording): Map<Sentence, LocalPlace> {
  const speakers = new Map<Sentence, LocalPlace>();
  for (const [at, tag] of sentences.entries()) {
    if (tag.text.length > longestTag || !wording.saidBy.test(tag.text)) continue;
    const found = readLocalPlace(tag, column, wording);
    if (found === null || found === 'own' || found === 'whole' || found.isForeign) continue;
    const start = tag.text.indexOf(found.place.name);
    const speaker = { ...found, named: { sentence: tag, start, end: start + found.place.name.length } };
    for (const quoted of listQuoted(sentences, at)) speakers.set(quoted, speaker);
  }
  return speakers;
}

/** The sentences of the quotation that ends right before the one at `end`, in its paragraph. */
function listQuoted(sentences: readonly Sentence[], end: number): Sentence[] {
  const paragraph = sentences[end]?.paragraph;
  if (!sentences[end - 1]?.text.endsWith('”')) return [];
  const quoted: Sentence[] = [];
  for (let at = end - 1; sentences[at]?.paragraph === paragraph; at -= 1) {
    const sentence = sentences[at];
    if (sentence) quoted.push(sentence);
    if (sentence?.text.startsWith('“')) return quoted;
  }
  return [];
}

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

function describeNameless(level: Place['level'], column: Place): LocalPlace {
  const name = nameless[level] ?? '';
  return {
    place: { name, fullName: `${column.fullName}${name}`, level },
    named: null,
    isForeign: false,
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

/** 全县 speaks of the whole, which is another county's where the paragraph is about that; the own name never is. */
function readLocalPlace(
  { text, inner = [] }: Sentence,
  column: Place,
  wording: PartWording,
): { place: Place; isForeign: boolean } | 'own' | 'whole' | null {
  const subject = wording.subject.exec(text.slice(0, headLength))?.[1] ?? null;
  const name = subject !== null && wording.pointed.test(subject) ? null : subject;
  const kind = readScope(name, column, wording);
  if (name !== null && kind === 'beyond')
    return { place: { name, fullName: name, level: 'county' }, isForeign: true };
  // 南邻张庄村 in the profile of a village: no part of it
  const isInside = column.level !== 'village' || kind !== 'village';
  if (name !== null && isInside && (kind === 'part' || kind === 'village'))
    return { place: describeLocal(name, kind, column), isForeign: false };
  const [told] = inner;
  if (told?.start === 0) return { place: told.place, isForeign: false };
  if (text.includes(column.name) || opensWithShort(text, column, wording)) return 'own';
  const isWhole =
    column.level === 'town'
      ? wording.wholeTown.test(text)
      : [...text.matchAll(wholeAgain)].some(([, unit = '']) => !isSmaller(unit, column));
  const isOwnBody =
    column.level === 'county' &&
    ownBody.exec(text)?.[1] === column.name.at(-1) &&
    readPointer(text, column, wording) === null;
  if (kind === 'whole' || isWhole || isOwnBody) return 'whole';
  return told && told.named.start < headLength ? { place: told.place, isForeign: false } : null;
}

/** 静宁眼下有冷库173座, 【记者】今年开春，静宁把…, of 静宁县. */
function opensWithShort(text: string, { name, level }: Place, { ending }: PartWording): boolean {
  const short = name.replace(/[省市县区]$/u, '');
  const at = text.slice(0, headLength).indexOf(short);
  const isNamed = ['province', 'city', 'county'].includes(level) && short.length >= 2 && at >= 0;
  const isOpen =
    at === 0 || (/[】）：，]$/u.test(text.slice(0, at)) && /^[把将]/u.test(text.slice(at + short.length)));
  return isNamed && isOpen && !ending.test(text.slice(at + short.length));
}

/** 全村已建成…, 该镇把…, 县里成立…: a part that is only pointed at; a county in the column of a larger place. */
function readPointer(text: string, column: Place, wording: PartWording): Pointer | null {
  const head = text.slice(0, headLength);
  const isLarger = ['nation', 'province', 'city', 'county'].includes(column.level);
  const word = isLarger ? (wording.unnamed.exec(head)?.[1] ?? null) : null;
  if (word !== null) {
    const kind = word.replace(/[里内]$/u, '');
    return { level: wording.villageName.test(kind) ? 'village' : 'town', isBack: /^[该这]/u.test(word) };
  }
  const county = isLarger && column.level !== 'county' ? wording.unnamedCounty.exec(head)?.[1] : undefined;
  return county === undefined ? null : { level: 'county', isBack: county.startsWith('该') };
}

function describeLocal(name: string, kind: 'part' | 'village', column: Place): Place {
  const level = kind === 'village' ? 'village' : /[县区市]$/u.test(name) ? 'county' : 'town';
  return { name, fullName: `${column.fullName}${name}`, level };
}
