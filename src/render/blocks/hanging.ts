/** Paragraphs whose further lines begin under what stands behind a label: 报：, 附件：1. */
import type { XmlComponent } from 'docx';
import { characterWidth } from '../pages/break-lines.ts';
import type { StyleLook } from '../profile.ts';
import { indents } from '../styles/indents.ts';

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + characterWidth(character), 0);

/**
 * Indents for a paragraph with that label, none where they are its style's. The label stands behind what `lead` takes: the
 * second attachment begins under the first one's number.
 */
export function hangBehind(label: string, look: StyleLook, size: number, lead = ''): XmlComponent[] {
  const { left = 0, hanging = 0 } = look;
  const width = widthOf(label);
  if (lead === '' && width === hanging) return [];
  return indents({ left: left - hanging + widthOf(lead) + width, hanging: width }, look.size ?? size);
}
