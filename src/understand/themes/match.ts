/** Which lexicon entries a sentence holds: longest match first, nested matches dropped, conditions and negations. */

import { type FoundWord, findWords } from '../../text/word-trie.ts';
import type { LexiconEntry, ThemeLexicon, WordRole } from './lexicon.ts';

/** An entry found in a sentence. */
type EntryHit = { entry: LexiconEntry; start: number; end: number; isNegated: boolean };

export type SentenceMatch = {
  hits: EntryHit[];
  /** 0 to 1: how far the sentence is general politics, which takes no theme from its surroundings. */
  generality: number;
  /** 0 to 1: how far its form (a maxim, a mere attribution) says that it has no theme at all. */
  emptiness: number;
  /** Opens as a continuation of the sentence before. */
  isTied: boolean;
  /** So short that it only leads in what follows (抓学习。). */
  isLeadIn: boolean;
};

/** Most characters between two parts of an entry with a gap (选派…第一书记). */
const widestGap = 16;
/** Most characters between a negation and what it cancels. */
const negationReach = 4;
/** Most characters of a sentence that only leads in what follows. */
const leadInLength = 11;
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
    it.roles.flatMap((role) =>
      role.kind === 'entry' && isActive(role.entry) ? [{ ...it, index: role.entry }] : [],
    ),
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
  return {
    hits,
    generality: readGenerality(open),
    emptiness: readEmptiness(text, lexicon),
    isTied: lexicon.ties.some((tie) => text.startsWith(tie)),
    isLeadIn: text.length <= leadInLength,
  };
}

function conditionsHold(entry: LexiconEntry, present: ReadonlySet<string>): boolean {
  if (entry.with.length > 0 && !entry.with.some((word) => present.has(word))) return false;
  return !entry.unless.some((word) => present.has(word));
}

/**
 * Longest match first: drops every word that lies inside or overlaps a longer one that counts as a whole (an entry,
 * an ignored or general phrase). 监督 inside 市场监督管理 is no supervision; 村党支部 before 书记 is somebody's office
 * where 党支部书记 is ignored. Parts of combinations and negations hide nothing themselves.
 */
function dropNested(
  found: FoundWord<WordRole>[],
  isActive: (entry: number) => boolean,
): FoundWord<WordRole>[] {
  const hides = (role: WordRole) =>
    role.kind === 'ignore' || role.kind === 'general' || (role.kind === 'entry' && isActive(role.entry));
  const longestFirst = [...found].sort((one, other) => other.end - other.start - (one.end - one.start));
  /** For each character, the length of the longest whole word over it. */
  const covered: number[] = [];
  return longestFirst
    .filter((it) => {
      const length = it.end - it.start;
      for (let at = it.start; at < it.end; at += 1) if ((covered[at] ?? 0) > length) return false;
      if (it.roles.some(hides)) for (let at = it.start; at < it.end; at += 1) covered[at] ??= length;
      return true;
    })
    .sort((one, other) => one.start - other.start || other.end - one.end);
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

function readGenerality(open: FoundWord<WordRole>[]): number {
  let doubt = 1;
  for (const { roles } of open) {
    for (const role of roles) if (role.kind === 'general') doubt *= 1 - role.weight;
  }
  return 1 - doubt;
}

function readEmptiness(text: string, lexicon: ThemeLexicon): number {
  let doubt = 1;
  for (const { pattern, weight } of lexicon.forms) if (pattern.test(text)) doubt *= 1 - weight;
  return 1 - doubt;
}
