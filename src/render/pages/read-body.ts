/** Reads word/document.xml as what takes room on its pages: paragraphs, tables, section ends. Twips. */
import { attributeIn, scanXml } from '../../word/scan.ts';
import type { Inline } from './break-lines.ts';
import { readProperty, type StyleMetrics } from './metrics.ts';

export type BodyParagraph = {
  kind: 'paragraph';
  style: StyleMetrics;
  content: Inline[];
  /** Height of the tallest picture or chart in it. */
  picture: number;
  bookmarks: string[];
  startsPage: boolean;
  endsPage: boolean;
};

export type BodyCell = {
  column: number;
  span: number;
  merge: 'none' | 'start' | 'next';
  paragraphs: BodyParagraph[];
};
export type BodyRow = { isHead: boolean; isWhole: boolean; cells: BodyCell[] };
export type BodyTable = { kind: 'table'; columns: number[]; rows: BodyRow[]; isFloating: boolean };
export type Area = { width: number; height: number };
export type BodyBlock = BodyParagraph | BodyTable | { kind: 'section'; area: Area };

type State = {
  blocks: BodyBlock[];
  paragraph: BodyParagraph | null;
  /** A table in a cell is not written by us; one in a letterhead counts as its text. */
  table: BodyTable | null;
  row: BodyRow | null;
  cell: BodyCell | null;
  runSize: number | null;
  waiting: string[];
  area: Area;
};

/** The blocks in order; the last is the last section's end. */
export function readBody(xml: string, metricsOf: (id: string) => StyleMetrics): BodyBlock[] {
  const state: State = {
    blocks: [],
    paragraph: null,
    table: null,
    row: null,
    cell: null,
    runSize: null,
    waiting: [],
    area: { width: 0, height: 0 },
  };
  scanXml(xml, {
    open: (name, attributes) => openers[name]?.(state, attributes, metricsOf),
    close: (name, text) => closers[name]?.(state, text),
  });
  return state.blocks;
}

/** Type area by section from the same XML: pages are laid out with the size that stands after them. */
const value = (attributes: string, name: string): number => Number(attributeIn(attributes, name) ?? 0);

type Opener = (state: State, attributes: string, metricsOf: (id: string) => StyleMetrics) => void;

const openers: Record<string, Opener> = {
  'w:p': (state, _, metricsOf) => {
    state.paragraph = {
      kind: 'paragraph',
      style: metricsOf('Normal'),
      content: [],
      picture: 0,
      bookmarks: state.waiting.splice(0),
      startsPage: false,
      endsPage: false,
    };
    if (state.cell) state.cell.paragraphs.push(state.paragraph);
    else state.blocks.push(state.paragraph);
  },
  'w:pStyle': (state, attributes, metricsOf) => {
    if (state.paragraph) state.paragraph.style = metricsOf(attributeIn(attributes, 'w:val') ?? '');
  },
  'w:spacing': (state, attributes) => setProperty(state, 'w:spacing', attributes),
  'w:ind': (state, attributes) => setProperty(state, 'w:ind', attributes),
  'w:keepNext': (state, attributes) => setProperty(state, 'w:keepNext', attributes),
  'w:pageBreakBefore': ({ paragraph }) => {
    if (paragraph) paragraph.startsPage = true;
  },
  'w:bookmarkStart': (state, attributes) => {
    const name = attributeIn(attributes, 'w:name') ?? '';
    if (state.paragraph) state.paragraph.bookmarks.push(name);
    else state.waiting.push(name);
  },
  'w:r': (state) => {
    state.runSize = null;
  },
  'w:rStyle': (state, attributes, metricsOf) => {
    const style = attributeIn(attributes, 'w:val') ?? '';
    if (smallStyles.has(style)) state.runSize = metricsOf(style).size;
  },
  'w:br': ({ paragraph }, attributes) => {
    if (attributeIn(attributes, 'w:type') === 'page') {
      if (paragraph) paragraph.endsPage = true;
    } else paragraph?.content.push({ isBreak: true });
  },
  'w:footnoteReference': ({ paragraph }, attributes) =>
    paragraph?.content.push({ note: attributeIn(attributes, 'w:id') ?? '' }),
  'wp:extent': ({ paragraph }, attributes) => {
    if (paragraph) paragraph.picture = Math.max(paragraph.picture, value(attributes, 'cy') / 635);
  },
  'w:tbl': (state) => {
    state.table = { kind: 'table', columns: [], rows: [], isFloating: false };
    state.blocks.push(state.table);
  },
  'w:tblpPr': ({ table }) => {
    if (table) table.isFloating = true;
  },
  'w:gridCol': ({ table }, attributes) => table?.columns.push(value(attributes, 'w:w')),
  'w:tr': (state) => {
    state.row = { isHead: false, isWhole: false, cells: [] };
    state.table?.rows.push(state.row);
  },
  'w:cantSplit': ({ row }) => {
    if (row) row.isWhole = true;
  },
  'w:tblHeader': ({ row }) => {
    if (row) row.isHead = true;
  },
  'w:tc': (state) => {
    const last = state.row?.cells.at(-1);
    state.cell = { column: last ? last.column + last.span : 0, span: 1, merge: 'none', paragraphs: [] };
    state.row?.cells.push(state.cell);
  },
  'w:gridSpan': ({ cell }, attributes) => {
    if (cell) cell.span = value(attributes, 'w:val');
  },
  'w:vMerge': ({ cell }, attributes) => {
    if (cell) cell.merge = attributeIn(attributes, 'w:val') === 'restart' ? 'start' : 'next';
  },
  'w:pgSz': ({ area }, attributes) => {
    area.width = value(attributes, 'w:w');
    area.height = value(attributes, 'w:h');
  },
  'w:pgMar': ({ area }, attributes) => {
    area.width -= value(attributes, 'w:left') + value(attributes, 'w:right');
    area.height -= value(attributes, 'w:top') + value(attributes, 'w:bottom');
  },
};

const closers: Record<string, (state: State, text: string) => void> = {
  'w:t': ({ paragraph, runSize }, text) => {
    if (text) paragraph?.content.push({ text: plain(text), size: runSize ?? paragraph.style.size });
  },
  'w:p': (state) => {
    state.paragraph = null;
  },
  'w:tc': (state) => {
    state.cell = null;
  },
  'w:tbl': (state) => {
    state.table = null;
  },
  'w:sectPr': (state) => {
    state.blocks.push({ kind: 'section', area: { ...state.area } });
  },
};

/** Character styles that change the size of type. */
const smallStyles = new Set(['Small', 'FootnoteReference']);

function setProperty({ paragraph }: State, name: string, attributes: string): void {
  if (!paragraph || paragraph.content.length > 0) return;
  paragraph.style = { ...paragraph.style };
  readProperty(name, attributes, paragraph.style);
}

const plain = (text: string): string =>
  text.includes('&') ? text.replace(/&(?:amp|lt|gt|quot|#\d+|#x[\da-fA-F]+);/g, '&') : text;
