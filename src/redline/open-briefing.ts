/** A briefing is opened with its record, and its sources put in the order that the record has them in. */
import { BriefingError, problem } from '../problem.ts';
import { openPackage, PackageError, type Parts } from '../word/package.ts';
import { XmlError } from '../word/xml.ts';
import { fingerprintOf, type Quotations, type QuotedSource } from './quotations.ts';
import { readSeal, type Seal, type SealedSentence } from './seal.ts';
import { hashOf } from './seal-keys.ts';

export function openWord(file: string, bytes: Uint8Array): Parts {
  const parts = orCorrupt(file, () => openPackage(bytes));
  if (parts.has('word/document.xml')) return parts;
  throw new BriefingError(problem('docx-corrupt', {}, { file }));
}

/** What cannot be opened or parsed is a fault of the file; all else is ours. */
export function orCorrupt<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackageError || error instanceof XmlError)) throw error;
    throw new BriefingError(problem('docx-corrupt', {}, { file }));
  }
}

/** The record of a briefing; null where it has none. Throws `docx-corrupt`. */
export function readRecord(file: string, bytes: Uint8Array): Seal | null {
  const parts = openWord(file, bytes);
  return orCorrupt(file, () => readSeal(parts));
}

/** The sources in the order that the briefing was made of them; others after those. */
export function orderSources<T>(
  { salt, reports }: Pick<Seal, 'salt' | 'reports'>,
  sources: T[],
  toSource: (source: T) => QuotedSource,
): T[] {
  const ranked = sources.map((source) => {
    const rank = reports.indexOf(hashOf(fingerprintOf(toSource(source)), salt));
    return { source, rank: rank < 0 ? reports.length : rank };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ source }) => source);
}

/** The record with the sources numbered as they are given now; what comes from another has no origin. */
export function withGivenSources(seal: Seal, { fingerprints }: Quotations): Seal {
  const given = new Map(fingerprints.map((it, index) => [hashOf(it, seal.salt), index]));
  const renumber = (origin: SealedSentence['origin']) => {
    const report = given.get(seal.reports[origin?.report ?? -1] ?? '');
    return origin === null || report === undefined ? null : { ...origin, report };
  };
  const passages = seal.passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map((it) => ({ ...it, origin: renumber(it.origin) })),
  }));
  return { ...seal, passages };
}
