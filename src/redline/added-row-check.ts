/** Whether words that somebody wrote into a cell tell a figure that stands in another row of the same place. */
import { countShared } from '../text/shingles.ts';
import { type Claim, claim } from './claims.ts';
import { isNoFact, pairsOf } from './owner-check.ts';
import { unitedNumber } from './quotations.ts';
import type { KnownPassage } from './recover.ts';
import { listFigures } from './row-check.ts';
import { placeOf } from './seal.ts';
import { findNumbers, foldText, splitSentences, type TextSpan } from './sentences.ts';
import type { WordParagraph } from './word-paragraph.ts';

/** Fewer shared pairs of characters than this do not tell that two sentences speak of the same. */
const fewestShared = 2;

type Standing = { row: string; table: number; isFigure: boolean; words: ReadonlySet<string> };
type Row = { name: string; tables: Set<number>; hasFigures: boolean };

/** Asks about a sentence that is new in its cell; `places` are those that are compared. */
export function prepareAddedRowCheck(
  passages: KnownPassage[],
  made: readonly WordParagraph[],
  places: readonly string[],
) {
  const figures = listFigures(passages);
  const names = new Set(places);
  const rows = new Map<string, Row>();
  const stood = new Map<string, Standing[]>();
  for (const paragraph of made) {
    const { cell, place, text, labels } = paragraph;
    const name = placeOf(labels, names);
    if (!cell || place.row === null || place.part !== 'body' || name === null || cell.column === 0) continue;
    const sentences = splitSentences(text);
    const isFigure = figures.has(foldText(text));
    const row = rows.get(foldText(place.row)) ?? { name: place.row, tables: new Set(), hasFigures: false };
    row.tables.add(cell.table);
    row.hasFigures ||= isFigure;
    rows.set(foldText(place.row), row);
    for (const sentence of sentences)
      for (const key of figuresOf(sentence.text)) {
        const list = stood.get(`${name} ${key}`) ?? [];
        list.push({ row: place.row, table: cell.table, isFigure, words: pairsOf(sentence.text, []) });
        stood.set(`${name} ${key}`, list);
      }
  }
  const heads = [...rows.values()].map((it) => ({ ...it, words: pairsOf(it.name, []) }));
  return (sentence: TextSpan, { cell, place, labels }: WordParagraph): Claim | null => {
    const name = placeOf(labels, names);
    const here = rows.get(foldText(place.row ?? ''));
    if (!cell || !here || name === null || cell.column === 0) return null;
    const words = pairsOf(sentence.text, []);
    for (const key of figuresOf(sentence.text)) {
      const list = stood.get(`${name} ${key}`) ?? [];
      if (list.some(({ row }) => row === here.name)) continue;
      const said = list.filter((it) => isElsewhere(it, here, words, heads));
      if (said.length > 0)
        return claim('row', sentence, [...new Set(said.map(({ row }) => row))].join('、'), sentence.text);
    }
    return null;
  };
}

/** 17个, 4.2万: the figures of a sentence with their units. */
const figuresOf = (text: string): string[] =>
  findNumbers(text).flatMap((number) => (isNoFact(text, number) ? [] : unitedNumber(text, number)));

/**
 * In a row of figures, the figure of another such row. In a row of sentences, what a sentence of another row of the table says;
 * or the figure of a row whose name the words say, where they share none with this row's name but with another's of the table.
 */
function isElsewhere(
  { row, table, isFigure, words: said }: Standing,
  here: Row,
  words: ReadonlySet<string>,
  heads: readonly (Row & { words: ReadonlySet<string> })[],
): boolean {
  if (here.hasFigures) return isFigure;
  if (here.tables.has(table)) return countShared(words, said) >= fewestShared;
  if (!isFigure || countShared(words, pairsOf(row, [])) < fewestShared) return false;
  if (countShared(words, pairsOf(here.name, [])) > 0) return false;
  return heads.some(
    (it) =>
      it.name !== here.name &&
      !it.hasFigures &&
      [...it.tables].some((at) => here.tables.has(at)) &&
      countShared(words, it.words) > 0,
  );
}
