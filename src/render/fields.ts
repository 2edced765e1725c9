/** Word fields with the result already in them: never dirty, so that no reader asks to update them. */
import { escapeXml } from './xml.ts';

const fieldCharacter = (type: 'begin' | 'separate' | 'end', properties: string): string =>
  `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`;

/** A field with its code and the text it shows, in a character style if given. */
export function textField(code: string, result: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`;
  return (
    fieldCharacter('begin', properties) +
    `<w:r>${properties}<w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>` +
    fieldCharacter('separate', properties) +
    `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(result)}</w:t></w:r>` +
    fieldCharacter('end', properties)
  );
}

/** A field for the page of a bookmark; its result is filled in by `fillPageNumbers`. */
export const pageField = (bookmark: string): string => textField(`PAGEREF ${bookmark} \\h`, '0');

// <w:instrText …> PAGEREF _Toc000000001 \h </w:instrText></w:r><w:r><w:fldChar …/></w:r><w:r><w:t …>0</w:t>
const pageFields =
  /(<w:instrText xml:space="preserve"> PAGEREF (\S+) \\h <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r><w:r><w:t xml:space="preserve">)[^<]*(?=<\/w:t>)/g;

/** The document's XML with the page of each bookmark in its page fields. */
export const fillPageNumbers = (xml: string, pages: ReadonlyMap<string, string>): string =>
  xml.replace(pageFields, (_, head: string, bookmark: string) => `${head}${pages.get(bookmark) ?? ''}`);
