/**
 * The central types: what passes from stage to stage (read → clean → understand → align → compose → render).
 *
 * Every offset is a UTF-16 code unit in the decoded text of one report: byte order mark dropped, line ends as
 * `\n`, nothing else changed. A span is half open: `text.slice(start, end)`.
 */
import type { Problem } from './problem.ts';

/** What a stage returns: its value and what it found wrong on the way. A stage throws only when it cannot go on. */
export type Outcome<T> = { value: T; problems: Problem[] };

/** A half-open range of UTF-16 code units in one report's decoded text. */
export type Span = { start: number; end: number };

// ───────────────────────────── read ─────────────────────────────

export type ReportFormat = 'txt' | 'md' | 'html' | 'mhtml' | 'docx' | 'pdf';

/** What a user says of a report (front matter or `--meta`); each given value wins over what is found. */
export type ReportMeta = {
  place?: string;
  date?: string;
  period?: string;
  source?: string;
  title?: string;
  authors?: string[];
};

/** A report as text, before anything is understood. `text` is what all offsets count in. */
export type SourceText = {
  /** The path as the user gave it; `-` for standard input. */
  file: string;
  format: ReportFormat;
  /** IANA name of the encoding the bytes were read in; null where the format fixes it (docx, pdf). */
  encoding: string | null;
  text: string;
  meta: ReportMeta;
  /** Source pages, where the format has pages: the span of each page in `text`, page 1 first. */
  pages?: Span[];
  /** Spans of `text` whose role the format itself tells (an HTML h1, a Word heading style, a figcaption). */
  marks?: SourceMark[];
};

/** A hint from the file format: this span is a heading of that level, a caption, or page furniture. */
export type SourceMark = Span & { role: 'heading' | 'caption' | 'furniture' | 'byline'; level?: number };

// ───────────────────────────── clean ─────────────────────────────

export type BlockKind = 'title' | 'subtitle' | 'byline' | 'heading' | 'body' | 'caption' | 'chrome';

/** A line (or part of a line) of one kind. Every non-blank character of the input is in a block. */
export type Block = Span & {
  kind: BlockKind;
  /** Id of its article, from 1; 0 is chrome that belongs to none. */
  article: number;
  text: string;
  /** 1-based paragraph number in its file, counting non-blank lines: what footnotes cite. */
  paragraph: number;
  /** Name of the rule that gave it its kind, for `inspect --explain`. */
  rule?: string;
};

/**
 * A sentence of a body or heading block. One cut by columns or a page is joined again: `parts` holds its pieces
 * in reading order and `text` is their concatenation; `start` and `end` are those of the first piece.
 */
export type PlainSentence = Span & {
  article: number;
  kind: 'body' | 'heading';
  /** Index into `blocks` of the block that holds the first part. */
  block: number;
  paragraph: number;
  text: string;
  parts: Span[];
  /** Index into the sentences of the heading above it, or null. */
  heading: number | null;
  /** Does not begin or does not end at a sentence's boundary, and no other half was found: not to be quoted. */
  isFragment?: boolean;
};

/** An article as the clean stage sees it: which blocks go together, and its title. */
export type PlainArticle = {
  id: number;
  title: string | null;
  /** Kicker and subtitle lines, outermost first. */
  subtitles: string[];
  /** Text of its byline blocks. */
  bylines: string[];
};

/** A report cut into articles, blocks and sentences. */
export type CleanReport = {
  source: SourceText;
  articles: PlainArticle[];
  blocks: Block[];
  sentences: PlainSentence[];
  /** Characters that belong to no block: white space, control and zero-width characters. */
  dropped: Span[];
};

// ─────────────────────────── understand ───────────────────────────

export type ThemeId = string;
export type TopicId = string;

/** Administrative level of a place; `unit` is a body that is no division (a bureau, a company). */
export type PlaceLevel = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village' | 'unit';

/** A place in full, outermost division first. */
export type Place = {
  /** Short form as a reader says it: 清徐县. */
  name: string;
  /** 山西省太原市清徐县. */
  fullName: string;
  level: PlaceLevel;
  /** Six-digit division code (GB/T 2260) where there is one. */
  code?: string;
};

/** Something that was concluded, how sure it is (0 to 1), and the words it rests on. */
export type Finding<T> = {
  value: T;
  certainty: number;
  evidence: { text: string; start: number; end: number; rule: string }[];
};

/** One reason for a theme: a lexicon entry that hit, a heading, a neighbour, a user's correction. */
export type ThemeEvidence = {
  kind: 'word' | 'heading' | 'neighbour' | 'title' | 'negation' | 'correction';
  /** The words in the report. */
  text: string;
  /** Lexicon entry that gave the weight. */
  entry?: string;
  weight: number;
};

/** A theme that a sentence speaks of. `score` is 0 to 1. */
export type ThemeHit = { id: ThemeId; score: number; topics: TopicId[]; evidence: ThemeEvidence[] };

export type Qualifier = '余' | '多' | '近' | '约' | '超' | '以上' | '以下' | '达' | '至少' | '不足';

/** A quantity stated in a report. Span and text are exact, with the modifiers that touch it (2.08万余人). */
export type Figure = Span & {
  text: string;
  /** In base units: 3435.81万元 is 34358100, 92% is 92, 2/5 is 0.4. */
  value: number;
  /** Upper end where the text gives a range (10-50万元): `value` is the lower. */
  valueTo?: number;
  /** 元, 个, 名, % …; empty for a bare fraction. */
  unit: string;
  qualifier: Qualifier | null;
  /** What is counted, in the sentence's own words. */
  what: string;
  /** 整顿, 建成, 培训 …: the verb that governs it, or null. */
  verb: string | null;
  /** 全市, 全县, a named village: the part of the place it speaks of; null where the text does not say. */
  scope: string | null;
  /** 2025年, 近三年, 2024年以来 …, as written in or before the sentence; null where the text does not say. */
  period: string | null;
  /** Part of a change: 由46%提升到87% gives 'from' and 'to'; 降幅达60%以上, 增长1.2倍 give 'delta'. */
  change: 'from' | 'to' | 'delta' | null;
  /** Set where its clause speaks of a place outside the article's (a neighbour, 全省): it is not the article's. */
  otherPlace?: Place;
};

/** A sentence that has been understood. */
export type Sentence = PlainSentence & {
  themes: ThemeHit[];
  figures: Figure[];
  /** Another place that the sentence speaks of; never one inside its article's place. */
  otherPlace?: Place | null;
};

/** Why an article or a block stays out of the briefing. */
export type OffTopicReason =
  | 'no-theme'
  | 'chrome'
  | 'photo-news'
  | 'weak-theme'
  | 'duplicate'
  /** On topic, but nothing tells of which place: its facts may stand under none. */
  | 'no-place'
  /** Sentences that speak of another place than their article's. */
  | 'other-place';

export type Article = PlainArticle & {
  place: Finding<Place> | null;
  /** ISO date, month or year: what can be known (`2024-06`). */
  date: Finding<string> | null;
  /** The period that the article covers, as written (十四五, 2025年), with its years where they can be known. */
  period: Finding<{ text: string; from: string | null; to: string | null }> | null;
  source: Finding<string> | null;
  authors: string[];
  isOnTopic: boolean;
  offTopic?: OffTopicReason;
};

/** A report that has been read, cleaned and understood: the unit that is aligned. */
export type Report = {
  file: string;
  format: ReportFormat;
  encoding: string | null;
  text: string;
  pages?: Span[];
  articles: Article[];
  blocks: Block[];
  sentences: Sentence[];
  dropped: Span[];
};

/** Cuts text into words; joined again they give the text back. */
export type Segmenter = { engine: 'nodejieba' | 'node-rs' | 'characters'; cut: (text: string) => string[] };

// ───────────────────────────── align ─────────────────────────────

/** Where words of a briefing stand in a report: exactly `text.slice(start, end)`. */
export type Quote = Span & { file: string; article: number; paragraph: number };

/** A sentence picked for a cell. `text` is the quotes' texts joined; a cut is marked ……. */
export type Point = {
  text: string;
  quotes: Quote[];
  /** Higher is more worth reading: figures, named practices, concrete verbs. */
  score: number;
  figures: Figure[];
  topics: TopicId[];
};

/** A column: one place, with the reports that speak of it. */
export type ComparedPlace = {
  /** Stable within the comparison: the full name. */
  id: string;
  name: string;
  fullName: string;
  level: PlaceLevel;
  /** 2025年, 2020年5月至2021年5月; null where no report tells. */
  period: string | null;
  /** Id of a compared place that this one lies in (清徐县 in 太原市), or null. */
  within: string | null;
  reports: SourceArticle[];
};

/** One article that a place's column draws on. */
export type SourceArticle = {
  file: string;
  article: number;
  title: string | null;
  date: string | null;
  source: string | null;
  authors: string[];
  /** Characters of body text. */
  chars: number;
};

export type TopicRow = { id: TopicId; name: string; cells: { place: string; points: Point[] }[] };

export type WarningCode =
  | 'years-differ'
  | 'years-unknown'
  | 'levels-differ'
  | 'stock-and-flow'
  | 'target-and-result'
  | 'part-and-whole'
  | 'share-and-count'
  | 'rounded-and-exact'
  | 'contained-place'
  | 'scopes-differ'
  | 'objects-differ';

/** Why a row must not be summed or ranked, and the places that it concerns. */
export type ComparisonWarning = { code: WarningCode; places: string[] };

export type IndicatorValue = Pick<
  Figure,
  'text' | 'value' | 'valueTo' | 'qualifier' | 'what' | 'verb' | 'scope' | 'period' | 'change'
> & {
  /** The figure's own unit as written; the row's unit is what `value` is converted to. */
  unit: string;
  quote: Quote;
};

export type IndicatorRow = {
  id: string;
  name: string;
  /** The unit every value of the row is in. */
  unit: string;
  topic: TopicId | null;
  higherIsBetter: boolean | null;
  comparable: boolean;
  warnings: ComparisonWarning[];
  cells: { place: string; values: IndicatorValue[] }[];
};

/** A named practice (“1881”平台) and the sentence that explains it. */
export type NamedPractice = { place: string; name: string; point: Point };

/** A formulation that several places share. */
export type CommonWording = { text: string; places: string[]; quotes: (Quote & { place: string })[] };

export type ThemeComparison = {
  id: ThemeId;
  name: string;
  topics: TopicRow[];
  indicators: IndicatorRow[];
  distinctive: NamedPractice[];
  common: CommonWording[];
};

/** How much of a place's body text speaks of a theme. `share` is 0 to 1 of the place's on-topic body text. */
export type Coverage = {
  place: string;
  theme: ThemeId;
  points: number;
  figures: number;
  chars: number;
  share: number;
  best: Point | null;
};

export type NotUsed = {
  file: string;
  article: number;
  title: string | null;
  reason: OffTopicReason;
  /** First words, for the reader to recognise it. */
  opening: string;
  chars: number;
  place: string | null;
};

/** Independent reports laid side by side: what `--format json` prints (schemas/comparison.schema.json). */
export type Comparison = {
  places: ComparedPlace[];
  themes: ThemeComparison[];
  coverage: Coverage[];
  notUsed: NotUsed[];
  problems: Problem[];
};

// ─────────────────────────── redline ───────────────────────────

/** A stretch of two compared texts. A `\n` in it is the end of a paragraph. */
export type RedlinePiece = { kind: 'equal' | 'insert' | 'delete'; text: string };

/**
 * Passages that belong together, old against new. The old text is the equal and deleted pieces of all rows but
 * `moved-to`, the new text the equal and inserted ones of all rows but `moved-from`.
 */
export type RedlineRow = {
  kind: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved-from' | 'moved-to';
  pieces: RedlinePiece[];
  /** Number that a `moved-from` row shares with its `moved-to` row; null for the others. */
  move: number | null;
};

/** Two wordings compared: rows in reading order of both. */
export type Redline = { rows: RedlineRow[] };

// ──────────────────────────── proof ────────────────────────────

/** A number or a quoted sentence of an edited briefing that no longer stands in the sources. */
export type ProofFinding = {
  kind: 'number' | 'sentence';
  /** The words as they stand in the briefing now. */
  text: string;
  /** What stood there when the briefing was made; null where the words are new or the sources changed. */
  was: string | null;
  place: BriefingPlace;
  /** What the sources say: the passage that holds the words, or the nearest. */
  source: { file: string; paragraph: number; text: string } | null;
};

/** Where words stand in a briefing, as a reader would say it. */
export type BriefingPlace = {
  part: 'body' | 'footnote' | 'endnote' | 'header' | 'footer';
  /** Nearest heading above. */
  heading: string | null;
  /** Labels of the table's row and column; null outside tables. */
  row: string | null;
  column: string | null;
  /** Index among the document's paragraphs that hold text (body, notes, heads and feet), from 0. */
  paragraph: number;
  /** Stretch of that paragraph's text. */
  span: Span;
};
