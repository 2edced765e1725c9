/** Makes a package of our own: docx writes its frame (sections, charts, lists, headers), the profile its styles. */
import { Document, Packer } from 'docx';
import { openPackage, type Parts, textPart } from '../../word/package.ts';
import { writeStyles } from '../styles/styles-part.ts';
import type { Writer } from '../writer.ts';
import { writeFontTable } from './font-table.ts';
import { addHeadingList } from './numbering.ts';
import { pageSetup, runningHeadMark } from './page.ts';
import { settingsFor } from './settings.ts';
import { addLinks, fillParts, type Slots, sectionChildren } from './slots.ts';

/** Packs the sections and fills them in; properties and page numbers are still to come. */
export async function buildPackage(writer: Writer): Promise<Parts> {
  const { profile, sections } = writer;
  const slots: Slots = [];
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    externalStyles: writeStyles(profile),
    sections: sections.map((section) => ({
      ...pageSetup(profile, section.orientation, writer.runningHead !== null),
      children: sectionChildren(section.pieces, slots),
    })),
  });
  const parts = openPackage(await Packer.toBuffer(document));
  fillParts(parts, slots, writer);
  fillRunningHead(parts, writer);
  parts.set('word/styles.xml', writeStyles(profile));
  parts.set('word/numbering.xml', addHeadingList(textPart(parts, 'word/numbering.xml'), profile));
  parts.set('word/settings.xml', settingsFor(textPart(parts, 'word/settings.xml')));
  parts.set('word/fontTable.xml', writeFontTable(profile));
  return parts;
}

const runningHeadRun = new RegExp(`<w:r><w:t[^<>]*>${runningHeadMark}</w:t></w:r>`);

function fillRunningHead(parts: Parts, writer: Writer): void {
  const { runningHead } = writer;
  if (runningHead === null) return;
  for (const path of parts.keys()) {
    if (!/^word\/header\d+\.xml$/.test(path)) continue;
    parts.set(
      path,
      textPart(parts, path).replace(runningHeadRun, () => runningHead),
    );
    addLinks(parts, path, 'header', writer);
  }
}
