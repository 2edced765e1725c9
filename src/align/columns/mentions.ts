/**
 * Where a place's reports speak of a theme's topics, quoted or not: a document that says 有提及，未摘录 names these
 * paragraphs, so each must really speak of the topic. What only may do so is a hint (`hints.ts`).
 */
import type {
  IndicatorRow,
  Mention,
  Quote,
  Sentence,
  ThemeHit,
  ThemeId,
  ThemeMention,
  TopicId,
} from '../../model.ts';
import { fold, wordsOnly } from '../../text/fold.ts';
import type { Catalogue, CatalogueTopic } from '../lexicon.ts';
import { isCatchAll } from '../points/points.ts';
import { ownText, type Passage } from './passages.ts';
import { compareText } from './places.ts';

/** A topic, and what a sentence must have that speaks of it. */
type Sign = {
  theme: ThemeId;
  topic: TopicId;
  words: string[];
  name: string;
  isPlainName: boolean;
  entries: Set<string> | null;
  /** The rows of figures whose very name speaks of the topic. */
  rows: IndicatorRow[];
};

/** Words shorter than this mean too much else: 分红; outside a sentence of the theme more do: a gift of 土特产. */
const tellingOnTheme = 3;
const tellingAlone = 4;

/** How surely a sentence speaks of a topic: it says so in the topic's own words; it is judged to, with a word of it. */
const certainties = { said: 2, judged: 1, none: 0 };

type Told = Mention & { certainty: number };

/** `passages`: the place's own sentences, in the order of the text. */
export type SpeakingColumn = { place: string; passages: Passage[] };

/**
 * By theme: each place's surest sentences on each topic, one a paragraph; the topics as the catalogue has them, the places
 * by name. `rows`: the themes' rows of figures.
 */
export function findMentions(
  columns: SpeakingColumn[],
  rows: Map<ThemeId, IndicatorRow[]>,
  catalogue: Catalogue,
  simplify: (text: string) => string,
): Map<ThemeId, Mention[]> {
  const signs = catalogue.flatMap((theme) =>
    theme.topics.map((topic) => signOf(theme, topic, rows.get(theme.id) ?? [])),
  );
  const mentions = new Map<ThemeId, Mention[]>(catalogue.map(({ id }) => [id, []]));
  for (const { place, passages } of [...columns].sort((a, b) => compareText(a.place, b.place))) {
    const texts = passages.map(({ sentence }) => plainText(ownText(sentence), simplify));
    const whole = texts.join('\n');
    const present = signs.map((sign) => ({ ...sign, words: sign.words.filter((it) => whole.includes(it)) }));
    const told = new Map<string, Told>();
    for (const [at, passage] of passages.entries())
      for (const sign of present) {
        const { certainty, words } = readSign(passage.sentence, texts[at] ?? '', sign);
        if (certainty > certainties.none)
          tell(told, { sign, certainty, words, place, quote: quoteOf(passage) });
      }
    for (const sign of signs) countValues(told, sign, place);
    for (const { theme, topic } of signs) {
      const found = told.get(topic);
      if (found)
        mentions.get(theme)?.push({
          place,
          topic,
          quotes: found.quotes,
          words: found.words,
          indicators: found.indicators,
        });
    }
  }
  const order = new Map(signs.map(({ topic }, at) => [topic, at]));
  for (const list of mentions.values())
    list.sort((a, b) => (order.get(a.topic) ?? -1) - (order.get(b.topic) ?? -1));
  return mentions;
}

/** The places, by name, of which a sentence is counted to the theme: what has a share of the chart is no 未摘得. */
export function findThemeMentions(columns: SpeakingColumn[], theme: ThemeId): ThemeMention[] {
  return [...columns]
    .sort((a, b) => compareText(a.place, b.place))
    .flatMap(({ place, passages }) => {
      const quotes: Quote[] = [];
      for (const passage of passages)
        if (passage.sentence.themes.some(({ id }) => id === theme)) addQuote(quotes, quoteOf(passage));
      return quotes.length > 0 ? [{ place, quotes }] : [];
    });
}

/** 综合 is a word of much else: the catch-all is told by its theme's name. */
function signOf(
  theme: Catalogue[number],
  { id, name, words = [], entries, wide = [], isPlainName = false }: CatalogueTopic,
  rows: IndicatorRow[],
): Sign {
  return {
    theme: theme.id,
    topic: id,
    words: words.filter((it) => it.length >= tellingOnTheme),
    name: isCatchAll(id) ? theme.name : name,
    isPlainName,
    entries: entries ? new Set(entries) : null,
    rows: rows.filter((row) => row.topic === id && wide.some((word) => row.name.includes(word))),
  };
}

/** Lower case, Simplified, without spaces and quotation marks: “三资”管理 is 三资管理, as the lexicon has its words. */
export function plainText(text: string, simplify: (text: string) => string): string {
  return fold(simplify(text).toLowerCase(), wordsOnly);
}

/** How surely a sentence speaks of a topic, and the words by which it does. */
function readSign(sentence: Sentence, text: string, sign: Sign): { certainty: number; words: string[] } {
  const { theme, topic, words, name, isPlainName, entries } = sign;
  const hit = sentence.themes.find(({ id }) => id === theme);
  const telling = hit ? tellingOnTheme : tellingAlone;
  const isNamed = (hit !== undefined || !isPlainName) && text.includes(name);
  const said = words.filter((word) => word.length >= telling && text.includes(word));
  if (isNamed || said.length > 0)
    return { certainty: certainties.said, words: isNamed ? [name, ...said] : said };
  const none = { certainty: certainties.none, words: [] };
  if (!hit || !isJudged(hit, topic)) return none;
  const isWorded = hit.evidence.some(({ entry }) => entry !== undefined && entries?.has(entry));
  return isWorded || entries === null ? { certainty: certainties.judged, words: [] } : none;
}

/** A sentence of no topic is of the theme's catch-all. */
export function isJudged({ topics }: ThemeHit, topic: TopicId): boolean {
  return topics.length > 0 ? topics.includes(topic) : isCatchAll(topic);
}

function tell(
  told: Map<string, Told>,
  {
    sign,
    certainty,
    words,
    place,
    quote,
  }: Pick<Told, 'certainty' | 'words' | 'place'> & { sign: Sign; quote: Quote },
): void {
  const known = told.get(sign.topic);
  if (!known || known.certainty < certainty)
    told.set(sign.topic, { place, topic: sign.topic, quotes: [quote], words, indicators: [], certainty });
  else if (known.certainty === certainty) {
    addQuote(known.quotes, quote);
    known.words = [...new Set([...known.words, ...words])];
  }
}

/** A value of a row that is named for the topic says as much as the topic's own words. */
function countValues(told: Map<string, Told>, sign: Sign, place: string): void {
  for (const { id, cells } of sign.rows)
    for (const { quote } of cells.flatMap((cell) => (cell.place === place ? cell.values : []))) {
      tell(told, { sign, certainty: certainties.said, words: [], place, quote });
      const known = told.get(sign.topic);
      if (known && !known.indicators.includes(id)) known.indicators.push(id);
    }
}

/** One quote a paragraph is enough to find it. */
export function addQuote(quotes: Quote[], quote: Quote): void {
  const last = quotes.at(-1);
  const isKnown =
    last?.file === quote.file && last.article === quote.article && last.paragraph === quote.paragraph;
  if (!isKnown) quotes.push(quote);
}

export function quoteOf({ report: { file }, sentence }: Passage): Quote {
  const { article, paragraph, parts, start, end } = sentence;
  const [first = { start, end }] = parts;
  return { file, article, paragraph, start: first.start, end: first.end };
}
