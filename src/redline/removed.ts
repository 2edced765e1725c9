/** What was taken out of a briefing since it was made: told by heading and ordinal, for the words are gone and stay so. */
import type { ProofFinding } from '../model.ts';
import type { KnownPassage, KnownSentence } from './recover.ts';
import type { PassageKind } from './seal.ts';
import { foldSentence, splitSentences } from './sentences.ts';
import type { WordParagraph, WordPartKind } from './word-paragraph.ts';

/** The part that a kind of passage stands in, where it is not the body. */
const partOf: Partial<Record<PassageKind, WordPartKind>> = {
  note: 'footnote',
  chart: 'chart',
  margin: 'header',
};

/** By the index of the paragraph that stands before the gap (the first where none does), in reading order. */
export type RemovedFindings = Map<number, ProofFinding[]>;

type Removed = NonNullable<ProofFinding['removed']> & { at: number; part: WordPartKind };

/**
 * Passages and sentences of the record that the document has no more. One that was moved stands elsewhere: by its key,
 * or where it has none by its words.
 */
export function findRemoved(
  passages: KnownPassage[],
  paragraphs: WordParagraph[],
  origins: (number | null)[],
  keyOf: (sentence: string) => string | null,
): RemovedFindings {
  const kept = new Map<number, number>();
  for (const [index, origin] of origins.entries()) if (origin !== null) kept.set(origin, index);
  const names = paragraphs.map(({ text }) =>
    splitSentences(text).map((sentence) => keyOf(sentence.text) ?? foldSentence(sentence.text)),
  );
  const missing = listMissing(passages, kept, names);
  const headings = new Map<number, string>();
  const gone: Removed[] = [];
  let at = 0;
  for (const [number, passage] of passages.entries()) {
    const { heading, ordinal, kind, sentences } = passage;
    const index = kept.get(number);
    at = index ?? at;
    if (index !== undefined && ordinal === 0) headings.set(heading, paragraphs[index]?.text.trim() ?? '');
    // As many sentences as there were: they were reworded, and are told as that.
    const isReworded = index !== undefined && (names[index]?.length ?? 0) >= sentences.length;
    if (isReworded || !missing.has(number)) continue;
    gone.push({
      heading,
      first: ordinal,
      last: ordinal,
      isPart: index !== undefined,
      at,
      part: partOf[kind] ?? 'body',
    });
  }
  return toFindings(joinRuns(gone), headings);
}

/** The passages with a sentence that stands neither in their own paragraph nor, as one too many, in another. */
function listMissing(
  passages: KnownPassage[],
  kept: ReadonlyMap<number, number>,
  names: string[][],
): ReadonlySet<number> {
  const spare = new Map<string, number>();
  for (const name of names.flat()) spare.set(name, (spare.get(name) ?? 0) + 1);
  const take = (name: string): boolean => {
    const left = spare.get(name) ?? 0;
    spare.set(name, left - 1);
    return left > 0;
  };
  const lost = passages.map(({ sentences }, number) => {
    const own = new Set(names[kept.get(number) ?? -1]);
    return sentences.map(nameOf).filter((name) => name === null || !own.has(name) || !take(name));
  });
  const missing = lost.flatMap((list, number) =>
    list.some((name) => name === null || !take(name)) ? number : [],
  );
  return new Set(missing);
}

const nameOf = ({ key, text }: KnownSentence): string | null =>
  key ?? (text === null ? null : foldSentence(text));

/** Whole paragraphs that follow each other are one finding. */
function joinRuns(gone: Removed[]): Removed[] {
  const runs: Removed[] = [];
  for (const one of gone) {
    const last = runs.at(-1);
    const goesOn =
      last && !last.isPart && !one.isPart && last.part === one.part && last.heading === one.heading;
    if (goesOn && one.first === last.last + 1) last.last = one.last;
    else runs.push({ ...one });
  }
  return runs;
}

function toFindings(gone: Removed[], headings: ReadonlyMap<number, string>): RemovedFindings {
  const findings: RemovedFindings = new Map();
  for (const { at, part, ...removed } of gone) {
    const heading = headings.get(removed.heading) ?? null;
    const place = { part, heading, row: null, column: null, paragraph: at, span: { start: 0, end: 0 } };
    const finding: ProofFinding = {
      kind: 'removed',
      level: 'warning',
      text: '',
      was: null,
      place,
      removed,
      owner: null,
      source: null,
    };
    findings.set(at, [...(findings.get(at) ?? []), finding]);
  }
  return findings;
}
