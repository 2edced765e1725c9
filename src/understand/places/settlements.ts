/** Towns, streets, villages and communities: known by their suffix and their surroundings, not by a table. */
import type { PlaceLevel } from '../../model.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import type { Division } from './place-table.ts';

/** 连福镇, 赵家庄村: `text.slice(start, end)` of its line, inside the division named right before it, if any. */
export type Settlement = {
  names: string[];
  level: PlaceLevel;
  line: Line;
  start: number;
  end: number;
  division: Division | null;
};

/** No name holds these: they are of the sentence around it. */
const character = '[^\\P{Script=Han}因的在和与是有了从到对为着把将各全该本我每个村镇乡街县市省区]';
const town = `(${character}{1,7}?(?:街道|乡(?!村)|镇))`;
const village = `(${character}{1,7}?(?:社区|嘎查|村))`;

/** 连福镇赵家庄村 · 的台城村 · 东湖街道: right after a division's name. */
const inside = new RegExp(`^的?(?:${town}${village}?|${village})`, 'u');

/** A village that stands alone has two characters at least before 村: 因村施策 is none. */
const loneVillage = `(${character}{2,7}?(?:社区|嘎查|村))`;

/** 清源镇党委书记 · 东湖街道贯中社区党支部 · 杨房村：: what a title's clause opens with. */
const opening = new RegExp(
  `^(?:${town}${village}?|${loneVillage})(?=党|村|居|综合|机关|纪|人大|干部|以|的|“|[：:、，\\s]|$)`,
  'u',
);

/** 北李庄村 after a comma, 的, or a word that opens a clause. */
const alone = new RegExp(`(?<=^|[^\\p{Script=Han}]|[的在到])(?:${town}${village}?|${loneVillage})`, 'gu');

/** Words that end like a name and are none: 古镇, 城中村; 行政村 and 贫困村 with whatever stands before. */
const common =
  /^(?:集|城|小|重|山|新|古|强|中心|自然|周边|邻|老|山区|城中|城郊|美丽|建制|社会|移民|联|驻|进|入|包|出|回|下|街|本地|老旧|[一二三四五六七八九十两多几数百千万])+(?:村|镇|乡|社区|街道)$|(?:农|行政|贫困|试点|示范|样板|标杆|先进|后进|空壳|落后|偏远|薄弱|重点|帮扶|软弱涣散|特色|智慧|平安|和谐)(?:村|镇|乡|社区|街道)$|促进|推进|推动|助力|建设|发展|打造|构建|深入|开展|实施|加强|中国共产党/u;

/** The settlement that a title's clause opens with: whose secretary writes. */
export function findTitleSettlement({ titles, body }: ArticleLines): Settlement | null {
  for (const line of titles) {
    for (const clause of line.text.matchAll(/[^：:|｜\s—】]+/gu)) {
      const at = skipDivision(line, clause.index);
      const settlement = read(line, at, opening.exec(line.text.slice(at, clause.index + clause[0].length)));
      if (settlement && isPlaceName(settlement, [...titles, ...body])) return settlement;
    }
  }
  return null;
}

/** What tells 杨房村 from a man called 江村: somewhere its people or bodies follow it. */
function isPlaceName({ names }: Settlement, lines: readonly Line[]): boolean {
  const name = names.at(-1) ?? '';
  return lines.some((line) =>
    line.text
      .split(name)
      .slice(1)
      .some((after) =>
        /^(?:党|村|居|综合|机关|纪|人大|干部|第一书记|位于|地处|社区|两委|“两委|党群)/u.test(after),
      ),
  );
}

/** Past the division's name that stands here: 清徐县清源镇. */
function skipDivision(line: Line, at: number): number {
  return line.mentions.find((mention) => mention.start === at)?.end ?? at;
}

/** 是全县抓党建促振兴的一个缩影 · 只是某县的一例. */
const example = /[县市区州旗][^。；]{0,30}(?:缩影|写照|一例|例证)/u;

/** Whether the article says that what it tells of is an example of a wider place. */
export function isExample({ body }: ArticleLines): boolean {
  return body.some((line) => example.test(line.text));
}

/** How much of the first body line is its opening. */
const OPENING = 400;

/**
 * The settlement that the whole article is about: named in its first body line and at least three times in all, and
 * more often than the article says 全县 or 我市.
 */
export function findLeadSettlement({ lead, lines }: ArticleLines): Settlement | null {
  if (lead === null) return null;
  const text = lines.map((line) => line.text).join('\n');
  const opening = { ...lead, text: lead.text.slice(0, OPENING) };
  const wider = countOf(text, /[我全本][市县省州区旗]/gu);
  const isMain = (name: string) => text.split(name).length - 1 >= 3 && text.split(name).length - 1 > wider;
  for (const settlement of [...readInside(opening), ...readAlone(opening, lines)]) {
    for (let length = settlement.names.length; length > 0; length -= 1) {
      const names = settlement.names.slice(0, length);
      const last = names.at(-1) ?? '';
      if (isMain(last)) return { ...settlement, names, level: levelOf(last) };
    }
  }
  return null;
}

function readInside(line: Line): Settlement[] {
  return line.mentions.flatMap(
    (mention) => read(line, mention.end, inside.exec(line.text.slice(mention.end, mention.end + 24))) ?? [],
  );
}

/** Names that stand free somewhere in the article and occur in this line. */
function readAlone(lead: Line, lines: readonly Line[]): Settlement[] {
  const found = new Map<string, Settlement>();
  for (const line of lines) {
    for (const match of line.text.matchAll(alone)) {
      const names = match.slice(1).filter((it) => it !== undefined);
      const name = names.join('');
      const at = lead.text.indexOf(name);
      if (at < 0 || names.some((it) => common.test(it)) || found.has(name)) continue;
      found.set(name, {
        names,
        level: levelOf(names.at(-1) ?? ''),
        line: lead,
        start: at,
        end: at + name.length,
        division: null,
      });
    }
  }
  return [...found.values()];
}

function read(line: Line, at: number, match: RegExpExecArray | null): Settlement | null {
  const names = match?.slice(1).filter((it) => it !== undefined) ?? [];
  if (match === null || names.length === 0 || names.some((it) => common.test(it))) return null;
  const end = at + match[0].length;
  const division = line.mentions.find((mention) => mention.end === at)?.division ?? null;
  return {
    names,
    level: levelOf(names.at(-1) ?? ''),
    line,
    start: end - names.join('').length,
    end,
    division,
  };
}

/** 村, 社区, 嘎查 are villages; 镇, 乡, 街道 towns. */
export function levelOf(name: string): PlaceLevel {
  return /(?:村|社区|嘎查)$/u.test(name) ? 'village' : 'town';
}

function countOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
