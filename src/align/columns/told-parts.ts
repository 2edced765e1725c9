/** The towns and villages that an article has named, for what it says of 该镇 and 村里 further on. */
import type { Place, Sentence } from '../../model.ts';
import { isName, type PartWording } from './part-wording.ts';

/** The part of the place that a sentence speaks of, and the earlier sentence that names it where this one does not. */
export type LocalPlace = {
  place: Place;
  named: { sentence: Sentence; start: number; end: number } | null;
  /** It is no part of the place at all but another county. */
  isForeign: boolean;
  /** Nothing in the sentence says whether it is still told of the part or of the whole place again. */
  isDoubtful?: boolean;
};

/** 该镇 and 该村 mean the last one named, 村里 and 全镇 the only one. */
export type Pointer = { level: Place['level']; isBack: boolean };

/** The county and the town that a village's name tells with it, each where it stands. */
function listOuter({ place, named, isForeign }: LocalPlace, wording: PartWording): LocalPlace[] {
  const told = [
    ['county', wording.outerCounty],
    ['town', wording.outerTown],
  ] as const;
  return told.flatMap(([level, pattern]) => {
    const name = pattern.exec(place.name)?.[1];
    if (name === undefined || !named || isForeign) return [];
    const start = named.start + place.name.indexOf(name);
    const base = place.fullName.slice(0, place.fullName.length - place.name.length);
    return {
      place: { name, fullName: `${base}${name}`, level },
      named: { ...named, start, end: start + name.length },
      isForeign,
    };
  });
}

/** The towns and villages that an article has named so far. */
export function rememberNames(wording: PartWording) {
  const last = new Map<Place['level'], LocalPlace>();
  const names = new Map<Place['level'], Set<string>>();
  const levelOf = (name: string) => (wording.villageName.test(name) ? 'village' : 'town');
  const know = (level: Place['level'], name: string) =>
    names.set(level, (names.get(level) ?? new Set<string>()).add(name));
  let isPast = false;
  return {
    remember: (it: LocalPlace) => {
      isPast = false;
      last.set(it.place.level, it);
      for (const outer of listOuter(it, wording)) {
        last.set(outer.place.level, outer);
        know(outer.place.level, outer.place.name);
      }
    },
    /** Every name in a sentence counts: one named in passing may be the one that is meant. */
    pass: (text: string) => {
      for (const [name = ''] of text.matchAll(wording.mentioned)) {
        if (!isName(name, wording)) continue;
        const level = levelOf(name);
        know(level, name);
        // 包家店镇 after 六户地镇沙枣梁村: what is said of 村里 from here on is another village's
        const village = last.get('village');
        const around = village?.named?.sentence.text ?? '';
        if (level === 'town' && !around.includes(name) && wording.hasTown.test(around))
          last.delete('village');
        const before = last.get(level);
        if (before && !name.endsWith(before.place.name) && !before.place.name.endsWith(name))
          last.delete(level);
      }
    },
    /** Counties are told beside the towns and villages of a larger place. */
    passCounties: (text: string) => {
      for (const [name = ''] of text.matchAll(wording.mentionedCounty))
        if (isName(name, wording)) know('county', name);
    },
    /** A sentence has spoken of the whole place: from here on 村里 may mean its villages, and 该村 alone goes back. */
    leave: () => {
      isPast = true;
    },
    find: ({ level, isBack }: Pointer): LocalPlace | null => {
      const it = last.get(level) ?? null;
      if (isPast && !isBack) return null;
      const isOnly = [...(names.get(level) ?? [])].every((name) => it && isSameName(name, it.place.name));
      return isBack || isOnly ? it : null;
    },
  };
}

/** 在临洮县 as it is found in passing, and 临洮县. */
function isSameName(name: string, other: string): boolean {
  return name.endsWith(other) || other.endsWith(name);
}
