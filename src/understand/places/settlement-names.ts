/** The names of towns, streets, villages and communities, by each of the ways in which a line may hold one. */
import type { PlaceLevel } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { isAway, isBare } from './clues.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { type FoundTown, findTowns, stemsOf } from './towns.ts';

export type SettlementWording = Wording['settlements'];

/** 连福镇, 赵家庄村: `text.slice(start, end)` of its line, inside the division named right before it, if any. */
export type Settlement = {
  names: string[];
  level: PlaceLevel;
  line: Line;
  start: number;
  end: number;
  division: Division | null;
};

/** The settlements that a title's clauses open with. */
export function readOpenings(line: Line, wording: SettlementWording): Settlement[] {
  return [...line.text.matchAll(/[^：:|｜\s—】]+/gu)].flatMap((clause) => {
    const at = skipDivision(line, clause.index);
    const match = wording.opening.exec(line.text.slice(at, clause.index + clause[0].length));
    return read(line, at, match, wording) ?? [];
  });
}

/** 尧禾镇, 尧禾镇北井头村: the towns of the list, and the villages named right after them. */
export function readListed(line: Line, table: PlaceTable): Settlement[] {
  const wording = table.wording.settlements;
  return findTowns(line.text, table).flatMap((town): Settlement[] => {
    const { name, start, end } = wholeTown(line, town);
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
    const inner = read(line, end, wording.village.exec(line.text.slice(end, end + LONGEST_NAME)), wording);
    const village = inner?.names[0];
    if (inner === null || village === undefined || village.length < 3) return [own];
    return [own, { ...inner, names: [name, village], start, division: own.division }];
  });
}

/** 历下区|甸柳|新村街道: right after a county that has no 新村街道, all up to the ending is the name. */
function wholeTown({ text, mentions }: Line, town: FoundTown): FoundTown {
  const county = mentions.find(
    (it) =>
      it.division.level === 'county' &&
      it.end < town.start &&
      !town.counties.includes(it.division) &&
      /^\p{Script=Han}{1,3}$/u.test(text.slice(it.end, town.start)) &&
      !/[的和与及在到、]/u.test(text.slice(it.end, town.start)),
  );
  return county ? { ...town, name: text.slice(county.end, town.end), start: county.end } : town;
}

/** 石门峪村在岸堤镇最西头: a village that the sentence says to lie in a town of the list. */
export function readLying(line: Line, table: PlaceTable): Settlement[] {
  const { settlements: wording } = table.wording;
  const towns = new Map(findTowns(line.text, table).map((it) => [it.start, it]));
  return [...line.text.matchAll(wording.lying)].flatMap((match): Settlement[] => {
    const name = match[1] ?? '';
    const from = match.index + match[0].length;
    const town = towns.get(line.mentions.find((it) => it.start === from)?.end ?? from);
    if (town === undefined || wording.common.test(name)) return [];
    const start = match.index;
    const division = divisionBefore(line, town.start);
    return [{ names: [town.name, name], level: 'village', line, start, end: start + name.length, division }];
  });
}

/** 杨冲村 in “杨冲村冬日走笔”, of which the text goes on to speak. */
export function readTitled(line: Line, { lines }: ArticleLines, wording: SettlementWording): Settlement[] {
  const text = lines.map((it) => it.text).join('\n');
  return readAlone(line, wording).filter(({ names }) => {
    const name = names.at(-1) ?? '';
    const stem = name.replace(wording.villageName, '');
    const times = (word: string) => text.split(word).length - 1;
    return stem.length > 1 && (times(name) > 1 || (stem.length > 2 && times(stem) > 2));
  });
}

/**
 * 下枧塘 for 下枧塘村, of which only 下枧塘村民 tells that it is one: three or four characters that the text begins words
 * with time and again.
 */
export function readResidents({ lines }: ArticleLines, table: PlaceTable): Settlement[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line) =>
    [...line.text.matchAll(residents)].flatMap((match): Settlement[] => {
      const stem = match[1] ?? '';
      const name = `${stem}村`;
      const times = seen.get(stem) ?? lines.reduce((sum, { text }) => sum + countWords(text, stem), 0);
      seen.set(stem, times);
      if (times < OFTEN || table.wording.settlements.common.test(name)) return [];
      if (table.notHeads.some((word) => stem.includes(word))) return [];
      const start = match.index;
      return [{ names: [name], level: 'village', line, start, end: start + name.length, division: null }];
    }),
  );
}

/** 西江 for 西江镇: towns of the county that a title or the opening names without their ending, and the text again. */
export function readStems(
  { lines, titles, lead }: ArticleLines,
  county: Division,
  table: PlaceTable,
): Settlement[] {
  const text = lines.map((it) => it.text).join('\n');
  return [...stemsOf(county, table)].flatMap(([stem, name]): Settlement[] => {
    const times = text.split(stem).length - 1;
    if (times < 2 || table.wording.settlements.common.test(name)) return [];
    const isOwn = ({ text, mentions }: Line) => {
      const at = text.indexOf(stem);
      // not 牡丹 of 牡丹江
      const isFeature = table.features.some((it) => text.startsWith(it, at + stem.length));
      return (
        isWord(text, at) && !isFeature && !mentions.some((it) => it.start <= at && it.end > at + stem.length)
      );
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
export function readRare({ lines }: ArticleLines, table: PlaceTable): Settlement[] {
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

/** Times that a village must be named which nothing else tells. */
export const OFTEN = 2;

export function readInside(line: Line, wording: SettlementWording): Settlement[] {
  return line.mentions.flatMap((mention) => {
    const { end } = mention;
    const it = read(line, end, wording.inside.exec(line.text.slice(end, end + 24)), wording);
    const isBrief = it?.names.some((name) => name.length < 3) === true;
    // 江华县|考村|干部: one character before 村干部, or behind a short name, is a word
    const isWord = isBrief && (isBare(mention) || /^干部/u.test(line.text.slice(it?.end)));
    return it === null || isWord ? [] : it;
  });
}

/** Names that stand free in the line. */
export function readAlone(line: Line, wording: SettlementWording): Settlement[] {
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
  // 韩村 of 韩村河村, 甸柳新村 of 甸柳新村街道
  if (wording.villageName.test(match[0]) && wording.townEnding.test(line.text.slice(end))) return null;
  if (/^[^\P{Script=Han}的在和与是有驻联包进入扶住]村/u.test(line.text.slice(end))) return null;
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

// 下枧塘|村民, but not 大部分|村民
const residents =
  /(?<!\p{Script=Han})(\p{Script=Han}{2,3}[^\P{Script=Han}的了分数些位名个户多少等和与及让带给把向对为有新老全各])村(?:民|委会|支书|支部|里人)/gu;

/** How often a word begins with these characters. */
function countWords(text: string, word: string): number {
  let times = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    if (at === 0 || /[^\p{Script=Han}]|[在到去从的]/u.test(text.charAt(at - 1))) times += 1;
  return times;
}

/** Whether a word begins here. */
export function isWord(text: string, at: number): boolean {
  return at >= 0 && /(?:^|[^\p{Script=Han}]|[在到去从的])$/u.test(text.slice(0, at));
}

/** Past the division's name that stands here: 清徐县清源镇. */
function skipDivision(line: Line, at: number): number {
  return line.mentions.find((mention) => mention.start === at)?.end ?? at;
}

/** 村, 社区, 嘎查 are villages; 镇, 乡, 街道 towns. */
export function levelOf(name: string, { villageName }: SettlementWording): PlaceLevel {
  return villageName.test(name) ? 'village' : 'town';
}
