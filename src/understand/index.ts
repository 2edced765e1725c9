/**
 * Door of the understand stage: place, date, source, themes, figures of every article and sentence, and whether an
 * article is on topic.
 */
import type {
  Article,
  Block,
  CleanReport,
  Outcome,
  PlainSentence,
  Report,
  Segmenter,
  ThemeHit,
} from '../model.ts';
import type { DateLexicon } from './dates/date-lexicon.ts';
import { findDates } from './dates/find-dates.ts';
import { findPeriod } from './dates/find-period.ts';
import type { FigureLexicon } from './figures/index.ts';
import { guardSentences } from './guard-sentences.ts';
import { findOrigins } from './origin.ts';
import { findPlaces } from './places/find-places.ts';
import type { PlaceTable } from './places/place-table.ts';
import { readFigures } from './read-figures.ts';
import { createSimplifier } from './simplify.ts';
import { type Corrections, classifySentences, type ThemeLexicon } from './themes/index.ts';
import { judgeTopicality } from './topicality.ts';

export { type DateLexicon, parseDateLexicon } from './dates/date-lexicon.ts';
export { parsePlaceTable } from './places/parse-place-table.ts';
export type { PlaceTable } from './places/place-table.ts';
export { createSimplifier } from './simplify.ts';

/** What the stage knows beforehand: the lexicons, read and checked, the segmenter, and the user's corrections. */
export type UnderstandKnowledge = {
  themes: ThemeLexicon;
  figures: FigureLexicon;
  places: PlaceTable;
  dates: DateLexicon;
  segmenter: Segmenter;
  corrections?: Corrections;
};

/** Understands a clean report. What cannot be known of an article is null; the user's word in `meta` wins. */
export function understandReport(clean: CleanReport, knowledge: UnderstandKnowledge): Outcome<Report> {
  const simplify = createSimplifier();
  const places = findPlaces(clean, { table: knowledge.places, simplify });
  const themes = classify(clean, clean.sentences, knowledge, simplify);
  const articles = readArticles(
    clean,
    places.value.map((it) => it.place),
    themes,
    knowledge,
    simplify,
  );
  const guards = guardSentences(clean.sentences, places.value, simplify);
  const figures = readFigures({ clean, articles, guards, lexicon: knowledge.figures });
  const sentences = clean.sentences.map((sentence, index) => {
    const otherPlace = guards[index]?.otherPlace;
    return {
      ...sentence,
      themes: themes[index] ?? [],
      figures: figures.value[index] ?? [],
      ...(otherPlace ? { otherPlace } : {}),
    };
  });
  const { file, format, encoding, text, pages } = clean.source;
  const { blocks, dropped } = clean;
  const value = {
    file,
    format,
    encoding,
    text,
    ...(pages ? { pages } : {}),
    articles,
    blocks,
    sentences,
    dropped,
  };
  return { value, problems: [...places.problems, ...figures.problems] };
}

function classify(
  clean: CleanReport,
  sentences: PlainSentence[],
  { themes, corrections }: UnderstandKnowledge,
  simplify: (text: string) => string,
): ThemeHit[][] {
  const options = { simplify, ...(corrections ? { corrections } : {}) };
  return classifySentences({ ...clean, sentences }, themes, options);
}

function readArticles(
  clean: CleanReport,
  places: Article['place'][],
  themes: ThemeHit[][],
  knowledge: UnderstandKnowledge,
  simplify: (text: string) => string,
): Article[] {
  const dates = findDates(clean, { lexicon: knowledge.dates, simplify });
  const origins = findOrigins(clean, knowledge.places);
  const captions = captionSentences(clean.blocks);
  const captionThemes = classify(clean, captions, knowledge, simplify);
  const seen = new Set<string>();
  return clean.articles.map((article, index) => {
    const blocks = clean.blocks.filter((it) => it.article === article.id);
    const date = dates[index] ?? null;
    const body = clean.sentences.flatMap((sentence, at) =>
      sentence.article === article.id ? [{ sentence, themes: themes[at] ?? [] }] : [],
    );
    const words = blocks.map((it) => (it.kind === 'body' ? it.text.replace(/\s/gu, '') : '')).join('');
    const isDuplicate = words !== '' && seen.has(words);
    seen.add(words);
    return {
      ...article,
      place: places[index] ?? null,
      date,
      period: findPeriod(
        { blocks, said: clean.source.meta.period, date: date?.value ?? null },
        knowledge.dates,
      ),
      ...(origins[index] ?? { source: null, authors: [] }),
      ...judgeTopicality({
        body,
        captions: captionThemes.filter((_, at) => captions[at]?.article === article.id),
        isDuplicate,
      }),
    };
  });
}

/** Captions as sentences: an article that is a photo has no other. */
function captionSentences(blocks: readonly Block[]): PlainSentence[] {
  return blocks.flatMap((block, index): PlainSentence[] => {
    if (block.kind !== 'caption') return [];
    const { start, end, article, paragraph, text } = block;
    const span = { start, end };
    return [{ ...span, article, kind: 'body', block: index, paragraph, text, parts: [span], heading: null }];
  });
}
