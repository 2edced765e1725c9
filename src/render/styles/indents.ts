/** Indents of styles, and of paragraphs that differ from theirs. */
import type { XmlComponent } from 'docx';
import { element } from '../components.ts';
import type { StyleLook } from '../profile.ts';

/**
 * Indents in characters, with their value in twips for readers that know no characters. docx has `firstLineChars`
 * alone.
 */
export function indents({ left, right, firstLine, hanging }: StyleLook, points: number): XmlComponent[] {
  if ([left, right, firstLine, hanging].every((value) => value === undefined)) return [];
  const both = (name: string, value: number | undefined) =>
    value === undefined
      ? {}
      : { [`w:${name}Chars`]: Math.round(value * 100), [`w:${name}`]: Math.round(value * points * 20) };
  return [
    element('w:ind', {
      ...both('left', left),
      ...both('right', right),
      ...both('hanging', hanging),
      ...both('firstLine', firstLine),
    }),
  ];
}
