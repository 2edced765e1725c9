/** What a figure counts by an indicator of the lexicon, whether or not it stands in a row of it. */
import type { Figure } from '../../model.ts';
import type { Passage } from '../columns/passages.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { compileFigures } from './figure-wording.ts';
import { type CountedObject, prepareKinds, readKind } from './kinds.ts';
import { readSurroundings } from './surroundings.ts';

/** Null for an indicator that the lexicon has not, and for a figure that is not in its sentence. */
export type ObjectReader = (figure: Figure, passage: Passage, indicator: string) => CountedObject | null;

export function prepareObjectReader(lexicon: IndicatorLexicon): ObjectReader {
  const entries = new Map(lexicon.indicators.map((entry) => [entry.id, entry]));
  const patterns = compileFigures(lexicon);
  const kinds = prepareKinds(lexicon);
  return (figure, passage, indicator) => {
    const entry = entries.get(indicator);
    const around = entry && readSurroundings(passage, figure, patterns);
    return around ? readKind(figure, around, entry, false, kinds).counted : null;
  };
}
