/** The ways in which an article tells its place, each on its own. */
import type { Wording } from '../wording/index.ts';
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

/** Whether the article opens with a central body, which speaks of the whole country. */
export function isCentral({ lead, titles }: ArticleLines, { scene }: Wording): boolean {
  const opening = lead?.text.slice(lead.dateline) ?? '';
  const says = (text: string) => scene.central.test(text);
  return (
    !scene.visit.test(opening.slice(0, 80)) &&
    (says(opening) || titles.some((line) => says(line.text.replace(/^\[.*?\]/u, ''))))
  );
}

/** How much of the first body line is its opening. */
const OPENING = 400;

/** The first place that the opening line speaks of as its scene or its subject. */
export function claimByLead(article: ArticleLines, wording: Wording): Claim | null {
  const { meeting, informant, approach } = wording.scene;
  const { lead } = article;
  if (lead === null || isCentral(article, wording)) return null;
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
export function isSubjectOfLead({ lead }: ArticleLines, { start, text }: Claim, { scene }: Wording): boolean {
  if (lead === null || start !== lead.start + lead.dateline) return false;
  return scene.informant.test(lead.text.slice(lead.dateline + text.length));
}

/** 在四川、云南调研: a title with places that share nothing. */
function isDivided({ mentions }: Line): boolean {
  return mentions.length > 1 && joinDivisions(mentions.map((it) => it.division)) === null;
}

/**
 * Whether an article goes from place to place, so that its first is not that of the rest: a title says so, or places
 * outside `division` are named more often than those inside it.
 */
export function isRoundup({ titles, lines }: ArticleLines, division: Division, { scene }: Wording): boolean {
  if (titles.some((line) => scene.roundup.test(line.text) || isDivided(line))) return true;
  const named = lines.flatMap((line) =>
    line.mentions.flatMap((it) => (it.start < line.dateline ? [] : it.division)),
  );
  const inside = named.filter((it) => isWithin(it, division)).length;
  const outside = named.filter((it) => !mayLieIn(it, division) && !isWithin(division, it));
  const provinces = new Set(outside.map((it) => it.lineage[0]));
  return outside.length >= Math.max(inside, 1) || provinces.size > 2;
}

/** 本报清徐讯: the paper's own correspondent was there. */
export function claimByDateline({ lead }: ArticleLines, { papers }: Wording): Claim | null {
  const mention = lead?.mentions.find((it) => it.end <= lead.dateline);
  if (!lead || !mention || !papers.self.test(lead.text.trimStart())) return null;
  return claim(lead, mention, 'dateline', 0.65);
}

/** The place whose own body sent the article in, by its byline. */
export function claimByByline({ lines }: ArticleLines, { scene }: Wording): Claim | null {
  for (const line of lines) {
    if (line.kind !== 'byline') continue;
    const sender = line.mentions.find((it) => scene.contributor.test(line.text.slice(it.end)));
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
export function claimByCount(article: ArticleLines, wording: Wording): Claim | null {
  if (isCentral(article, wording)) return null;
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
