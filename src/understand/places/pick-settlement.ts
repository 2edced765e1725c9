/** The town or village inside the division that a whole article is about, if it is about one. */
import type { ArticleLines, Line } from './article-lines.ts';
import { countOf, type LevelWords } from './levels.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import { isExample, readSettlements, type Settlement } from './settlements.ts';
import { countiesOfTown, stemsOf } from './towns.ts';
import type { Verdict } from './weigh.ts';

export type SettlementOptions = { verdict: Verdict; words: LevelWords; table: PlaceTable };

/** What must speak for a town or village before it is the place of the article. */
const ENOUGH = 3.5;

export function pickSettlement(article: ArticleLines, options: SettlementOptions): Settlement | null {
  const { table, verdict } = options;
  if (isExample(article, table.wording.settlements)) return null;
  const found = readSettlements(article, table, countyOf(verdict)).filter((it) =>
    verdict.division ? mayBeIn(it, verdict.division) : isProved(it, article, table),
  );
  const text = article.lines.map((line) => line.text).join('\n');
  const whole = { ...options, article, found, text };
  const scored = found.map((it) => ({ it, score: scoreOf(it, whole) }));
  const best = scored.sort((a, b) => b.score - a.score || b.it.names.length - a.it.names.length)[0];
  return best && best.score >= ENOUGH ? best.it : null;
}

function countyOf({ division }: Verdict): Division | null {
  return division?.level === 'county' ? division : null;
}

/** Not 黄陵县索洛湾村 in an article of 古浪县, and no county's own 村. */
function mayBeIn(it: Settlement, place: Division): boolean {
  const { division } = it;
  const isElsewhere = division !== null && !isWithin(division, place) && !isWithin(place, division);
  return !isElsewhere && !isOfCounty(it, place);
}

/** 恭城村“两委”: the village committees of 恭城县. */
function isOfCounty({ names }: Settlement, { short }: Division): boolean {
  return short !== '' && names.at(-1) === `${short}村`;
}

/** Where the division is not known, a town that the list has, or a title's own words: not 紧盯村. */
function isProved({ names }: Settlement, { titles }: ArticleLines, table: PlaceTable): boolean {
  const name = names.at(-1) ?? '';
  return (
    names.some((it) => countiesOfTown(it, table).length > 0) || titles.some((it) => it.text.includes(name))
  );
}

/** What the scores of all settlements of an article are made with. */
type Whole = SettlementOptions & { article: ArticleLines; found: readonly Settlement[]; text: string };

function scoreOf(settlement: Settlement, whole: Whole): number {
  const { names, level, line, start } = settlement;
  const { article, found, text, words } = whole;
  const name = names.at(-1) ?? '';
  const spoken = spokenName(settlement, whole);
  const isIn = (it: Line) => it.text.includes(spoken);
  const others = new Set(found.flatMap((it) => (it.level === level ? (it.names.at(-1) ?? '') : []))).size - 1;
  const own = level === 'village' ? countOf(words, '村') : countOf(words, '镇') + countOf(words, '村') / 2;
  const wider = countOf(words, '县', '区', '旗', '市', '州', '盟', '省');
  const apart = countDivision(whole);
  const isInLead = article.lead !== null && isIn(article.lead);
  const isTold = article.titles.some(isIn);
  const isOuterOnly = apart === 0 && countChains(name, whole) > 2;
  return (
    (isTold
      ? 3
      : isOuterOnly
        ? 0
        : isHeadedBy('title', whole)
          ? -3
          : !isInLead && isHeadedBy('lead', whole)
            ? -1
            : 0) +
    (isSender(isIn, whole) ? 3 : 0) +
    (isInLead ? 1 : 0) +
    (opensLead(settlement, whole) ? 1.5 : 0) +
    Math.min(text.split(spoken).length - 1, 6) * 0.5 +
    (line.mentions.some((it) => it.end === start) ? 0.5 : 0) -
    Math.min(apart, 4) * 0.5 +
    (others === 0 && apart === 0 ? (wider === 0 ? 1.5 : 1) : 0) +
    balance(own, wider, isTold) -
    Math.min(others, 3) * 0.7
  );
}

/** 土城 for 土城镇, 老槐树 for 老槐树村: where the ending may be left out. */
function spokenName({ names, level }: Settlement, { verdict, table }: Whole): string {
  const name = names.at(-1) ?? '';
  const stem = name.replace(/(?:街道|苏木|社区|嘎查|[镇乡村])$/u, '');
  const county = countyOf(verdict);
  if (level === 'village') return stem.length > 2 ? stem : name;
  return county !== null && stemsOf(county, table).has(stem) ? stem : name;
}

/** Whether the article begins with the settlement, or with its division and the settlement. */
function opensLead({ names, division }: Settlement, { article, verdict }: Whole): boolean {
  const opening = article.lead?.text.slice(article.lead.dateline).trimStart() ?? '';
  const at = opening.indexOf(names.join(''));
  return (
    at === 0 ||
    (at > 0 &&
      article.lead?.mentions.some(
        (it) =>
          it.start === article.lead?.dateline &&
          it.end - it.start === at &&
          (it.division === division || it.division === verdict.division),
      ) === true)
  );
}

/** How often the division stands right before the settlement. */
function countChains(name: string, { article, verdict }: Whole): number {
  return article.body.flatMap((line) =>
    line.mentions.filter(
      (it) =>
        it.division === verdict.division && line.text.slice(it.end).replace(/^的/u, '').startsWith(name),
    ),
  ).length;
}

/** 全镇 against 全县: where the county is spoken of time and again, its figures are not a village's. */
function balance(own: number, wider: number, isTold: boolean): number {
  if (!isTold && wider >= 3) return -4;
  if (own > wider) return own >= 2 * wider + 2 ? 1.5 : 1;
  return wider > 2 * own + 1 ? -3 : wider > own ? -1.5 : 0;
}

function isHeadedBy(head: 'title' | 'lead', { verdict, found }: Whole): boolean {
  return verdict.support.some(
    ({ rule, divisions: [only], start, text }) =>
      rule === head &&
      only === verdict.division &&
      !found.some((it) => it.line.start + it.start === start + text.length),
  );
}

/** Whether the settlement's own body sent the article in, or signs it. */
function isSender(isIn: (line: Line) => boolean, { article, verdict }: Whole): boolean {
  const signed = verdict.support.filter((it) => it.rule === 'signature');
  return article.lines.some(
    (it) =>
      isIn(it) &&
      (it.kind === 'byline' ||
        signed.some(({ start }) => start >= it.start && start < it.start + it.text.length)),
  );
}

/** How often the text names the division itself, and not only as what a settlement lies in. */
function countDivision({ article, verdict, found }: Whole): number {
  const named = article.lines.flatMap((line) =>
    line.kind !== 'body' && line.kind !== 'heading'
      ? []
      : line.mentions.filter(
          (it) =>
            it.division === verdict.division &&
            !found.some(({ names: [outer = ''] }) =>
              line.text.slice(it.end).replace(/^的/u, '').startsWith(outer),
            ),
        ),
  );
  return named.length;
}
