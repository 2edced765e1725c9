import type { Paragraph } from 'docx';
import { textField } from '../fields.ts';
import type { Caption } from '../html/survey.ts';
import { textRun } from '../inline/text-run.ts';
import type { Writer } from '../writer.ts';

/** A caption: 表1, numbered by a SEQ field and bookmarked for cross-references, then its text. */
export function writeCaption(
  { label, number }: Caption,
  text: string,
  bookmark: string | undefined,
  writer: Writer,
  style: 'Caption' | 'FigureCaption',
): Paragraph {
  const name = [textRun(label), ...textField(`SEQ ${label} \\* ARABIC`, String(number))];
  const rest = textRun(writer.profile.captions.gap + text);
  return writer.paragraph(style, [...writer.bookmarked(bookmark, name), rest]);
}
