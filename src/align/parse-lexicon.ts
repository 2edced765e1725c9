/** Reads `lexicon/indicators.yaml`. */
import type { Outcome } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import { type IndicatorLexicon, indicatorsShape } from './lexicon-shape.ts';

/** Reads the indicator lexicon. A faulty entry is left out and told as a problem with its line. */
export function parseIndicatorLexicon(yamlText: string, file: string): Outcome<IndicatorLexicon> {
  const { value, problems, fault } = readYaml(yamlText, file, indicatorsShape);
  const units = new Set(
    value.units.flatMap(({ unit, equals, steps }) => [unit, ...Object.keys(equals), ...Object.keys(steps)]),
  );
  const ids = new Set<string>();
  const indicators = value.indicators.filter((entry) => {
    const { id, unit } = entry;
    const [isKnown, isNew] = [units.has(unit), !ids.has(id)];
    if (!isKnown && unit !== '') fault('indicator-unit', { unit }, entry);
    if (!isNew && id !== '') fault('indicator-twice', { id }, entry);
    ids.add(id);
    return isKnown && isNew;
  });
  return { value: { ...value, indicators }, problems };
}
