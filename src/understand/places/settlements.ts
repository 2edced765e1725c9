/** Towns, streets, villages and communities: known by their suffix and their surroundings, not by a table. */
import type { PlaceLevel } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import type { Division, PlaceTable } from './place-table.ts';
import { countiesOfTown, findTowns } from './towns.ts';

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
export function readSettlements(article: ArticleLines, table: PlaceTable): Settlement[] {
  const wording = table.wording.settlements;
  const found = new Map<string, Settlement>();
  const add = (it: Settlement | null) => {
    const name = it?.names.at(-1) ?? '';
    const before = found.get(name);
    if (it && (before === undefined || before.names.length < it.names.length)) found.set(name, it);
  };
  for (const line of article.lines) {
    if (line.kind === 'title' || line.kind === 'subtitle') readOpenings(line, wording).forEach(add);
    for (const { name, start, end } of findTowns(line.text, table))
      if (!line.mentions.some((it) => it.end > start && it.start < end))
        add({ names: [name], level: 'town', line, start, end, division: divisionBefore(line, start) });
    if (line.kind === 'body')
      for (const it of [...readInside(line, wording), ...readAlone(line, wording)]) add(it);
  }
  return [...found.values()].filter(
    (it) =>
      isBelievable(it, found, table) &&
      (isListed(it, table) || isInChain(it) || isPlaceName(it, article.lines, wording)),
  );
}

/** 晋城|东圣社区: right after a city's or county's name. */
function isInChain({ division }: Settlement): boolean {
  return division !== null && division.level !== 'province';
}

function isListed({ names }: Settlement, table: PlaceTable): boolean {
  return countiesOfTown(names.at(-1) ?? '', table).length > 0;
}

/** 贺村 of 贺村镇, 抓实清廉村, 恭城村“两委”: the beginning of a longer name, or words before 村. */
function isBelievable(
  { names }: Settlement,
  found: ReadonlyMap<string, Settlement>,
  table: PlaceTable,
): boolean {
  return names.every((name) => {
    if (countiesOfTown(name, table).length > 0) return true;
    if (
      [...found.keys()].some(
        (other) =>
          other !== name && /^(?:镇|乡|街道)$/u.test(other.slice(name.length)) && other.startsWith(name),
      )
    )
      return false;
    return !table.notHeads.some((word) => name.includes(word));
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

/** What tells 杨房村 from a man called 江村: somewhere its people or bodies follow it. */
function isPlaceName({ names }: Settlement, lines: readonly Line[], wording: SettlementWording): boolean {
  const name = names.at(-1) ?? '';
  return lines.some((line) =>
    line.text
      .split(name)
      .slice(1)
      .some((after) => wording.belongings.test(after)),
  );
}

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
