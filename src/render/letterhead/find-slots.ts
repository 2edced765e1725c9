/** Finds the slots (`{{name}}`) of a letterhead, wherever Word has split their text into runs. */

import { type Parts, textPart } from '../../word/package.ts';
import { scanXml } from '../../word/scan.ts';

/** The slots that the render stage fills; `body` is the one that must be there. */
export const slotNames = [
  'title',
  'issue',
  'number',
  'signers',
  'unit',
  'date',
  'secret',
  'urgency',
  'copyNumber',
  'toc',
  'body',
] as const;
export type SlotName = (typeof slotNames)[number];

/** A slot as it stands in the file: its name as written, the part, and which paragraph of it (from 1). */
export type FoundSlot = { name: string; part: string; paragraph: number };

// {{title}}, {{ body }}, {{期号}}
export const slotPattern = /\{\{([^{}]*)\}\}/g;
export const textParts = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

/** The slots of the parts that are filled, or of those whose path `where` knows. */
export function findSlots(parts: Parts, where: RegExp = textParts): FoundSlot[] {
  return [...parts.keys()]
    .filter((path) => where.test(path))
    .flatMap((path) => slotsOf(path, textPart(parts, path)));
}

function slotsOf(part: string, xml: string): FoundSlot[] {
  const found: FoundSlot[] = [];
  const open: { number: number; text: string }[] = [];
  let count = 0;
  scanXml(xml, {
    open: (name) => {
      if (name === 'w:p') open.push({ number: ++count, text: '' });
    },
    close: (name, text) => {
      const paragraph = open.at(-1);
      if (name === 'w:t' && paragraph) paragraph.text += text;
      if (name !== 'w:p' || !paragraph) return;
      open.pop();
      for (const [, slotName = ''] of paragraph.text.matchAll(slotPattern)) {
        found.push({ name: slotName.trim(), part, paragraph: paragraph.number });
      }
    },
  });
  return found;
}

/** `{{title}} (word/document.xml, paragraph 3)` for each, to show a user what the file holds. */
export const describeSlots = (found: FoundSlot[]): string =>
  found
    .map(
      ({ name, part, paragraph }) =>
        `{{${name}}} (${part.replace('word/', '').replace('.xml', '')} ¶${paragraph})`,
    )
    .join(', ');
