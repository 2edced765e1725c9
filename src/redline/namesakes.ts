/** Places and parts of places that share a name (two 鼓楼区, two 新庄村 of one county): which of them is meant. */
import type { SourceFact } from './quotations.ts';

/** A place as it is written: 稷山县, and 稷山 where that is no other word. */
export type PlaceName = { name: string; short: string };

/** `key` tells it apart from its namesakes; `around` is what it lies in, written in full. */
type Namesake = { key: string; around: string };

type Place = NonNullable<SourceFact['place']>;

export type Namesakes = {
  /** Of a place its keys: none where its name is its own, several where its full name does not tell which it is. */
  keysOfPlace: (place: Place) => string[];
  /** Of a part of a place, with the town that it lies in. */
  keysOfPart: (name: string, place: Place, town?: string) => string[];
  /** The key of what is so called in `outer`; the name where it has no namesake, or nothing tells which is meant. */
  within: (name: string, outer: string) => string;
  /** Other words for one of them, with its key: 南京市鼓楼区, 南京鼓楼区. */
  words: [string, string][];
};

export function findNamesakes(facts: readonly SourceFact[], divisions: readonly PlaceName[]): Namesakes {
  const places = groupBy(
    facts.flatMap(({ place }) => (place ? [[place.name, place.fullName] as const] : [])),
  );
  const isShort = (one: string, other: string) => other.endsWith(one);
  const sharedPlaces = keepShared(places, isShort, toPlace);
  // 太原市清徐县 and 山西省太原市清徐县 have the same villages.
  const inFull = ({ name, fullName }: Place): string => {
    const [full, ...others] = keepOwn([...(places.get(name) ?? [])], isShort).filter((it) =>
      it.endsWith(fullName),
    );
    return full !== undefined && others.length === 0 ? full : fullName;
  };
  const outers = facts.flatMap(({ place, parts = [] }) =>
    place ? parts.map((name, at) => [name, inFull(place) + (parts[at + 1] ?? '')] as const) : [],
  );
  const sharedParts = keepShared(groupBy(outers), (one, other) => other.startsWith(one), toPart);
  const within = (name: string, outer: string): string => {
    const all = [...(sharedPlaces.get(name) ?? []), ...(sharedParts.get(name) ?? [])];
    const meant = all.filter(({ key, around }) => key === outer || around.includes(outer));
    return (meant.length === 1 && meant[0]?.key) || name;
  };
  return {
    keysOfPlace: ({ name, fullName }) =>
      (sharedPlaces.get(name) ?? []).map(({ key }) => key).filter((key) => key.endsWith(fullName)),
    keysOfPart: (name, place, town = '') => {
      const all = sharedParts.get(name) ?? [];
      const outer = all.length > 0 ? inFull(place) + town : '';
      return all.filter(({ around }) => around.startsWith(outer)).map(({ key }) => key);
    },
    within,
    words: [...sharedPlaces].flatMap(([name, all]) => listWords(name, all, divisions)),
  };
}

const toPlace = (name: string, fullName: string): Namesake => ({
  key: fullName,
  around: fullName.endsWith(name) ? fullName.slice(0, -name.length) : fullName,
});

const toPart = (name: string, around: string): Namesake => ({ key: around + name, around });

function groupBy(pairs: (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [name, value] of pairs) groups.set(name, (groups.get(name) ?? new Set()).add(value));
  return groups;
}

/** What `isPart` of another says no more than that one: it is none of its own. */
const keepOwn = (values: string[], isPart: (one: string, other: string) => boolean): string[] =>
  values.filter((one) => !values.some((it) => it !== one && isPart(one, it)));

/** The names that several are called by. */
function keepShared(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  isPart: (one: string, other: string) => boolean,
  make: (name: string, value: string) => Namesake,
): Map<string, Namesake[]> {
  const shared = new Map<string, Namesake[]>();
  for (const [name, values] of groups) {
    const own = keepOwn([...values], isPart);
    if (own.length > 1)
      shared.set(
        name,
        own.map((value) => make(name, value)),
      );
  }
  return shared;
}

/** 江苏省南京市鼓楼区, 南京市鼓楼区, 南京鼓楼区: those that one alone is called by. */
function listWords(
  name: string,
  namesakes: readonly Namesake[],
  divisions: readonly PlaceName[],
): [string, string][] {
  const called = groupBy(
    namesakes.flatMap(({ key, around }) => [
      [key, key] as const,
      ...[...around.matchAll(/[省市州盟区县旗]/gu)].map(
        ({ index }) => [around.slice(index + 1) + name, key] as const,
      ),
      ...divisions
        .filter((it) => it.short.length > 1 && around.includes(it.name))
        .map(({ short }) => [short + name, key] as const),
    ]),
  );
  return [...called].flatMap(([word, keys]): [string, string][] => {
    const [key] = keys;
    return word !== name && key !== undefined && keys.size === 1 ? [[word, key]] : [];
  });
}
