/**
 * 共性提法: formulations that several places share. Runs of characters (shingles) are indexed once over all reports
 * and each shared run is grown to the longest text that all its places have: linear in the length of the reports.
 */
import type { CommonWording, Quote, ThemeId } from '../../model.ts';
import { fold, foldWithPositions, lettersOnly } from '../../text/fold.ts';
import { groupBy } from '../../text/group.ts';
import { ownText, type Passage, quoteRange } from '../columns/passages.ts';
import { compareText } from '../columns/places.ts';
import { type CommonPhrases, countRareLetters } from './commonness.ts';
import { findSharedPractices, pickTheme } from './shared-practices.ts';

/** Length of the runs that are indexed, and least length of a formulation worth showing, in bare characters. */
const runLength = 8;
const shortest = 8;
/** Least length of one that stands in the middle of a clause. */
const shortestInside = 10;
const mostPerTheme = 10;
/** Letters of a wording that general text of the field is not full of: with fewer it is what everybody says. */
const fewestRare = 4;

/** A passage without punctuation, with the place in its text of each character that is left. */
type BarePassage = { passage: Passage; letters: string; positions: number[] };

type Occurrence = { bare: BarePassage; at: number };

type Shared = { letters: string; occurrences: Occurrence[] };

export type SharedWordingOptions = {
  formulas: string[];
  /** Words of practices that are the field's own. */
  practices: string[];
  /** What general text of the field is full of. */
  phrases: CommonPhrases;
  cut?: ((text: string) => string[]) | undefined;
};

/** Shared formulations by theme: those of most places first, then the longest. */
export function findSharedWording(
  passages: Passage[],
  { formulas, practices, phrases, cut }: SharedWordingOptions,
): Map<ThemeId, CommonWording[]> {
  const order = new Map([...new Set(passages.map((it) => it.place))].map((place, index) => [place, index]));
  const themed = passages.filter((it) => it.sentence.themes.length > 0);
  const ordered = [...themed].sort(comparePassages);
  const sorted = ordered.map(stripPassage);
  const wordings = new Map<string, CommonWording & { theme: ThemeId }>();
  for (const shared of growRuns(sorted, indexRuns(sorted))) {
    const wording = describeShared(shared, formulas, cut, order);
    const known = wording && wordings.get(wording.text);
    if (wording && (!known || wording.places.length > known.places.length))
      wordings.set(wording.text, wording);
  }
  const found = [...wordings.values(), ...findSharedPractices(ordered, practices, order)];
  return groupWordings(found.filter(({ text }) => countRareLetters(text, phrases) >= fewestRare));
}

function groupWordings(wordings: (CommonWording & { theme: ThemeId })[]): Map<ThemeId, CommonWording[]> {
  const byTheme = new Map<ThemeId, CommonWording[]>();
  const ranked = wordings.sort(
    (a, b) =>
      b.places.length - a.places.length || b.text.length - a.text.length || compareText(a.text, b.text),
  );
  for (const { theme, ...wording } of ranked) {
    const list = byTheme.get(theme) ?? [];
    byTheme.set(theme, list);
    const isPart = list.some((it) => it.text.includes(wording.text) || wording.text.includes(it.text));
    if (!isPart && list.length < mostPerTheme) list.push(wording);
  }
  return byTheme;
}

function stripPassage(passage: Passage): BarePassage {
  const { text: letters, positions } = foldWithPositions(ownText(passage.sentence), lettersOnly);
  return { passage, letters, positions };
}

/** First occurrence of each run in each place, for the runs that two places have. */
function indexRuns(bares: BarePassage[]): Map<string, Occurrence[]> {
  const runs = new Map<string, Occurrence[]>();
  for (const bare of bares) {
    for (let at = 0; at + runLength <= bare.letters.length; at += 1) {
      const run = bare.letters.slice(at, at + runLength);
      const held = runs.get(run);
      if (!held) runs.set(run, [{ bare, at }]);
      // passages are sorted by place, so only the last can be of the same one
      else if (held.at(-1)?.bare.passage.place !== bare.passage.place) held.push({ bare, at });
    }
  }
  return runs;
}

/** Grows each shared run where it first occurs; positions that a grown text covers start no other. */
function growRuns(bares: BarePassage[], runs: Map<string, Occurrence[]>): Shared[] {
  const found: Shared[] = [];
  for (const bare of bares) {
    let at = 0;
    while (at + runLength <= bare.letters.length) {
      const held = runs.get(bare.letters.slice(at, at + runLength)) ?? [];
      const isFirst = held.length > 1 && held[0]?.bare === bare && held[0].at === at;
      if (!isFirst) {
        at += 1;
        continue;
      }
      const shared = grow(held);
      found.push(shared);
      at = (shared.occurrences[0]?.at ?? at) + shared.letters.length - runLength + 1;
    }
  }
  return found;
}

/** The longest text around a run that all its occurrences have. */
function grow(occurrences: Occurrence[]): Shared {
  const letterAt = (offset: number) => {
    const letters = new Set(occurrences.map(({ bare, at }) => bare.letters[at + offset] ?? ''));
    return letters.size === 1 && !letters.has('');
  };
  let from = 0;
  let to = runLength;
  while (letterAt(to)) to += 1;
  while (letterAt(from - 1)) from -= 1;
  const first = occurrences[0];
  return {
    letters: first ? first.bare.letters.slice(first.at + from, first.at + to) : '',
    occurrences: occurrences.map(({ bare, at }) => ({ bare, at: at + from })),
  };
}

/** Null where too little is left beside official formulas and half words. */
function describeShared(
  { letters, occurrences }: Shared,
  formulas: string[],
  cut: ((text: string) => string[]) | undefined,
  order: Map<string, number>,
): (CommonWording & { theme: ThemeId }) | null {
  const { from, to } = trimToWords(letters, occurrences, cut);
  const left = formulas.reduce(
    (text, formula) => text.replaceAll(fold(formula, lettersOnly), ''),
    letters.slice(from, to),
  );
  const isClause = occurrences.every((it) => touchesClause(it, from, to));
  if (left.length < (isClause ? shortest : shortestInside)) return null;
  // a shared figure is an indicator's matter
  if (/\d/u.test(left) || occurrences.some((it) => isBeforeFigure(it, to))) return null;
  const alike = pickAlike(occurrences, (it) => writtenText(it, from, to));
  const quotes = alike
    .flatMap((it) => quoteOccurrence(it, from, to))
    .sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0));
  // of several ways to punctuate it, one that does not hang on the order of the reports
  const text = alike.map((it) => writtenText(it, from, to)).sort()[0] ?? '';
  if (alike.length < 2) return null;
  const theme = pickTheme(alike.map((it) => it.bare.passage));
  return { theme, text, places: [...new Set(quotes.map((quote) => quote.place))], quotes };
}

/** Commas, blanks and quotation marks: where they stand, two reports may differ in one wording. */
const pauses = /[，,、；;\s“”"‘’'「」『』]/gu;

/** Those that say it alike, but for pauses: 社区党组织—网格党支部 does not stand in 村（社区）党组织—网格党支部. */
function pickAlike(occurrences: Occurrence[], written: (occurrence: Occurrence) => string): Occurrence[] {
  const groups = groupBy(occurrences, (it) => written(it).replace(pauses, ''));
  const ranked = [...groups].sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
  return ranked[0]?.[1] ?? [];
}

/** Whether a stretch begins or ends a clause or an item of a list. */
function touchesClause(occurrence: Occurrence, from: number, to: number): boolean {
  const { text } = occurrence.bare.passage.sentence;
  const [start, end] = rangeOf(occurrence, from, to);
  const isMark = (letter: string) => letter === '' || /[，,。；;：:、！？!?]/u.test(letter);
  return isMark(text.charAt(start - 1)) || isMark(text.charAt(end));
}

// 覆盖率由年初的79%: a number soon behind
function isBeforeFigure({ bare, at }: Occurrence, to: number): boolean {
  return /^\D{0,5}\d/u.test(bare.letters.slice(at + to));
}

// what a formulation neither begins nor ends with: the tail or head of another word or clause
const trailing = /^(?:[的地得了着和与及在以并为是由从到至个把将])/u;
// 稷山|县坚持把…: what it does not begin with behind a letter, which is the rest of the name
const levels = /^[省州市县旗区乡镇村]/u;
// 返乡大学生中, 会议上: what it does not end with
const behind = /[中里上下内外前后时等]$/u;

// 干部126|名，队伍…
function isCounter({ bare, at }: Occurrence, offset: number): boolean {
  return /\d/u.test(bare.letters.charAt(at + offset - 1));
}

function isEndOfName({ bare: { letters, positions }, at }: Occurrence, offset: number): boolean {
  const start = at + offset;
  return levels.test(letters.charAt(start)) && positions[start - 1] === (positions[start] ?? 0) - 1;
}

/** The part that begins and ends at word boundaries in every sentence it stands in. */
function trimToWords(letters: string, occurrences: Occurrence[], cut?: (text: string) => string[]) {
  const boundaries = cut ? occurrences.map((it) => wordBoundaries(it, cut)) : [];
  const isBoundary = (offset: number) =>
    occurrences.every((it, index) => boundaries[index]?.has(it.at + offset) ?? true);
  const isRest = (offset: number) =>
    occurrences.some((it) => isCounter(it, offset) || (isEndOfName(it, offset) && isBoundary(offset + 1)));
  let from = 0;
  let to = letters.length;
  while (from < to && (!isBoundary(from) || trailing.test(letters.slice(from)) || isRest(from))) from += 1;
  const isOpen = () => trailing.test(letters.slice(to - 1)) || behind.test(letters.slice(from, to));
  while (to > from && (!isBoundary(to) || isOpen())) to -= 1;
  return { from, to };
}

/** Offsets in the bare letters at which a word begins or ends. */
function wordBoundaries({ bare }: Occurrence, cut: (text: string) => string[]): Set<number> {
  const bareAt = new Map(bare.positions.map((position, index) => [position, index]));
  const offsets = new Set([0, bare.letters.length]);
  let position = 0;
  for (const word of cut(bare.passage.sentence.text)) {
    const offset = bareAt.get(position);
    if (offset !== undefined) offsets.add(offset);
    position += word.length;
    // a word before a comma ends where the next letter begins
    const last = bareAt.get(position - 1);
    if (last !== undefined) offsets.add(last + 1);
  }
  return offsets;
}

function rangeOf({ bare, at }: Occurrence, from: number, to: number): [number, number] {
  const last = bare.positions[at + to - 1] ?? 0;
  return [bare.positions[at + from] ?? 0, last + 1];
}

function writtenText(occurrence: Occurrence, from: number, to: number): string {
  return occurrence.bare.passage.sentence.text.slice(...rangeOf(occurrence, from, to));
}

function quoteOccurrence(occurrence: Occurrence, from: number, to: number): (Quote & { place: string })[] {
  const { passage } = occurrence.bare;
  return quoteRange(passage, ...rangeOf(occurrence, from, to)).map((quote) => ({
    ...quote,
    place: passage.place,
  }));
}

function comparePassages(a: Passage, b: Passage): number {
  return (
    compareText(a.place, b.place) ||
    compareText(a.report.file, b.report.file) ||
    a.sentence.start - b.sentence.start
  );
}
