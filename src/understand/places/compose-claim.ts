/** The place that an article's draft and its claim come to: a body's own, a settlement in its division, or the division. */
import type { Finding, Place } from '../../model.ts';
import type { ArticleLines } from './article-lines.ts';
import type { Clue } from './clues.ts';
import { placeOfTheTime, placeSettlement, placeUnit } from './compose-place.ts';
import { findDeixis } from './deixis.ts';
import type { Draft } from './draft-place.ts';
import { type Division, isWithin, type PlaceTable } from './place-table.ts';
import type { Settlement } from './settlement-names.ts';
import { countiesOfTown } from './towns.ts';
import { divisionInName, findUnit } from './units.ts';

/** A division and what speaks for it. */
export type Claim = { division: Division; certainty: number; evidence: Finding<Place>['evidence'] };

export function composeClaim(
  { lines, settlement }: Draft,
  claim: Claim | null,
  table: PlaceTable,
): Finding<Place> | null {
  const evidence = claim?.evidence ?? [];
  const unit = settlement === null && findDeixis(lines) === null ? findUnit(lines, table) : null;
  if (unit) {
    const named = divisionInName(unit.name, table) ?? claim?.division ?? null;
    const { start } = unit.line;
    const words = { text: unit.name, start: start + unit.start, end: start + unit.end, rule: 'unit' };
    return { value: placeUnit(named, unit), certainty: 0.7, evidence: [words, ...evidence] };
  }
  if (settlement === null)
    return (
      claim && { value: placeOfTheTime(claim.division, lines, table), certainty: claim.certainty, evidence }
    );
  const { line, names } = settlement;
  const [start, end] = [line.start + settlement.start, line.start + settlement.end];
  const words = { text: names.join(''), start, end, rule: 'settlement' };
  const division = claim?.division ?? null;
  const isInner = division && settlement.division && isWithin(settlement.division, division);
  const around = isInner
    ? settlement.division
    : (division ??
      settlement.division ??
      findNamedCounty(settlement, lines, table) ??
      findSoleCounty(settlement, table));
  return {
    value: placeSettlement(around, settlement, table),
    certainty: claim ? Math.min(claim.certainty, 0.8) : 0.4,
    evidence: [words, ...evidence],
  };
}

/** 更乐镇, of which the text says elsewhere that it lies in 涉县: the only county that it names and the list has for it. */
function findNamedCounty({ names }: Settlement, { lines }: ArticleLines, table: PlaceTable): Division | null {
  const named = new Set(lines.flatMap((line) => line.mentions.map(({ division }) => division)));
  const counties = countiesOfTown(names[0] ?? '', table).filter((it) => named.has(it));
  const [only, other] = counties;
  return only !== undefined && other === undefined ? only : null;
}

/** 塔木素布拉格苏木: a long name that one county of the list alone has. */
function findSoleCounty({ names }: Settlement, table: PlaceTable): Division | null {
  const town = names[0] ?? '';
  const [only, other] = town.length >= LONG ? countiesOfTown(town, table) : [];
  return only !== undefined && other === undefined ? only : null;
}

/** No town's name of so many characters is made up by chance. */
const LONG = 5;

/** A clue as the evidence of a finding. */
export function evidenceOf({
  text,
  start,
  rule,
  weight,
}: Omit<Clue, 'weight' | 'divisions'> & { weight?: number }) {
  return { text, start, end: start + text.length, rule, ...(weight === undefined ? {} : { weight }) };
}
