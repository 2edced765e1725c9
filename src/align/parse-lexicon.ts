/** Reads `lexicon/indicators.yaml`. */
import type { Outcome, SettlementWords } from '../model.ts';
import { readYaml } from '../yaml/read.ts';
import type { Catalogue } from './lexicon.ts';
import { type IndicatorLexicon, indicatorsShape } from './lexicon-shape.ts';

/**
 * Reads the indicator lexicon. A faulty entry is left out and told as a problem with its line. With a catalogue, so is
 * one of a theme or topic that it does not have, as a warning: its row would be shown nowhere.
 */
export function parseIndicatorLexicon(
  yamlText: string,
  file: string,
  settlements: SettlementWords,
  catalogue?: Catalogue,
): Outcome<IndicatorLexicon> {
  const { value, problems, fault } = readYaml(yamlText, file, indicatorsShape);
  const units = new Set(
    value.units.flatMap(({ unit, equals, steps }) => [unit, ...Object.keys(equals), ...Object.keys(steps)]),
  );
  const ids = new Set<string>();
  const indicators = value.indicators.filter((entry) => {
    const { id, unit } = entry;
    const theme = catalogue?.find((it) => it.id === entry.theme);
    const topics = theme?.topics.map((it) => it.id) ?? [];
    const isShown = !catalogue || (theme && (entry.topic === null || topics.includes(entry.topic)));
    if (!isShown) {
      const known = (theme ? topics : (catalogue ?? []).map((it) => it.id)).join(' ');
      const name = theme ? (entry.topic ?? '') : entry.theme;
      fault('indicator-theme', { name, known }, entry);
    }
    const [isKnown, isNew] = [units.has(unit), !ids.has(id)];
    if (!isKnown && unit !== '') fault('indicator-unit', { unit }, entry);
    if (!isNew && id !== '') fault('indicator-twice', { id }, entry);
    ids.add(id);
    return isShown && isKnown && isNew;
  });
  return { value: { ...value, indicators, settlements }, problems };
}
