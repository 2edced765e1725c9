/**
 * Slots: docx writes the package, and the paragraphs and tables that were written as XML stand in it as marked
 * paragraphs, which are filled afterwards.
 */
import { type FileChild, Paragraph } from 'docx';
import { type Parts, textPart } from '../../word/package.ts';
import { addRelationships } from '../../word/relationships.ts';
import { restoreNotes } from '../blocks/foreign.ts';
import { noteParagraph } from '../inline/write-inline.ts';
import type { PartName, Piece, Writer } from '../writer.ts';
import { setChartLook } from './charts.ts';

/** The XML that slot n stands for. */
export type Slots = string[];

/** docx's children for the pieces: neighbouring XML shares a slot. */
export function sectionChildren(pieces: Piece[], slots: Slots): FileChild[] {
  const children: FileChild[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length === 0) return;
    children.push(new Paragraph(`JBSLOT${slots.push(open.join('')) - 1}.`));
    open = [];
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') open.push(piece);
    else {
      close();
      children.push(piece);
    }
  }
  close();
  return children;
}

/** Puts the XML into its slots, the footnotes into their part, links into relationships, fonts into charts. */
export function fillParts(parts: Parts, slots: Slots, writer: Writer): void {
  parts.set(
    'word/document.xml',
    restoreNotes(fillSlots(textPart(parts, 'word/document.xml'), slots), writer.firstNote),
  );
  const notes = writer.notes.map(
    (content, at) => `<w:footnote w:id="${writer.firstNote + at}">${noteParagraph(content)}</w:footnote>`,
  );
  const footnotes = cleanSeparators(textPart(parts, 'word/footnotes.xml')).replace(
    '</w:footnotes>',
    () => `${notes.join('')}</w:footnotes>`,
  );
  parts.set('word/footnotes.xml', footnotes);
  setChartLook(parts, writer.profile);
  addLinks(parts, 'word/document.xml', 'document', writer);
  addLinks(parts, 'word/footnotes.xml', 'footnotes', writer);
}

// <w:p><w:r><w:t xml:space="preserve">JBSLOT12.</w:t></w:r></w:p>, with the section's properties where it ends one
const slotParagraph =
  /<w:p>(?:<w:pPr>((?:(?!<\/w:pPr>|<w:p>).)*)<\/w:pPr>)?<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>|<w:[pr]>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?>JBSLOT(\d+)\.<\/w:t><\/w:r><\/w:p>/g;

function fillSlots(xml: string, slots: Slots): string {
  return xml.replace(slotParagraph, (_, properties: string | undefined, slot: string) => {
    const content = slots[Number(slot)] ?? '';
    return properties?.includes('<w:sectPr') ? endSection(content, properties) : content;
  });
}

/** The section's properties belong to its last paragraph; our content always ends with one. */
function endSection(content: string, properties: string): string {
  const start = content.lastIndexOf('<w:p>');
  const last = content.slice(start);
  const sectionProperties = properties.slice(properties.indexOf('<w:sectPr'));
  return content.slice(0, start) + last.replace('</w:pPr>', () => `${sectionProperties}</w:pPr>`);
}

// docx puts a note number before the rule above the notes, and sets it in body type
const separator =
  /<w:p><w:pPr><w:spacing [^>]*\/><\/w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteRef\/><\/w:r>(?=<w:r><w:(?:separator|continuationSeparator)\/>)/g;

const cleanSeparators = (xml: string): string =>
  xml.replace(separator, '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>');

/** Relationships of the links that leave a part. */
export function addLinks(parts: Parts, path: string, part: PartName, writer: Writer): void {
  const relationships = [...writer.links[part]].map(([target, number]) => ({
    id: `rIdLink${number}`,
    type: 'hyperlink',
    target,
    isExternal: true,
  }));
  addRelationships(parts, path, relationships);
}
