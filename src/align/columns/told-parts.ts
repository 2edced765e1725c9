/** The towns and villages that an article has named, for what it says of 该镇 and 村里 further on. */
import type { Place, Sentence } from '../../model.ts';
import { isName, type PartWording } from './part-wording.ts';

/** The part of the place that a sentence speaks of, and the earlier sentence that names it where this one does not. */
export type LocalPlace = {
  place: Place;
  named: { sentence: Sentence; start: number; end: number } | null;
  /** It is no part of the place at all but another county. */
  isForeign: boolean;
};

/** 该镇 and 该村 mean the last one named, 村里 and 全镇 the only one. */
export type Pointer = { level: Place['level']; isBack: boolean };

/** The towns and villages that an article has named so far. */
export function rememberNames(wording: PartWording) {
  const last = new Map<Place['level'], LocalPlace>();
  const names = new Map<Place['level'], Set<string>>();
  const levelOf = (name: string) => (wording.villageName.test(name) ? 'village' : 'town');
  return {
    remember: (it: LocalPlace) => last.set(it.place.level, it),
    /** Every name in a sentence counts: one named in passing may be the one that is meant. */
    pass: (text: string) => {
      for (const [name = ''] of text.matchAll(wording.mentioned)) {
        if (!isName(name, wording)) continue;
        const level = levelOf(name);
        const known = names.get(level) ?? new Set<string>();
        names.set(level, known.add(name));
        // 包家店镇 after 六户地镇沙枣梁村: what is said of 村里 from here on is another village's
        const village = last.get('village');
        const around = village?.named?.sentence.text ?? '';
        if (level === 'town' && !around.includes(name) && /(?:街道|[镇乡])/u.test(around))
          last.delete('village');
        const before = last.get(level);
        if (before && !name.endsWith(before.place.name) && !before.place.name.endsWith(name))
          last.delete(level);
      }
    },
    find: ({ level, isBack }: Pointer): LocalPlace | null =>
      isBack || (names.get(level)?.size ?? 0) <= 1 ? (last.get(level) ?? null) : null,
  };
}
