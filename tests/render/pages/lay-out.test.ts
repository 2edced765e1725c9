import { describe, expect, it } from 'vitest';
import { layOutPages } from '../../../src/render/pages/lay-out.ts';
import { readMetrics, type StyleMetrics } from '../../../src/render/pages/metrics.ts';
import type { BodyBlock, BodyParagraph } from '../../../src/render/pages/read-body.ts';

const style: StyleMetrics = { ...readMetrics(() => {})(''), size: 200, line: 200, isExact: true };

const paragraph = (name: string, lines: number, own: Partial<StyleMetrics> = {}): BodyParagraph => ({
  kind: 'paragraph',
  style: { ...style, ...own },
  content: [{ text: '县'.repeat(10 * lines), size: 200 }],
  picture: 0,
  bookmarks: [name],
  hasTab: false,
  startsPage: false,
  endsPage: false,
});

const row = (name: string, lines: number, notes: string[] = []): BodyBlock => {
  const inside = paragraph(name, lines);
  inside.content.push(...notes.map((note) => ({ note })));
  return {
    kind: 'table',
    columns: [2170],
    look: { rules: { top: 0, bottom: 0, inside: 10, headBottom: 10 }, margins: 170 },
    rows: [
      {
        isHead: false,
        isWhole: false,
        cells: [{ column: 0, span: 1, merge: 'none', paragraphs: [inside] }],
      },
    ],
  };
};

/** Pages of ten lines with room for ten characters; a note takes a line. */
const pagesOf = (...blocks: BodyBlock[]) =>
  Object.fromEntries(
    layOutPages([...blocks, { kind: 'section', area: { width: 2000, height: 2000 } }], () => 200).pages,
  );

describe('layOutPages', () => {
  it('counts the greater of two spaces between paragraphs', () => {
    expect(pagesOf(paragraph('a', 7, { after: 400 }), paragraph('b', 1, { before: 400 }))).toEqual({
      a: 1,
      b: 1,
    });
    expect(pagesOf(paragraph('a', 7, { after: 200 }), paragraph('b', 1, { before: 600 }))).toEqual({
      a: 1,
      b: 2,
    });
  });

  it('leaves out the space above a paragraph that begins the next page', () => {
    const next = paragraph('b', 5, { before: 400 });
    expect(pagesOf(paragraph('a', 10), next, paragraph('c', 5))).toEqual({ a: 1, b: 2, c: 2 });
  });

  it('gives the rule above its notes its room, too, before a line may stand on the page', () => {
    const noted = (name: string): BodyParagraph => {
      const line = paragraph(name, 1);
      return { ...line, content: [{ text: '县'.repeat(5), size: 200 }, { note: '1' }] };
    };
    expect(pagesOf(paragraph('a', 7), noted('b')).b).toBe(1);
    // a line and its note would fill the page, and the rule has no room
    expect(pagesOf(paragraph('a', 8), noted('b')).b).toBe(2);
  });

  it('gives the rule below a paragraph its room', () => {
    expect(pagesOf(paragraph('a', 9, { rules: 125 }), paragraph('b', 1)).b).toBe(2);
  });

  it('places a row whose text fits, and its notes on the next page where they do not', () => {
    // On the second page two notes and their rule leave room for seven lines.
    expect(pagesOf(row('a', 9, ['1', '2']), paragraph('b', 7), paragraph('c', 1)).c).toBe(3);
    expect(pagesOf(row('a', 9), paragraph('b', 7), paragraph('c', 1)).c).toBe(2);
  });

  it('breaks a row after any line, its notes with their lines', () => {
    // Nine lines and the note of the thirteenth go on.
    expect(pagesOf(row('a', 19, ['1']), paragraph('b', 1)).b).toBe(3);
    expect(pagesOf(row('a', 15, ['1']), paragraph('b', 1)).b).toBe(2);
  });

  it('lets no mark hang in a cell', () => {
    const cell = (text: string) => {
      const block = row('a', 1);
      if (block.kind === 'table')
        for (const it of block.rows[0]?.cells[0]?.paragraphs ?? []) it.content = [{ text, size: 200 }];
      return block;
    };
    expect(pagesOf(cell('县'.repeat(100)), paragraph('b', 1)).b).toBe(2);
    expect(pagesOf(cell(`${'县'.repeat(80)}，`), paragraph('b', 1)).b).toBe(1);
    expect(pagesOf(cell(`${'县'.repeat(90)}，`), paragraph('b', 1)).b).toBe(2);
  });
});
