import { textField } from '../fields.ts';
import type { Caption } from '../html/survey.ts';
import { bookmarked, paragraph, type Writer } from '../writer.ts';
import { escapeXml } from '../xml.ts';

/** A caption: 表1, numbered by a SEQ field and bookmarked for cross-references, then its text. */
export function writeCaption(
  { label, number }: Caption,
  text: string,
  bookmark: string | undefined,
  writer: Writer,
  style: 'Caption' | 'FigureCaption',
): string {
  const name = `<w:r><w:t xml:space="preserve">${escapeXml(label)}</w:t></w:r>${textField(`SEQ ${label} \\* ARABIC`, String(number))}`;
  const rest = `<w:r><w:t xml:space="preserve">${escapeXml(writer.profile.captions.gap + text)}</w:t></w:r>`;
  return paragraph(style, bookmarked(writer, bookmark, name) + rest);
}
