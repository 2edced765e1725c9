import { type IRunOptions, PageNumber, TextRun, type XmlComponent } from 'docx';
import { dropForbidden } from '../../text/markup.ts';

/** A run of text, after other content of the run if given. Characters that XML 1.0 forbids never pass. */
export function textRun(text: string, look: IRunOptions = {}, before: readonly XmlComponent[] = []): TextRun {
  const clean = dropForbidden(text);
  return new TextRun({ ...look, children: [...before, ...writeApart(clean)] });
}

/** What docx takes for a page number where it stands alone. */
export const isFieldName = (text: string): boolean => fieldNames.has(text);

const fieldNames: ReadonlySet<string> = new Set(Object.values(PageNumber));

/**
 * The text in pieces that docx takes for nothing but text. It writes `{list-0}` for the number of a list and puts the
 * number in its place in the finished part, wherever those characters stand, and takes a piece that says `CURRENT` or
 * `SECTION` for a page number; written apart, neither is one.
 */
export function writeApart(text: string): string[] {
  const pieces = text.includes('{') ? text.split(/(?<=\{)/) : [text];
  return pieces
    .filter((piece) => piece !== '')
    .flatMap((piece) => (isFieldName(piece) ? [piece.slice(0, 1), piece.slice(1)] : [piece]));
}
