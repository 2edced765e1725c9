/** Reads the document's body as what takes room on its pages: paragraphs, tables, section ends. Twips. */
import type { Inline } from './break-lines.ts';
import { readProperty, type StyleMetrics } from './metrics.ts';
import type { TableLook } from './table-look.ts';
import type { XmlEvents } from './xml-tree.ts';

export type BodyParagraph = {
  kind: 'paragraph';
  style: StyleMetrics;
  content: Inline[];
  /** Height of the tallest picture or chart in it. */
  picture: number;
  bookmarks: string[];
  hasTab: boolean;
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
export type BodyTable = { kind: 'table'; columns: number[]; look: TableLook; rows: BodyRow[] };
export type Area = { width: number; height: number };
export type BodyBlock = BodyParagraph | BodyTable | { kind: 'section'; area: Area };

/** How styles of text and of tables measure, by their ids. */
export type Looks = { metricsOf: (id: string) => StyleMetrics; lookOf: (id: string) => TableLook };

type State = {
  blocks: BodyBlock[];
  paragraph: BodyParagraph | null;
  /** A table in a cell is not written by us; one in a letterhead counts as its text. */
  table: BodyTable | null;
  row: BodyRow | null;
  cell: BodyCell | null;
  runSize: number | null;
  runStyle: string;
  waiting: string[];
  area: Area;
};

/** The blocks in order; the last is the last section's end. */
export function readBody(read: (events: XmlEvents) => void, { metricsOf, lookOf }: Looks): BodyBlock[] {
  const state: State = {
    blocks: [],
    paragraph: null,
    table: null,
    row: null,
    cell: null,
    runSize: null,
    runStyle: '',
    waiting: [],
    area: { width: 0, height: 0 },
  };
  // What lies on the page (a box, a letterhead's star) takes no room in the text.
  let lying = 0;
  read({
    open: (name, attribute) => {
      if (isLying(name)) lying++;
      if (lying === 0 || name === 'w:bookmarkStart') openers[name]?.(state, attribute, { metricsOf, lookOf });
    },
    close: (name, text) => {
      if (lying === 0) closers[name]?.(state, text);
      if (isLying(name)) lying--;
    },
  });
  return state.blocks;
}

const isLying = (name: string): boolean => name === 'wp:anchor' || name === 'w:pict';

type Attribute = (name: string) => string | undefined;

const value = (attribute: Attribute, name: string): number => Number(attribute(name) ?? 0);

type Opener = (state: State, attribute: Attribute, looks: Looks) => void;

const openers: Record<string, Opener> = {
  'w:p': (state, _, { metricsOf }) => {
    state.paragraph = {
      kind: 'paragraph',
      style: metricsOf('Normal'),
      content: [],
      picture: 0,
      bookmarks: state.waiting.splice(0),
      hasTab: false,
      startsPage: false,
      endsPage: false,
    };
    if (state.cell) state.cell.paragraphs.push(state.paragraph);
    else state.blocks.push(state.paragraph);
  },
  'w:pStyle': (state, attribute, { metricsOf }) => {
    if (state.paragraph) state.paragraph.style = metricsOf(attribute('w:val') ?? '');
  },
  'w:spacing': (state, attribute) => setProperty(state, 'w:spacing', attribute),
  'w:ind': (state, attribute) => setProperty(state, 'w:ind', attribute),
  'w:keepNext': (state, attribute) => setProperty(state, 'w:keepNext', attribute),
  'w:pageBreakBefore': ({ paragraph }) => {
    if (paragraph) paragraph.startsPage = true;
  },
  'w:bookmarkStart': (state, attribute) => {
    const name = attribute('w:name') ?? '';
    if (state.paragraph) state.paragraph.bookmarks.push(name);
    else state.waiting.push(name);
  },
  'w:r': (state) => {
    state.runSize = null;
    state.runStyle = '';
  },
  'w:rStyle': (state, attribute, { metricsOf }) => {
    const style = attribute('w:val') ?? '';
    state.runStyle = style;
    if (smallStyles.has(style)) state.runSize = metricsOf(style).size;
  },
  'w:br': ({ paragraph }, attribute) => {
    if (attribute('w:type') === 'page') {
      if (paragraph) paragraph.endsPage = true;
    } else paragraph?.content.push({ isBreak: true });
  },
  // A tab in the text; a tab stop has a value.
  'w:tab': ({ paragraph }, attribute) => {
    if (paragraph && attribute('w:val') === undefined) paragraph.hasTab = true;
  },
  'w:footnoteReference': ({ paragraph }, attribute) =>
    paragraph?.content.push({ note: attribute('w:id') ?? '' }),
  'wp:extent': ({ paragraph }, attribute) => {
    if (paragraph) paragraph.picture = Math.max(paragraph.picture, value(attribute, 'cy') / 635);
  },
  'w:tbl': (state, _, { lookOf }) => {
    state.table = { kind: 'table', columns: [], look: lookOf(''), rows: [] };
    state.blocks.push(state.table);
  },
  'w:tblStyle': ({ table }, attribute, { lookOf }) => {
    if (table) table.look = lookOf(attribute('w:val') ?? '');
  },
  'w:gridCol': ({ table }, attribute) => table?.columns.push(value(attribute, 'w:w')),
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
  'w:gridSpan': ({ cell }, attribute) => {
    if (cell) cell.span = value(attribute, 'w:val');
  },
  'w:vMerge': ({ cell }, attribute) => {
    if (cell) cell.merge = attribute('w:val') === 'restart' ? 'start' : 'next';
  },
  'w:pgSz': ({ area }, attribute) => {
    area.width = value(attribute, 'w:w');
    area.height = value(attribute, 'w:h');
  },
  'w:pgMar': ({ area }, attribute) => {
    area.width -= value(attribute, 'w:left') + value(attribute, 'w:right');
    area.height -= value(attribute, 'w:top') + value(attribute, 'w:bottom');
  },
};

const closers: Record<string, (state: State, text: string) => void> = {
  'w:t': ({ paragraph, runSize, runStyle }, text) => {
    if (text) paragraph?.content.push({ text, size: runSize ?? paragraph.style.size, look: runStyle });
  },
  // The page of a reference is not known yet: room for one digit.
  'w:instrText': ({ paragraph, runSize }, text) => {
    if (/^\s*PAGEREF\b/.test(text))
      paragraph?.content.push({ text: '0', size: runSize ?? paragraph.style.size });
  },
  'w:p': (state) => {
    const { paragraph } = state;
    if (paragraph?.hasTab && paragraph.content.length === 0)
      paragraph.style = { ...paragraph.style, ...tabLine };
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

/** Measured: LibreOffice gives a line of a tab alone the height of its type, however exact the paragraph's lines are. */
const tabLine = { line: 1.15, isExact: false };

/** Character styles that change the size of type. */
const smallStyles = new Set(['Small', 'FootnoteReference']);

function setProperty({ paragraph }: State, name: string, attribute: Attribute): void {
  if (!paragraph || paragraph.content.length > 0) return;
  paragraph.style = { ...paragraph.style };
  readProperty(name, attribute, paragraph.style);
}
