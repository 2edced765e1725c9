/** Proves an edited briefing: every number and every quoted sentence in it must stand in the sources. */
import type { Outcome, ProofFinding } from '../model.ts';
import { BriefingError, type Problem, problem } from '../problem.ts';
import { openPackage, PackageError, type Parts } from '../word/package.ts';
import { XmlError } from '../word/xml.ts';
import { alignEdits } from './align-edits.ts';
import { type Claim, checkChanged, checkKept, checkNew, checkPlace, indexPlaces } from './claims.ts';
import { indexSources, type Quotations, type QuotedSource } from './quotations.ts';
import { placeOf, readSeal, type SealedParagraph } from './seal.ts';
import { foldText, splitSentences } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';
import { readWordText } from './word-text.ts';

/**
 * Lists what no longer stands in the sources or stands under another place than it did, in reading order. With the briefing's seal each edited number and
 * each altered quotation is found; without it (`briefing-without-seal`) numbers and footnoted sentences are looked
 * up, so that our own counts are listed too. Throws `docx-corrupt` where the file is no Word document.
 */
export function verifyBriefing(
  file: string,
  bytes: Uint8Array,
  sources: QuotedSource[],
): Outcome<ProofFinding[]> {
  const parts = openWord(file, bytes);
  const paragraphs = orCorrupt(file, () => readWordText(parts));
  const quotations = indexSources(sources);
  const seal = orCorrupt(file, () => readSeal(parts));
  const problems: Problem[] = seal ? [] : [problem('briefing-without-seal', {}, { file })];
  const origins = seal ? findOrigins(seal, paragraphs) : [];
  const stood = indexPlaces(seal ?? []);
  const names = new Set((seal ?? []).flatMap(({ place }) => place ?? []));
  const value = paragraphs.flatMap((paragraph, index) => {
    const origin = origins[index] ?? null;
    if (!seal && (paragraph.place.part !== 'body' || paragraph.text === paragraph.place.heading)) return [];
    const place = placeOf(paragraph.labels, names);
    const misplaced = splitSentences(paragraph.text).flatMap((sentence) =>
      place === null ? [] : checkPlace(sentence, place, stood),
    );
    // Of a sentence that is another place's, its numbers and wording need not be told as well.
    const others = checkParagraph(paragraph, origin, quotations).filter(
      ({ span }) => !misplaced.some((claim) => span.start >= claim.span.start && span.end <= claim.span.end),
    );
    return [...others, ...misplaced].map((claim) => toFinding(claim, paragraph, index, quotations));
  });
  return { value, problems };
}

export function openWord(file: string, bytes: Uint8Array): Parts {
  const parts = orCorrupt(file, () => openPackage(bytes));
  if (parts.has('word/document.xml')) return parts;
  throw new BriefingError(problem('docx-corrupt', {}, { file }));
}

/** What cannot be opened or parsed is a fault of the file; all else is ours. */
function orCorrupt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageError || error instanceof XmlError)) throw error;
    throw new BriefingError(problem('docx-corrupt', {}, { file }));
  }
}

function findOrigins(seal: SealedParagraph[], paragraphs: WordParagraph[]): (SealedParagraph | null)[] {
  const origin = alignEdits(
    seal.map(({ text }) => foldText(text)),
    paragraphs.map(({ text }) => foldText(text)),
  );
  return origin.map((index) => (index === null ? null : (seal[index] ?? null)));
}

function checkParagraph(
  paragraph: WordParagraph,
  origin: SealedParagraph | null,
  quotations: Quotations,
): Claim[] {
  const sentences = splitSentences(paragraph.text);
  if (!origin) return sentences.flatMap((sentence) => checkNew(sentence, paragraph, quotations));
  const before = splitSentences(origin.text);
  const mates = alignEdits(
    before.map(({ text }) => foldText(text)),
    sentences.map(({ text }) => foldText(text)),
  );
  return sentences.flatMap((sentence, index) => {
    const mate = mates[index] ?? null;
    const old = mate === null ? undefined : before[mate];
    if (mate === null || !old) return checkNew(sentence, paragraph, quotations);
    const wasQuoted = origin.quoted[mate] ?? false;
    if (foldText(old.text) === foldText(sentence.text))
      return wasQuoted ? checkKept(sentence, quotations) : [];
    return checkChanged(sentence, old.text, wasQuoted, quotations);
  });
}

function toFinding(
  claim: Claim,
  { place, text }: WordParagraph,
  index: number,
  quotations: Quotations,
): ProofFinding {
  const { kind, was, span, sought } = claim;
  const context = [place.row, place.heading, text].join(' ');
  return {
    kind,
    text: text.slice(span.start, span.end),
    was,
    place: { ...place, paragraph: index, span },
    source: sought === null ? null : quotations.nearest(sought, context),
  };
}
