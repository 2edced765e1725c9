/** What is concluded of each article as a whole. */

import type { Article, Block, CleanReport, Finding, PlainSentence, ThemeHit } from '../model.ts';
import { fold, withoutSpace } from '../text/fold.ts';
import { groupByArticle } from './by-article.ts';
import type { DateLexicon } from './dates/date-lexicon.ts';
import { findDates } from './dates/find-dates.ts';
import { findPeriod } from './dates/find-period.ts';
import { findOrigins } from './origin.ts';
import type { PlacedArticle } from './places/find-places.ts';
import type { PlaceTable } from './places/place-table.ts';
import { saidOf, titlesSaid } from './said.ts';
import { isFieldWork, judgeTopicality, type TopicalityWords } from './topicality.ts';

/** What the articles are read with: findings made before, and the tables. */
export type ArticleReading = {
  clean: CleanReport;
  /** By article. */
  places: readonly Pick<PlacedArticle, 'place' | 'isSure' | 'rivals'>[];
  /** By sentence. */
  themes: readonly ThemeHit[][];
  classify: (sentences: PlainSentence[]) => ThemeHit[][];
  dates: DateLexicon;
  /** ISO day after which no report can have been written. */
  newest: string | undefined;
  topicality: TopicalityWords;
  table: PlaceTable;
  simplify: (text: string) => string;
};

/** Place, date, period, paper, authors and topicality of each article, in the order of `clean.articles`. */
export function readArticles(reading: ArticleReading): Article[] {
  const { clean, places, themes, simplify, dates: lexicon } = reading;
  const { text, meta } = clean.source;
  const titles = titlesSaid(clean);
  const dates = findDates(clean, { lexicon, simplify, newest: reading.newest });
  const origins = findOrigins(clean, reading.table);
  const captions = captionSentences(clean.blocks);
  const captionThemes = reading.classify(captions);
  const captionsOf = groupByArticle(
    captions.map(({ article }, at) => ({ article, themes: captionThemes[at] ?? [] })),
  );
  const bodyOf = groupByArticle(
    clean.sentences.map((sentence, at) => ({
      article: sentence.article,
      sentence,
      themes: themes[at] ?? [],
    })),
  );
  const blocksOf = groupByArticle(clean.blocks);
  const isRepeat = createRepeatCheck();
  const articles = clean.articles.map((article, index): Article => {
    const blocks = blocksOf(article.id).map((it) => ({ ...it, text: simplify(it.text) }));
    const date = dates[index] ?? null;
    const placed = places[index];
    const period = findPeriod(
      { blocks, said: saidOf(meta, article).period, date: date?.value ?? null },
      lexicon,
    );
    return {
      ...article,
      title: titles.get(article.id) ?? article.title,
      place: asWritten(placed?.place ?? null, text),
      placeSure: placed?.isSure ?? false,
      placeRivals: placed?.rivals.flatMap((it) => asWritten(it, text) ?? []) ?? [],
      date: asWritten(date, text),
      period: asWritten(period, text),
      ...(origins[index] ?? { source: null, authors: [] }),
      ...judgeTopicality(
        {
          body: bodyOf(article.id),
          captions: captionsOf(article.id).map((it) => it.themes),
          isDuplicate: isRepeat(blocks),
        },
        reading.topicality,
      ),
    };
  });
  return keepPageTogether(articles, (id) => isFieldWork({ body: bodyOf(id) }, reading.topicality));
}

/** Articles on the field's work in general are on topic beside one that is: a special page is one piece. */
function keepPageTogether(articles: Article[], isFieldWorkOf: (id: number) => boolean): Article[] {
  if (!articles.some((it) => it.isOnTopic)) return articles;
  return articles.map((it) => {
    if (it.offTopic !== 'no-theme' || !isFieldWorkOf(it.id)) return it;
    const { offTopic: _, ...rest } = it;
    return { ...rest, isOnTopic: true };
  });
}

/** The evidence in the report's own characters: the rules read it in Simplified ones. */
function asWritten<T>(finding: Finding<T> | null, text: string): Finding<T> | null {
  if (finding === null) return null;
  const evidence = finding.evidence.map((it) =>
    it.rule === 'meta' || it.rule === 'file-name' ? it : { ...it, text: text.slice(it.start, it.end) },
  );
  return { ...finding, evidence };
}

/** Tells whether an article's body, but for white space, has been seen before. */
function createRepeatCheck(): (blocks: readonly Block[]) => boolean {
  const seen = new Set<string>();
  return (blocks) => {
    const words = blocks.map((it) => (it.kind === 'body' ? fold(it.text, withoutSpace) : '')).join('');
    const isRepeat = words !== '' && seen.has(words);
    seen.add(words);
    return isRepeat;
  };
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
