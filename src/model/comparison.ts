/** What align gives: independent reports laid side by side. */
import type { Problem } from '../problem.ts';
import type { Figure, OffTopicReason, PlaceLevel, Span, ThemeId, TopicId } from './report.ts';

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
  /** Where its sentence starts in the report: the same for all points made of one sentence. */
  sentence: number;
  /** Its report tells it as still to be done: by its own words, by a heading or by the title. */
  isPlan: boolean;
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
  | 'periods-differ'
  | 'levels-differ'
  | 'stock-and-flow'
  | 'part-and-whole'
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
  /** Of a change, what it was before: 46% of 由46%提升到87%; its place in the report. */
  before?: Pick<Figure, 'text' | 'period'> & Span;
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
  /** `others`: values of the place beyond those that the edition has room for. */
  cells: { place: string; values: IndicatorValue[]; others?: number }[];
};

/** A named practice (“1881”平台) and the sentence that explains it. */
export type NamedPractice = { place: string; name: string; point: Point };

/** A formulation that several places share. */
export type CommonWording = { text: string; places: string[]; quotes: (Quote & { place: string })[] };

/**
 * That a place's reports speak of a topic, quoted in a cell or not: a sentence of each paragraph that surely does, and the
 * rows of figures on it that have a value of the place. `words`: what the sentences say of it in the topic's own words,
 * in lower case, Simplified, without marks and blanks.
 */
export type Mention = {
  place: string;
  topic: TopicId;
  quotes: Quote[];
  words: string[];
  indicators: IndicatorRow['id'][];
};

/** That sentences of a place's reports are counted to a theme, whatever the topic: one of each paragraph. */
export type ThemeMention = Pick<Mention, 'place' | 'quotes'>;

/** That a place's reports have a word that may speak of a topic. */
export type Hint = { place: string; topic: TopicId };

/** That a place without a value in a row of figures gives figures of the very thing that the row counts: where each stands. */
export type FigureMention = { place: string; indicator: IndicatorRow['id']; quotes: Quote[] };

/** That a place without a value in a row of figures has a piece of what the row is called. */
export type FigureHint = { place: string; indicator: IndicatorRow['id'] };

export type ThemeComparison = {
  id: ThemeId;
  name: string;
  topics: TopicRow[];
  /** What 有提及，未摘录 rests on. */
  mentions: Mention[];
  themeMentions: ThemeMention[];
  figureMentions: FigureMention[];
  /** What 未提及 is held against: a place that is not here for a topic has no word of it. */
  hints: Hint[];
  figureHints: FigureHint[];
  indicators: IndicatorRow[];
  distinctive: NamedPractice[];
  common: CommonWording[];
};

/**
 * How much of a place's body text speaks of a theme. `share` is 0 to 1 of the place's on-topic body text.
 */
export type Coverage = {
  place: string;
  theme: ThemeId;
  chars: number;
  share: number;
  /**
   * The sentence most worth reading, and one that is read at a glance: short, of something done, with its subject, of a
   * sentence that the theme's cells have.
   */
  best: Point | null;
  line: Point | null;
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

/**
 * What an edition prints: sentences and figures, each once in all, and once of each place under each theme: one that two
 * themes have is counted in the cells of both.
 */
export type Printed = {
  template: string;
  points: number;
  figures: number;
  cells: { place: string; theme: ThemeId; points: number; figures: number }[];
};

/** Independent reports laid side by side; with `printed`, what `--format json` prints (schemas/comparison.schema.json). */
export type Comparison = {
  places: ComparedPlace[];
  themes: ThemeComparison[];
  coverage: Coverage[];
  notUsed: NotUsed[];
  problems: Problem[];
};
