/** Towns, streets, villages and communities: known by their suffix and their surroundings, not by a table. */
import type { PlaceLevel } from '../../model.ts';
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import type { Division } from './place-table.ts';

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

/** The settlement that a title's clause opens with: whose secretary writes. */
export function findTitleSettlement(
  { titles, body }: ArticleLines,
  wording: SettlementWording,
): Settlement | null {
  for (const line of titles) {
    for (const clause of line.text.matchAll(/[^：:|｜\s—】]+/gu)) {
      const at = skipDivision(line, clause.index);
      const settlement = read(
        line,
        at,
        wording.opening.exec(line.text.slice(at, clause.index + clause[0].length)),
        wording,
      );
      if (settlement && isPlaceName(settlement, [...titles, ...body], wording)) return settlement;
    }
  }
  return null;
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

/** How much of the first body line is its opening. */
const OPENING = 400;

/**
 * The settlement that the whole article is about: named in its first body line and at least three times in all, and
 * more often than the article says 全县 or 我市.
 */
export function findLeadSettlement(
  { lead, lines }: ArticleLines,
  wording: SettlementWording,
): Settlement | null {
  if (lead === null) return null;
  const text = lines.map((line) => line.text).join('\n');
  const opening = { ...lead, text: lead.text.slice(0, OPENING) };
  const wider = countOf(text, /[我全本][市县省州区旗]/gu);
  const isMain = (name: string) => text.split(name).length - 1 >= 3 && text.split(name).length - 1 > wider;
  for (const settlement of [...readInside(opening, wording), ...readAlone(opening, lines, wording)]) {
    for (let length = settlement.names.length; length > 0; length -= 1) {
      const names = settlement.names.slice(0, length);
      const last = names.at(-1) ?? '';
      if (isMain(last)) return { ...settlement, names, level: levelOf(last, wording) };
    }
  }
  return null;
}

function readInside(line: Line, wording: SettlementWording): Settlement[] {
  return line.mentions.flatMap(
    ({ end }) => read(line, end, wording.inside.exec(line.text.slice(end, end + 24)), wording) ?? [],
  );
}

/** Names that stand free somewhere in the article and occur in this line. */
function readAlone(lead: Line, lines: readonly Line[], wording: SettlementWording): Settlement[] {
  const found = new Map<string, Settlement>();
  for (const line of lines) {
    for (const match of line.text.matchAll(wording.alone)) {
      const names = match.slice(1).filter((it) => it !== undefined);
      const name = names.join('');
      const at = lead.text.indexOf(name);
      if (at < 0 || names.some((it) => wording.common.test(it)) || found.has(name)) continue;
      found.set(name, {
        names,
        level: levelOf(names.at(-1) ?? '', wording),
        line: lead,
        start: at,
        end: at + name.length,
        division: null,
      });
    }
  }
  return [...found.values()];
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
  const division = line.mentions.find((mention) => mention.end === at)?.division ?? null;
  return {
    names,
    level: levelOf(names.at(-1) ?? '', wording),
    line,
    start: end - names.join('').length,
    end,
    division,
  };
}

/** 村, 社区, 嘎查 are villages; 镇, 乡, 街道 towns. */
export function levelOf(name: string, { villageName }: SettlementWording): PlaceLevel {
  return villageName.test(name) ? 'village' : 'town';
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
