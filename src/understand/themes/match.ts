/** Which lexicon entries a sentence holds: longest match first, nested matches dropped, conditions and negations. */
import type { LexiconEntry, ThemeLexicon, WordRole } from './lexicon.ts';
import { type FoundWord, findWords } from './word-trie.ts';

/** An entry found in a sentence. */
export type EntryHit = { entry: LexiconEntry; start: number; end: number; isNegated: boolean };

export type SentenceMatch = {
  hits: EntryHit[];
  /** 0 to 1: how far the sentence is general politics, a maxim or a mere attribution. */
  generality: number;
};

/** Most characters between two parts of an entry with a gap (选派…第一书记). */
const widestGap = 16;
/** Most characters between a negation and what it cancels. */
const negationReach = 4;
const sentenceEnd = /[。！？!?；;]/u;

export function matchSentence(text: string, lexicon: ThemeLexicon): SentenceMatch {
  const found = findWords(lexicon.words, text);
  const present = new Set(found.map((it) => text.slice(it.start, it.end)));
  const isActive = (index: number) => {
    const entry = lexicon.entries[index];
    return entry !== undefined && conditionsHold(entry, present);
  };
  const open = dropNested(found, isActive);
  const single = open.flatMap((it) =>
    it.roles.flatMap((role) => (role.kind === 'entry' && isActive(role.entry) ? [{ ...it, index: role.entry }] : [])),
  );
  const combined = findCombinations(text, open, lexicon).filter((it) => isActive(it.index));
  const hits: EntryHit[] = [];
  const isFirst = new Set<number>();
  for (const { index, start, end } of [...single, ...combined]) {
    const entry = lexicon.entries[index];
    // An entry says its thing once: a sentence that repeats a word is no surer.
    if (entry === undefined || isFirst.has(index)) continue;
    isFirst.add(index);
    hits.push({ entry, start, end, isNegated: isNegated(text, start, end, found) });
  }
  return { hits, generality: readGenerality(text, open, lexicon) };
}

function conditionsHold(entry: LexiconEntry, present: ReadonlySet<string>): boolean {
  if (entry.with.length > 0 && !entry.with.some((word) => present.has(word))) return false;
  return !entry.unless.some((word) => present.has(word));
}

/**
 * Drops every word that lies inside a longer one that counts as a whole (an entry, an ignored or general phrase):
 * 监督 inside 市场监督管理局 is no supervision. Parts of combinations hide nothing themselves.
 * The words come sorted by start, longest first, so that one running end is enough.
 */
function dropNested(
  found: FoundWord<WordRole>[],
  isActive: (entry: number) => boolean,
): FoundWord<WordRole>[] {
  const hides = (role: WordRole) =>
    role.kind === 'ignore' || role.kind === 'general' || (role.kind === 'entry' && isActive(role.entry));
  const open: FoundWord<WordRole>[] = [];
  let hiddenTo = 0;
  for (const it of found) {
    if (it.end <= hiddenTo) continue;
    open.push(it);
    if (it.roles.some(hides)) hiddenTo = it.end;
  }
  return open;
}

/** Entries with gaps: the first place where each part follows the one before within reach, in one sentence. */
function findCombinations(
  text: string,
  open: FoundWord<WordRole>[],
  lexicon: ThemeLexicon,
): { index: number; start: number; end: number }[] {
  const places = new Map<number, { part: number; start: number; end: number }[]>();
  for (const { start, end, roles } of open) {
    for (const role of roles) {
      if (role.kind !== 'part') continue;
      const list = places.get(role.entry) ?? [];
      list.push({ part: role.part, start, end });
      places.set(role.entry, list);
    }
  }
  const combinations: { index: number; start: number; end: number }[] = [];
  for (const [index, list] of places) {
    const count = lexicon.entries[index]?.parts.length ?? 0;
    /** For each part, where a chain of the parts up to it began and where the latest such chain ends. */
    const chains: ({ start: number; end: number } | undefined)[] = [];
    for (const { part, start, end } of list) {
      if (part === 0) {
        chains[0] = { start, end };
        continue;
      }
      const before = chains[part - 1];
      if (before === undefined || before.end > start || start - before.end > widestGap) continue;
      if (sentenceEnd.test(text.slice(before.end, start))) continue;
      chains[part] = { start: before.start, end };
      if (part === count - 1) break;
    }
    const whole = chains[count - 1];
    if (whole !== undefined) combinations.push({ index, ...whole });
  }
  return combinations;
}

function isNegated(text: string, start: number, end: number, found: FoundWord<WordRole>[]): boolean {
  const clauseBreak = /[，,。；;]/u;
  return found.some((word) =>
    word.roles.some((role) => {
      if (role.kind !== 'negation') return false;
      const [from, to] = role.side === 'before' ? [word.end, start] : [end, word.start];
      return to >= from && to - from <= negationReach && !clauseBreak.test(text.slice(from, to));
    }),
  );
}

function readGenerality(text: string, open: FoundWord<WordRole>[], lexicon: ThemeLexicon): number {
  let doubt = 1;
  for (const { roles } of open) {
    for (const role of roles) if (role.kind === 'general') doubt *= 1 - role.weight;
  }
  for (const { pattern, weight } of lexicon.forms) if (pattern.test(text)) doubt *= 1 - weight;
  return 1 - doubt;
}
