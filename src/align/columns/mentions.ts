/** Where a place's reports speak of a theme's topics at all, quoted or not: what 未提及 is held against. */
import type {
  FigureMention,
  IndicatorRow,
  Mention,
  Quote,
  Report,
  Sentence,
  ThemeId,
  TopicId,
} from '../../model.ts';
import { groupBy } from '../group.ts';
import type { Catalogue } from '../lexicon.ts';
import { otherTopic } from '../points/points.ts';
import { type ColumnArticle, compareText } from './places.ts';

/**
 * A topic of a theme, the words of its name that a report may have literally (网格与社区治理 → 网格, 社区治理), and the words
 * that speak for it in the lexicon.
 */
type Name = { theme: ThemeId; topic: TopicId; words: string[]; told: string[] };

/** Words of a name shorter than this say too little outside a sentence of the theme: 能力, 作风. */
const tellingAlone = 4;

/** Words of the lexicon shorter than this mean too much else: 换届 of a chamber, 提拔. */
const tellingTold = 3;

type Column = { place: string; articles: ColumnArticle[] };

/**
 * By theme: each place's sentences on each topic, headings and half sentences too, in the order of the text; the topics
 * as the catalogue has them, the places by name.
 */
export function findMentions(columns: Column[], catalogue: Catalogue): Map<ThemeId, Mention[]> {
  const names = catalogue.flatMap((theme) =>
    theme.topics.map(
      ({ id, name, words = [] }): Name => ({
        theme: theme.id,
        topic: id,
        words: wordsOf(name),
        told: words.filter((it) => it.length >= tellingTold),
      }),
    ),
  );
  const sentencesOf = groupSentences(columns.flatMap(({ articles }) => articles.map(({ report }) => report)));
  const mentions = new Map<ThemeId, Mention[]>(catalogue.map(({ id }) => [id, []]));
  for (const { place, articles } of columns) {
    const own = new Map<string, Mention>();
    const passages = articles.flatMap(({ report, article }) =>
      (sentencesOf.get(report)?.get(article.id) ?? []).map((sentence) => ({ report, sentence })),
    );
    const text = withoutMarks(passages.map(({ sentence }) => sentence.text).join('\n'));
    const present = names.map((it) => ({ ...it, told: it.told.filter((word) => text.includes(word)) }));
    for (const { report, sentence } of passages)
      for (const { theme, topic } of topicsOf(sentence, present)) {
        const key = `${theme} ${topic}`;
        const mention = own.get(key) ?? { place, topic, quotes: [] };
        if (!own.has(key)) mentions.get(theme)?.push(mention);
        own.set(key, mention);
        addQuote(mention.quotes, quoteOf(report, sentence));
      }
  }
  const order = new Map(names.map(({ topic }, at) => [topic, at]));
  for (const list of mentions.values())
    list.sort(
      (a, b) => (order.get(a.topic) ?? -1) - (order.get(b.topic) ?? -1) || compareText(a.place, b.place),
    );
  return mentions;
}

/** Words counted that are shorter than this stand in any text: 人, 项目. */
const tellingCounted = 3;

/** For each row the places without a value in it whose reports have the very words that it counts. */
export function findFigureMentions(columns: Column[], rows: IndicatorRow[]): FigureMention[] {
  const sentencesOf = groupSentences(columns.flatMap(({ articles }) => articles.map(({ report }) => report)));
  const byName = [...columns].sort((a, b) => compareText(a.place, b.place));
  const texts = byName.map(({ place, articles }) => {
    const told = articles.flatMap(({ report, article }) =>
      (sentencesOf.get(report)?.get(article.id) ?? []).map((sentence) => ({ report, sentence })),
    );
    return { place, told, text: told.map(({ sentence }) => sentence.text).join('\n') };
  });
  return rows.flatMap((row) => {
    const counted = new Set(row.cells.flatMap(({ values }) => values.map(({ what }) => what)));
    const words = [...counted].filter((what) => what.length >= tellingCounted);
    const given = new Set(row.cells.filter(({ values }) => values.length > 0).map(({ place }) => place));
    return texts.flatMap(({ place, told, text }) => {
      if (given.has(place) || !words.some((word) => text.includes(word))) return [];
      const quotes: Quote[] = [];
      for (const { report, sentence } of told)
        if (words.some((word) => sentence.text.includes(word))) addQuote(quotes, quoteOf(report, sentence));
      return quotes.length > 0 ? [{ place, indicator: row.id, quotes }] : [];
    });
  });
}

function groupSentences(reports: Report[]): Map<Report, Map<number, Sentence[]>> {
  return new Map(
    [...new Set(reports)].map((report) => [report, groupBy(report.sentences, ({ article }) => article)]),
  );
}

function topicsOf({ text, themes }: Sentence, names: Name[]): { theme: ThemeId; topic: TopicId }[] {
  const judged = themes.flatMap(({ id, topics }) =>
    (topics.length > 0 ? topics : [otherTopic]).map((topic) => ({ theme: id, topic })),
  );
  const plain = withoutMarks(text);
  const named = names.filter(({ theme, topic, words, told }) => {
    if (judged.some((hit) => hit.theme === theme && hit.topic === topic)) return false;
    const isOnTheme = themes.some(({ id }) => id === theme);
    return (
      told.some((word) => plain.includes(word)) ||
      words.some((word) => (isOnTheme || word.length >= tellingAlone) && text.includes(word))
    );
  });
  return [...judged, ...named];
}

/** “三资”管理 → 三资管理, as the lexicon has its words. */
function withoutMarks(text: string): string {
  return text.replace(/[“”‘’"' \u3000]/g, '');
}

/** 堡垒与组织建设 → 堡垒, 组织建设. */
function wordsOf(name: string): string[] {
  return name.split(/[与和、]/u).filter((word) => word.length > 1);
}

/** One quote a paragraph is enough to find it. */
function addQuote(quotes: Quote[], quote: Quote): void {
  const last = quotes.at(-1);
  const isKnown =
    last?.file === quote.file && last.article === quote.article && last.paragraph === quote.paragraph;
  if (!isKnown) quotes.push(quote);
}

function quoteOf({ file }: Report, { article, paragraph, parts, start, end }: Sentence): Quote {
  const [first = { start, end }] = parts;
  return { file, article, paragraph, start: first.start, end: first.end };
}
