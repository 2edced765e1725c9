/** Towns, streets, villages and communities: known by their suffix and their surroundings, not by a table. */
import type { PlaceLevel } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { isAway } from './clues.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { countiesOfTown, findTowns, stemsOf } from './towns.ts';

type SettlementWording = Wording['settlements'];

/** 连福镇, 赵家庄村: `text.slice(start, end)` of its line, inside the division named right before it, if any. */
export type Settlement = {
  names: string[];
  level: PlaceLevel;
  line: Line;
  start: number;
  end: number;
  division: Division | null;
};

/** Every town and village that the article names, once: by its endings and what stands around it, or by the list. */
export function readSettlements(
  article: ArticleLines,
  table: PlaceTable,
  around: Division | null = null,
): Settlement[] {
  const wording = table.wording.settlements;
  const found = new Map<string, Settlement>();
  const add = (it: Settlement | null) => {
    const name = it?.names.at(-1) ?? '';
    const before = found.get(name);
    if (it && (before === undefined || before.names.length < it.names.length || isInside(it, before)))
      found.set(name, it);
  };
  for (const line of article.lines) {
    if (line.kind === 'title' || line.kind === 'subtitle') readOpenings(line, wording).forEach(add);
    for (const it of readListed(line, table)) add(it);
    if (line.kind === 'body')
      for (const it of [...readInside(line, wording), ...readAlone(line, wording)]) add(it);
  }
  const titled = article.titles.flatMap((line) => readTitled(line, article, wording));
  if (around !== null) for (const it of readStems(article, around, table)) add(it);
  const rare = readRare(article, table);
  for (const it of rare) add(it);
  const isProved = (it: Settlement) =>
    rare.includes(it) || isListed(it, table) || isInChain(it) || isPlaceName(it, article.lines, wording);
  return [
    ...[...found.values()].filter(isProved),
    ...titled.filter((it) => !found.has(it.names.at(-1) ?? '')),
  ].filter((it) => isBelievable(it, found, table));
}

/** 晋城|东圣社区 after 山西|东圣社区, or after 东圣社区 alone: the narrower tells more. */
function isInside({ names, division }: Settlement, before: Settlement): boolean {
  return (
    names.length === before.names.length &&
    division !== null &&
    division !== before.division &&
    (before.division === null || division.lineage.includes(before.division))
  );
}

/** 尧禾镇, 尧禾镇北井头村: the towns of the list, and the villages named right after them. */
function readListed(line: Line, table: PlaceTable): Settlement[] {
  const wording = table.wording.settlements;
  return findTowns(line.text, table).flatMap((town): Settlement[] => {
    const { name, start, end } = town;
    if (line.mentions.some((it) => it.end > start && it.start < end)) return [];
    if (isAway(line.text, town, table.wording)) return [];
    const own: Settlement = {
      names: [name],
      level: 'town',
      line,
      start,
      end,
      division: divisionBefore(line, start),
    };
    const inner = read(line, start, wording.inside.exec(line.text.slice(start, start + 24)), wording);
    const village = inner?.names[0] === name ? inner.names[1] : undefined;
    return inner && village !== undefined && village.length > 2 ? [own, inner] : [own];
  });
}

/** 杨冲村 in “杨冲村冬日走笔”, of which the text goes on to speak. */
function readTitled(line: Line, { lines }: ArticleLines, wording: SettlementWording): Settlement[] {
  const text = lines.map((it) => it.text).join('\n');
  return readAlone(line, wording).filter(({ names }) => {
    const name = names.at(-1) ?? '';
    const stem = name.replace(wording.villageName, '');
    const times = (word: string) => text.split(word).length - 1;
    return stem.length > 1 && (times(name) > 1 || (stem.length > 2 && times(stem) > 2));
  });
}

/** 西江 for 西江镇: towns of the county that a title or the opening names without their ending, and the text again. */
function readStems({ lines, titles, lead }: ArticleLines, county: Division, table: PlaceTable): Settlement[] {
  const text = lines.map((it) => it.text).join('\n');
  return [...stemsOf(county, table)].flatMap(([stem, name]): Settlement[] => {
    const times = text.split(stem).length - 1;
    if (times < 2 || table.wording.settlements.common.test(name)) return [];
    const isOwn = ({ text, mentions }: Line) => {
      const at = text.indexOf(stem);
      // not 牡丹 of 牡丹江
      return isWord(text, at) && !mentions.some((it) => it.start <= at && it.end > at + stem.length);
    };
    const line = [...titles, ...(lead ? [lead] : [])].find(isOwn);
    if (line === undefined) return [];
    const start = line.text.indexOf(stem);
    return [{ names: [name], level: 'town', line, start, end: start + stem.length, division: null }];
  });
}

/**
 * 对门河村, 和为社区: names with characters that mostly belong to the words around, believed where a line is no more
 * than the name and the text has it again, or where clause after clause begins with it.
 */
function readRare({ lines }: ArticleLines, table: PlaceTable): Settlement[] {
  const { rare, common } = table.wording.settlements;
  const seen = new Map<string, { it: Settlement; times: number }>();
  for (const line of lines) {
    const towns = findTowns(line.text, table);
    const starts = [
      ...line.mentions.map(({ end }) => ({ at: end, town: null })),
      ...towns.map((town) => ({ at: town.end, town })),
      ...[...line.text.matchAll(/(?<!\p{Script=Han})\p{Script=Han}/gu)].map(({ index }) => ({
        at: index,
        town: null,
      })),
    ];
    for (const { at, town } of starts) {
      const name = rare.exec(line.text.slice(at, at + LONGEST_NAME))?.[1];
      if (name === undefined || common.test(name)) continue;
      const end = at + name.length;
      const start = town?.start ?? at;
      const names = town ? [town.name, name] : [name];
      const it = {
        names,
        level: 'village' as const,
        line,
        start,
        end,
        division: divisionBefore(line, start),
      };
      const before = seen.get(name);
      const isAlone = line.text.trim() === name;
      const best = before !== undefined && before.it.names.length >= names.length ? before.it : it;
      seen.set(name, { it: best, times: (before?.times ?? 0) + (isAlone ? OFTEN : 1) });
    }
  }
  return [...seen.values()].flatMap(({ it, times }) => (times > OFTEN ? it : []));
}

/** 十字街社区: a village's name is no longer. */
const LONGEST_NAME = 10;

/** Whether a word begins here. */
function isWord(text: string, at: number): boolean {
  return at >= 0 && /(?:^|[^\p{Script=Han}]|[在到去从的])$/u.test(text.slice(0, at));
}

/** 晋城|东圣社区: right after a city's or county's name. */
function isInChain({ division }: Settlement): boolean {
  return division !== null && division.level !== 'province';
}

function isListed({ names }: Settlement, table: PlaceTable): boolean {
  return names.some((name) => countiesOfTown(name, table).length > 0);
}

/**
 * 贺村 of 贺村镇, 抓实清廉村, 恭城村“两委”: the beginning of a longer name, or words before 村; and 访麻黄山乡, 除云坡村:
 * words before a name that is known.
 */
function isBelievable(
  { names }: Settlement,
  found: ReadonlyMap<string, Settlement>,
  table: PlaceTable,
): boolean {
  return names.every((name) => {
    if (countiesOfTown(name, table).length > 0) return true;
    if (/^.(?:[镇乡]|街道)$/u.test(name) || findTowns(name, table).some((it) => it.end === name.length))
      return false;
    const isPart = [...found.keys()].some(
      (other) =>
        other !== name &&
        ((other.startsWith(name) && /^(?:镇|乡|街道)$/u.test(other.slice(name.length))) ||
          (name.endsWith(other) && other.length > 2)),
    );
    return !isPart && !table.notHeads.some((word) => name.includes(word));
  });
}

/** The settlements that a title's clauses open with. */
function readOpenings(line: Line, wording: SettlementWording): Settlement[] {
  return [...line.text.matchAll(/[^：:|｜\s—】]+/gu)].flatMap((clause) => {
    const at = skipDivision(line, clause.index);
    const match = wording.opening.exec(line.text.slice(at, clause.index + clause[0].length));
    return read(line, at, match, wording) ?? [];
  });
}

/**
 * What tells 杨房村 from a man called 江村: somewhere its people or bodies follow it, or words begin with it time and
 * again (正月里，丰沟村把账… 丰沟村的账…).
 */
function isPlaceName({ names }: Settlement, lines: readonly Line[], wording: SettlementWording): boolean {
  const name = names.at(-1) ?? '';
  let times = 0;
  for (const { text } of lines) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const after = text.slice(at + name.length);
      if (wording.belongings.test(after)) return true;
      if (wording.speaks.test(after)) return false;
      if (isWord(text, at)) times += 1;
    }
  }
  return times >= OFTEN && name.replace(wording.villageName, '').length > 1;
}

/** Times that a village must be named which nothing else tells. */
const OFTEN = 2;

/** Past the division's name that stands here: 清徐县清源镇. */
function skipDivision(line: Line, at: number): number {
  return line.mentions.find((mention) => mention.start === at)?.end ?? at;
}

/** 全县抓党建促振兴的一个(缩影): a division's word in the same clause, close before. */
const widerPlace = /[县市区州旗][^。；县市区州旗]*$/u;

/** Whether the article says that what it tells of is an example of a wider place. */
export function isExample({ body }: ArticleLines, { example }: SettlementWording): boolean {
  return body.some(({ text }) =>
    [...text.matchAll(example)].some(({ index }) =>
      widerPlace.test(text.slice(Math.max(0, index - 31), index)),
    ),
  );
}

function readInside(line: Line, wording: SettlementWording): Settlement[] {
  return line.mentions.flatMap(
    ({ end }) => read(line, end, wording.inside.exec(line.text.slice(end, end + 24)), wording) ?? [],
  );
}

/** Names that stand free in the line. */
function readAlone(line: Line, wording: SettlementWording): Settlement[] {
  return [...line.text.matchAll(wording.alone)].flatMap(
    (match) => read(line, match.index, match, wording) ?? [],
  );
}

function read(
  line: Line,
  at: number,
  match: RegExpExecArray | null,
  wording: SettlementWording,
): Settlement | null {
  const names = match?.slice(1).filter((it) => it !== undefined) ?? [];
  if (match === null || names.length === 0 || names.some((it) => wording.common.test(it))) return null;
  const end = at + match[0].length;
  // 韩村 of 韩村河村
  if (/^[^\P{Script=Han}的在和与是有]村/u.test(line.text.slice(end))) return null;
  return {
    names,
    level: levelOf(names.at(-1) ?? '', wording),
    line,
    start: end - names.join('').length,
    end,
    division: divisionBefore(line, at),
  };
}

function divisionBefore({ mentions }: Line, at: number): Division | null {
  return mentions.find((it) => it.end === at)?.division ?? null;
}

/** 村, 社区, 嘎查 are villages; 镇, 乡, 街道 towns. */
export function levelOf(name: string, { villageName }: SettlementWording): PlaceLevel {
  return villageName.test(name) ? 'village' : 'town';
}
