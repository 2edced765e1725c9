/** The town or village inside the division that a whole article is about, if it is about one. */
import type { ArticleLines } from './article-lines.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import {
  countyOf,
  type Features,
  isProfileOf,
  readFeatures,
  type SettlementOptions,
  surveySettlements,
  type Whole,
} from './settlement-features.ts';
import { isExample, readSettlements, type Settlement } from './settlements.ts';
import { countiesOfTown } from './towns.ts';
import type { Verdict } from './weigh.ts';

/** A settlement that the article names, and what speaks for it. */
export type Candidate = { settlement: Settlement; features: Features; score: number };

/** The settlement that the article is about, or null, and all that were weighed. */
export type Pick = { settlement: Settlement | null; candidates: Candidate[] };

export function pickSettlement(article: ArticleLines, options: SettlementOptions): Pick {
  const { table, verdict } = options;
  if (isExample(article, table.wording.settlements)) return { settlement: null, candidates: [] };
  const found = readSettlements(article, table, countyOf(verdict)).filter((it) =>
    verdict.division
      ? mayBeIn(it, verdict.division)
      : isProved(it, article, table) && !isOneOfMany(it, verdict),
  );
  const whole = surveySettlements(article, found, options);
  const candidates = found
    .map((it) => rate(it, whole))
    .sort((a, b) => b.score - a.score || b.settlement.names.length - a.settlement.names.length);
  const [best] = candidates;
  if (best === undefined) return { settlement: null, candidates };
  const name = best.settlement.names.at(-1) ?? '';
  const isAllThereIs = verdict.division === null && article.titles.some((it) => it.text.includes(name));
  const isEnough = best.score > (isAllThereIs ? LEAST_OF_TITLE : ENOUGH);
  return { settlement: isEnough ? best.settlement : null, candidates };
}

/** Not 黄陵县索洛湾村 in an article of 古浪县, and no county's own 村. */
function mayBeIn(it: Settlement, place: Division): boolean {
  const { division } = it;
  const isElsewhere = division !== null && !isWithin(division, place) && !isWithin(place, division);
  return !isElsewhere && !isOfCounty(it, place);
}

/** 大湾村 of 金寨县 in an article that tells of 仁怀市 as well: of the two neither is its place. */
function isOneOfMany({ division }: Settlement, { rivals }: Verdict): boolean {
  return (
    division !== null &&
    rivals.some((it) => !isWithin(it.division, division) && !isWithin(division, it.division))
  );
}

/** 恭城村“两委”: the village committees of 恭城县. */
function isOfCounty({ names }: Settlement, { short }: Division): boolean {
  return short !== '' && names.at(-1) === `${short}村`;
}

/**
 * Where the division is not known: a town that the list has, or a name that stands in a title, in the lead and again,
 * or three times. Not 紧盯村.
 */
function isProved({ names }: Settlement, { titles, lead, lines }: ArticleLines, table: PlaceTable): boolean {
  const name = names.at(-1) ?? '';
  const times = lines.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);
  return (
    names.some((it) => countiesOfTown(it, table).length > 0) ||
    titles.some((it) => it.text.includes(name)) ||
    (times > 1 && lead?.text.includes(name) === true) ||
    times > 2
  );
}

/** So much must speak for a town or village: too wide a place is the smaller fault. */
export const ENOUGH = 0.4;
/** Where no division is known, what the title names is taken with less. */
const LEAST_OF_TITLE = -3;
/** What a title adds that is the settlement's name and no more, as over the profile of a village. */
const WHOLE_TITLE = 4;

/**
 * Log odds that the article is about the settlement rather than about its division, feature by feature. Fitted to 326
 * labelled articles, 97 of them about a town or village, by conditional logistic regression (`npm run
 * learn:settlements`). Of articles that were held back 62 of 97 were told, where 14 name theirs nowhere in full, and 222
 * of 229 left to their division.
 */
const weights: Features = {
  none: -2.5,
  times: 1.26,
  inLead: 1.24,
  opensLead: 0.77,
  sender: 0.94,
  own: 0.49,
  ownMore: 0.26,
  length: 0.32,
  others: -1.07,
  inner: -0.78,
  apart: -1,
  wider: -0.89,
  headedTitle: -1.29,
  cityOnly: -0.47,
};

function rate(settlement: Settlement, whole: Whole): Candidate {
  const features = readFeatures(settlement, whole);
  const score = Object.entries(features).reduce(
    (sum, [key, it]) => sum + weights[key as keyof Features] * it,
    isProfileOf(settlement, whole) ? WHOLE_TITLE : 0,
  );
  return { settlement, features, score };
}
