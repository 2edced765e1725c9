/** Random edits by which what one village or town has is told of another: a name written over, a false name before it, a row. */
import type { QuotedSource } from '../../src/redline/index.ts';
import { cellsOf, rowsOf, tablesOf, withRows } from '../redline/edit-table.ts';
import { addSentence, type EditedPart, textOf } from './random-exchanges.ts';

/** A sentence of one part of a place, without a name of its own, and another part that it is told of. */
type FalsePart = { place: string; told: string; text: string };

/** A shorter name or sentence may be anything. */
const [shortestName, shortestSentence] = [3, 16];

/** Of each place the names of its parts, the inner ones alone. */
function groupParts(sources: QuotedSource[]): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { place, parts: [name = ''] = [] } of sources.flatMap(({ facts = [] }) => facts))
    if (place !== null && name.length >= shortestName && name !== place.name)
      parts.set(place.name, (parts.get(place.name) ?? new Set()).add(name));
  return parts;
}

const listNames = (sources: QuotedSource[]): string[] =>
  [...groupParts(sources).values()].flatMap((names) => [...names]);

export function listFalseParts(sources: QuotedSource[]): FalsePart[] {
  const names = listNames(sources);
  return sources
    .flatMap(({ facts = [] }) => facts)
    .flatMap(({ text, place, parts = [] }) => {
      const isTold = parts.length > 0 && text.length >= shortestSentence;
      if (place === null || !isTold || names.some((name) => text.includes(name))) return [];
      const others = names.filter((name) => !parts.includes(name));
      return others.map((told) => ({ place: place.name, told, text }));
    });
}

/** 石门村：社区党委牵头……: a false name before the quotation, at the end of a paragraph. */
export function addLabelled(xml: string, { told, text }: FalsePart, at: number): EditedPart {
  return addSentence(xml, `${told}：${text}`, at);
}

/** A row with the false name at its head and the sentence in the column of its place; null where no table has that. */
export function addRow(xml: string, { place, told, text }: FalsePart, at: number): EditedPart | null {
  const columns = tablesOf(xml).flatMap((table, index) => {
    const column = cellsOf(rowsOf(table)[0] ?? '').findIndex((cell) => textOf(cell).startsWith(place));
    return column > 0 ? [{ table: index, column }] : [];
  });
  const spot = columns[at % columns.length];
  if (!spot) return null;
  const cell = (words: string) => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`;
  const blanks = Array.from({ length: spot.column - 1 }, () => cell(''));
  const row = `<w:tr>${[cell(told), ...blanks, cell(text)].join('')}</w:tr>`;
  const fresh = withRows(xml, (rows) => [...rows, row], spot.table);
  return { xml: fresh, places: [text.replaceAll(/\s/g, '')], what: `row of ${told}: ${text}` };
}

type PartName = { start: number; name: string; place: string; isFirst: boolean };

/** Where a part of a place is named in a quotation of a table, with the name and the place, and whether nothing stands before it. */
export function listPartNames(xml: string, sources: QuotedSource[]): PartName[] {
  const places = new Map(
    [...groupParts(sources)].flatMap(([place, all]) => [...all].map((it) => [it, place])),
  );
  const names = listNames(sources);
  const facts = sources.flatMap(({ facts: list = [] }) => list).filter(({ parts = [] }) => parts.length > 0);
  const isOf = (words: string, name: string) =>
    facts.some(({ text, parts = [] }) => parts.includes(name) && text.includes(words));
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].flatMap((run) => {
    const [whole, text = ''] = run;
    return names.flatMap((name) => {
      const at = text.indexOf(name);
      const behind = text.slice(at + name.length).replace(/^……/, '');
      // Of a name that stands at the head of what is quoted of it.
      if (at < 0 || at > shortestSentence || !isOf(behind.slice(0, shortestSentence), name)) return [];
      const start = run.index + whole.indexOf('>') + 1 + at;
      return [{ start, name, place: places.get(name) ?? '', isFirst: at === 0 }];
    });
  });
}
