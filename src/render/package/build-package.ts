/**
 * Makes the package. docx writes its frame (sections, charts, lists, headers, relationships); the paragraphs and
 * tables that were written as XML stand in it as slots, which are filled afterwards.
 */
import { Document, type FileChild, Packer, Paragraph } from 'docx';
import { restoreNotes } from '../blocks/foreign.ts';
import { noteParagraph } from '../inline.ts';
import { writeStyles } from '../styles/styles-part.ts';
import type { BodySection, PartName, Writer } from '../writer.ts';
import { escapeXml } from '../xml.ts';
import { writeFontTable } from './font-table.ts';
import { addHeadingList } from './numbering.ts';
import { pageSetup, runningHeadMark } from './page.ts';
import { addRelationship, openParts, type Parts, textPart } from './parts.ts';
import { settingsFor } from './settings.ts';

/** The XML that slot n stands for. */
export type Slots = string[];

const slotText = (slot: number): string => `JBSLOT${slot}.`;

/** Packs the sections and fills them in; properties and page numbers are still to come. */
export async function buildPackage(writer: Writer): Promise<Parts> {
  const { profile } = writer;
  const slots: Slots = [];
  const sections = writer.sections.filter(({ pieces }, at) => pieces.length > 0 || at === 0);
  const filled = sections.length > 1 && sections[0]?.pieces.length === 0 ? sections.slice(1) : sections;
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    externalStyles: writeStyles(profile),
    sections: filled.map((section) => ({
      ...pageSetup(profile, section.orientation, writer.runningHead !== null),
      children: sectionChildren(section, slots),
    })),
  });
  const parts = openParts(await Packer.toBuffer(document));
  fillBody(parts, slots, writer);
  parts.set('word/styles.xml', writeStyles(profile));
  parts.set('word/numbering.xml', addHeadingList(textPart(parts, 'word/numbering.xml'), profile));
  parts.set('word/settings.xml', settingsFor(textPart(parts, 'word/settings.xml')));
  parts.set('word/fontTable.xml', writeFontTable(profile));
  return parts;
}

/** docx's children of a section: neighbouring XML shares a slot. */
export function sectionChildren(section: BodySection, slots: Slots): FileChild[] {
  const children: FileChild[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length === 0) return;
    children.push(new Paragraph(slotText(slots.push(open.join('')) - 1)));
    open = [];
  };
  for (const piece of section.pieces) {
    if (typeof piece === 'string') open.push(piece);
    else {
      close();
      children.push(piece);
    }
  }
  close();
  return children;
}

/** Puts the XML into its slots, the footnotes and the running head into their parts, and links into relationships. */
export function fillBody(parts: Parts, slots: Slots, writer: Writer): void {
  parts.set('word/document.xml', restoreNotes(fillSlots(textPart(parts, 'word/document.xml'), slots)));
  const notes = writer.notes.map(
    (content, at) => `<w:footnote w:id="${at + 1}">${noteParagraph(content)}</w:footnote>`,
  );
  const footnotes = textPart(parts, 'word/footnotes.xml').replace(
    '</w:footnotes>',
    () => `${notes.join('')}</w:footnotes>`,
  );
  parts.set('word/footnotes.xml', footnotes);
  fillRunningHead(parts, writer);
  addLinks(parts, 'word/document.xml', 'document', writer);
  addLinks(parts, 'word/footnotes.xml', 'footnotes', writer);
}

// <w:p><w:r><w:t xml:space="preserve">JBSLOT12.</w:t></w:r></w:p>, with the section's properties where it ends one
const slotParagraph =
  /<w:p>(?:<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>)?<w:r><w:t(?: xml:space="preserve")?>JBSLOT(\d+)\.<\/w:t><\/w:r><\/w:p>/g;

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

function fillRunningHead(parts: Parts, writer: Writer): void {
  const { runningHead } = writer;
  if (runningHead === null) return;
  for (const path of parts.keys()) {
    if (!/^word\/header\d+\.xml$/.test(path)) continue;
    const xml = textPart(parts, path).replace(
      new RegExp(`<w:r><w:t[^>]*>${runningHeadMark}</w:t></w:r>`),
      () => runningHead,
    );
    parts.set(path, xml);
    addLinks(parts, path, 'header', writer);
  }
}

function addLinks(parts: Parts, path: string, part: PartName, writer: Writer): void {
  writer.links[part].forEach((address, at) => {
    addRelationship(parts, path, {
      id: `rIdLink${at + 1}`,
      type: 'hyperlink',
      target: escapeXml(address),
      isExternal: true,
    });
  });
}
