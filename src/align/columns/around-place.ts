/** What an article on a village or town tells of the county around it: the county's deeds and numbers are none of the village's. */
import type { Place, Sentence } from '../../model.ts';
import { headLength } from './local-place.ts';
import { ownNames } from './own-names.ts';
import type { PartWording } from './part-wording.ts';

/**
 * The sentences of an article about a village or town that speak of a place around it, and that place. One that names it holds
 * for what comes next in its paragraph, until a sentence speaks of the village again.
 */
export function findAround(
  sentences: readonly Sentence[],
  own: Place,
  wording: PartWording,
  lastParagraph: (sentence: Sentence) => number,
): Map<Sentence, Place> {
  const found = new Map<Sentence, Place>();
  const around = listAround(own, wording);
  if (around.length === 0) return found;
  let current: Place | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.kind !== 'body') continue;
    if (sentence.paragraph !== paragraph) current = null;
    paragraph = lastParagraph(sentence);
    const { text } = sentence;
    const told = readAround(text, around, wording);
    if (speaksOfOwn(text, own, wording)) current = null;
    else if (told) current = told;
    else if (wording.villageWord.test(text) || wording.saidBy.test(text)) current = null;
    if (current) found.set(sentence, current);
  }
  return found;
}

/** 宁远县 and 临江市 around 临江市宁远县石门村, the inner one first; none around a county. */
function listAround({ name, fullName, level }: Place, wording: PartWording): Place[] {
  if ((level !== 'village' && level !== 'town') || !fullName.endsWith(name)) return [];
  const base = fullName.slice(0, fullName.length - name.length);
  const outer = [...base.matchAll(wording.outerName)].map(({ 0: text, index }): Place => {
    const end = index + text.length;
    const kind = /[县区旗]$/u.test(text) ? 'county' : /[省市州盟]$/u.test(text) ? 'city' : 'town';
    return { name: text, fullName: base.slice(0, end), level: text.endsWith('省') ? 'province' : kind };
  });
  return outer.reverse();
}

/** 石门村, 石门的, 全村, 村里, and “我们…” of somebody who lives there. */
function speaksOfOwn(text: string, { name, level }: Place, wording: PartWording): boolean {
  const pointed = level === 'village' ? wording.pointsAtVillage : wording.wholeTown;
  const short = name.length > 2 ? name.slice(0, -1) : name;
  return text.startsWith('“') || text.includes(short) || pointed.test(text);
}

/**
 * 宁远县委将…推广, 去年，宁远县把…: its name heads a clause; 全县210个村: the whole of it does; 县委组织部发现，有23个村…: a body of
 * the county speaks of many villages. In passing (在全县推广, 县里投了30万元) it is none.
 */
function readAround(text: string, around: readonly Place[], wording: PartWording): Place | null {
  const head = text.slice(0, headLength);
  for (const clause of head.split(/[，,]/u, 2)) {
    for (const place of around)
      for (const name of ownNames(place, wording))
        if (clause.startsWith(name) && wording.goesOn.test(clause.slice(name.length))) return place;
  }
  const ofKind = (kind = '') => around.find((it) => it.name.endsWith(kind)) ?? null;
  const [, kind] = wording.wholeHeads.exec(text) ?? [];
  if (kind !== undefined) return ofKind(kind);
  const [, body] = wording.ownBody.exec(head) ?? [];
  return body !== undefined && wording.severalVillages.test(text) ? ofKind(body) : null;
}
