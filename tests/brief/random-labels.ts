/** Random edits of what facts go by: the place before a figure or quotation, the name of a figure, heads, captions. */
import { listFigureLabels } from '../../src/redline/labels.ts';
import { cellsOf, rowsOf, tablesOf } from '../redline/edit-table.ts';
import { textOf } from './random-exchanges.ts';

/**
 * `listed`: the place of a list item or quotation outside tables. `named`: the name of a figure there. `stranger`: a place at
 * the head of a column or row, made one of which no report tells. `headed`: the head of a row. `captioned`: the theme of a table.
 * `limited`: the time or part of a figure or quotation in a table, another one or gone.
 */
export const labelKinds = ['listed', 'named', 'stranger', 'headed', 'captioned', 'limited'] as const;
export type LabelKind = (typeof labelKinds)[number];

/** Words of the body, and what may stand there instead: each is false. */
export type LabelSpot = { start: number; old: string; told: string[] };

/** Real places, of which the invented reports tell nothing; of one no list knows. */
const strangers = ['夏县', '寿阳县', '朔州市', '野狐县'];

type Run = { start: number; text: string; next: string; isInTable: boolean };

export function listLabelSpots(
  xml: string,
  places: string[],
  themes: string[],
  isAround: (outer: string, inner: string) => boolean,
): Record<LabelKind, LabelSpot[]> {
  const runs = listRuns(xml);
  const outside = runs.filter(({ isInTable }) => !isInTable);
  const label = new RegExp(`(?<=^|[\\s：；])(?:${places.join('|')})(?=[：“]|$)`, 'gu');
  const others = (name: string) =>
    [...places, ...strangers].filter((it) => it !== name && !isAround(it, name));
  const listed = outside.flatMap(({ start, text, next }) =>
    [...text.matchAll(label)].flatMap((match) => {
      const behind = text.slice(match.index + match[0].length) || next;
      return /^[：“]/u.test(behind)
        ? [{ start: start + match.index, old: match[0], told: others(match[0]) }]
        : [];
    }),
  );
  const labels = outside.flatMap(({ start, text }) =>
    listFigureLabels(text).map((it) => ({ start: start + it.start, text: it.text })),
  );
  const heads = listHeads(xml);
  const names = [...new Set(heads.map(({ old }) => old.replace(/（[^（）]*）$/u, '')))];
  const captions = outside.flatMap(({ start, text }) => {
    const theme = /^\u3000(?=.*[：:])/u.test(text)
      ? themes.find((it) => text.startsWith(`\u3000${it}：`))
      : undefined;
    return theme === undefined
      ? []
      : [{ start: start + 1, old: theme, told: themes.filter((it) => it !== theme) }];
  });
  return {
    listed,
    named: labels.map(({ start, text }) => ({
      start,
      old: text,
      told: names.filter(
        (it) => it.replaceAll(/（[^（）]*）/gu, '') !== text.replaceAll(/（[^（）]*）/gu, ''),
      ),
    })),
    stranger: listPlaceHeads(xml, places).map((spot) => ({ ...spot, told: strangers })),
    headed: heads.map((spot) => ({
      ...spot,
      told: heads.map(({ old }) => old).filter((it) => it !== spot.old),
    })),
    captioned: captions,
    limited: runs.flatMap(listLimits),
  };
}

// 10个　今年，2023年报道，… · 今年，全县召开警示教育大会…
const limit = /(?<=^|，)(?:今年以来|今年|去年以来|三年累计|累计|目前|县乡两级|市县两级)(?=，|$)/gu;
const otherTimes = ['去年', '前年', '上半年', '下半年'];

function listLimits({ start, text, isInTable }: Run): LabelSpot[] {
  return [...(isInTable ? text : '').matchAll(limit)].map((match) => ({
    start: start + match.index,
    old: match[0],
    told: [...otherTimes.filter((it) => it !== match[0]), ''],
  }));
}

function listRuns(xml: string): Run[] {
  const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map((it) => [it.index, it.index + it[0].length]);
  const found = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)];
  return found.map((run, at) => ({
    start: run.index + run[0].indexOf('>') + 1,
    text: run[1] ?? '',
    next: found[at + 1]?.[1] ?? '',
    isInTable: tables.some(([from = 0, to = 0]) => run.index >= from && run.index < to),
  }));
}

/** The heads of rows in tables of topics and figures, of rows that quote or count something. */
function listHeads(xml: string): Omit<LabelSpot, 'told'>[] {
  return spotsOfTables(xml).flatMap(({ corner, row, cells }) => {
    const [head, ...rest] = cells;
    const holds = rest.some(({ text }) => /\d/u.test(text) && text.length >= 12);
    return head && row > 0 && /^(?:专题|指标)/u.test(corner) && head.text !== '' && holds
      ? [{ start: head.start, old: head.text }]
      : [];
  });
}

/** Compared places at the head of a column or row that holds words of a report. */
function listPlaceHeads(xml: string, places: string[]): Omit<LabelSpot, 'told'>[] {
  return tablesOf(xml).flatMap((_, table) => {
    const rows = spotsOfTables(xml).filter((it) => it.table === table);
    const heads = rows[0]?.cells ?? [];
    return heads.flatMap(({ start, text }, column) => {
      const place = places.find((it) => text.startsWith(it));
      const holds = rows.slice(1).some((row) => /\d/u.test(row.cells[column]?.text ?? ''));
      return place !== undefined && holds ? [{ start, old: place }] : [];
    });
  });
}

type CellSpot = { start: number; text: string };

function spotsOfTables(xml: string): { table: number; row: number; corner: string; cells: CellSpot[] }[] {
  let at = 0;
  const take = (part: string) => {
    at = xml.indexOf(part, at);
    return at;
  };
  return tablesOf(xml).flatMap((table, number) => {
    const rows = rowsOf(table);
    const corner = textOf(cellsOf(rows[0] ?? '')[0] ?? '');
    take(table);
    return rows.map((row, index) => {
      take(row);
      const cells = cellsOf(row).map((cell) => {
        const from = take(cell);
        at += cell.length;
        const run = /<w:t(?: [^>]*)?>/.exec(cell);
        return { start: from + (run ? run.index + run[0].length : 0), text: textOf(cell) };
      });
      return { table: number, row: index, corner, cells };
    });
  });
}
