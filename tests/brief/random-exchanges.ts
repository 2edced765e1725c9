/** Random edits by which a fact comes under another place or another head: two cells change places, or a sentence is added. */
import type { QuotedSource } from '../../src/redline/index.ts';
import { cellsOf, rowsOf, swapCells, tablesOf } from '../redline/edit-table.ts';

/** A part as it was edited, and the texts of the paragraphs where that shows, without blanks. */
export type EditedPart = { xml: string; places: string[]; what: string };

/** The visible text of a paragraph or cell, without blanks. */
export const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((run) => run[1] ?? '')
    .join('')
    .replaceAll(/\s/g, '');

const paragraphsOf = (xml: string): string[] => xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];

type Spot = readonly [row: number, cell: number];
export type Exchange = { table: number; one: Spot; other: Spot };

/** Every two cells of a table that stand in one column or row, behind the heads, and say different things. */
export function listExchanges(xml: string, across: 'rows' | 'columns'): Exchange[] {
  return tablesOf(xml).flatMap((table, at) => {
    const grid = rowsOf(table).map((row) => cellsOf(row).map(textOf));
    const spots = grid.flatMap((row, line) =>
      line === 0 ? [] : row.flatMap((text, cell): Spot[] => (cell > 0 && text !== '' ? [[line, cell]] : [])),
    );
    const say = ([row, cell]: Spot) => grid[row]?.[cell];
    const isPair = (one: Spot, other: Spot) =>
      across === 'rows' ? one[1] === other[1] && one[0] < other[0] : one[0] === other[0] && one[1] < other[1];
    return spots.flatMap((one) =>
      spots
        .filter((other) => isPair(one, other) && say(one) !== say(other))
        .map((other) => ({ table: at, one, other })),
    );
  });
}

export function exchangeCells(xml: string, { table, one, other }: Exchange): EditedPart {
  const grid = rowsOf(tablesOf(xml)[table] ?? '').map(cellsOf);
  const [a, b] = [one, other].map(([row, cell]) => grid[row]?.[cell] ?? '');
  const places = [a, b].flatMap((cell) => paragraphsOf(cell ?? '').map(textOf)).filter((text) => text !== '');
  return {
    xml: swapCells(xml, one, other, table),
    places,
    what: `table ${table}: [${one}] ${textOf(a ?? '')} ⇄ [${other}] ${textOf(b ?? '')}`,
  };
}

/** Sentences that tell of a place what the reports tell of another one alone. */
export function listFalseSentences(sources: QuotedSource[], names: string[]): string[] {
  const facts = sources.flatMap(({ facts: list = [] }) => list);
  const numbersOf = (text: string) => text.match(/\d+(?:\.\d+)?[\p{Script=Han}%]/gu) ?? [];
  const numbersAt = new Map(
    names.map((name) => [
      name,
      new Set(
        facts
          .filter(({ text, place }) => place?.name === name || text.includes(name))
          .flatMap(({ text }) => numbersOf(text)),
      ),
    ]),
  );
  return facts.flatMap(({ text, place }) => {
    const owner = place?.name;
    const words = text.replace(/[。！？；]$/, '');
    const numbers = numbersOf(words).filter(
      (it) => !it.endsWith('年') && !it.endsWith('月') && !it.endsWith('日'),
    );
    if (
      owner === undefined ||
      numbers.length === 0 ||
      names.some((name) => words.includes(name.slice(0, -1)))
    )
      return [];
    return names
      .filter((name) => name !== owner && numbers.every((it) => !numbersAt.get(name)?.has(it)))
      .map((name) => `${name}${words}。`);
  });
}

/** The sentence behind the last words of one of the body's paragraphs outside tables. */
export function addSentence(xml: string, sentence: string, at: number): EditedPart {
  const outside = xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, (table) => ' '.repeat(table.length));
  const ends = [...outside.matchAll(/。<\/w:t>(?:(?!<w:t[ >]).)*?<\/w:p>/gs)].map(({ index }) => index + 1);
  const end = ends[at % ends.length] ?? 0;
  const fresh = xml.slice(0, end) + sentence + xml.slice(end);
  const from = Math.max(fresh.lastIndexOf('<w:p>', end), fresh.lastIndexOf('<w:p ', end));
  const paragraph = fresh.slice(from, fresh.indexOf('</w:p>', end));
  return { xml: fresh, places: [textOf(paragraph)], what: `added: ${sentence}` };
}
