/**
 * Divisions that the table lacks: new ones, renamed ones. A report that is about one says so again and again, in its
 * title, before the names of its bodies, after the name of its province.
 */
import type { PlaceLevel } from '../../model.ts';
import { findWords } from '../../text/word-trie.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { namesOf } from './table-names.ts';

/** 全县, 该县, 我县: the report goes on speaking of it. */
const again = /[全该我本]([县市区旗])/gu;

/** A line that is read for names. */
export type NamedLine = { text: string; isTitle: boolean };

/** A name that the table lacks, and how the report speaks of it. */
type Sighting = {
  name: string;
  /** What stood right before it, in full: 云岭省澜宁市. */
  outers: Set<string>;
  count: number;
  /** Times that it is what a title is headed by: 槐谷县：… */
  titles: number;
  organs: number;
};

/** The divisions that a report speaks of and the table lacks, together with those `known` beforehand. */
export function findUnlisted(
  lines: readonly NamedLine[],
  known: readonly Division[],
  table: PlaceTable,
): Division[] {
  const sightings = new Map<string, Sighting>();
  for (const line of lines) {
    for (const match of line.text.matchAll(table.wording.divisions.chain))
      noteChain(sightings, line, match, table);
  }
  const kinds = new Set(lines.flatMap(({ text }) => [...text.matchAll(again)].map((match) => match[1])));
  const text = lines.map((line) => line.text).join('\n');
  const told = [...sightings.values()].filter(
    (it) => isTold(it, kinds) && (it.titles > 0 || it.outers.size > 0 || isOneWord(it.name, text)),
  );
  const full = told.flatMap(({ name, outers }) =>
    outers.size === 0 ? [name] : [...outers].map((outer) => outer + name),
  );
  // 云岭省望川市 goes first: 望川市 is then known for the same.
  full.sort((a, b) => b.length - a.length);
  const made = [...known];
  for (const it of full) readDivision(it, made, table);
  return made;
}

function noteChain(
  sightings: Map<string, Sighting>,
  { text, isTitle }: NamedLine,
  match: RegExpExecArray,
  table: PlaceTable,
): void {
  const { organ } = table.wording.divisions;
  let outer = '';
  for (const name of match.slice(1)) {
    if (name === undefined) continue;
    if (!isListed(name, outer, table)) {
      if (isWord(name, table) || endsListed(name, table)) return;
      const it = sightings.get(name) ?? { name, outers: new Set(), count: 0, titles: 0, organs: 0 };
      const after = text.slice(match.index + match[0].length);
      const isLast = match[0].endsWith(name);
      it.count += 1;
      if (isLast && organ.test(after)) it.organs += 1;
      if (isLast && isTitle && (organ.test(after) || !/^\p{Script=Han}/u.test(after))) it.titles += 1;
      if (outer !== '') it.outers.add(outer);
      sightings.set(name, it);
    }
    outer += name;
  }
}

/** The table's divisions of that name, of today or of old. */
export function listedAs(name: string, table: PlaceTable): Division[] {
  const word = findWords(namesOf(table), name).find((it) => it.start === 0 && it.end === name.length);
  const divisions = word?.roles.flatMap((role) => (role.kind === 'name' ? role.division : [])) ?? [];
  return [...new Set(divisions)];
}

/** How much of a line is its head: a chain of names is no longer. */
const HEAD = 24;

/** The name that a line is headed by and no table has, 松坪县 in “松坪县 清廉小院话家风”; null without one. */
export function findStranger(text: string, table: PlaceTable): string | null {
  const { chain, noName } = table.wording.divisions;
  const line = text.trimStart().slice(0, HEAD);
  const [match] = line.matchAll(chain);
  if (match === undefined || match.index > 0 || noName.test(line.slice(match[0].length))) return null;
  const names = match.slice(1).filter((it) => it !== undefined);
  const strange = names.find(
    (name) =>
      listedAs(name, table).length === 0 &&
      !table.unlisted.some((it) => it.name === name) &&
      !isWord(name, table) &&
      !endsListed(name, table),
  );
  return strange ?? null;
}

/** 产粮大县, 组织市, 举行县: words that only look like a name. */
function isWord(name: string, { notNames, notHeads, verbs, wording }: PlaceTable): boolean {
  const { common, sortOfDivision } = wording.settlements;
  if (common.test(name) || sortOfDivision.test(name) || verbs.has(name.slice(-3, -1))) return true;
  return notNames.some((word) => name.endsWith(word)) || notHeads.some((word) => name.includes(word));
}

/** Whether the table has the name; after 陕西省 one of that province, as the city may be left out. */
function isListed(name: string, outer: string, table: PlaceTable): boolean {
  const around = /^.+?(?:省|自治区)/u.exec(outer)?.[0] ?? '';
  return listedAs(name, table).some((it) => around === '' || it.fullName.startsWith(around));
}

/** 四川茂县, 达江西省: a name of the table with something before it. */
function endsListed(name: string, table: PlaceTable): boolean {
  return findWords(namesOf(table), name).some(
    (word) =>
      word.start > 0 &&
      word.end === name.length &&
      (word.end - word.start > 2 || listedAs(name.slice(0, word.start), table).length > 0),
  );
}

/** 组织 stands mostly without 市 after it, 青石 mostly before 县. */
function isOneWord(name: string, text: string): boolean {
  const times = (word: string) => text.split(word).length - 1;
  return times(name.slice(0, -1)) <= 2 * times(name);
}

/** Whether the report tells of it beyond doubt: not a word like 贫困县 that happens to stand at a clause's head. */
function isTold(
  { name, outers, count, titles, organs }: Sighting,
  kinds: ReadonlySet<string | undefined>,
): boolean {
  if ([...outers].some((outer) => /省|自治区/u.test(outer))) return true;
  if (/[省州盟]$|自治区$/u.test(name)) return false;
  if (outers.size > 0) return count + organs > 1;
  if (name.endsWith('区')) return count > 1 && organs > 0;
  const isAgain = kinds.has(name.at(-1));
  return count > 1 ? titles + organs > 0 || isAgain : titles > 0 && isAgain;
}

/** 云岭省 | 澜宁市 | 槐谷县 · 晋城市 | 城区. */
const piece = /.+?(?:自治[区州县]|[省市盟县区旗]|州(?![市区县省]))/uy;

/**
 * Reads a name written in full (云岭省澜宁市槐谷县双槐镇) as divisions inside each other and what is left of it. Divisions
 * that the table lacks are made, unless they are in `made`, and put there. `outer` is what stood before the name.
 */
export function readDivision(
  written: string,
  made: Division[],
  table: PlaceTable,
  outer: Division | null = null,
): { division: Division | null; rest: string } {
  let division = outer;
  let at = 0;
  for (;;) {
    piece.lastIndex = at;
    const name = piece.exec(written)?.[0];
    if (name === undefined || table.wording.settlements.inName.test(name)) break;
    const known = findInside(name, division, made, table);
    if (known === null && table.notNames.some((word) => name.endsWith(word))) break;
    division = known ?? makeDivision(name, division, made);
    at += name.length;
  }
  return { division, rest: written.slice(at) };
}

/** The division of that name in `outer`; without one, the only division that bears it. */
function findInside(
  name: string,
  outer: Division | null,
  made: readonly Division[],
  table: PlaceTable,
): Division | null {
  const fullName = (outer?.fullName ?? '') + name;
  const exact = table.byFullName.get(fullName) ?? made.find((it) => it.fullName === fullName);
  if (exact || outer) return exact ?? null;
  const mine = made.find((it) => it.name === name);
  if (mine) return mine;
  const [only, other] = listedAs(name, table);
  return only && !other ? only : null;
}

function makeDivision(name: string, outer: Division | null, made: Division[]): Division {
  const fullName = (outer?.fullName ?? '') + name;
  const division: Division = {
    code: '',
    name,
    short: name.length > 2 ? name.slice(0, -1) : '',
    fullName,
    level: levelOf(name, outer),
    lineage: [],
  };
  division.lineage = [...(outer?.lineage ?? []), division];
  made.push(division);
  return division;
}

/** 云岭省 is a province, 澜宁市 a city, a 市 inside a city a county. */
function levelOf(name: string, outer: Division | null): PlaceLevel {
  if (/省$|自治区$/u.test(name)) return 'province';
  return /[市州盟]$/u.test(name) && outer?.level !== 'city' ? 'city' : 'county';
}
