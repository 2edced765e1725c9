/** People who came from one place to another: the article is of the place where they are, not of where they are from. */
import type { Line } from './article-lines.ts';
import { findPartners } from './partners.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import type { Mention } from './resolve-names.ts';
import { findTowns } from './towns.ts';

/** Characters between the name of the home and the word that leads on to the other place. */
const FAR = 40;

/**
 * The mentions that only say where somebody is from: 从江县 in 从江县姑娘某某来到慈溪市周巷镇, and where the article speaks of
 * 从江县 in no other way, every mention of it.
 */
export function findVisitors(lines: readonly Line[], table: PlaceTable): ReadonlySet<Mention> {
  const found = new Set<Mention>();
  const homes = new Set<Division>();
  // 石门县党政代表团来我市考察: whatever else is said of 石门县, the article is another place's
  const guests = new Set<Division>();
  for (const line of lines)
    for (const it of line.mentions) {
      const after = line.text.slice(it.end, it.end + FAR);
      if (table.wording.visits.here.test(after) || isHosted(line, it, table)) guests.add(it.division);
      // 福州市仓山区派来的: neither the district nor its city is where he works
      if (table.wording.visits.arrival.test(after) && hasOther(lines, it.division))
        for (const around of it.division.lineage.slice(1)) guests.add(around);
      if (!isHome(line, it, table)) continue;
      found.add(it);
      homes.add(it.division);
    }
  for (const line of lines) for (const it of findEarlierPosts(line, table)) found.add(it);
  for (const it of findPartners(lines, table)) found.add(it);
  for (const it of findWritersHome(lines, table)) guests.add(it);
  const home = findHomeOfMigrants(lines, table);
  for (const line of lines)
    for (const it of line.mentions) if (home !== null && it.division.lineage[0] !== home) found.add(it);
  const aided = findAided(lines, table);
  for (const line of lines)
    for (const it of line.mentions) if (aided !== null && !isWithin(it.division, aided)) found.add(it);
  for (const line of lines) for (const it of line.mentions) if (guests.has(it.division)) found.add(it);
  for (const home of homes) {
    const all = lines.flatMap((line) =>
      line.mentions.flatMap((it) => (it.division === home ? [{ line, it }] : [])),
    );
    const isOnlyHome = all.every(({ line, it }) => found.has(it) || isOfFolk(line, it, table));
    if (isOnlyHome) for (const { it } of all) found.add(it);
  }
  return found;
}

/** 邵阳市|考察团来德清学习: who comes is a guest of the place that is named. */
function isHosted({ text, mentions }: Line, { end, division }: Mention, { wording }: PlaceTable): boolean {
  const way = wording.visits.hosted.exec(text.slice(end, end + FAR))?.[0];
  if (way === undefined) return false;
  const at = end + way.length;
  return mentions.some((it) => it.start >= at && it.start <= at + 1 && !isWithin(it.division, division));
}

/** 2012年到石棉县…2018年任名山区…2021年调任汉源县…: of the places of a career's sentence all but the last are left behind. */
function findEarlierPosts({ text, mentions }: Line, { wording }: PlaceTable): Mention[] {
  return [...text.matchAll(/[^。！？；]+/gu)].flatMap((sentence) => {
    const end = sentence.index + sentence[0].length;
    if ([...sentence[0].matchAll(wording.visits.post)].length < POSTS) return [];
    const named = mentions.filter((it) => it.start >= sentence.index && it.end <= end);
    // …到互助县任第一书记，此前曾在囊谦县工作: told last, and left first
    const isBefore = (it: Mention) =>
      wording.visits.before.test(text.slice(Math.max(sentence.index, it.start - 16), it.start));
    const last = (named.findLast((it) => !isBefore(it)) ?? named.at(-1))?.division;
    return named.filter(({ division }) => last !== undefined && !isWithin(last, division));
  });
}

/** So many posts make a career. */
const POSTS = 2;

/**
 * The home of who writes a letter about a journey, with what is around it, where the letter names a place of another
 * province at least as often.
 */
function findWritersHome(lines: readonly Line[], { wording }: PlaceTable): Division[] {
  if (!lines.some(({ text }) => wording.visits.trip.test(text))) return [];
  const all = lines.flatMap(({ mentions }) => mentions);
  const home = lines
    .filter(({ kind }) => kind === 'body')
    .slice(0, LETTER_HEAD)
    .flatMap(({ text, mentions }) =>
      mentions.filter((it) => wording.visits.writer.test(text.slice(Math.max(0, it.start - 16), it.start))),
    )[0]?.division;
  if (home === undefined) return [];
  const times = new Map<Division, number>();
  for (const { division } of all) for (const it of division.lineage) times.set(it, (times.get(it) ?? 0) + 1);
  const least = Math.max(OFTEN, times.get(home) ?? 0);
  const named = [...new Set(all.map(({ division }) => division))];
  const isElsewhere = (it: Division) => it.lineage[0] !== home.lineage[0] && (times.get(it) ?? 0) >= least;
  return named.some(isElsewhere) ? home.lineage.slice(-2) : [];
}

/** The lines of a letter in which its writer says who he is. */
const LETTER_HEAD = 3;

/** Whether a place of another province is named as well: somebody may be sent within his own county, too. */
function hasOther(lines: readonly Line[], { lineage: [province] }: Division): boolean {
  return lines.some(({ mentions }) => mentions.some(({ division }) => division.lineage[0] !== province));
}

/** 流动党员 again and again, and one county whose Party committee speaks: its province, whatever places they work in. */
function findHomeOfMigrants(lines: readonly Line[], { wording }: PlaceTable): Division | null {
  const times = lines.reduce((sum, { text }) => sum + [...text.matchAll(wording.visits.migrant)].length, 0);
  if (times < OFTEN) return null;
  const spoken = lines.flatMap(({ text, mentions }) =>
    mentions.flatMap(({ end, division }) => (wording.divisions.organ.test(text.slice(end)) ? division : [])),
  );
  const [only, other] = new Set(spoken.flatMap((it) => it.lineage[0] ?? []));
  return only !== undefined && other === undefined ? only : null;
}

/** So often is spoken of what an article is about. */
const OFTEN = 2;

/** 我市援疆指挥部 in a title, and a place of 新疆 in the text: the region that the helpers went to; null without one. */
function findAided(lines: readonly Line[], { wording, divisions }: PlaceTable): Division | null {
  const titles = lines.filter(({ kind }) => kind === 'title' || kind === 'subtitle' || kind === 'byline');
  const word = titles.flatMap(({ text }) => wording.visits.aid.exec(text)?.[1] ?? [])[0];
  if (word === undefined) return null;
  const region = divisions.find(({ level, short }) => level === 'province' && short.includes(word));
  const isThere = lines.some(({ mentions }) =>
    mentions.some(
      ({ division }) => division !== region && region !== undefined && isWithin(division, region),
    ),
  );
  return isThere ? (region ?? null) : null;
}

/** 姑娘, 的歌手, 第一医院专家团 right after the name. */
function isOfFolk({ text }: Line, { end }: Mention, { wording }: PlaceTable): boolean {
  return wording.visits.folk.test(text.slice(end, end + FAR));
}

function isHome({ text, mentions }: Line, home: Mention, table: PlaceTable): boolean {
  const { visits } = table.wording;
  const after = text.slice(home.end, home.end + FAR);
  // 福清市与|泾源县|对口协作 sends nobody
  const isPair = /^(?:对口|结对|协作)/u.test(after) && /[与和同跟]/u.test(text.charAt(home.start - 1));
  if (visits.sent.test(after) && !isPair) return true;
  const move = visits.move.exec(after) ?? (visits.folk.test(after) ? visits.stay.exec(after) : null);
  if (move === null) return false;
  const at = home.end + move[0].length;
  const named = mentions.find(({ start }) => start >= at && start <= at + 2);
  const town = named ? undefined : findTowns(text.slice(at, at + 12), table).find(({ start }) => start <= 2);
  const places = named ? [named.division] : (town?.counties ?? []);
  const end = named?.end ?? at + (town?.end ?? 0);
  const isApart = (it: Division) => !isWithin(it, home.division) && !isWithin(home.division, it);
  return places.length > 0 && places.every(isApart) && !visits.errand.test(text.slice(end, end + 24));
}
