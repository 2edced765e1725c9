/** Whose the facts of the sources are, to be found by their figures and words. */
import { addWord, createTrie, findWords } from '../text/word-trie.ts';
import { remember, type SourceFact, type SourcePlace, unitedNumber } from './quotations.ts';
import { findNumbers, foldSentence, foldText } from './sentences.ts';

/** A place as it is written: 稷山县, and 稷山 where that is no other word. */
export type PlaceName = { name: string; short: string };

/** A fact with the places that it may be told of: its own, and those that its sentence names. */
export type OwnedFact = { at: SourcePlace; place: string | null; owners: ReadonlySet<string>; text: string };

export type NamedPlace = { name: string; start: number; end: number };

export type Owners = {
  /** The places that a text names, in order: of 太原市清徐县 the inner one. */
  namesIn: (text: string) => NamedPlace[];
  /** The facts that have a number with its unit. */
  holding: (numberAndUnit: string) => OwnedFact[];
  /** The facts of which words are a part, or the whole. */
  saying: (words: string) => OwnedFact[];
};

/** `divisions` are places that a text may name beside those of the sources; their short names count of those alone. */
export function indexOwners(
  sources: readonly { facts?: SourceFact[] }[],
  divisions: readonly PlaceName[],
): Owners {
  const ownNames = new Set(
    sources.flatMap(({ facts = [] }) => facts.flatMap(({ place }) => place?.name ?? [])),
  );
  const namesIn = findNames(ownNames, divisions);
  // A town's facts are told of its county, too: 清徐县 in 山西省太原市清徐县东湖街道.
  const county = remember(findNames(new Set(), divisions));
  const facts = sources.flatMap(({ facts: list = [] }, report) =>
    list.map(({ text, paragraph, place }): OwnedFact => {
      const named = namesIn(text).map(({ name }) => name);
      return {
        at: { report, paragraph },
        place: place?.name ?? null,
        owners: new Set([
          ...(place ? [place.name] : []),
          ...(place ? county(place.fullName).map(({ name }) => name) : []),
          ...named,
        ]),
        text,
      };
    }),
  );
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
    holding: (numberAndUnit) => byNumber.get(numberAndUnit) ?? [],
    saying: (words) => {
      const sought = foldSentence(words);
      return sought === '' ? [] : facts.filter(({ text }) => foldText(text).includes(sought));
    },
  };
}

/** A shorter name (城区) is a common word. */
const shortestName = 3;

function findNames(own: ReadonlySet<string>, divisions: readonly PlaceName[]): Owners['namesIn'] {
  const trie = createTrie<string>();
  const added = new Set<string>();
  const add = (word: string, name: string) => {
    if (!added.has(word)) addWord(trie, word, name);
    added.add(word);
  };
  for (const name of own) add(name, name);
  for (const { name, short } of divisions) {
    if (name.length >= shortestName) add(name, name);
    if (short.length > 1 && own.has(name)) add(short, name);
  }
  return (text) => {
    const names: NamedPlace[] = [];
    for (const { start, end, roles } of findWords(trie, text)) {
      const last = names.at(-1);
      if (last && start < last.end) continue;
      // The county of 太原市清徐县 is meant, and not the city.
      if (last?.end === start) names.pop();
      names.push({ name: roles[0] ?? '', start, end });
    }
    return names;
  };
}
