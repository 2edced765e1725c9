/** What sort of thing a noun names, by the taxonomy of `lexicon/indicators.yaml`. */
import { anyOf, wordAlternatives } from '../../text/word-list.ts';

/** The kind of the thing that `words` name at their head, or null where they name none that is known. */
export type NounKinds = {
  /** Of words in front of a number: the last noun is what is counted (软弱涣散村党组织12个). */
  ofLast: (words: string) => string | null;
  /** Of words behind it: the first noun with what is joined to it (8个社区划分成…, 12个村党组织书记…). */
  ofFirst: (words: string) => string | null;
};

/** Between two nouns that make one name: 社区网格, 村（社区）党组织. */
const joint = /^(?:[（(][^）)]{0,6}[）)])?$/u;

/** What is counted stands there, but of no known kind. */
const unknownThing = '?';

/** `kinds`: each kind's words; the kind without a name is that of words which hold a noun but are none (村级). */
export function prepareNouns(kinds: Record<string, string[]>, breaks: string[] = []): NounKinds {
  const kindOf = new Map(Object.entries(kinds).flatMap(([kind, words]) => words.map((word) => [word, kind])));
  if (kindOf.size === 0) return { ofLast: () => null, ofFirst: () => null };
  const pattern = new RegExp(wordAlternatives([...kindOf.keys()]), 'gu');
  const breaking = new RegExp(anyOf(breaks), 'u');
  const find = (words: string) =>
    [...words.matchAll(pattern)].flatMap(({ index, 0: word }) => {
      const kind = kindOf.get(word) ?? '';
      return kind === '' ? [] : [{ kind, start: index, end: index + word.length }];
    });
  return {
    ofLast: (words) => find(words).at(-1)?.kind ?? null,
    ofFirst: (words) => {
      const nouns = find(words);
      let head = nouns[0] ?? null;
      // 九个掌灯人编进网格: who comes before the verb is no thing that is known
      if (head !== null && breaking.test(words.slice(0, head.start))) return unknownThing;
      for (const next of nouns.slice(1)) {
        if (head === null || !joint.test(words.slice(head.end, next.start))) break;
        head = next;
      }
      return head?.kind ?? null;
    },
  };
}
