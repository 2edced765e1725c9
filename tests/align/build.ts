/** Builds understood reports by hand: `county('石塬县', '2024', ['grassroots/rectify', '全县整顿12个…'])`. */

import { readFileSync } from 'node:fs';
import {
  type AlignKnowledge,
  alignReports,
  type Catalogue,
  type IndicatorLexicon,
  parseIndicatorLexicon,
} from '../../src/align/index.ts';
import type {
  Article,
  Block,
  Comparison,
  Figure,
  Place,
  PlaceLevel,
  Report,
  Sentence,
} from '../../src/model.ts';
import { settlements } from '../settlements.ts';

/** A figure to be found in its sentence; what is not given is as plain as can be. */
export type FigureDraft = Partial<Figure> & { text: string };

export type SentenceDraft = {
  text: string;
  /** `theme` or `theme/topic`, best first. */
  themes?: string[];
  figures?: FigureDraft[];
  otherPlace?: Place;
  kind?: 'heading';
  /** Cuts the sentence in two pieces at this offset, as a newspaper column would. */
  cutAt?: number;
};

export type ArticleDraft = {
  place: Place | null;
  placeSure?: boolean;
  date?: string;
  period?: { text: string; from: string; to: string };
  title?: string;
  isOnTopic?: boolean;
  sentences: SentenceDraft[];
};

export const lexicon: IndicatorLexicon = parseIndicatorLexicon(
  readFileSync(new URL('../../lexicon/indicators.yaml', import.meta.url), 'utf8'),
  'lexicon/indicators.yaml',
  settlements,
).value;

const topics = {
  grassroots: ['rectify', 'service-centres', 'coverage', 'governance'],
  clean: ['culture', 'warning'],
  cadre: ['training', 'first-secretaries'],
  village: ['income', 'assets'],
};

export const catalogue: Catalogue = Object.entries(topics).map(([id, ids]) => ({
  id,
  name: id,
  topics: ids.map((topic) => ({ id: topic, name: topic })),
}));

const knowledge: AlignKnowledge = { catalogue, indicators: lexicon };

export function place(fullName: string, level: PlaceLevel = 'county'): Place {
  const name = fullName.replace(level === 'city' ? /^.*省/u : /^.*[省市]/u, '');
  return { name, fullName, level };
}

/** A report whose articles stand one after the other, a paragraph a sentence, chrome last. */
export function report(file: string, articles: ArticleDraft[], chrome: string[] = []): Report {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  const append = (words: string, article: number, kind: Block['kind']) => {
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}\n`;
    blocks.push({ ...span, kind, article, text: words, paragraph: blocks.length + 1 });
    return span;
  };
  for (const [index, article] of articles.entries()) {
    if (article.title) append(article.title, index + 1, 'title');
    for (const draft of article.sentences) {
      const pieces = draft.cutAt
        ? [draft.text.slice(0, draft.cutAt), draft.text.slice(draft.cutAt)]
        : [draft.text];
      const parts = pieces.map((piece) => append(piece, index + 1, draft.kind ?? 'body'));
      sentences.push(buildSentence(draft, parts, index + 1, blocks.length));
    }
  }
  for (const line of chrome) append(line, 0, 'chrome');
  return {
    file,
    format: 'txt',
    encoding: 'utf-8',
    hash: '',
    text,
    articles: articles.map(buildArticle),
    blocks,
    sentences,
    dropped: [],
  };
}

function buildSentence(
  draft: SentenceDraft,
  parts: Sentence['parts'],
  article: number,
  paragraph: number,
): Sentence {
  const [first = { start: 0, end: 0 }] = parts;
  return {
    ...first,
    article,
    kind: draft.kind ?? 'body',
    block: paragraph - 1,
    paragraph: paragraph - parts.length + 1,
    text: draft.text,
    parts,
    heading: null,
    themes: (draft.themes ?? []).map((path, rank) => {
      const [id = '', ...ids] = path.split('/');
      return { id, topics: ids, score: 0.9 - rank * 0.2, evidence: [] };
    }),
    figures: (draft.figures ?? []).map((figure) => buildFigure(figure, draft.text, first.start)),
    ...(draft.otherPlace ? { otherPlace: draft.otherPlace } : {}),
  };
}

function buildFigure(draft: FigureDraft, sentence: string, start: number): Figure {
  const at = start + sentence.indexOf(draft.text);
  const [, digits = '0', unit = ''] = /([\d.]+)(.*)/u.exec(draft.text) ?? [];
  const plain = {
    value: Number(digits),
    unit,
    qualifier: null,
    what: '',
    verb: null,
    scope: null,
    period: null,
  };
  return { ...plain, change: null, ...draft, start: at, end: at + draft.text.length };
}

function buildArticle(draft: ArticleDraft, index: number): Article {
  const find = <T>(value: T | undefined | null) =>
    value === undefined || value === null ? null : { value, certainty: 1, evidence: [] };
  return {
    id: index + 1,
    title: draft.title ?? null,
    subtitles: [],
    bylines: [],
    place: find(draft.place),
    placeSure: draft.placeSure ?? true,
    placeRivals: [],
    date: find(draft.date),
    period: find(draft.period),
    source: null,
    authors: [],
    isOnTopic: draft.isOnTopic ?? true,
    ...(draft.isOnTopic === false ? { offTopic: 'no-theme' as const } : {}),
  };
}

export function align(
  reports: Report[],
  maxPoints = 3,
  cut?: (text: string) => string[],
  maxValues?: number,
): Comparison {
  const options = { maxPoints, ...(maxValues === undefined ? {} : { maxValues }) };
  return alignReports(reports, cut ? { ...knowledge, cut } : knowledge, options).value;
}

/** Names of the cells of an indicator's only row (whatever sort of its object it is of) with the words of their values. */
export function valuesOf(comparison: Comparison, id: string): Record<string, string[]> {
  const rows = comparison.themes
    .flatMap((theme) => theme.indicators)
    .filter((row) => row.id === id || row.id.startsWith(`${id}:`));
  if (rows.length > 1) throw new Error(`several rows: ${rows.map((row) => row.id).join(' ')}`);
  const cells = rows.flatMap((row) => row.cells);
  return Object.fromEntries(cells.map((cell) => [cell.place, cell.values.map((value) => value.text)]));
}
