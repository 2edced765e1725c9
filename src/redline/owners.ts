/** Whose the facts of the sources are, to be found by their figures and words. */
import { runsOf } from '../text/shingles.ts';
import { addWord, createTrie, findWords } from '../text/word-trie.ts';
import { findNamesakes, type Namesakes, type PlaceName } from './namesakes.ts';
import { remember, type SourceFact, type SourcePlace, unitedNumber } from './quotations.ts';
import { findNumbers, foldSentence, foldText } from './sentences.ts';

/**
 * A fact with the places and parts of places that it may be told of: its own, and those that its sentence names. `called` is what
 * it is of: 清徐县, 清徐县杨房村; null where nothing tells it.
 */
export type OwnedFact = {
  at: SourcePlace;
  called: string | null;
  owners: ReadonlySet<string>;
  /** Where nothing tells of which part it is, or whether of the whole, all parts of its place. */
  anyPart: ReadonlySet<string>;
  text: string;
};

export const isOf = ({ owners, anyPart }: OwnedFact, place: string): boolean =>
  owners.has(place) || anyPart.has(place);

export type NamedPlace = { name: string; start: number; end: number };

export type Owners = {
  /** The places, and parts of them, that a text names, in order: of 太原市清徐县 the inner one, in full if it has namesakes. */
  namesIn: (text: string) => NamedPlace[];
  /** In full what has namesakes and lies in `outer`; else its name. */
  within: (name: string, outer: string) => string;
  /** The places that have a part of this name; none where it is no part's. */
  around: (part: string) => ReadonlySet<string>;
  /** Whether a word is a place, of the sources or any other. */
  isPlace: (word: string) => boolean;
  /** Whether a place lies in another one, or is called so in full: 稷山县 in 运城市. */
  liesIn: (place: string, other: string) => boolean;
  /** The facts that have a number with its unit. */
  holding: (numberAndUnit: string) => OwnedFact[];
  /** The facts of which words are a part, or the whole; of words cut by …… their longest piece. */
  saying: (words: string) => OwnedFact[];
};

const nowhere: ReadonlySet<string> = new Set();

/** `divisions` are places that a text may name beside those of the sources; their short names count of those alone. */
export function indexOwners(
  sources: readonly { facts?: SourceFact[] }[],
  divisions: readonly PlaceName[],
): Owners {
  const known = sources.flatMap(({ facts = [] }) => facts);
  const namesakes = findNamesakes(known, divisions);
  const places = known.flatMap(({ place }) => (place ? [place] : []));
  const fullNames = new Map<string, Set<string>>();
  for (const { name, fullName } of places)
    fullNames.set(name, (fullNames.get(name) ?? new Set()).add(fullName));
  const ownNames = new Set(fullNames.keys());
  for (const place of places)
    for (const key of namesakes.keysOfPlace(place)) fullNames.set(key, new Set([key]));
  const around = findParts(known, ownNames, namesakes);
  const namesIn = findNames({ own: fullNames, around, divisions, namesakes });
  // A town's facts are told of its county, too: 清徐县 in 山西省太原市清徐县东湖街道.
  const county = remember(findNames({ own: new Map(), around: new Map(), divisions, namesakes }));
  const partsOf = groupParts(around);
  const facts = sources.flatMap(({ facts: list = [] }, report) =>
    list.map(({ text, paragraph, place, parts = [] }): OwnedFact => {
      const keys = place ? namesakes.keysOfPlace(place) : [];
      const partKeys = place ? parts.map((name, at) => namesakes.keysOfPart(name, place, parts[at + 1])) : [];
      const owners = new Set([
        ...(place ? [place.name, ...keys] : []),
        ...(place ? county(place.fullName).map(({ name }) => name) : []),
        ...namesIn(text).map(({ name }) => name),
        ...parts,
        ...partKeys.flat(),
      ]);
      const name = keys.length === 1 ? (keys[0] ?? null) : (place?.name ?? null);
      return {
        at: { report, paragraph },
        called: callFact(name, parts[0], partKeys[0] ?? []),
        owners,
        anyPart: (parts.length === 0 ? partsOf.get(name ?? '') : null) ?? nowhere,
        text,
      };
    }),
  );
  const saying = indexWords(facts);
  const listed = new Set(divisions.map(({ name }) => name));
  const byNumber = new Map<string, OwnedFact[]>();
  for (const fact of facts) {
    for (const number of new Set(findNumbers(fact.text).map((it) => unitedNumber(fact.text, it)))) {
      const list = byNumber.get(number);
      if (list) list.push(fact);
      else byNumber.set(number, [fact]);
    }
  }
  return {
    namesIn,
    within: namesakes.within,
    around: (part) => around.get(part) ?? nowhere,
    isPlace: (word) => listed.has(word) || ownNames.has(word) || around.has(word) || likePlace.test(word),
    liesIn: (place, other) => [...(fullNames.get(place) ?? [])].some((it) => it.includes(other)),
    holding: (numberAndUnit) => byNumber.get(numberAndUnit) ?? [],
    saying: (words) => {
      const pieces = foldSentence(words).split('……');
      return saying(pieces.reduce((longest, it) => (it.length > longest.length ? it : longest)));
    },
  };
}

/** Words are found by the run of so many characters in them that the fewest facts have; shorter ones stand anywhere. */
const runLength = 4;

/** Finds the facts of which folded words are a part, in time that grows with the words and not with the facts. */
function indexWords(facts: OwnedFact[]): (sought: string) => OwnedFact[] {
  const entries = facts.map((fact) => ({ fact, folded: foldText(fact.text) }));
  const byRun = new Map<string, typeof entries>();
  for (const entry of entries) {
    for (const run of runsOf(entry.folded, runLength)) {
      const list = byRun.get(run);
      if (list) list.push(entry);
      else byRun.set(run, [entry]);
    }
  }
  return remember((sought) => {
    let rarest: typeof entries | null = null;
    for (const run of runsOf(sought, runLength)) {
      const holders = byRun.get(run);
      if (!holders) return [];
      if (rarest === null || holders.length < rarest.length) rarest = holders;
    }
    return (rarest ?? []).filter(({ folded }) => folded.includes(sought)).map(({ fact }) => fact);
  });
}

/** A county that no list has: 清泉县, and not 本县, 各县 or 社区. */
const likePlace = /^(?![本全我该各某外兄邻])\p{Script=Han}{1,10}(?<!地|社|园|景|片|辖)[县市区旗州盟]$/u;

/** A shorter name (城区) is a common word. */
const shortestName = 3;

/** Whether a part lies elsewhere than in the place named before it. */
function isStrange(part: string, before: string, around: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const places = around.get(part);
  return places !== undefined && !places.has(before) && !around.has(before);
}

/** 清徐县杨房村; a part with namesakes in full. */
function callFact(place: string | null, part = '', [key, ...others]: readonly string[]): string | null {
  if (key !== undefined && others.length === 0) return key;
  return place === null || part === place ? place : `${place}${part}`;
}

/** For the name of each part the places that have one of this name. */
function findParts(
  facts: SourceFact[],
  places: ReadonlySet<string>,
  { keysOfPlace, keysOfPart }: Namesakes,
): Map<string, Set<string>> {
  const around = new Map<string, Set<string>>();
  for (const { place, parts = [] } of facts) {
    for (const [at, name] of parts.entries()) {
      if (place === null || name.length < shortestName || places.has(name)) continue;
      const outer = [place.name, ...keysOfPlace(place)];
      for (const key of [name, ...keysOfPart(name, place, parts[at + 1])])
        around.set(key, new Set([...(around.get(key) ?? []), ...outer]));
    }
  }
  return around;
}

function groupParts(around: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const [part, places] of around)
    for (const place of places) parts.set(place, (parts.get(place) ?? new Set()).add(part));
  return parts;
}

type Known = {
  /** The full names of the sources' places. */
  own: ReadonlyMap<string, ReadonlySet<string>>;
  around: ReadonlyMap<string, ReadonlySet<string>>;
  divisions: readonly PlaceName[];
  namesakes: Namesakes;
};

function findNames({ own, around, divisions, namesakes }: Known): Owners['namesIn'] {
  const trie = createTrie<string>();
  const added = new Set<string>();
  const add = (word: string, name: string) => {
    if (!added.has(word)) addWord(trie, word, name);
    added.add(word);
  };
  for (const name of [...own.keys(), ...around.keys()]) add(name, name);
  for (const [word, key] of namesakes.words) add(word, key);
  for (const { name, short } of divisions) {
    if (name.length >= shortestName) add(name, name);
    if (short.length > 1 && own.has(name)) add(short, name);
  }
  const listed = new Set(divisions.map(({ name }) => name));
  const nameWithin = (name: string, outer: string): string => {
    const isKnown = [...(own.get(name) ?? [])].every((full) => full === name || full.includes(outer));
    // 福州市鼓楼区, where the sources tell of that of 南京市 alone
    return isKnown || !listed.has(outer) || !isRegion.test(outer) || namesakes.within(name, outer) !== name
      ? namesakes.within(name, outer)
      : outer + name;
  };
  return (text) => {
    const names: NamedPlace[] = [];
    let passed = -1;
    for (const { start, end, roles } of findWords(trie, text)) {
      const last = names.at(-1);
      if (last && start < last.end) continue;
      const isJoined = last?.end === start;
      const [name = ''] = roles;
      // 青石县茶坪村、云盘乡 of what lies elsewhere is told of 青石县.
      const isNext = isJoined || (text[passed] === '、' && start === passed + 1);
      if (last && isNext && isStrange(name, last.name, around)) {
        passed = end;
        continue;
      }
      // The county of 太原市清徐县 is meant, and not the city.
      if (isJoined) names.pop();
      names.push(
        isJoined ? { name: nameWithin(name, last.name), start: last.start, end } : { name, start, end },
      );
    }
    return names;
  };
}

const isRegion = /(?:[省市州盟]|地区|自治区)$/u;
