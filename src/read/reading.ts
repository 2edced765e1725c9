import type { ReportMeta, SourceMark, Span } from '../model.ts';
import type { Problem } from '../problem.ts';

/** What the reader of one format gives: a `SourceText` without the file's name and format. */
export type Reading = {
  encoding: string | null;
  text: string;
  /** What the file says of itself (front matter, a page's meta elements). */
  meta: ReportMeta;
  marks: SourceMark[];
  pages?: Span[];
  problems: Problem[];
};

/** Every reader takes the file's name for its problems, the bytes, and the encoding that the user forces. */
export type FormatReader = (file: string, bytes: Uint8Array, encoding?: string) => Promise<Reading>;

/** One paragraph of a format that is no plain text, with the role that the format gives it. */
export type Paragraph = { text: string; role?: SourceMark['role']; level?: number };

/** Writes paragraphs one a line and marks those that have a role. */
export function joinParagraphs(paragraphs: Paragraph[]): { text: string; marks: SourceMark[] } {
  const marks: SourceMark[] = [];
  const lines: string[] = [];
  let start = 0;
  for (const { text, role, level } of paragraphs) {
    const end = start + text.length;
    if (role) marks.push({ start, end, role, ...(level === undefined ? {} : { level }) });
    lines.push(text);
    start = end + 1;
  }
  return { text: lines.length > 0 ? `${lines.join('\n')}\n` : '', marks };
}
