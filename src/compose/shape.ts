/**
 * The data that a template is filled with, declared once: its TypeScript type is derived from the declaration, and
 * the template check walks it, so that a misspelt name is found before anything is rendered.
 */
import { type Filled, flag, list, maybe, number, record, text } from '../yaml/shape.ts';

/**
 * A quoted sentence and its source: `note` as a footnote says it, empty where the next point of the cell carries it;
 * `shortNote` without the title. `anchor` is the point's own bookmark, `target` that of the paragraph it stands in among
 * the `excerpts`.
 */
const pointShape = record({ text, note: text, shortNote: text, place: text, anchor: text, target: text });

/** The head of a place's column: name, the years that its reports speak of, its level. */
const placeHeadShape = record({ name: text, fullName: text, year: text, level: text });

/** The head of a place's column in a table, with its per cent of the width. */
const columnShape = record({ name: text, fullName: text, year: text, level: text, width: number });

/**
 * What a cell without a quotation says: `words` are 未提及, a claim about the report, or 有提及，未摘录, or, claiming neither,
 * 未摘得 (of a number 未摘得此项数据); then the paragraphs that are not quoted, the headings under which the document quotes
 * what speaks of it (`see`, 两个覆盖”“党员队伍) and, where a row of figures has it, that row's label and its table's id.
 */
const silenceShape = record({ words: text, sources: text, see: text, row: text, table: text });

/** `isMissing`: the report says nothing of it; `silence`: what a cell without a quotation says. `see`: the topic under which the place's sentences on this one stand already; empty otherwise. */
const cellShape = record({
  place: text,
  year: text,
  isMissing: flag,
  silence: maybe(silenceShape),
  see: text,
  points: list(pointShape),
});

const valueShape = record({ text, detail: text, note: text, shortNote: text });

/** A row of figures over places; `label` is the name with its unit in brackets. */
const indicatorRowShape = record({
  name: text,
  label: text,
  unit: text,
  remark: text,
  isComparable: flag,
  cells: list(
    record({ place: text, isMissing: flag, silence: maybe(silenceShape), values: list(valueShape) }),
  ),
});

/**
 * One table of practices. With few places they are columns (`rows`: a topic each); with many, the table is turned
 * (`turned`: a topic each, with the places that speak of it below one another, and those that do not).
 */
const practiceTableShape = record({
  /** What it is referred to by. */
  id: text,
  caption: text,
  isLandscape: flag,
  isTurned: flag,
  places: list(columnShape),
  /** Width of the first column, in per cent. */
  headWidth: number,
  rows: list(record({ topic: text, cells: list(cellShape) })),
  turned: list(
    record({
      topic: text,
      rowCount: number,
      first: record({ place: placeHeadShape, see: text, points: list(pointShape) }),
      others: list(record({ place: placeHeadShape, see: text, points: list(pointShape) })),
      /** Places that do not speak of it, that do and are not quoted, or of which neither is sure: by name, or how many (`isCounted`). */
      silent: text,
      unquoted: text,
      unpicked: text,
      isCounted: flag,
    }),
  ),
});

const indicatorTableShape = record({
  id: text,
  caption: text,
  isLandscape: flag,
  isTurned: flag,
  places: list(columnShape),
  headWidth: number,
  remarkWidth: number,
  rows: list(indicatorRowShape),
  turned: list(
    record({
      name: text,
      /** Name with its unit in brackets. */
      label: text,
      unit: text,
      remark: text,
      rowCount: number,
      first: record({ place: text, values: list(valueShape) }),
      others: list(record({ place: text, values: list(valueShape) })),
    }),
  ),
});

const themeShape = record({
  id: text,
  name: text,
  /** No table of the theme has a row; `isSilent`: no report speaks of it at all; `silence`: what can be said of all of them together; `silences`: what is said of each, were none quoted. */
  isEmpty: flag,
  isSilent: flag,
  silence: text,
  silences: text,
  practiceTables: list(practiceTableShape),
  /** Topics that one place alone speaks of: a line each, not a row of blanks. */
  singlePractices: list(record({ topic: text, place: text, points: list(pointShape) })),
  indicatorTables: list(indicatorTableShape),
  /** Indicators that one place alone gives; `others`: values beyond the template's limit. */
  singleIndicators: list(
    record({ name: text, label: text, unit: text, place: text, values: list(valueShape), others: number }),
  ),
  practices: list(record({ place: text, name: text, point: pointShape })),
  /** Named practices whose sentence a table quotes already: under the topic `see`. */
  practicesSeen: list(record({ place: text, name: text, see: text })),
  /** Named practices beyond the template's limit. */
  practicesLeftOut: number,
  common: list(record({ text, places: text, note: text })),
  /** Whether a group of tables holds more than one row, and so wants a heading beside its caption. */
  headed: record({ tables: flag, singles: flag, practices: flag }),
  /** The best sentence of each place that says something of the theme, best first, within the template's limit. */
  highlights: list(pointShape),
  /** Those of them beyond the template's limit, for a line of each place below the table. */
  furtherIndicators: list(
    record({
      place: text,
      rows: list(
        record({
          name: text,
          label: text,
          unit: text,
          place: text,
          values: list(valueShape),
          others: number,
        }),
      ),
    }),
  ),
  /** What the table of single rows is referred to by. */
  singlesId: text,
  /** Places that do not speak of the theme, that do and are not quoted, or of which neither is sure: by name, or how many (`isCounted`). */
  silent: text,
  unquoted: text,
  unpicked: text,
  isCounted: flag,
});

const countsShape = record({
  reports: number,
  places: number,
  points: number,
  figures: number,
  notUsed: number,
});

export const briefingShape = record({
  title: text,
  date: text,
  masthead: record({
    name: text,
    issue: text,
    unit: text,
    secrecy: text,
    urgency: text,
    copyNumber: text,
    documentNumber: text,
    signers: text,
    /** 签发人, two names a line; the last line carries the document number. */
    signerLines: list(record({ number: text, label: text, names: text })),
    /** Of bodies that issue together all but the last, which stands beside the date. */
    issuersAbove: list(text),
    lastIssuer: text,
  }),
  /** 附件说明, a line each, ready to print. */
  attachments: list(text),
  endBlock: maybe(record({ report: text, send: text, distribute: text, copies: text })),
  /** Of what the template prints. */
  counts: countsShape,
  note: list(text),
  /** The note without what each place stresses, for a short edition. */
  briefNote: list(text),
  places: list(placeHeadShape),
  overview: record({
    hasBest: flag,
    isTurned: flag,
    isLandscape: flag,
    headWidth: number,
    columns: list(record({ name: text, year: text, level: text, width: number })),
    rows: list(
      record({
        name: text,
        year: text,
        level: text,
        cells: list(
          record({
            isMissing: flag,
            silence: maybe(silenceShape),
            points: number,
            figures: number,
            best: maybe(pointShape),
          }),
        ),
      }),
    ),
  }),
  /** Whether the tables want landscape pages. */
  isLandscape: flag,
  /** Whether the chart of the overview goes on landscape pages with them. */
  isOverviewLandscape: flag,
  /** Whether the list of sources goes on landscape pages with them: the last would be nearly empty. */
  areSourcesLandscape: flag,
  /** The silent places by name, of what tells only how many they are. */
  absences: list(record({ theme: text, topic: text, silent: text, unquoted: text, unpicked: text })),
  emphasis: record({
    caption: text,
    alt: text,
    series: list(text),
    rows: list(record({ place: text, shares: list(text) })),
  }),
  themes: list(themeShape),
  keyIndicators: list(indicatorTableShape),
  sources: list(
    record({
      label: text,
      title: text,
      place: text,
      source: text,
      date: text,
      authors: text,
      chars: number,
      file: text,
    }),
  ),
  /** Every paragraph that is quoted, in full, once; `back` is the anchor of the first point that quotes it. */
  excerpts: list(record({ target: text, label: text, text, back: text })),
  notUsed: list(record({ title: text, reason: text, place: text, opening: text, file: text, chars: number })),
  method: list(text),
});

export type Briefing = Filled<typeof briefingShape>;
export type ThemeView = Filled<typeof themeShape>;
export type SilenceView = Filled<typeof silenceShape>;
export type PointView = Filled<typeof pointShape>;
export type ColumnHead = Filled<typeof columnShape>;
export type PlaceHead = Filled<typeof placeHeadShape>;
export type PracticeTable = Filled<typeof practiceTableShape>;
export type IndicatorTable = Filled<typeof indicatorTableShape>;
export type ValueView = Filled<typeof valueShape>;
