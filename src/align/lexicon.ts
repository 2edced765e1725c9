/** What the align stage knows of the field's wording: the shape of `lexicon/indicators.yaml`. */
import type { ThemeId, TopicId } from '../model.ts';

/** Units that count the same kind of thing: a value in `unit` is the value in another times its factor. */
export type UnitKind = {
  unit: string;
  /** 公顷: 15 under 亩. */
  equals: Record<string, number>;
  /** Larger units that a whole row may be shown in (万元: 10000). */
  steps: Record<string, number>;
  /** Units that convert but do not count quite the same (人次 beside 人): a row that mixes them says so. */
  apart: string[];
  /** Kinds whose indicators its figures may belong to where none of its own fits (个 for 件). */
  alike: string[];
};

/** One thing that reports count, under its many wordings. */
export type IndicatorEntry = {
  id: string;
  name: string;
  theme: ThemeId;
  topic: TopicId | null;
  unit: string;
  /** What is counted; the words of one object (parted by spaces) must all stand by the figure. */
  objects: string[];
  /** One of them must govern the figure; empty where the object alone tells. */
  verbs: string[];
  /** Words that make it another thing (贫困: the poor villages are not the villages). */
  without: string[];
  /** Sorts of the object that may not be ranked against each other (非公企业 beside 社会组织). */
  variants: string[];
  /** A level at a time (stock) or a sum over a period (flow). */
  measure: 'stock' | 'flow';
  higherIsBetter: boolean | null;
};

/** What makes a sentence worth quoting, and what speaks against it. */
type PointWording = {
  /** Verbs of things done: 整顿, 建成. */
  verbs: string[];
  /** Openings that lean on the sentence before: 同时, 此外. */
  leaning: string[];
  /** Openings, set off by a comma, without which a sentence says the same: 同时, 据悉. */
  openers: string[];
  /** Verbs that close a clause saying who spoke: 表示, 介绍. */
  attributions: string[];
  /** Words of a clause that tells of newspapers and praise, not of the work: 刊登, 头版. */
  press: string[];
  /** Words of slogans and of general praise. */
  slogans: string[];
  /** Marks of somebody talking: 我们, 说. */
  speech: string[];
  /** Words of a reporter's scene: 走进, 映入眼帘. */
  scenes: string[];
  /** Words of what is still to come: 下一步, 将继续. */
  plans: string[];
};

/** Words by which a figure says what sort of figure it is. */
type FigureWording = {
  target: string[];
  stock: string[];
  flow: string[];
  /** Words that narrow the object to a part of it: 示范, 重点. */
  part: string[];
  /** Words that show that what ends in 村, 县 … is no name: 行政村, 推动县. */
  notNames: string[];
  /** Words before the object that say since when or in what way: 累计, 及时. */
  manner: string[];
  /** What a change begins from: 年初, 去年. */
  earlier: string[];
  /** Words that say how much or since when, where wordings are compared: 共计, 目前. */
  measuring: string[];
  /** Words between a share and the sum that is its bar: 超过, 达到. */
  bars: string[];
  /** Who has a sum that is a bar: 20万元以上的村. */
  owners: string[];
  /** Openings of a clause that says whom the one before reached: 覆盖, 惠及. */
  reaching: string[];
  /** Openings of a clause that says what money was for: 用于, 支持. */
  purposes: string[];
};

/** Words by which a sentence or a figure speaks of a part of its place. */
type PartWords = {
  /** The whole place: 全县, 各级. */
  whole: string[];
  /** How names of villages and of towns end, and what else is said of them as 该组, 各片区. */
  villages: string[];
  villageParts: string[];
  towns: string[];
  townParts: string[];
  /** A single body, no more telling than a village: 公司, 车间. */
  bodies: string[];
  /** What follows a name that a sentence is about: 党支部, 位于. */
  going: string[];
  /** A village that the sentence does not name: 该村, 我们村. */
  unnamed: string[];
  /** Bodies other than villages and towns that a speaker speaks for: 公司, 学校. */
  spokenFor: string[];
};

export type PracticeWording = {
  /** What a named practice is, said behind its name: “…”平台, “…”工作法. */
  sorts: string[];
  /** Sorts that, at the end of a name, make it a practice's: “…联盟”. */
  endings: string[];
  /** Verbs that bring a practice in: 创新, 推行. */
  verbs: string[];
  /** Verbs behind which any short name is a practice: 开设, 设立. */
  founding: string[];
  /** Set phrases in quotation marks that are nobody's own practice: 两个维护. */
  setPhrases: string[];
  /** Practices named without quotation marks: 星级化管理. */
  unmarked: string[];
  /** Words of the field for practices that many places have: 党群服务中心, 三会一课. */
  shared: string[];
};

export type IndicatorLexicon = {
  units: UnitKind[];
  indicators: IndicatorEntry[];
  points: PointWording;
  parts: PartWords;
  figures: FigureWording;
  practices: PracticeWording;
  /** Official formulas that every report carries: no common wording worth showing. */
  formulas: string[];
};

/** Themes and topics in the order in which they are shown. */
export type Catalogue = { id: ThemeId; name: string; topics: { id: TopicId; name: string }[] }[];

/** What `alignReports` is told beside the reports. `cut` parts text into words (joined they give it back). */
export type AlignKnowledge = {
  catalogue: Catalogue;
  indicators: IndicatorLexicon;
  cut?: (text: string) => string[];
};
