/** Villages, towns and counties inside a place: what is said of them is not said of the whole place. */
import type { Place, Sentence } from '../../model.ts';
import type { PartWording } from './part-wording.ts';

/**
 * What a figure's scope means for a column: the whole place, a part of it (a town, a county of a city), a single village
 * or community, a larger place, or nothing certain.
 */
export type ScopeKind = 'whole' | 'part' | 'village' | 'beyond' | null;

// 江苏省无锡市: a place with its province
const farName = /\p{Script=Han}{2}(?:省|自治区)\p{Script=Han}/u;
// 该县, 各镇: no name
const pointing = /^[该我本全各每某两多几]/u;

/** A column's own place. */
type Own = Pick<Place, 'fullName' | 'level'>;

/** How a scope as written (全县, 河湾村, 全省) stands to the place of its column. */
export function readScope(scope: string | null, column: Own, wording: PartWording): ScopeKind {
  const { whole, pointed, placeName, villageName, oneBody, notNames } = wording;
  if (scope === null) return null;
  const { fullName } = column;
  if (fullName.endsWith(scope) || whole.test(scope)) return 'whole';
  if (/^[该全本]/u.test(scope) && scope.at(-1) === fullName.at(-1)) return 'whole';
  if (pointed.test(scope)) return villageName.test(scope) ? 'village' : 'part';
  if (oneBody.test(scope) && !/^[全各每]/u.test(scope)) return 'village';
  if (scope === '全国') return 'beyond';
  if (scope === '全省' || scope === '全自治区') return column.level === 'province' ? 'whole' : 'beyond';
  const isName =
    placeName.test(scope) &&
    !pointing.test(scope) &&
    !farName.test(scope) &&
    !notNames.some((word) => scope.includes(word));
  if (!isName || fullName.includes(scope)) return null;
  if (isForeign(scope, column)) return 'beyond';
  return villageName.test(scope) ? 'village' : 'part';
}

/** A county named in another county's column, which no county lies in. */
function isForeign(name: string, { level }: Own): boolean {
  return ['county', 'town', 'village'].includes(level) && /[县旗]$/u.test(name);
}

/** The words of a scope that tell the whole: 全市 of 全市把社区. */
export function wholeWord(scope: string, { whole }: PartWording): string {
  return whole.exec(scope)?.[0] ?? scope;
}

// the sentence speaks of the whole again
const wholeAgain = /全[市县区州旗]|[我本][市县区州旗]/u;

/** Name of a village that the text does not name. */
export const namelessVillage = '该村';

/** Characters from its head within which a sentence names what it is about. */
const headLength = 30;

/** The part of the place that a sentence speaks of, and the earlier sentence that names it where this one does not. */
export type LocalPlace = {
  place: Place;
  named: { sentence: Sentence; start: number; end: number } | null;
  /** It is no part of the place at all but another county. */
  isForeign: boolean;
};

/**
 * For each sentence of one article: the place inside `column` that it speaks of, or null. A name holds to the end of
 * its paragraph, or until a sentence speaks of the whole place. `lastParagraph` gives the paragraph a sentence ends in.
 */
export function findLocalPlaces(
  sentences: Sentence[],
  column: Place,
  wording: PartWording,
  lastParagraph: (sentence: Sentence) => number,
): (LocalPlace | null)[] {
  let current: LocalPlace | null = null;
  let paragraph = -1;
  return sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) current = null;
    paragraph = lastParagraph(sentence);
    const { text } = sentence;
    const found = readLocalPlace(text, column, wording);
    if (found === 'own' || (found === 'whole' && !current?.isForeign)) current = null;
    else if (found !== null && found !== 'whole') {
      const start = text.indexOf(found.place.name);
      current = { ...found, named: { sentence, start, end: start + found.place.name.length } };
    } else if (current === null && isSomeVillage(text, column, wording))
      current = { place: describeLocal(namelessVillage, 'village', column), named: null, isForeign: false };
    const isNamedHere =
      current?.named?.sentence === sentence || (current && text.includes(current.place.name));
    return current && isNamedHere ? { ...current, named: null } : current;
  });
}

/** 全县 speaks of the whole, which is another county's where the paragraph is about that; the own name never is. */
function readLocalPlace(
  text: string,
  column: Place,
  wording: PartWording,
): { place: Place; isForeign: boolean } | 'own' | 'whole' | null {
  const name = wording.subject.exec(text.slice(0, headLength))?.[1] ?? null;
  const kind = readScope(name, column, wording);
  if (name !== null && kind === 'beyond')
    return { place: { name, fullName: name, level: 'county' }, isForeign: true };
  if (name !== null && (kind === 'part' || kind === 'village'))
    return { place: describeLocal(name, kind, column), isForeign: false };
  if (text.includes(column.name)) return 'own';
  return kind === 'whole' || wholeAgain.test(text) ? 'whole' : null;
}

/** 全村已建成…: a village that no sentence of the paragraph names. */
function isSomeVillage(text: string, column: Place, { unnamed }: PartWording): boolean {
  const isLarger = ['nation', 'province', 'city', 'county'].includes(column.level);
  return isLarger && unnamed.test(text.slice(0, headLength));
}

function describeLocal(name: string, kind: 'part' | 'village', column: Place): Place {
  const level = kind === 'village' ? 'village' : /[县区市]$/u.test(name) ? 'county' : 'town';
  return { name, fullName: `${column.fullName}${name}`, level };
}
