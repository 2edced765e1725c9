/** Puts a place together from its division and what lies inside it. */
import type { Finding, Place } from '../../model.ts';
import { type Problem, problem } from '../../problem.ts';
import type { ArticleLines } from './article-lines.ts';
import { type Division, type PlaceTable, toPlace } from './place-table.ts';
import { resolveNames } from './resolve-names.ts';
import { levelOf, type Settlement } from './settlement-names.ts';
import { officialTown } from './towns.ts';
import type { Unit } from './units.ts';
import { listedAs, readDivision } from './unlisted.ts';

/**
 * A division by the name that it bore when the article was written: 徐水县, a district since 2015. Its full name stays
 * today's, by which reports of all years meet.
 */
export function placeOfTheTime(
  division: Division,
  { lines }: ArticleLines,
  { nameWords }: PlaceTable,
): Place {
  const place = toPlace(division);
  const written = lines.flatMap(({ mentions }) => mentions.filter((it) => it.division === division));
  if (written.some(({ text }) => text.endsWith(division.name))) return place;
  const name = nameWords.former.find(
    (it) =>
      it.division === division && isFullName(it.name) && written.some(({ text }) => text.endsWith(it.name)),
  )?.name;
  return name === undefined ? place : { ...place, name };
}

/** 徐水县, 胶南市; not 甘南州 or 新疆兵团, which are only short. */
function isFullName(name: string): boolean {
  return /[^自治][县市区]$/u.test(name);
}

/** 清徐县 + 东湖街道贯中社区; the division may be unknown. A town has its official name in the full one. */
export function placeSettlement(
  division: Division | null,
  { names, level }: Settlement,
  table: PlaceTable,
): Place {
  const official = division === null ? names : names.map((it) => officialTown(it, division, table));
  return { name: names.at(-1) ?? '', fullName: (division?.fullName ?? '') + official.join(''), level };
}

/** A body carries its division after its name, as readers know bodies by it: …支局（新绛县）. */
export function placeUnit(division: Division | null, { name }: Unit): Place {
  const place = division && toPlace(division);
  return {
    name: place ? `${name}（${place.name}）` : name,
    fullName: (place?.fullName ?? '') + name,
    level: 'unit',
  };
}

/**
 * A place as a user writes it (清徐县, 山西省太原市清徐县清源镇, 云岭省槐谷县, 某公司), in full where the table knows it, and
 * the division that it lies in. Divisions that the table lacks are put into `made`.
 */
export function placeByName(
  text: string,
  made: Division[],
  table: PlaceTable,
): { place: Finding<Place>; division: Division | null } {
  const mention = resolveNames([`${text}：`], table, []).mentions[0]?.[0];
  // 晋中县, where 晋中 is a city: another place than that, if any
  const known = mention?.start === 0 && !rank.test(text.slice(mention.end)) ? mention : null;
  const read = readDivision(text.slice(known?.end ?? 0), made, table, known?.division ?? null);
  const near = read.division && findNear(read.division, table);
  // What the report says of 河津市 is said of 河津县, which a user means by it.
  if (near) made.splice(made.indexOf(near.written), 1);
  const { division, rest } = read;
  const evidence = [{ text, start: 0, end: 0, rule: 'meta' }];
  // 太原市区
  if (/^.$/u.test(rest) && division)
    return { place: { value: asWritten(text, table), certainty: 1, evidence }, division: null };
  const value: Place =
    division && rest === ''
      ? toPlace(division)
      : { name: rest, fullName: (division?.fullName ?? '') + rest, level: guessLevel(rest, table) };
  return { place: { value, certainty: 1, evidence }, division: near?.known ?? division };
}

/** The one division that a user may mean by a name which the table lacks: 河津市 by 河津县, 清徐县 by 清除县. */
function findNear(
  written: Division,
  { divisions }: PlaceTable,
): { written: Division; known: Division } | null {
  const outer = written.lineage.at(-2) ?? null;
  if (written.code !== '' || written.short.length < 2 || outer?.code === '') return null;
  const around = divisions.filter(
    (it) => it.level === written.level && (outer === null || (it !== outer && it.lineage.includes(outer))),
  );
  const alike = around.filter(({ short }) => short === written.short);
  const slips =
    outer === null || alike.length > 0 ? [] : around.filter(({ name }) => isSlip(name, written.name));
  const [known, other] = [...alike, ...slips];
  return known && !other ? { written, known } : null;
}

/** One sign of a name is another, and the last is the same. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.at(-1) !== other.at(-1)) return false;
  return [...one].filter((sign, at) => sign !== other[at]).length === 1;
}

/**
 * What is told of a place that a user names: nothing where the table holds the division, or the one in which the named town,
 * village or body lies. A name in full from a province on that is not ours (云岭省安澜市) leaves nothing to look up;
 * 山四省太原市 is a slip.
 */
export function doubtPlace(text: string, table: PlaceTable, at: Problem['place']): Problem[] {
  const made: Division[] = [];
  const { place, division } = placeByName(text.trim(), made, table);
  const { level, fullName } = place.value;
  if (division && division.code !== '' && !fullName.startsWith(division.fullName))
    return [problem('place-misspelt', { place: text, nearest: division.fullName }, at)];
  const isOfElsewhere =
    made[0]?.level === 'province' && made.every(({ name }) => listedAs(name, table).length === 0);
  const isKnown = division === null ? level === 'nation' : made.length === 0 || isOfElsewhere;
  return isKnown ? [] : [problem('place-not-in-table', { place: text }, at)];
}

const asWritten = (text: string, table: PlaceTable): Place => ({
  name: text,
  fullName: text,
  level: guessLevel(text, table),
});

/** What a short name of the table would lack of its own name. */
const rank = /^[省市盟县区旗州](?!\p{Script=Han})/u;

/** The level that a name unknown to the table speaks of by its last character. */
function guessLevel(name: string, { wording: { settlements } }: PlaceTable): Place['level'] {
  if (/^(?:全国|中国)$/u.test(name)) return 'nation';
  if (settlements.name.test(name)) return levelOf(name, settlements);
  if (/[省]$|自治区$/u.test(name)) return 'province';
  if (/[市州盟]$/u.test(name)) return 'city';
  return /[县区旗]$/u.test(name) ? 'county' : 'unit';
}
