/** What the towns that an article names tell of its county: together with a county named beside them, much. */
import type { ArticleLines, Line } from './article-lines.ts';
import { type Clue, isAway } from './clues.ts';
import type { Division, PlaceTable } from './place-table.ts';
import type { Mention } from './resolve-names.ts';
import { type FoundTown, findStems, findTowns, stemsOf } from './towns.ts';

/**
 * One town may lie in many counties, and all towns of an article together in one. A county that the article or
 * `page`, its page's head and foot, names tells which of them is meant.
 */
export function cluesOfTowns(
  { lines, body, lead }: ArticleLines,
  table: PlaceTable,
  { page, visitors }: { page: string; visitors: ReadonlySet<Mention> },
): Clue[] {
  const opening = new Set(body.slice(0, 3));
  const isHead = (line: Line) => line.kind !== 'body' || opening.has(line);
  const text = [page, ...lines.map((it) => it.text)].join('\n');
  const found = new Map<string, Clue>();
  const foreign = findForeign(lines, visitors);
  for (const line of lines) {
    const free = (it: FoundTown) =>
      !line.mentions.some((other) => other.end > it.start && other.start < it.end) &&
      !line.mentions.some((other) => other.end === it.start && visitors.has(other)) &&
      !isAway(line.text, it, table.wording);
    const stems = findStems(line.text, table).filter(
      (it) => text.split(it.name).length > OFTEN && isAround(it.counties, text),
    );
    const towns = [...findTowns(line.text, table), ...stems].filter(free);
    for (const town of towns.flatMap((it) => leaveOut(it, foreign))) {
      const told = clueOfTown(line, town, isHead(line), text, table);
      // 会川镇的干部…: the article's first word
      const isFirst = line === lead && line.text.slice(line.dateline, town.start).trim() === '';
      const clue = isFirst ? { ...told, weight: told.weight + FIRST } : told;
      if (clue.weight > (found.get(town.name)?.weight ?? 0)) found.set(town.name, clue);
    }
  }
  return [...found.values()];
}

/**
 * 由旺是施甸北边的坝子…来由旺之前…: towns told without 镇, of a county that the article names. Two characters may be many
 * things, but beside their county, and again, they are its town.
 */
export function cluesOfBareTowns(
  { lines }: ArticleLines,
  visitors: ReadonlySet<Mention>,
  table: PlaceTable,
): Clue[] {
  const counties = new Set(
    lines.flatMap((line) =>
      line.mentions.flatMap((it) =>
        it.division.level === 'county' && !visitors.has(it) && !isAway(line.text, it, table.wording)
          ? it.division
          : [],
      ),
    ),
  );
  // a roll of counties is of none of them
  if (counties.size > MANY) return [];
  return [...counties].flatMap((county) =>
    [...stemsOf(county, table).keys()]
      .filter((stem) => !table.townWords.has(stem))
      .flatMap((stem): Clue[] => {
        const at = lines.flatMap((line) => findBare(stem, line, table));
        const [start] = at;
        return start === undefined || at.length < OFTEN
          ? []
          : [{ divisions: [county], rule: 'town-and-county', weight: 1, text: stem, start }];
      }),
  );
}

/** So many counties are not looked through for their towns. */
const MANY = 12;

/** Where a line has the town without its ending, and not as a part of another name. */
function findBare(stem: string, { text, start, mentions }: Line, { wording }: PlaceTable): number[] {
  const { ending } = wording.settlements;
  const found: number[] = [];
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    const end = at + stem.length;
    const isPart = mentions.some((it) => it.start < end && it.end > at);
    const after = text.slice(end);
    if (!isPart && !ending.test(after) && !/^[县市区]/u.test(after)) found.push(start + at);
  }
  return found;
}

/** The divisions of which the article speaks as of others' alone. */
function findForeign(lines: readonly Line[], visitors: ReadonlySet<Mention>): ReadonlySet<Division> {
  const all = lines.flatMap(({ mentions }) => mentions);
  const own = new Set(all.filter((it) => !visitors.has(it)).map(({ division }) => division));
  return new Set([...visitors].map(({ division }) => division).filter((it) => !own.has(it)));
}

/** The town without the neighbours' counties that have one of its name; none where it is theirs alone. */
function leaveOut(town: FoundTown, foreign: ReadonlySet<Division>): FoundTown[] {
  const counties = town.counties.filter((it) => !foreign.has(it));
  return counties.length === 0 ? [] : [{ ...town, counties }];
}

/** What it adds that an article begins with the town. */
const FIRST = 1.5;

/** Times that a town must be named which goes without its ending: 黄花滩 for 黄花滩镇. */
const OFTEN = 2;

// a word begins here: 在|简池镇, not 县|里村镇
const wordHead = /(?:^|[^\p{Script=Han}]|[在到从与和及是赴对于由让据的了向驻]|中共)$/u;

// 党代表、|丰县孙楼街道|的某某: a person's title
const titled = /、\p{Script=Han}{2,8}$/u;

function clueOfTown(line: Line, town: FoundTown, isHead: boolean, text: string, table: PlaceTable): Clue {
  const { name, start, counties } = town;
  const before = line.text.slice(0, start);
  const listed = counties.filter((it) => namesOf(it).some((other) => before.endsWith(other)));
  // a town that the list has in other counties only
  const direct = line.mentions.flatMap((it) =>
    it.end === start && it.division.level === 'county' ? it.division : [],
  );
  const addressed = listed.length > 0 ? listed : direct;
  const base = { text: name, start: line.start + start };
  const county = addressed.flatMap(namesOf).find((other) => before.endsWith(other)) ?? '';
  // 我以前在柳江区拉堡镇管计生
  if (county !== '' && isAway(line.text, { start: start - county.length, end: town.end }, table.wording))
    return { ...base, divisions: addressed, rule: 'away', weight: 0.1 };
  if (addressed.length > 0)
    return {
      ...base,
      divisions: addressed,
      rule: 'address',
      // further on it may be a visitor's, a neighbour's, an earlier post
      weight: isStem(town, table) || titled.test(before) ? 1 : isHead ? 3 : 1.5,
    };
  const isTitle = line.kind === 'title' || line.kind === 'subtitle';
  const isWhole = wordHead.test(before) || line.mentions.some((it) => it.end === start);
  const share = (isTitle ? 1.3 : 1) * (isWhole ? 1 : 0.3);
  const named = counties.filter((it) => isNamed(it, text, counties.length));
  if (isSigned(line, town, table))
    return { ...base, divisions: named.length > 0 ? named : counties, rule: 'signature', weight: 4 };
  if (named.length > 0 && isWhole)
    return { ...base, divisions: named, rule: 'town-and-county', weight: 2 * share };
  if (counties.length === 1 && isWhole && isAround(counties, text))
    return { ...base, divisions: counties, rule: 'town-and-city', weight: 1.9 * share };
  return { ...base, divisions: counties, rule: 'town', weight: townWeight(counties.length) * share };
}

/** 中共中峰镇委员会: a line of its own, the town's body that signs. */
function isSigned({ kind, text }: Line, { start, end }: FoundTown, { wording }: PlaceTable): boolean {
  const [before, after] = [text.slice(0, start).trim(), text.slice(end).trim()];
  if (kind === 'title' || after.length > 12 || /[，。！？]/u.test(after)) return false;
  return /^(?:中共|中国共产党)?$/u.test(before) && wording.clues.office.test(after);
}

/** 黄花滩 for 黄花滩镇: it may be a dam, a settlement, a camp. */
function isStem({ name }: FoundTown, { wording }: PlaceTable): boolean {
  return !wording.settlements.townName.test(name);
}

/** 奉节县 and 奉节; of a district only its full name, for 和平 and 新城 mean much else. */
function namesOf({ name, short }: Division): string[] {
  return name.endsWith('区') || short.length < 2 ? [name] : [name, short];
}

/** Whether a text names the county; of many that a town may lie in, the short name must stand there more often. */
function isNamed({ name, short }: Division, text: string, among: number): boolean {
  if (text.includes(name)) return true;
  const times = name.endsWith('区') || short.length < 2 ? 0 : text.split(short).length - 1;
  return times >= (among === 1 ? 1 : among <= 3 ? 2 : 3);
}

/** Whether the text names the city or the province that the only county lies in, or the county. */
function isAround([only, other]: readonly Division[], text: string): boolean {
  return (
    only !== undefined &&
    other === undefined &&
    only.lineage.some((it) => namesOf(it).some((name) => text.includes(name)))
  );
}

function townWeight(counties: number): number {
  return counties === 1 ? 1.5 : counties <= 3 ? 1.2 : 0.8;
}

/** 雷山新闻网 over 西江的八个瞬间: a county of the page's head, and a title that names one of its towns without 镇. */
export function cluesOfStems({ titles }: ArticleLines, framed: readonly Clue[], table: PlaceTable): Clue[] {
  const counties = new Set(
    framed.flatMap(({ divisions: [only, other] }) => (only?.level === 'county' && !other ? only : [])),
  );
  return [...counties].flatMap((county) =>
    titles.flatMap((line): Clue[] => {
      const stem = [...stemsOf(county, table).keys()].find((it) => line.text.includes(it));
      if (stem === undefined) return [];
      const start = line.start + line.text.indexOf(stem);
      return [{ divisions: [county], rule: 'town-in-title', weight: 1, text: stem, start }];
    }),
  );
}
