/** The town or village inside the division that a whole article is about, if it is about one. */
import type { ArticleLines, Line } from './article-lines.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import {
  countyOf,
  type Features,
  isOfficeOf,
  isProfileOf,
  readFeatures,
  type SettlementOptions,
  surveySettlements,
  type Whole,
} from './settlement-features.ts';
import type { Settlement } from './settlement-names.ts';
import { isExample, readSettlements } from './settlements.ts';
import { countiesOfTown } from './towns.ts';
import type { Verdict } from './weigh.ts';

/** A settlement that the article names, and what speaks for it. */
export type Candidate = { settlement: Settlement; features: Features; score: number };

/** The settlement that the article is about, or null, and all that were weighed. */
export type Pick = { settlement: Settlement | null; candidates: Candidate[] };

export function pickSettlement(article: ArticleLines, options: SettlementOptions): Pick {
  const { table, verdict } = options;
  const found = readSettlements(article, table, countyOf(verdict)).filter((it) =>
    verdict.division
      ? mayBeIn(it, verdict.division, table)
      : isProved(it, article, table) && !isOneOfMany(it, verdict),
  );
  // 是全县抓党建促振兴的一个缩影: unless the title is of the village itself
  const isTold = isExample(article, table.wording.settlements);
  const whole = surveySettlements(article, found, options);
  const candidates = found
    .map((it) => rate(it, whole))
    .sort((a, b) => b.score - a.score || b.settlement.names.length - a.settlement.names.length);
  const best = candidates.find(
    (it) =>
      !isTold ||
      isIn(
        it.settlement,
        article.titles.filter(({ kind }) => kind === 'title'),
      ),
  );
  const { publisher } = options;
  const isOwnPaper = publisher !== null && publisher.division === verdict.division;
  if (best === undefined) return { settlement: isOwnPaper ? publisher : null, candidates };
  const isAllThereIs = verdict.division === null && isIn(best.settlement, article.titles);
  const hasRival = verdict.rivals.some(({ clues }) => clues.some(({ rule }) => rule !== 'town'));
  const isDoubtful = verdict.division === null && (best.settlement.level === 'village' || hasRival);
  const least = isDoubtful ? LEAST_ALONE : ENOUGH;
  const isEnough = best.score > (isAllThereIs ? LEAST_OF_TITLE : least);
  return { settlement: isEnough ? best.settlement : null, candidates };
}

function isIn({ names }: Settlement, lines: readonly Line[]): boolean {
  return lines.some(({ text }) => text.includes(names.at(-1) ?? ' '));
}

/** Not 黄陵县索洛湾村 in an article of 古浪县, nor 会川镇, which the list has elsewhere; and no county's own 村. */
function mayBeIn(it: Settlement, place: Division, table: PlaceTable): boolean {
  const { division, names } = it;
  const isElsewhere = (other: Division) => !isWithin(other, place) && !isWithin(place, other);
  const listed = division === null ? names.flatMap((name) => countiesOfTown(name, table)) : [division];
  const isTold = listed.length > 0 && listed.length <= FEW;
  return !(isTold && listed.every(isElsewhere)) && !isOfCounty(it, place);
}

/** A name that more counties have, 石门镇, may be of one that the list does not know of. */
const FEW = 2;

/** 大湾村 of 金寨县 in an article that tells of 仁怀市 as well: of the two neither is its place. */
function isOneOfMany({ division }: Settlement, { rivals }: Verdict): boolean {
  return (
    division !== null &&
    rivals.some((it) => !isWithin(it.division, division) && !isWithin(division, it.division))
  );
}

/** 恭城村“两委”: the village committees of 恭城县; 景德镇 is the city. */
function isOfCounty({ names }: Settlement, { lineage }: Division): boolean {
  const name = names.at(-1) ?? '';
  return lineage.some(({ short }) => short !== '' && (name === short || name === `${short}村`));
}

/**
 * Where the division is not known: a town that the list has, or a name that stands in a title, or in the lead and
 * again, or three times and once right after its division. Not 紧盯村, nor the largest of five villages that share a workshop.
 */
function isProved(
  { names, division }: Settlement,
  { titles, lead, lines }: ArticleLines,
  table: PlaceTable,
): boolean {
  const name = names.at(-1) ?? '';
  const times = lines.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);
  return (
    names.some((it) => countiesOfTown(it, table).length > 0) ||
    titles.some((it) => it.text.includes(name)) ||
    (times > 1 && lead?.text.includes(name) === true) ||
    (times > 2 && division !== null)
  );
}

/** So much must speak for a town or village: too wide a place is the smaller fault. */
export const ENOUGH = 0.05;
/** Where no division is known, what the title names is taken with less. */
const LEAST_OF_TITLE = -3;
/** Where no division is known and no title names it, a village, or a town beside counties, is taken with more. */
const LEAST_ALONE = 1;
/** What a title adds that is the settlement's name and no more, as over the profile of a village. */
const WHOLE_TITLE = 4;

/** What its own committee or government adds as who writes or signs: a summary, a plan, a notice of its own. */
const OWN_OFFICE = 3;

/** What a title takes away that is labelled with the division: 汶川县：灾后重建的先锋. */
const LABELLED = 1.5;

/** Whether a title opens with the division's name and a colon. */
function isLabelled({ article, verdict: { division } }: Whole): boolean {
  const names = division === null ? [] : [division.name, division.short].filter((it) => it.length > 1);
  return article.titles.some(({ text }) => names.some((it) => new RegExp(`^\\s*${it}[：:]`, 'u').test(text)));
}

/**
 * Log odds that the article is about the settlement rather than about its division, feature by feature. Fitted to 568
 * labelled articles, 213 of them about a town or village, by conditional logistic regression (`npm run
 * learn:settlements`). Of articles that were held back 165 of 213 were told, where 30 name theirs nowhere in full, and 340
 * of 355 left to their division.
 */
const weights: Features = {
  none: -2.65,
  times: 1.1,
  inLead: 1.57,
  sender: 0.72,
  own: 0.79,
  length: 0.41,
  others: -0.93,
  towns: -0.86,
  inner: -0.77,
  apart: -1.22,
  wider: -1.17,
  headedTitle: -1.73,
  inTitle: 1.52,
  bodies: 0.64,
  village: 0.88,
  onlyOuter: -0.59,
  plural: -0.85,
  chained: 0.51,
};

function rate(settlement: Settlement, whole: Whole): Candidate {
  const features = readFeatures(settlement, whole);
  const score = Object.entries(features).reduce(
    (sum, [key, it]) => sum + weights[key as keyof Features] * it,
    (isProfileOf(settlement, whole) ? WHOLE_TITLE : 0) +
      (isOfficeOf(settlement, whole) ? OWN_OFFICE : 0) -
      (isLabelled(whole) ? LABELLED : 0),
  );
  return { settlement, features, score };
}
