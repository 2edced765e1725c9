/** Whose the facts of the sources are, to be found by their figures and words. */
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
  text: string;
};

export type NamedPlace = { name: string; start: number; end: number };

export type Owners = {
  /** The places, and parts of them, that a text names, in order: of 太原市清徐县 the inner one. */
  namesIn: (text: string) => NamedPlace[];
  /** The places that have a part of this name; none where it is no part's. */
  around: (part: string) => ReadonlySet<string>;
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
      // Of which part a sentence is, or whether of the whole, need not be known.
      const anyPart = parts.length === 0 ? (partsOf.get(place?.name ?? '') ?? []) : parts;
      return {
        at: { report, paragraph },
        place: place?.name ?? null,
        parts,
        owners: new Set([
          ...(place ? [place.name] : []),
          ...(place ? county(place.fullName).map(({ name }) => name) : []),
          ...named,
          ...anyPart,
        ]),
        text,
      };
    }),
  );
  const folded = facts.map(({ text }) => foldText(text));
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
    holding: (numberAndUnit) => byNumber.get(numberAndUnit) ?? [],
    saying: (words) => {
      const pieces = foldSentence(words).split('……');
      const sought = pieces.reduce((longest, it) => (it.length > longest.length ? it : longest));
      return sought === '' ? [] : facts.filter((_, at) => folded[at]?.includes(sought));
    },
  };
}

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

function groupParts(around: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const [part, places] of around) {
    for (const place of places) {
      const list = parts.get(place);
      if (list) list.push(part);
      else parts.set(place, [part]);
    }
  }
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
