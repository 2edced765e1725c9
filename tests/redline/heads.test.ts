/** Heads of columns that changed places: told for the columns that they stand over, and for no other. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { indexSources, sealPackage, verifyBriefing } from '../../src/redline/index.ts';
import { openPackage } from '../../src/word/package.ts';
import { zipPackage } from '../../src/word/zip.ts';
import { rewriteBody } from './briefing.ts';

const places = ['浮桥街道', '石门街道', '松岭街道'];
const words = places.map((place, at) => `${place}党工委选派第一书记${at + 41}名，逐村蹲点整顿。`);
const sources = words.map((text, at) => ({ file: `${places[at]}.txt`, text }));

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const row = (...texts: string[]) => new TableRow({ children: texts.map(cell) });
/** What has a key stands before the heads and after them. */
const note = '按语：本期对照三个街道选派干部到村任职的做法。';
const level = ' 乡镇级，2025年报道';

/** With a corner cell above the topics, and without. */
async function make(corner: string[]): Promise<Uint8Array> {
  const topic = corner.map(() => '第一书记');
  const rows = [row(...corner, ...places.map((it) => it + level)), row(...topic, ...words)];
  const document = new Document({
    sections: [{ children: [new Paragraph(note), new Table({ rows }), new Paragraph(note)] }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

describe.each([
  ['with a corner cell', ['主题']],
  ['without one', []],
])('a table %s', (_, corner) => {
  it.each(pairs)('whose heads %i and %i changed places', async (a, b) => {
    const made = await make(corner);
    const parts = openPackage(made);
    sealPackage(parts, indexSources(sources), places);
    const [one = '', other = ''] = [places[a], places[b]];
    const edited = rewriteBody(
      (xml) =>
        xml
          .replace(one + level, '\u0001')
          .replace(other + level, one + level)
          .replace('\u0001', other + level),
      zipPackage(parts),
    );
    const again = { parts: openPackage(made), places };
    const { value } = verifyBriefing('b.docx', edited, sources, again);
    expect(value.filter(({ level }) => level === 'error').map(({ kind, text }) => [kind, text])).toEqual([
      ['place', words[a]],
      ['place', words[b]],
    ]);
    expect(value.some(({ text }) => text.includes(places[3 - a - b] ?? ''))).toBe(false);
  });
});
