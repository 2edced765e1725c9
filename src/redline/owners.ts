/** Whose the facts of the sources are, to be found by their figures and words. */
import { runsOf } from '../text/shingles.ts';
import { addWord, createTrie, findWords } from '../text/word-trie.ts';
import { remember, type SourceFact, type SourcePlace, unitedNumber } from './quotations.ts';
import { findNumbers, foldSentence, foldText } from './sentences.ts';

/** A place as it is written: 稷山县, and 稷山 where that is no other word. */
export type PlaceName = { name: string; short: string };

/**
 * A fact with the places and parts of places that it may be told of: its own, and those that its sentence names. `parts` are the
 * names of the part that it is known to be of.
 */
export type OwnedFact = {
  at: SourcePlace;
  place: string | null;
  parts: readonly string[];
  owners: ReadonlySet<string>;
  /** Where nothing tells of which part it is, or whether of the whole, all parts of its place. */
  anyPart: ReadonlySet<string>;
  text: string;
};

export const isOf = ({ owners, anyPart }: OwnedFact, place: string): boolean =>
  owners.has(place) || anyPart.has(place);

export type NamedPlace = { name: string; start: number; end: number };

export type Owners = {
  /** The places, and parts of them, that a text names, in order: of 太原市清徐县 the inner one. */
  namesIn: (text: string) => NamedPlace[];
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
  const ownNames = new Set(known.flatMap(({ place }) => place?.name ?? []));
  const around = findParts(known, ownNames);
  const namesIn = findNames(ownNames, around, divisions);
  // A town's facts are told of its county, too: 清徐县 in 山西省太原市清徐县东湖街道.
  const county = remember(findNames(new Set(), new Map(), divisions));
  const partsOf = groupParts(around);
  const facts = sources.flatMap(({ facts: list = [] }, report) =>
    list.map(({ text, paragraph, place, parts = [] }): OwnedFact => {
      const named = namesIn(text).map(({ name }) => name);
      return {
        at: { report, paragraph },
        place: place?.name ?? null,
        parts,
        owners: new Set([
          ...(place ? [place.name] : []),
          ...(place ? county(place.fullName).map(({ name }) => name) : []),
          ...named,
          ...parts,
        ]),
        anyPart: (parts.length === 0 ? partsOf.get(place?.name ?? '') : null) ?? nowhere,
        text,
      };
    }),
  );
  const saying = indexWords(facts);
  const listed = new Set(divisions.map(({ name }) => name));
  const fullNames = new Map<string, Set<string>>();
  for (const { place } of known)
    if (place) fullNames.set(place.name, (fullNames.get(place.name) ?? new Set()).add(place.fullName));
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

/** For the name of each part the places that have one of this name. */
function findParts(facts: SourceFact[], places: ReadonlySet<string>): Map<string, Set<string>> {
  const around = new Map<string, Set<string>>();
  for (const { place, parts = [] } of facts) {
    for (const name of parts) {
      if (place === null || name.length < shortestName || places.has(name)) continue;
      around.set(name, (around.get(name) ?? new Set()).add(place.name));
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

function findNames(
  own: ReadonlySet<string>,
  around: ReadonlyMap<string, ReadonlySet<string>>,
  divisions: readonly PlaceName[],
): Owners['namesIn'] {
  const trie = createTrie<string>();
  const added = new Set<string>();
  const add = (word: string, name: string) => {
    if (!added.has(word)) addWord(trie, word, name);
    added.add(word);
  };
  for (const name of [...own, ...around.keys()]) add(name, name);
  for (const { name, short } of divisions) {
    if (name.length >= shortestName) add(name, name);
    if (short.length > 1 && own.has(name)) add(short, name);
  }
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
      names.push({ name, start: isJoined ? last.start : start, end });
    }
    return names;
  };
}
