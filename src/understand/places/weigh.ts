/** Decides from the clues: from the province inwards, as far as most of what speaks goes. */
import type { Clue } from './clues.ts';
import { countOf, type LevelWords, wordsFor } from './levels.ts';
import { type Division, isWithin } from './place-table.ts';
import { cluesFor, isFrame, rankInside, scoreOf, speaksFor, sumOf, type Tally, tally } from './tally.ts';

/** What the clues come to. */
export type Verdict = {
  /** Null where nothing decides. */
  division: Division | null;
  /** 0 to 1. */
  certainty: number;
  /** Those that speak for it, the strongest first. */
  support: Clue[];
  /** What else might be meant, the likeliest first, and what speaks for it. */
  rivals: { division: Division; clues: Clue[] }[];
};

/** Below this, what speaks for a place is chance; where an article opens with the whole country, this much is. */
const ENOUGH_OF_NATION = 4;
const ENOUGH = 1.9;
const heads = ['title', 'title-mention', 'lead', 'dateline', 'office', 'signature', 'site'];
/** This is enough where nothing speaks for another and the level is spoken of. */
const ENOUGH_TOLD = 0.9;
/** This is enough of a county that only the head names, where next to nothing speaks for another. */
const ENOUGH_OF_HEAD = 1.4;
/** The winner has so many times what the second has. */
const AHEAD = 1.5;
/** So many times as much as the second has: then it need not be most of all. */
const FAR_AHEAD = 2.5;
/** The share of what speaks for a division that must speak for one inside it: then that is meant. */
const MOST = 0.5;
/** As much where 全县 is said, and 全市 is not. */
const SOME = 0.25;
/** As much where the first sentence is about the city. */
const TWO_THIRDS = 0.65;
/** As much where 全市 is said, and 全县 is not; or a title is headed by the city's own name. */
const NEARLY_ALL = 0.8;

/** The place that the clues agree on, or none. `words` tell the level of which the article speaks; `isWide`, that it opens with the whole country. */
export function weigh(clues: readonly Clue[], words: LevelWords, isWide = false): Verdict {
  const counted = tally(clues, words);
  const [province, next] = rankInside(counted, null);
  const total = sumOf(counted.clues);
  if (province === undefined) return { division: null, certainty: 0, support: [], rivals: [] };
  const isMost = scoreOf(counted, province) >= MOST * total || isOverScattered(counted, province, next);
  if (!isMost || !isAhead(counted, province, next) || isHeadedBy(counted, next, province))
    return undecided(counted, [province, next]);
  const found = goInside(counted, province, [next], total === 0 ? 0 : scoreOf(counted, province) / total);
  return isWide && isExample(found) ? undecided(counted, [found.division ?? province, next]) : found;
}

/** 静宁：谁在给果农定价 over 普宁市, 南安市 and 睢宁县, where it is sold: the others are scattered, and no title names one of them. */
function isOverScattered(counted: Tally, best: Division, next: Division | undefined): boolean {
  const isHead = counted.clues.some(
    ({ rule, divisions: [only, other] }) =>
      rule === 'title' && only?.level === 'county' && !other && isWithin(only, best),
  );
  return isHead && scoreOf(counted, best) >= FAR_AHEAD * scoreOf(counted, next);
}

/** Whether a place comes as an example of the country's affairs: it is named further on, and not much. */
function isExample({ support }: Verdict): boolean {
  return sumOf(support) < ENOUGH_OF_NATION && !support.some(({ rule }) => heads.includes(rule));
}

/** From a division to the one inside it that is meant, until none is. */
function goInside(
  counted: Tally,
  place: Division,
  rivals: (Division | undefined)[],
  certainty: number,
): Verdict {
  const [best, next] = rankInside(counted, place);
  if (best === undefined) return settle(counted, place, rivals, certainty);
  const share = scoreOf(counted, best) / textScore(counted, place, best);
  if (isHeadedBy(counted, next, best)) return undecided(counted, [best, next]);
  if (isAhead(counted, best, next) && share >= neededShare(counted, place, best))
    return goInside(counted, best, [next, ...rivals], Math.min(certainty, 0.5 + share / 2));
  if (liesFurtherIn(counted, place, best)) return undecided(counted, [best, next]);
  return settle(counted, place, [best, ...rivals], certainty);
}

function isAhead(counted: Tally, best: Division, next: Division | undefined): boolean {
  return scoreOf(counted, best) >= AHEAD * scoreOf(counted, next);
}

/** A title of one place over the text of another: two articles in one, or a guest's. */
function isHeadedBy({ clues }: Tally, other: Division | undefined, best: Division): boolean {
  const isHead = (at: Division) => clues.some((it) => it.rule === 'title' && speaksFor(it, at));
  return other !== undefined && isHead(other) && !isHead(best);
}

/** What speaks for a division in the article itself, and for the one inside it wherever it stands. */
function textScore({ clues }: Tally, outer: Division, inner: Division): number {
  return sumOf(clues.filter((it) => speaksFor(it, outer) && (!isFrame(it) || speaksFor(it, inner))));
}

/** What share of a city's weight one of its counties needs. */
function neededShare({ clues, words }: Tally, outer: Division, inner: Division): number {
  const heads = clues.filter((it) => it.rule === 'title');
  const isOuterHead = heads.some((it) => it.divisions.includes(outer));
  if (isOuterHead && !heads.some((it) => speaksFor(it, inner))) return NEARLY_ALL;
  const [inside, around] = [wordsFor(inner, words), wordsFor(outer, words)];
  if (inside >= 2 && inside > 2 * around) return SOME;
  if (around >= 2 && around > 2 * inside) return NEARLY_ALL;
  // 在天津住老楼的人: of a city of its own, like a province, its name tells little; its districts are what is meant
  const isMunicipality = outer.level === 'province' && outer.name.endsWith('市');
  const isOuterLead = clues.some((it) => it.rule === 'lead' && it.divisions.includes(outer));
  return isOuterLead && !isMunicipality ? TWO_THIRDS : MOST;
}

/** Several counties and nothing said of the city itself; or 全县, and which county is open: then it is not the city. */
function liesFurtherIn(counted: Tally, place: Division, best: Division): boolean {
  const { clues, words } = counted;
  const direct = sumOf(clues.filter((it) => it.divisions.includes(place) && !isFrame(it)));
  const [inside, around] = [wordsFor(best, words), wordsFor(place, words)];
  if (inside >= 2 && inside > 2 * around && !best.name.endsWith('市')) return true;
  // 兰州 here and 会宁县 there, and of the province not a word
  if (place.level === 'province' && direct === 0) return true;
  return direct < 1 && around === 0 && rankInside(counted, place).length < 3;
}

/** A place is meant if enough speaks for it; less is enough where nothing speaks for another and its level is spoken of. */
function settle(
  counted: Tally,
  place: Division,
  rivals: (Division | undefined)[],
  certainty: number,
): Verdict {
  const support = cluesFor(counted, place);
  const own = sumOf(support);
  // of a province's paper alone nothing follows, nor of a single town, whose name may be invented
  const isTold =
    support.some((it) => it.rule !== 'town' || it.text !== support[0]?.text) &&
    (!isInPassing(support) || wordsFor(place, counted.words) > 0) &&
    (place.level !== 'province' || support.some((it) => !isFrame(it)));
  const isLevelTold =
    own >= ENOUGH_TOLD &&
    wordsFor(place, counted.words) > 0 &&
    own >= 2 * sumOf(cluesAgainst(counted, place));
  if (!isTold || (own < ENOUGH && !isLevelTold && !isOnlyHead(counted, place)) || isCountys(counted, place))
    return undecided(counted, [place, ...rivals]);
  return {
    division: place,
    certainty: Math.min(0.95, certainty),
    support,
    rivals: describe(counted, rivals),
  };
}

/** 年轻人大多在山东威海: named once and not where an article names its own place. */
function isInPassing(support: readonly Clue[]): boolean {
  const [only, other] = support.filter((it) => it.weight > TRACE);
  return only !== undefined && other === undefined && passing.includes(only.rule);
}

const passing = ['mention', 'subject', 'organ', 'caption', 'namesakes'];
/** Clues below this weigh next to nothing: 来自河南. */
const TRACE = 0.15;

/** 《黑山时讯》, 梨树县小宽镇人: a county at the article's head, or one town's full address, and next to nothing that speaks for another. */
function isOnlyHead(counted: Tally, place: Division): boolean {
  const support = cluesFor(counted, place);
  return (
    place.level === 'county' &&
    support.some((it) => isFrame(it) || it.rule === 'address' || heads.includes(it.rule)) &&
    sumOf(support) >= ENOUGH_OF_HEAD &&
    sumOf(support) >= 4 * sumOf(cluesAgainst(counted, place))
  );
}

/** So many times as often is 县 said as 市 in an article of a county, whose city sends its teachers, too. */
const MANY = 3;

/** 县委 again and again, of the city only its name in passing: the article is of a county that it does not name. */
function isCountys({ words, clues }: Tally, place: Division): boolean {
  const isHead = clues.some((it) => heads.includes(it.rule) && it.divisions.includes(place));
  const [around, inside] = [wordsFor(place, words), countOf(words, '县', '旗')];
  return place.level === 'city' && !isHead && inside >= 3 && inside > MANY * around;
}

/** Those of the clues that speak for a place elsewhere. */
function cluesAgainst({ clues }: Tally, place: Division): Clue[] {
  return clues.filter((it) => !it.divisions.some((one) => isWithin(one, place) || isWithin(place, one)));
}

function undecided(counted: Tally, candidates: (Division | undefined)[]): Verdict {
  return { division: null, certainty: 0, support: [], rivals: describe(counted, candidates) };
}

function describe(counted: Tally, divisions: (Division | undefined)[]): Verdict['rivals'] {
  return divisions.flatMap((division) => (division ? { division, clues: cluesFor(counted, division) } : []));
}
