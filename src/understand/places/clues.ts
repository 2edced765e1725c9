/** What speaks for the place of an article: every clue with its weight, gathered from all round it. */
import type { Wording } from '../wording/index.ts';
import type { ArticleLines, Line } from './article-lines.ts';
import { findPersons, isInMasthead } from './no-name.ts';
import { type Division, isWithin } from './place-table.ts';
import type { Mention } from './resolve-names.ts';

/** One reason for a place. Where a name has several bearers, it speaks for each of `divisions`, and decides nothing. */
export type Clue = {
  divisions: readonly Division[];
  /** Name of the rule, for `inspect --explain`. */
  rule: string;
  weight: number;
  text: string;
  /** Offset in the report. */
  start: number;
};

export function clueOf(line: Line, { start, text, division }: Mention, rule: string, weight: number): Clue {
  return { divisions: [division], rule, weight, text, start: line.start + start };
}

/** 北京|3月2日电, 清徐|讯: what follows the place that a report was sent from. */
export const sentFrom = /^(?:\d+月\d+日)?[讯电](?!话|视|商|力|影|网|器|工|子)/u;

/** A dateline stands in so many characters. */
const HEAD = 24;

// 某某新闻网某地3月2日讯: weighed as a dateline
const sentLine = /\d日[讯电](?:\s{0,2}[（(][^）)]{0,40}[）)])?$/u;

// 鹿邑县|委党校教师）: and nothing more in the line
const authorsSchool = /^[市县区旗州]?委?党校\p{Script=Han}{0,6}[）)]?\s*$/u;

/** What stands before a name that does not open its clause. */
const inClause = /[\p{Script=Han}、，,]/u;

/** The title's own places: heading it, or a part of it (江西上栗：…), or anywhere in it. */
export function cluesOfTitles(
  { titles }: ArticleLines,
  wording: Wording,
  visitors: ReadonlySet<Mention>,
): Clue[] {
  return titles.flatMap((line) =>
    line.mentions.flatMap((it): Clue | Clue[] => {
      if (line.kind === 'subtitle' && sentLine.test(line.text.trimEnd())) return [];
      if (isInMasthead(line.text, it, wording)) return [];
      // （作者系中共鹿邑县委党校教师）, 北京归来话党课
      if (authorsSchool.test(line.text.slice(it.end))) return clueOf(line, it, 'frame', 0.1);
      if (/^(?:归来|回来)/u.test(line.text.slice(it.end))) return clueOf(line, it, 'away', 0.1);
      // 【广西基层党建动态】 over the first item
      if (line.kind === 'subtitle' && isColumn(line.text, it)) return clueOf(line, it, 'frame', 1);
      // 柳州市|广播电视台《城事晚高峰》, 湖南|24小时: a city's or province's medium tells of its counties
      if (it.division.level !== 'county' && wording.clues.ownMedium.test(line.text.slice(it.end)))
        return it.division.level === 'city'
          ? clueOf(line, it, 'frame', 2.5)
          : clueOf(line, it, 'title-mention', 2);
      if (isInBodyName(line.text, it, wording)) return clueOf(line, it, 'body-name', 0.3);
      if (isVenue(line.text, it, wording) || isElsewhere(line.text, it, wording) || visitors.has(it))
        return clueOf(line, it, 'away', 0.1);
      // 歙县党政代表团到下姜村考察: told by either of the two
      if (wording.visits.party.test(line.text.slice(it.end))) return clueOf(line, it, 'visitor', 2);
      // 贵州“打工妹”, 上海阿姨: where someone in the story is from
      if (/^(?:city|province)$/u.test(it.division.level) && wording.visits.nick.test(line.text.slice(it.end)))
        return clueOf(line, it, 'visitor', 0.5);
      return inClause.test(line.text.charAt(it.start - 1)) || isAround(line.text, it, wording)
        ? clueOf(line, it, 'title-mention', isBare(it) ? 1.5 : 3)
        : clueOf(
            line,
            it,
            'title',
            (isShortBeforeWord(line.text, it) ? 3 : 5) * (isInIdiom(line.text, it) ? IDIOM : 1),
          );
    }),
  );
}

/** 【广西基层党建动态】, but not 【静宁县】. */
function isColumn(text: string, { start, end }: Mention): boolean {
  const words = /^\s*【([^】]+)】\s*$/u.exec(text)?.[1];
  return words !== undefined && words.trim() !== text.slice(start, end);
}

/** 浙江杭州|马溪社区打造…: the city stands there only for what lies in it. */
function isAround(text: string, { end, division }: Mention, { settlements }: Wording): boolean {
  const isWide = division.level === 'city' || division.level === 'province';
  const inner = isWide ? settlements.inside.exec(text.slice(end, end + 24)) : null;
  return inner !== null && !inner.slice(1).some((it) => it !== undefined && settlements.common.test(it));
}

/** 开阳|信息锁进…: a county's short name right before other words may be part of a body's. */
function isShortBeforeWord(text: string, { end, text: name, division }: Mention): boolean {
  return (
    division.level === 'county' && !/[市县区旗]$/u.test(name) && /^\p{Script=Han}/u.test(text.slice(end))
  );
}

// 江苏|盛茂新材有限公司, 运城|杏林嘉园小区：: a short name that opens the name of a company, of a housing estate
const company =
  /^[\p{Script=Han}（）]{2,14}?(?:公司|集团|大学|学院|银行|医院|中学|小学|小区(?=[：:，,\s]|$))/u;

function isInBodyName(text: string, { end, text: name }: Mention, { settlements }: Wording): boolean {
  const body = company.exec(text.slice(end))?.[0];
  // 太原改造老旧小区 is the city's own work
  return body !== undefined && !/[省市县区旗州盟]$/u.test(name) && !isEstateWork(body, settlements);
}

function isEstateWork(body: string, { common }: Wording['settlements']): boolean {
  return body.endsWith('小区') && common.test(`${body.slice(0, -2)}社区`);
}

/** The places that the text names, by the part that they play in it. */
export function cluesOfBody(article: ArticleLines, wording: Wording, visitors: ReadonlySet<Mention>): Clue[] {
  const { lines, lead } = article;
  const persons = findPersons(lines, wording);
  let isOpen = true;
  // the first sentence: later ones tell of people and their ways
  const opening =
    lead === null
      ? 0
      : lead.dateline + (/^[^。！？]*/u.exec(lead.text.slice(lead.dateline))?.[0].length ?? 0);
  return lines.flatMap((line) => {
    if (line.kind !== 'body' && line.kind !== 'heading' && line.kind !== 'caption') return [];
    return line.mentions.flatMap((it): Clue[] => {
      // 光明日报北京|3月2日电: told as a dateline
      if (it.start < line.dateline || (it.end < HEAD && sentFrom.test(line.text.slice(it.end)))) return [];
      if (persons.has(it.text)) return [clueOf(line, it, 'person', 0.1)];
      if (visitors.has(it)) return [clueOf(line, it, 'visitor', 0.1)];
      if (
        isVenue(line.text, it, wording) ||
        isAway(line.text, it, wording) ||
        isInBodyName(line.text, it, wording)
      )
        return [clueOf(line, it, 'away', 0.1)];
      if (line.kind === 'caption') return [clueOf(line, it, 'caption', 0.5)];
      const [rule, weight] = roleOf(line.text, it, wording);
      const share = (isBare(it) ? BARE : 1) * (isInIdiom(line.text, it) ? IDIOM : 1);
      const clue = clueOf(line, it, rule, share * (weight + (isChain(it) ? 1 : 0)));
      if (!isOpen || line !== lead || it.start > opening || isNarrowed(line, it, opening)) return [clue];
      isOpen = isPaired(line, it, opening);
      return [{ ...clue, rule: 'lead', weight: Math.max(clue.weight, LEAST_OF_LEAD * share) + 1.5 * share }];
    });
  });
}

/** The least role of what the first sentence is about. */
const LEAST_OF_LEAD = 0.5;

// 与, 和: and nothing else, or the province of the second
const alike = /^(?:[与和同跟及、]|(?:[，,]?[^，。]{0,6}[，,][^，。]{0,4}(?:是|属|归|属于|为)))$/u;

/**
 * 睢宁县|与安徽省灵璧县隔着一道堤, 西岸是|故城县|，东岸是武城县: the first sentence is about both, and neither is the one that it
 * is of.
 */
function isPaired({ text, mentions }: Line, { end, division }: Mention, opening: number): boolean {
  if (division.level !== 'county') return false;
  const next = mentions.find((it) => it.start >= end && it.start <= opening);
  return next !== undefined && next.division.level === 'county' && alike.test(text.slice(end, next.start));
}

/** 经|贵州省|委批准，对遵义市委原常委…: the first sentence goes on to one division inside, and that is its place. */
function isNarrowed({ mentions }: Line, { end, division }: Mention, opening: number): boolean {
  const named = mentions.filter((it) => it.start >= end && it.start <= opening).map((it) => it.division);
  const later = new Set(named.filter((it) => it !== division));
  const [inner, other] = later;
  return inner !== undefined && !other && isWithin(inner, division);
}

/** 在北京|举行: where a meeting was held. */
function isVenue(text: string, { start, end }: Mention, { scene }: Wording): boolean {
  return text.charAt(start - 1) === '在' && scene.meeting.test(text.slice(end));
}

// 黄山|往西八十里
const distance = /^[往向][东西南北]{1,2}[^，。]{0,3}[\d一二三四五六七八九十百几][多余]?(?:公里|华里|里|米)/u;

/** 来自河南, 到绥中县跟班学习, 温州客商: the name says where someone is from, or went. */
export function isAway(
  text: string,
  { start, end }: { start: number; end: number },
  wording: Wording,
): boolean {
  const after = text.slice(end, end + 24);
  const isShort = !/[省市县区旗州盟]$/u.test(text.slice(start, end));
  if (distance.test(after) || (isShort && wording.clues.buyer.test(after))) return true;
  return wording.clues.after.test(after) || isElsewhere(text, { start, end }, wording);
}

/** 来自河南, 在银川打工, 赴龙泉市、绩溪县考察: where someone came from or went, by the words round the name. */
function isElsewhere(
  text: string,
  { start, end }: { start: number; end: number },
  { clues }: Wording,
): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 24)];
  // 从恭城县|县城开车进来，四十分钟: the way to the place inside it
  if (/[从距离]$/u.test(before) && /^(?:县?城(?!市)|旗府|城区|城里)/u.test(after)) return false;
  if (clues.outside.test(text.slice(start, end))) return true;
  return (
    clues.from.test(before) ||
    clues.leader.test(before) ||
    (clues.toward.test(before) && clues.errand.test(after))
  );
}

/** 通渭的洋芋, 监利水多: a county by its short name alone, which may be a river's, a person's, a shop's. */
export function isBare({ text, division }: Mention): boolean {
  return division.level === 'county' && text === division.short;
}

/** |进贤|任能, 永安永宁: four characters and no more, of which two are a county's or city's short name. */
function isInIdiom(text: string, { start, end, text: name, division }: Mention): boolean {
  if (name !== division.short || end - start !== 2) return false;
  const [before, after] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 3)];
  const [left = '', right = ''] = [
    /\p{Script=Han}{0,3}$/u.exec(before)?.[0],
    /^\p{Script=Han}{0,3}/u.exec(after)?.[0],
  ];
  // 松阳素有“处州粮仓”之称 goes on
  const isWhole = !/^[“《\d]/u.test(text.slice(end + right.length));
  return left.length + right.length === 2 && left.length !== 1 && isWhole;
}

/** What is left of a name in such words. */
const IDIOM = 0.2;

/** What such a name weighs beside 通渭县. */
const BARE = 0.6;

/** 江苏省盐城市阜宁县: an address in full. */
function isChain({ text, division }: Mention): boolean {
  return division.level !== 'province' && text.length > division.name.length;
}

/** 沁水县这座矿上…, and the article names no other place: it may be told in passing, but there is no other to be meant. */
export function cluesOfOnlyCounty({ body }: ArticleLines, clues: readonly Clue[]): Clue[] {
  const [first] = clues;
  const only = first?.divisions[0];
  if (only?.level !== 'county' || clues.some(({ divisions }) => divisions.some((it) => it !== only)))
    return [];
  for (const line of body.slice(0, OPENING))
    for (const it of line.mentions)
      if (!isBare(it) && clauseHead.test(line.text.slice(0, it.start)))
        return [clueOf(line, it, 'only-county', 1)];
  return [];
}

/** The lines of the body that open it. */
const OPENING = 3;

// a clause begins here
const clauseHead = /(?:^|[^\p{Script=Han}])$/u;

// 宝清县|最东头, 凤凰县|境内: a part of it, where something lies
const part = /^的?(?:最?[东西南北]{1,2}[部头边端面侧角隅郊缘]|境内|腹地|中部|城[东西南北关区])/u;

function roleOf(
  text: string,
  { start, end }: Mention,
  { divisions, scene, settlements }: Wording,
): [string, number] {
  const clause =
    text
      .slice(Math.max(0, start - 24), start)
      .split(/[，。；：:“”！？,;]/u)
      .at(-1) ?? '';
  if (divisions.organ.test(text.slice(end))) return ['organ', 1.5];
  if (settlements.siteLying.test(clause) && part.test(text.slice(end))) return ['lies', 2];
  if (clauseHead.test(text.slice(0, start)) || scene.approach.test(clause.trim())) return ['subject', 1];
  return ['mention', 0.5];
}

/** A name that several divisions bear and nothing tells apart speaks for each of them. */
export function cluesOfAmbiguities({ lines, ambiguities }: ArticleLines): Clue[] {
  return ambiguities.map(({ start, text, divisions, line }) => {
    const { kind, start: from } = lines[line] ?? { kind: 'body', start: 0 };
    const weight = kind === 'title' || kind === 'subtitle' ? 3 : 1;
    return { divisions, rule: 'namesakes', weight, text, start: from + start };
  });
}
