/**
 * Where a place's reports may speak of a topic or of what a row counts: a word of it, however wide, stands somewhere in
 * them. 未提及 is said only where there is no such hint, so all of the text is read: titles, captions, and what is told
 * of other places, too.
 */
import type { FigureHint, Hint, IndicatorRow, ThemeHit, ThemeId } from '../../model.ts';
import type { Catalogue } from '../lexicon.ts';
import { isJudged, plainText } from './mentions.ts';
import { type ColumnArticle, compareText } from './places.ts';

/** All that a place's articles say, in plain form; how long they are; and what their sentences are judged to speak of. */
export type PlaceText = { place: string; text: string; chars: number; judged: ThemeHit[] };

/** Of each place, by name. */
export function readPlaceTexts(
  columns: { place: string; articles: ColumnArticle[] }[],
  simplify: (text: string) => string,
): PlaceText[] {
  return [...columns]
    .sort((a, b) => compareText(a.place, b.place))
    .map(({ place, articles }) => {
      const own = articles.map(({ report, article }) => ({
        blocks: report.blocks.filter((it) => it.article === article.id),
        sentences: report.sentences.filter((it) => it.article === article.id),
      }));
      // a word that a line or a column cuts stands whole in the joined sentence alone
      const texts = own.flatMap(({ blocks, sentences }) => [...blocks, ...sentences].map(({ text }) => text));
      const judged = own.flatMap(({ sentences }) => sentences.flatMap(({ themes }) => themes));
      const chars = own.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0);
      return { place, text: texts.map((it) => plainText(it, simplify)).join('\n'), chars, judged };
    });
}

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
      topics.flatMap(({ id: topic, wide = [], words = [] }) =>
        texts.flatMap((own) => {
          const { place, text, judged } = own;
          const isHinted =
            isUnsure(own, id) ||
            judged.some((hit) => hit.id === id && isJudged(hit, topic)) ||
            [...wide, ...words].some((word) => text.includes(word));
          return isHinted ? [{ place, topic }] : [];
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
    const named = [row.name, ...row.cells.flatMap(({ values }) => values.map(({ what }) => what))];
    const pieces = [...new Set(named.flatMap(pairsOf))];
    const given = new Set(row.cells.flatMap(({ place, values }) => (values.length > 0 ? place : [])));
    return texts.flatMap(({ place, text }) =>
      !given.has(place) && pieces.some((piece) => text.includes(piece)) ? [{ place, indicator: row.id }] : [],
    );
  });
}

/** 合作社数 → 合作, 作社, 社数. */
function pairsOf(name: string): string[] {
  const plain = name.replace(/[^\p{Script=Han}a-z0-9]/giu, '');
  return Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2));
}
