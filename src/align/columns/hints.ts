/**
 * Where a place's reports may speak of a topic or of what a row counts: a word of it, however wide, stands somewhere in
 * them. 未提及 is said only where there is no such hint, so all of the text is read: titles, captions, and what is told
 * of other places, too.
 */
import type { FigureHint, Hint, IndicatorRow, ThemeHit, ThemeId } from '../../model.ts';
import { addWord, createTrie, findWords } from '../../text/word-trie.ts';
import type { Catalogue, CatalogueTopic } from '../lexicon.ts';
import { isJudged, plainText } from './mentions.ts';
import { ofArticle } from './of-article.ts';
import { type ColumnArticle, compareText } from './places.ts';

/** A place's articles: their words that are looked for, how long they are, and what their sentences are judged to say. */
export type PlaceText = { place: string; words: ReadonlySet<string>; chars: number; judged: ThemeHit[] };

/** Of each place, by name: which of the catalogue's words, and of the pieces of the rows' names, stand in its text. */
export function readPlaceTexts(
  columns: { place: string; articles: ColumnArticle[] }[],
  catalogue: Catalogue,
  rows: IndicatorRow[],
  simplify: (text: string) => string,
): PlaceText[] {
  const sought = createTrie<string>();
  const words = catalogue.flatMap(({ topics }) => topics.flatMap(wordsOf));
  for (const word of new Set([...words, ...rows.flatMap(piecesOf)])) addWord(sought, word, word);
  return [...columns]
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ place, articles }) => {
      const own = articles.map(({ report, article }) => ({
        blocks: ofArticle(report.blocks, article.id),
        sentences: ofArticle(report.sentences, article.id),
      }));
      // a word that a line or a column cuts stands whole in the joined sentence alone
      const texts = own.flatMap(({ blocks, sentences }) => [...blocks, ...sentences].map(({ text }) => text));
      const found = texts.flatMap((it) => findWords(sought, plainText(it, simplify)));
      return {
        place,
        words: new Set(found.flatMap(({ roles }) => roles)),
        chars: own.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0),
        judged: own.flatMap(({ sentences }) => sentences.flatMap(({ themes }) => themes)),
      };
    });
}

const wordsOf = ({ wide = [], words = [] }: CatalogueTopic): string[] => [...wide, ...words];

/** A shorter text says too little in words for their absence to say anything. */
const shortText = 200;
/** Of a text that speaks of the theme in more sentences of its themed ones than this, any sentence may be of any topic. */
const ownTheme = 2 / 3;

/**
 * By theme: the topics that a place's text has a wide word of, or a sentence that is judged to speak of them; all topics
 * where the text is short, or this theme is the one that it is about.
 */
export function findHints(texts: PlaceText[], catalogue: Catalogue): Map<ThemeId, Hint[]> {
  return new Map(
    catalogue.map(({ id, topics }) => [
      id,
      topics.flatMap((topic) =>
        texts.flatMap((text) => {
          const isHinted =
            isUnsure(text, id) ||
            text.judged.some((hit) => hit.id === id && isJudged(hit, topic.id)) ||
            wordsOf(topic).some((word) => text.words.has(word));
          return isHinted ? [{ place: text.place, topic: topic.id }] : [];
        }),
      ),
    ]),
  );
}

function isUnsure({ chars, judged }: PlaceText, theme: ThemeId): boolean {
  const own = judged.filter(({ id }) => id === theme).length;
  return (own > 0 && chars < shortText) || own > judged.length * ownTheme;
}

/** For each row the places without a value in it whose text has a piece of its name, or of what it counts. */
export function findFigureHints(texts: PlaceText[], rows: IndicatorRow[]): FigureHint[] {
  return rows.flatMap((row) => {
    const pieces = piecesOf(row);
    const given = new Set(row.cells.flatMap(({ place, values }) => (values.length > 0 ? place : [])));
    return texts.flatMap(({ place, words }) =>
      !given.has(place) && pieces.some((piece) => words.has(piece)) ? [{ place, indicator: row.id }] : [],
    );
  });
}

/** 合作社数 → 合作, 作社, 社数; what its values count likewise. */
function piecesOf({ name, cells }: IndicatorRow): string[] {
  const named = [name, ...cells.flatMap(({ values }) => values.map(({ what }) => what))];
  return [...new Set(named.flatMap(pairsOf))];
}

function pairsOf(name: string): string[] {
  const plain = name.replace(/[^\p{Script=Han}a-z0-9]/giu, '');
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
