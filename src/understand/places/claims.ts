/** The ways in which an article tells its place, each on its own. */
import type { ArticleLines, Line } from './article-lines.ts';
import { type Division, isWithin, mayLieIn } from './place-table.ts';
import type { Mention } from './resolve-names.ts';
import type { Settlement } from './settlements.ts';

/** A place that the article tells, and the words it tells it by. */
export type Claim = {
  division: Division;
  /** Name of the rule, for `inspect --explain`. */
  rule: string;
  certainty: number;
  text: string;
  /** Offset in the report. */
  start: number;
};

/** What stands before a name that does not open its clause. */
const inClause = /[\p{Script=Han}、，,]/u;

function claim(line: Line, mention: Mention, rule: string, certainty: number): Claim {
  return {
    division: mention.division,
    rule,
    certainty,
    text: mention.text,
    start: line.start + mention.start,
  };
}

/** A title, or a part of one, that opens with the place: 江西上栗：… · ——稷山以高质量… · 万荣县纪委监委 …. */
export function claimByTitleHead({ titles }: ArticleLines): Claim | null {
  for (const line of titles) {
    const heads = line.mentions.filter((it) => !inClause.test(line.text.charAt(it.start - 1)));
    const [first] = heads;
    if (first === undefined) continue;
    const shared = joinDivisions(line.mentions.map((it) => it.division));
    if (shared) return { ...claim(line, first, 'title', 0.95), division: shared };
    return heads.length > 1 ? null : claim(line, first, 'title', 0.95);
  }
  return null;
}

/** The innermost of nested divisions, of unrelated ones the city around all, or null. */
function joinDivisions(divisions: readonly Division[]): Division | null {
  const [first] = divisions;
  const inner = divisions.find((it) => divisions.every((other) => isWithin(it, other)));
  if (inner ?? !first) return inner ?? null;
  const around = first.lineage.filter((it) => divisions.every((other) => isWithin(other, it)));
  return around.find((it) => it.level === 'city') ?? null;
}

/** A place anywhere in a title: 赴清徐县调研. */
export function claimByTitle({ titles }: ArticleLines): Claim | null {
  for (const line of titles) {
    const [first] = line.mentions;
    const shared = joinDivisions(line.mentions.map((it) => it.division));
    if (first && shared) return { ...claim(line, first, 'title-mention', 0.8), division: shared };
  }
  return null;
}

/** 中共中央办公厅印发 · 中央纪委公开通报: the article is about the whole country, whomever it names. */
const central =
  /^(?:近日|日前|今天|今日|昨天|[^，。]{0,8}日)?[，,]?(?:中共中央|中央|国务院|全国|国家|最高人民|我国|党中央|中国共产党)/u;

/** What a place is led up to in a first sentence: 在, 到, 走进, 时任; or nothing but a date. */
const approach =
  /^(?:[^，。；：“]*(?:[在到赴]|来到|走进|位于|来自|担任|走访|视察|深入)[^，。；：“]{0,5})?$|^(?:近年来?|今年(?:以来)?|去年|日前|近日|目前|如今|眼下|当前|连日来|[\d年月日]+)$/u;

/** 从…获悉: a body is the source. */
const informant = /^(?:市|县|区|省)?(?:委|纪委|政府|人大|政协|组织部|纪检|监委|气象|教育)/u;

/** 在太原召开: where a meeting was held is not yet what the article is about. */
const meeting = /^(?:隆重|顺利)?(?:举行|召开|开幕|闭幕)/u;

/** 各地, 省区市: the article goes from place to place. */
const roundup = /各地|多地|省区市|全国/u;

/** Whether the article opens with a central body, which speaks of the whole country. */
export function isCentral({ lead, titles }: ArticleLines): boolean {
  const opening = lead?.text.slice(lead.dateline) ?? '';
  const isVisit = /[到赴在](?:[^，。]{2,12})(?:调研|考察|座谈|召开|视察)/u.test(opening.slice(0, 80));
  return (
    !isVisit &&
    (central.test(opening) || titles.some((line) => central.test(line.text.replace(/^\[.*?\]/u, ''))))
  );
}

/** How much of the first body line is its opening. */
const OPENING = 400;

/** The first place that the opening line speaks of as its scene or its subject. */
export function claimByLead(article: ArticleLines): Claim | null {
  const { lead } = article;
  if (lead === null || isCentral(article)) return null;
  for (const mention of lead.mentions) {
    if (mention.start < lead.dateline || mention.start > OPENING) continue;
    const clause =
      lead.text
        .slice(lead.dateline, mention.start)
        .split(/[，。；：:“”！？,;]/u)
        .at(-1) ?? '';
    if (meeting.test(lead.text.slice(mention.end))) continue;
    const isInformant = /[从据]$/u.test(clause) && informant.test(lead.text.slice(mention.end));
    if (approach.test(clause.trim()) || isInformant) return claim(lead, mention, 'lead', 0.75);
  }
  return null;
}

/** 银杏县纪委监委…: whether the story opens with a body of the place as its subject. */
export function isSubjectOfLead({ lead }: ArticleLines, { start, text }: Claim): boolean {
  if (lead === null || start !== lead.start + lead.dateline) return false;
  return informant.test(lead.text.slice(lead.dateline + text.length));
}

/** 在四川、云南调研: a title with places that share nothing. */
function isDivided({ mentions }: Line): boolean {
  return mentions.length > 1 && joinDivisions(mentions.map((it) => it.division)) === null;
}

/**
 * Whether an article goes from place to place, so that its first is not that of the rest: a title says so, or places
 * outside `division` are named more often than those inside it.
 */
export function isRoundup({ titles, lines }: ArticleLines, division: Division): boolean {
  if (titles.some((line) => roundup.test(line.text) || isDivided(line))) return true;
  const named = lines.flatMap((line) =>
    line.mentions.flatMap((it) => (it.start < line.dateline ? [] : it.division)),
  );
  const inside = named.filter((it) => isWithin(it, division)).length;
  const outside = named.filter((it) => !mayLieIn(it, division) && !isWithin(division, it));
  const provinces = new Set(outside.map((it) => it.lineage[0]));
  return outside.length >= Math.max(inside, 1) || provinces.size > 2;
}

/** 本报清徐讯: the paper's own correspondent was there. */
export function claimByDateline({ lead }: ArticleLines): Claim | null {
  const mention = lead?.mentions.find((it) => it.end <= lead.dateline);
  if (!lead || !mention || !lead.text.trimStart().startsWith('本报')) return null;
  return claim(lead, mention, 'dateline', 0.65);
}

/** 来源：清徐组织 · （平遥县委组织部供稿） · 通讯员某某 稷山报道; not 来源：山西日报. */
const contributor = /^(?:[市县区省]?(?:委|纪委|组织|先锋|党建|发布|宣传|融媒|报道|供稿|讯))/u;

/** The place whose own body sent the article in, by its byline. */
export function claimByByline({ lines }: ArticleLines): Claim | null {
  for (const line of lines) {
    if (line.kind !== 'byline') continue;
    const sender = line.mentions.find((it) => contributor.test(line.text.slice(it.end)));
    if (sender) return claim(line, sender, 'byline', 0.6);
  }
  return null;
}

/** 中共清徐县云脚镇委员会: the division right before the name of the town or village that the article is about. */
export function claimBySettlement({ lines }: ArticleLines, { names }: Settlement): Claim | null {
  const name = names.join('');
  for (const line of lines) {
    const around = line.mentions.find((it) => line.text.startsWith(name, it.end));
    if (around) return claim(line, around, 'around-settlement', 0.7);
  }
  return null;
}

/** The innermost division that most of the article's mentions lie in, where there are three or more. */
export function claimByCount(article: ArticleLines): Claim | null {
  if (isCentral(article)) return null;
  const mentions = article.lines.flatMap((line) => line.mentions.map((mention) => ({ line, mention })));
  if (mentions.length < 3) return null;
  const inside = (division: Division) =>
    mentions.filter(({ mention }) => isWithin(mention.division, division)).length / mentions.length;
  const all = new Set(mentions.flatMap(({ mention }) => mention.division.lineage));
  const covering = [...all].filter((it) => inside(it) >= 0.7);
  const best = covering.reduce<Division | null>(
    (deepest, it) => (deepest === null || it.lineage.length > deepest.lineage.length ? it : deepest),
    null,
  );
  const witness = mentions.find(({ mention }) => best !== null && isWithin(mention.division, best));
  if (best === null || witness === undefined) return null;
  return { ...claim(witness.line, witness.mention, 'count', 0.5), division: best };
}
