/** The towns of China and the counties that each name lies in: 石门镇 stands in a dozen of them, 简池镇 in one. */
import { anyOf } from '../../text/word-list.ts';
import type { Division, PlaceTable } from './place-table.ts';

/** Endings by column of `lexicon/towns.tsv`, the longest first as a name is read. */
const ENDINGS = ['街道', '镇', '乡', '苏木'] as const;

/** A town named in a text, `text.slice(start, end)`, and the counties that have one of that name. */
export type FoundTown = { name: string; start: number; end: number; counties: readonly Division[] };

/** The list of towns, read: the counties that each name lies in, and the names of each county without their endings. */
type TownIndex = {
  counties: ReadonlyMap<string, readonly Division[]>;
  /** By code of the county; a list for each of `ENDINGS`. */
  stems: ReadonlyMap<string, readonly (readonly string[])[]>;
};

/** Made at the first look-up and kept as long as the table's divisions. */
const built = new WeakMap<readonly Division[], TownIndex>();

function townsOf({ divisions, townList }: PlaceTable): TownIndex {
  const before = built.get(divisions);
  if (before) return before;
  const byCode = new Map(divisions.map((it) => [it.code, it]));
  const counties = new Map<string, Division[]>();
  const stems = new Map<string, string[][]>();
  for (const line of townList.split('\n')) {
    const [code = '', ...columns] = line.split('\t');
    const county = byCode.get(code);
    if (county === undefined) continue;
    const names = columns.map((column) => (column === '' ? [] : column.split(' ')));
    stems.set(code, names);
    for (const [column, inColumn] of names.entries()) {
      for (const stem of inColumn) {
        const name = stem + ENDINGS[column];
        const all = counties.get(name);
        if (all === undefined) counties.set(name, [county]);
        else all.push(county);
      }
    }
  }
  const index = { counties, stems };
  built.set(divisions, index);
  return index;
}

/** Counties that have a town of that name; none for a name that the list lacks. */
export function countiesOfTown(name: string, table: PlaceTable): readonly Division[] {
  const { counties } = townsOf(table);
  return counties.get(name) ?? counties.get(name.replace(people, '')) ?? [];
}

// 乌拉街|满族|镇: the list has the town without its people's name
const people = /\p{Script=Han}{1,3}族(?=[镇乡]$)/u;

/** 坪地场仡佬族侗族乡 for 坪地场乡, as people say it: the county's town of that name with its peoples; else the name itself. */
export function officialTown(name: string, county: Division, table: PlaceTable): string {
  const match = /^(.+?)([镇乡])$/u.exec(name);
  if (match === null || countiesOfTown(name, table).includes(county)) return name;
  const stems = townsOf(table).stems.get(county.code)?.[ENDINGS.indexOf(match[2] as '镇' | '乡')] ?? [];
  const listed = stems.find(
    (it) => it.startsWith(match[1] ?? ' ') && peoples.test(it.slice(match[1]?.length)),
  );
  return listed === undefined ? name : listed + match[2];
}

// 坪地场|仡佬族侗族
const peoples = /^(?:\p{Script=Han}{1,3}族){1,4}$/u;

// 平安镇, 唐家墩街道: no name in the list has more than ten characters before its ending
const ending = new RegExp(anyOf(ENDINGS), 'gu');
const LONGEST = 10;

/** The towns of the list that a text names, in order; where several end together (石头镇, 大石头镇), the longest. */
export function findTowns(text: string, table: PlaceTable): FoundTown[] {
  return [...text.matchAll(ending)].flatMap((match): FoundTown[] => {
    const end = match.index + match[0].length;
    for (let start = Math.max(0, match.index - LONGEST); start < match.index - 1; start += 1) {
      const name = text.slice(start, end);
      const counties = countiesOfTown(name, table);
      if (counties.length > 0) return [{ name, start, end, counties }];
    }
    return [];
  });
}

/** The towns of a county by their names without ending, where these say enough: 西江 → 西江镇, not the county's own name. */
export function stemsOf(county: Division, table: PlaceTable): ReadonlyMap<string, string> {
  const columns = townsOf(table).stems.get(county.code) ?? [];
  const stems = columns.flatMap((names, column) =>
    names
      .filter((stem) => stem.length >= 2 && stem !== county.short && !stem.endsWith('区'))
      .map((stem) => [stem, stem + ENDINGS[column]] as const),
  );
  return new Map(stems);
}

/** 龙羊峡 for 龙羊峡镇: names of three characters and more that one county alone has, where their ending is left out. */
export function findStems(text: string, table: PlaceTable): FoundTown[] {
  const { counties: listed } = townsOf(table);
  const found: FoundTown[] = [];
  for (let start = 0; start < text.length - 2; start += 1) {
    for (let end = start + 3; end <= start + 4; end += 1) {
      const name = text.slice(start, end);
      if (/[区村场园站库]$/u.test(name) || ENDINGS.some((it) => text.startsWith(it, end))) continue;
      const counties = ENDINGS.flatMap((it) => listed.get(name + it) ?? []);
      if (counties.length === 1) found.push({ name, start, end, counties });
    }
  }
  return found;
}
