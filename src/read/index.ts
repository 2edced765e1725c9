/** The door of the read stage: a report's bytes to its text. */
import { createHash } from 'node:crypto';
import type { Outcome, ReportFormat, ReportMeta, SourceText } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';
import { formatOfName, formats } from './formats.ts';
import type { Reading } from './reading.ts';
import { type Content, sniffContent } from './sniff.ts';

export { findMeta, isAbout } from './find-meta.ts';
export { reportEndings } from './formats.ts';
export { parseMetaFile } from './meta.ts';
export { isOwnOutput } from './own-output.ts';

/** One report to read. `file` is the path as the user gave it, `-` for standard input. */
export type ReportInput = {
  file: string;
  bytes: Uint8Array;
  /** Forces the encoding of txt, md, html and mhtml; else it is found by content. */
  encoding?: string;
  /** Forces the format; else it is found by content, then by name. */
  format?: ReportFormat;
  /** What the user says of the report; wins over front matter. */
  meta?: ReportMeta;
  /** SHA-256 of the bytes in lower-case hex, where the caller has it already. */
  hash?: string;
};

/**
 * Reads a report of any known format. Throws a `BriefingError` that names the file where it cannot be read
 * (empty, binary, unreadable encoding, damaged, encrypted, scanned); lesser faults are problems of the outcome.
 */
export async function readReport(input: ReportInput): Promise<Outcome<SourceText>> {
  const { file, bytes, encoding } = input;
  if (bytes.length === 0) throw new BriefingError(problem('file-empty', {}, { file }));
  const content = sniffContent(bytes);
  const format = input.format ?? chooseFormat(file, content);
  const read = await formats[format].load();
  const reading = await read(file, bytes, encoding);
  if (reading.text.trim() === '') throw new BriefingError(problem('file-empty', {}, { file }));
  const hash = input.hash ?? createHash('sha256').update(bytes).digest('hex');
  return {
    value: toSourceText({ ...input, format, hash }, reading),
    problems: warnOfName(input, format, reading),
  };
}

function chooseFormat(file: string, content: Content): ReportFormat {
  if (content.kind === 'encrypted') throw new BriefingError(problem('file-encrypted', {}, { file }));
  if (content.kind === 'unsupported') {
    throw new BriefingError(problem('format-unsupported', { format: content.format }, { file }));
  }
  const named = formatOfName(file);
  if (content.kind === 'html' && named === 'md') return 'md'; // Markdown may hold HTML
  if (content.kind !== 'text') return content.kind;
  if (named === 'html' && content.hasTags) return 'html';
  return named !== null && formats[named].isText ? named : 'txt';
}

type Known = Pick<SourceText, 'file' | 'format' | 'hash'> & { meta?: ReportMeta };

function toSourceText({ file, format, hash, meta }: Known, reading: Reading): SourceText {
  const { encoding, text, marks, pages } = reading;
  return {
    file,
    format,
    encoding,
    hash,
    text,
    meta: joinMeta(reading.meta, meta),
    ...(pages ? { pages } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** What is said beside the file goes before what is said in it; what is said of single articles is kept of both. */
function joinMeta(own: ReportMeta, given: ReportMeta = {}): ReportMeta {
  const articles = [...(own.articles ?? []), ...(given.articles ?? [])];
  return { ...own, ...given, ...(articles.length > 0 ? { articles } : {}) };
}

function warnOfName({ file, format: forced }: ReportInput, found: ReportFormat, reading: Reading) {
  const named = formatOfName(file);
  if (forced || named === null || named === found) return reading.problems;
  return [problem('format-differs', { named, found }, { file }), ...reading.problems];
}
