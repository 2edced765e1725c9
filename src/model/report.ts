/**
 * The central types: what passes from stage to stage (read → clean → understand → align → compose → render).
 *
 * Every offset is a UTF-16 code unit in the decoded text of one report: byte order mark dropped, line ends as
 * `\n`, nothing else changed. A span is half open: `text.slice(start, end)`.
 */
import type { Problem, ProblemPlace } from '../problem.ts';

/** What a stage returns: its value and what it found wrong on the way. A stage throws only when it cannot go on. */
export type Outcome<T> = { value: T; problems: Problem[] };

/** A half-open range of UTF-16 code units in one report's decoded text. */
export type Span = { start: number; end: number };

// ───────────────────────────── read ─────────────────────────────

export type ReportFormat = 'txt' | 'md' | 'html' | 'mhtml' | 'docx' | 'pdf';

/** What a user says of an article; each given value wins over what is found. */
export type ArticleMeta = {
  place?: string;
  date?: string;
  period?: string;
  source?: string;
  title?: string;
  authors?: string[];
};

/**
 * What a user says of a report (front matter or `--meta`): of the whole file, and of single articles in it, each by its
 * number as `inspect` counts or by words of its title, with where that is written. A title, or a place, of the whole
 * file is that of its longest article.
 */
export type ReportMeta = ArticleMeta & { articles?: (ArticleMeta & { of: string; at?: ProblemPlace })[] };

/** A report as text, before anything is understood. `text` is what all offsets count in. */
export type SourceText = {
  /** The path as the user gave it; `-` for standard input. */
  file: string;
  format: ReportFormat;
  /** IANA name of the encoding the bytes were read in; null where the format fixes it (docx, pdf). */
  encoding: string | null;
  /** SHA-256 of its bytes in lower-case hex: what a correction names it by. */
  hash: string;
  text: string;
  meta: ReportMeta;
  /** Source pages, where the format has pages: the span of each page in `text`, page 1 first. */
  pages?: Span[];
  /** Spans of `text` whose role the format itself tells (an HTML h1, a Word heading style, a figcaption). */
  marks?: SourceMark[];
};

/** A hint from the file format: this span is a heading of that level, a caption, page furniture, or the user's own words. */
export type SourceMark = Span & {
  role: 'heading' | 'caption' | 'furniture' | 'byline' | 'front-matter';
  level?: number;
};

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
  /** Name of the rule that gave it its kind, for `inspect --explain`; `front-matter` is what the user says in it. */
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

/**
 * Administrative level of a place; `unit` is a body that is no division (a bureau, a company), `unknown` that of the
 * column of a report that does not tell its place.
 */
export type PlaceLevel = 'nation' | 'province' | 'city' | 'county' | 'town' | 'village' | 'unit' | 'unknown';

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
  /** `weight` is how much of the certainty rests on these words, where evidence is added up. */
  evidence: { text: string; start: number; end: number; rule: string; weight?: number }[];
};

/**
 * One reason for a theme: a lexicon entry that hit, a piece that labelled reports taught, a heading, a neighbour, a
 * user's correction.
 */
export type ThemeEvidence = {
  kind: 'word' | 'learned' | 'heading' | 'neighbour' | 'title' | 'negation' | 'correction';
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
  /** Where in `text` the upper end starts that is stated by itself (50万元); none in 三四十名. */
  upperAt?: number;
  /** 元, 个, 名, % …; empty for a bare fraction. */
  unit: string;
  qualifier: Qualifier | null;
  /** What is counted, in the sentence's own words. */
  what: string;
  /** 整顿, 建成, 培训 …: the verb that governs it, or null. */
  verb: string | null;
  /** 全市, 全县, a named village: the part of the place it speaks of; null where the text does not say. */
  scope: string | null;
  /** 2025年, 近三年, 2024年以来 …, as written in the sentence before the figure; null where it does not say. */
  period: string | null;
  /** What the sentence before it or the heading tells: it may be of this figure, too, but nothing says so. */
  periodAround?: string;
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
  /** Stretches of its text that speak of another place, where the rest does not. */
  elsewhere?: Span[];
  /** Stretches that speak of a county or city inside its article's place, which is called as the text does at `named`. */
  inner?: (Span & { place: Place; named: Span })[];
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
  | 'other-place'
  /** Sentences that speak of the whole country, or of the province or city around their article's place. */
  | 'wider-place'
  /** Sentences of one village, park, cooperative or person that the place has many of. */
  | 'one-of-many'
  /** Sentences behind an example in passing: nothing tells whether of that village or of the whole place. */
  | 'unclear-part'
  /** Half sentences, cut by columns or pages, whose other half was not found. */
  | 'half-sentence';

export type Article = PlainArticle & {
  place: Finding<Place> | null;
  /** False where nothing decides on a place; an article that says that it is of no one place is sure of that. */
  placeSure: boolean;
  /** The other places that the article might be of, the likeliest first, with what speaks for them. */
  placeRivals: Finding<Place>[];
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
  /** SHA-256 of its bytes in lower-case hex: what a correction names it by. */
  hash: string;
  text: string;
  pages?: Span[];
  articles: Article[];
  blocks: Block[];
  sentences: Sentence[];
  dropped: Span[];
};

/** Cuts text into words; joined again they give the text back. */
export type Segmenter = { engine: 'nodejieba' | 'node-rs' | 'characters'; cut: (text: string) => string[] };
