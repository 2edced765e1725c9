/** The part of its column's place that one sentence names or points at by itself. */
import type { Place, Sentence } from '../../model.ts';
import { ownNames, shortNameOf } from './own-names.ts';
import { isName, type PartWording } from './part-wording.ts';
import { isSmaller, readScope } from './scope.ts';
import type { LocalPlace, Pointer } from './told-parts.ts';

// the sentence speaks of the whole again: of a county, or of a town where that is the column's own
const wholeAgain = /[全我本]([省市县区州旗])/gu;

/** Characters from its head within which a sentence names what it is about. */
export const headLength = 30;

/** 全县 speaks of the whole, which is another county's where the paragraph is about that; the own name never is. */
export function readLocalPlace(
  { text, inner = [] }: Sentence,
  column: Place,
  wording: PartWording,
): { place: Place; isForeign: boolean } | 'own' | 'whole' | null {
  const name = readSubject(text, wording);
  const kind = readScope(name, column, wording);
  if (name !== null && kind === 'beyond')
    return { place: { name, fullName: name, level: 'county' }, isForeign: true };
  const late = name === null ? null : readLateSubject(text, name, column, wording);
  if (late) return late;
  if (name !== null && liesElsewhere(name, column, wording))
    return {
      place: { name, fullName: name, level: describeLocal(name, 'part', column).level },
      isForeign: true,
    };
  if (wording.returning.test(text) && findWhole(text, column, wording).length > 0) return 'whole';
  // 南邻张庄村 in the profile of a village: no part of it
  const isInside = column.level !== 'village' || kind !== 'village';
  if (name !== null && isInside && (kind === 'part' || kind === 'village'))
    return { place: describeLocal(name, kind, column), isForeign: false };
  const behind = readBehindOwn(text, column, wording);
  if (behind) return { place: behind, isForeign: false };
  const [told] = inner;
  if (told?.start === 0) return { place: told.place, isForeign: false };
  if (ownNames(column, wording).some((it) => text.includes(it)) || opensWithShort(text, column, wording))
    return 'own';
  const isWhole =
    column.level === 'town'
      ? wording.wholeTown.test(text)
      : [...text.matchAll(wholeAgain)].some(([, unit = '']) => !isSmaller(unit, column));
  const isOwnBody =
    column.level === 'county' &&
    wording.ownBody.exec(text)?.[1] === column.name.at(-1) &&
    readPointer(text, column, wording) === null;
  if (kind === 'whole' || isWhole || isOwnBody) return 'whole';
  return told && told.named.start < headLength ? { place: told.place, isForeign: false } : null;
}

/** The name that a sentence's clause is about, whatever it names; null without one. */
function readSubject(text: string, wording: PartWording): string | null {
  const head = text.slice(0, headLength);
  const subject = wording.subject.exec(head)?.[1] ?? null;
  if (subject !== null) return wording.pointed.test(subject) ? null : subject;
  const acting = wording.acting.exec(text)?.[1] ?? null;
  if (acting === null || !isName(acting, wording) || /[他她我你咱]/u.test(acting)) return null;
  return wording.joined.test(acting.replace(wording.outerNames, '')) ? null : acting;
}

// 看到了根源所在的|南雄市|，从2015年开始
const described = /的(\p{Script=Han}{1,5}?[县市区旗])[，,][从自]?(?:\d{4}年|[今去前]年|近年)/u;

/** 角湾村把账摆上桌，看到根源所在的南雄市，从2015年开始…: the county at whose name the sentence turns from the village that it begins with. */
function readLateSubject(text: string, name: string, column: Place, wording: PartWording) {
  if (column.level === 'town' || column.level === 'village') return null;
  const start = text.indexOf(name) + name.length;
  const late = described.exec(text.slice(start))?.[1] ?? null;
  if (late === null || wording.area.test(late) || !isName(late, wording)) return null;
  if (ownNames(column, wording).includes(late)) return 'own';
  const isForeign = column.level === 'county';
  const fullName = isForeign ? late : `${column.fullName}${late}`;
  return { place: { name: late, fullName, level: 'county' as const }, isForeign };
}

/** 陕西省黄陵县索洛湾村 in the column of another county. */
function liesElsewhere(name: string, column: Place, wording: PartWording): boolean {
  const county = column.level === 'county' ? wording.outerCounty.exec(name)?.[1] : undefined;
  return county !== undefined && !county.endsWith(column.name) && !column.fullName.includes(county);
}

// 南靖县书洋镇|、梅林镇, |等5个乡镇, |人王强, |召开的: more than the one, or none of it
const notOne = /^(?:[、和与及等的至]|人(?![大民])|[一二三四五六七八九十两多]+个(?:乡|镇|街道))/u;
// 云岭省临江市|青石县书洋镇
const addressAbove = /^\p{Script=Han}{1,20}[省市州盟区]$/u;

/** Clauses of a sentence in which an address may head it. */
const addressClauses = 3;

/** 云岭省临江市青石县书洋镇日前…: the town or village whose name stands right behind the column's own at a clause's head. */
function readBehindOwn(text: string, column: Place, wording: PartWording): Place | null {
  if (column.level === 'village') return null;
  const clauses = text.replace(wording.dateline, '').split(/[，,：:；;。]/u, addressClauses);
  for (const clause of clauses) {
    const words = clause.replace(wording.toAddress, '');
    const own = ownNames(column, wording).find((it) => words.includes(it));
    if (own === undefined) continue;
    const at = words.indexOf(own);
    const before = words.slice(0, at);
    if (before !== '' && !addressAbove.test(before)) return null;
    const rest = words.slice(at + own.length);
    const name = readChain(rest, wording);
    const kind = name === '' ? null : readScope(name, column, wording);
    if ((kind !== 'part' && kind !== 'village') || notOne.test(rest.slice(name.length))) return null;
    return describeLocal(name, kind, column);
  }
  return null;
}

/** 潼关县太要镇欧家城村: the names that a text opens with, each in the one before; '' without one. */
function readChain(text: string, wording: PartWording): string {
  const next = (name: string): string => {
    const found = wording.opensWith.exec(text.slice(name.length))?.[1] ?? '';
    const isNext = isName(found, wording) && !wording.joined.test(found) && !wording.ruled.test(found);
    return isNext ? next(`${name}${found}`) : name;
  };
  return next('');
}

/**
 * Whether a sentence names the whole place only in passing: 被评为青石县示范社, 这一做法在全县推广, 距青石县城40公里. One that
 * comes back to it (只是青石县的一个缩影) does not.
 */
export function namesInPassing(text: string, column: Place, wording: PartWording): boolean {
  if (wording.returning.test(text)) return false;
  const named = findWhole(text, column, wording);
  return named.length > 0 && named.every((at) => wording.passing.test(text.slice(0, at)));
}

/** Where a sentence has the column's own name, 全县 or 我市. */
function findWhole(text: string, column: Place, wording: PartWording): number[] {
  const found = [...text.matchAll(wholeAgain)].map(({ index }) => index);
  for (const name of ownNames(column, wording))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) found.push(at);
  return found;
}

// 从去年9月起，|, 今年|山西还将
const shortHeads =
  /[】）：，,](?:今年|去年|前年|目前|如今|眼下|近年来?)?$|^(?:今年|去年|前年|目前|如今|眼下|近年来?)$/u;

/** 静宁眼下有冷库173座, 【记者】今年开春，静宁把…, 今年静宁还将…, of 静宁县; 江华把… of 江华瑶族自治县. */
function opensWithShort(text: string, column: Place, wording: PartWording): boolean {
  const { level } = column;
  const { ending, ownGoes } = wording;
  const short = shortNameOf(column, wording);
  const at = text.slice(0, headLength).indexOf(short);
  const isNamed = ['province', 'city', 'county'].includes(level) && short.length >= 2 && at >= 0;
  const isOpen =
    at === 0 || (shortHeads.test(text.slice(0, at)) && ownGoes.test(text.slice(at + short.length)));
  return isNamed && isOpen && !ending.test(text.slice(at + short.length));
}

/** 全村已建成…, 该镇把…, 县里成立…: a part that is only pointed at; a county in the column of a larger place. */
export function readPointer(text: string, column: Place, wording: PartWording): Pointer | null {
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

/**
 * 马兰镇连片办起民宿，全镇…: the name that the sentence itself has before the word that points, null without one; 'other' for one
 * that does not head its clause.
 */
export function readOwnPointed(
  text: string,
  { level }: Pointer,
  column: Place,
  wording: PartWording,
): Omit<LocalPlace, 'named'> | 'other' | null {
  const [told = '', word = ''] = wording.unnamed.exec(text.slice(0, headLength)) ?? [];
  const before = told.slice(0, told.length - word.length);
  const isOne = (name: string) =>
    isName(name, wording) && (wording.villageName.test(name) ? 'village' : 'town') === level;
  for (const clause of before.split(/[，,]/u).reverse()) {
    const name = wording.opensWith.exec(clause)?.[1] ?? '';
    const kind = readScope(name, column, wording);
    if (isOne(name) && (kind === 'part' || kind === 'village'))
      return { place: describeLocal(name, kind, column), isForeign: false };
  }
  return [...before.matchAll(wording.mentioned)].some(([name]) => isOne(name) || isOne(name.slice(-3)))
    ? 'other'
    : null;
}

export function describeLocal(name: string, kind: 'part' | 'village', column: Place): Place {
  const level = kind === 'village' ? 'village' : /[县区市]$/u.test(name) ? 'county' : 'town';
  return { name, fullName: `${column.fullName}${name}`, level };
}
