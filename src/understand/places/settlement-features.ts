/** What an article says of a town or village that it names, as numbers by which its place is weighed. */
import type { ArticleLines, Line } from './article-lines.ts';
import { isBare } from './clues.ts';
import { countOf, type LevelWords } from './levels.ts';
import type { Division, PlaceTable } from './place-table.ts';
import type { Settlement } from './settlement-names.ts';
import { stemsOf } from './towns.ts';
import type { Verdict } from './weigh.ts';

export type SettlementOptions = {
  verdict: Verdict;
  words: LevelWords;
  table: PlaceTable;
  /** The street or community whose paper this is. */
  publisher: Settlement | null;
};

/** What the features of all settlements of an article are read with. */
export type Whole = SettlementOptions & {
  article: ArticleLines;
  found: readonly Settlement[];
  /** How often each of them is named. */
  times: ReadonlyMap<Settlement, number>;
};

/** One pass over the text for each settlement that it names. */
export function surveySettlements(
  article: ArticleLines,
  found: readonly Settlement[],
  options: SettlementOptions,
): Whole {
  const text = article.lines.map((line) => line.text).join('\n');
  const times = found.map((it) => {
    const spoken = spokenName(it, options);
    const inner =
      it.level === 'town'
        ? found.filter((other) => other.level === 'village' && startsWith(other, spoken))
        : [];
    const all = text.split(spoken).length - 1;
    // 少阳村 in 少阳乡
    const own = inner.reduce((sum, other) => sum - (text.split(other.names.at(-1) ?? ' ').length - 1), all);
    return [it, own] as const;
  });
  return { ...options, article, found, times: new Map(times) };
}

function startsWith({ names }: Settlement, spoken: string): boolean {
  return names.at(-1)?.startsWith(spoken) === true;
}

/** What tells whether an article is about a settlement or about its division: counts as logarithms, else 0 or 1. */
export type Features = Record<
  | 'none'
  | 'times'
  | 'inLead'
  | 'sender'
  | 'own'
  | 'length'
  | 'others'
  | 'towns'
  | 'inner'
  | 'apart'
  | 'wider'
  | 'headedTitle'
  | 'inTitle'
  | 'bodies'
  | 'village'
  | 'onlyOuter'
  | 'plural'
  | 'chained',
  number
>;

export function countyOf({ division }: Verdict): Division | null {
  return division?.level === 'county' ? division : null;
}

export function readFeatures(settlement: Settlement, whole: Whole): Features {
  const { level } = settlement;
  const { article, found, words } = whole;
  const spoken = spokenName(settlement, whole);
  const isIn = (it: Line) => it.text.includes(spoken);
  const timesOf = (it: Settlement) => whole.times.get(it) ?? 0;
  const own = level === 'village' ? countOf(words, '村') : countOf(words, '镇') + countOf(words, '村') / 2;
  const wider = countOf(words, '县', '区', '旗', '市', '州', '盟', '省');
  const same = new Set(found.flatMap((it) => (it.level === level ? (it.names.at(-1) ?? '') : [])));
  const villages = level === 'town' ? found.filter((it) => it.level === 'village') : [];
  const body = article.body.filter((it) => it.kind === 'body');
  return {
    none: 1,
    times: grow(timesOf(settlement), 12),
    inLead: Number(article.lead !== null && isIn(article.lead)),
    sender: Number(isSender(isIn, whole)),
    own: grow(own, 12),
    length: grow(body.length, Number.POSITIVE_INFINITY),
    others: Math.min(same.size - 1, 5),
    towns: level === 'village' ? Math.min(countTowns(settlement, found), 5) : 0,
    inner: grow(Math.max(0, ...villages.map(timesOf)), 8),
    apart: grow(countDivision(whole), 8),
    wider: grow(wider, 12),
    headedTitle: Number(!article.titles.some(isIn) && isHeaded(whole)),
    inTitle: Number(article.titles.some(isIn)),
    bodies: grow(countBodies(spoken, whole), 8),
    village: Number(level === 'village'),
    onlyOuter: Number(level === 'town' && isOnlyOuter(settlement, whole)),
    plural: grow(countPlural(body, level, whole), 12),
    chained: Number(settlement.division !== null),
  };
}

/** 费城街道 of which nothing is said but that 南苑社区 lies in it. */
function isOnlyOuter(settlement: Settlement, { article, found }: Whole): boolean {
  const name = settlement.names.at(-1) ?? '';
  const inner = found.filter(({ names }) => names.length > 1 && names.at(-2) === name);
  if (inner.length === 0) return false;
  return article.lines.every(({ text }) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const after = text.slice(at + name.length).replace(/^的/u, '');
      if (!inner.some(({ names }) => after.startsWith(names.at(-1) ?? ' '))) return false;
    }
    return true;
  });
}

/** How many towns are named beside the village's own: then it may be one of their examples. */
function countTowns({ names }: Settlement, found: readonly Settlement[]): number {
  const towns = found.flatMap((it) => (it.level === 'town' ? (it.names.at(-1) ?? '') : []));
  return new Set(towns.filter((it) => !names.includes(it))).size;
}

/** How often many villages or towns are spoken of: 14个村, 各村, 乡镇. */
function countPlural(body: readonly Line[], level: Settlement['level'], { table }: Whole): number {
  const { manyVillages, manyTowns } = table.wording.settlements;
  const many = level === 'village' ? manyVillages : manyTowns;
  return body.reduce((sum, { text }) => sum + [...text.matchAll(many)].length, 0);
}

/** How often its people or bodies follow its name: 河湾村党支部, 南坡镇镇长. */
function countBodies(spoken: string, { article, table }: Whole): number {
  const { belongings, ending } = table.wording.settlements;
  let times = 0;
  for (const { text } of article.lines)
    for (let at = text.indexOf(spoken); at >= 0; at = text.indexOf(spoken, at + spoken.length)) {
      const after = text.slice(at + spoken.length).replace(ending, '');
      if (belongings.test(after)) times += 1;
    }
  return times;
}

/** A title of its name and no more, and no heading of another's: then the text holds several profiles. */
export function isProfileOf(settlement: Settlement, whole: Whole): boolean {
  const { article, found } = whole;
  const others = found.filter((it) => it.names.at(-1) !== settlement.names.at(-1));
  return (
    article.titles.some(({ text }) => isNameAlone(text, settlement, whole)) &&
    !article.lines.some(
      ({ kind, text }) => kind === 'heading' && others.some((it) => isNameAlone(text, it, whole)),
    )
  );
}

/** 康达村, 大杨镇聂关村简介, 谯城区聂关村概况. */
function isNameAlone(title: string, { names }: Settlement, { table }: Whole): boolean {
  const name = names.at(-1) ?? '';
  const { villageName, outer, profile } = table.wording.settlements;
  // 东沟简介 of 东沟村
  const stem = name.replace(villageName, '');
  const told = title.slice(stem.length);
  if (title.startsWith(stem) && stem.length > 1 && told.trim() !== '' && profile.test(told)) return true;
  const at = title.indexOf(name);
  return at >= 0 && outer.test(title.slice(0, at)) && profile.test(title.slice(at + name.length));
}

/** Each further time says less. */
function grow(times: number, most: number): number {
  return Math.log2(1 + Math.min(times, most));
}

/** 土城 for 土城镇, 老槐树 for 老槐树村: where the ending may be left out. */
function spokenName({ names, level }: Settlement, { verdict, table }: SettlementOptions): string {
  const name = names.at(-1) ?? '';
  const stem = name.replace(table.wording.settlements.name, '');
  const county = countyOf(verdict);
  if (level === 'village') return stem.length > 2 ? stem : name;
  return county !== null && stemsOf(county, table).has(stem) ? stem : name;
}

/** A title headed by the division, with no settlement right behind it, or one that says 我县. */
function isHeaded({ verdict, found, article, table }: Whole): boolean {
  if (article.titles.some(({ text }) => ownDivision.test(text))) return true;
  return verdict.support.some(
    ({ rule, divisions: [only], start, text }) =>
      (rule === 'title' || rule === 'title-mention') &&
      only === verdict.division &&
      !isOther(start + text.length, article, table) &&
      !found.some((it) => it.line.start + it.start === start + text.length),
  );
}

const ownDivision = /(?<![资基根])[我本][市县区旗州盟](?![场值民])/u;

/** 湟源县|广播电视台 and 曹县|一乡镇: the title goes on to who says it, or to one of its towns. */
function isOther(at: number, { titles }: ArticleLines, { wording }: PlaceTable): boolean {
  const line = titles.find(({ start, text }) => at > start && at <= start + text.length);
  const after = line?.text.slice(at - line.start) ?? '';
  return wording.clues.ownMedium.test(after) || wording.settlements.oneOf.test(after);
}

/** Whether the settlement's own body sent the article in, or signs it. */
function isSender(isIn: (line: Line) => boolean, { article, verdict }: Whole): boolean {
  const signed = verdict.support.filter((it) => it.rule === 'signature');
  return article.lines.some(
    (it) =>
      isIn(it) &&
      (it.kind === 'byline' ||
        isClosing(it, article) ||
        signed.some(({ start }) => start >= it.start && start < it.start + it.text.length)),
  );
}

/** （韦海宁，派驻长排村第一书记）: the last line, in brackets, tells who wrote. */
function isClosing({ text }: Line, { lines }: ArticleLines): boolean {
  return lines.at(-1)?.text === text && /^\s*[（(][^（）()]{4,60}[）)]\s*$/u.test(text);
}

/** 中共青石县柳湾镇委员会, 柳湾镇人民政府: a line of its own over or under the text, whose body the article is of. */
export function isOfficeOf({ names }: Settlement, { article, table }: Whole): boolean {
  const name = names.at(-1) ?? '';
  const { lines } = article;
  return lines.some(({ kind, text }, at) => {
    if (kind === 'body' && at < lines.length - SIGNED) return false;
    const line = text.trim();
    const end = line.indexOf(name) + name.length;
    return (
      end >= name.length &&
      line.length <= end + OFFICE &&
      table.wording.settlements.office.test(line.slice(end))
    );
  });
}

/** The name of an office adds no more characters; it stands among the last lines where it is not over the text. */
const OFFICE = 10;
const SIGNED = 4;

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
  return named.reduce((sum, it) => sum + (isBare(it) ? HALF : 1), 0);
}

/** What a county's short name counts, by which its produce and its people are called, too. */
const HALF = 0.5;
