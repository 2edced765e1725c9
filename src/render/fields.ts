/** Word fields with the result already in them: never dirty, so that no reader asks to update them. */
import { TextRun, type XmlComponent } from 'docx';
import { element } from './components.ts';
import { textRun } from './inline/text-run.ts';

const character = (type: 'begin' | 'separate' | 'end'): XmlComponent =>
  element('w:fldChar', { 'w:fldCharType': type });

/**
 * A field with its code and the text it shows, in a character style if given. The text stands in the run of the
 * separator, where docx looks for it when it fills in page numbers.
 */
export function textField(code: string, result: string, style?: string): XmlComponent[] {
  return [...openField(code, result, style), closeField(style)];
}

/** A field that goes on over what follows it, up to `closeField`. */
export function openField(code: string, result = '', style?: string): XmlComponent[] {
  const look = style === undefined ? {} : { style };
  const instruction = element('w:instrText', { 'xml:space': 'preserve' }, [` ${code} `]);
  return [
    new TextRun({ ...look, children: [character('begin')] }),
    new TextRun({ ...look, children: [instruction] }),
    textRun(result, look, [character('separate')]),
  ];
}

export const closeField = (style?: string): XmlComponent =>
  new TextRun({ ...(style === undefined ? {} : { style }), children: [character('end')] });

/** A field for the page of a bookmark; docx fills its result in from the layout's (`pages/estimate.ts`). */
export const pageField = (bookmark: string): XmlComponent[] => textField(`PAGEREF ${bookmark} \\h`, '');
