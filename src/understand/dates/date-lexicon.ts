/** What a year can be told from: anniversaries, numbered days, five-year plans. */
import type { Outcome } from '../../model.ts';
import { fieldOf, openYaml, readFields, readText, type YamlReader } from '../themes/yaml-reader.ts';

export type DateLexicon = {
  /** 成立103周年 with 1921 gives 2024. */
  anniversaries: CountedEvent[];
  /** 第26个世界读书日 with 1995 gives 2021. */
  ordinals: CountedEvent[];
  plans: { name: string; from: number; to: number }[];
};

/** An event under its names, and the year that N is counted from. */
export type CountedEvent = { names: string[]; zero: number };

/** Reads `lexicon/dates.yaml`; a faulty entry is left out and reported with its line. */
export function parseDateLexicon(yamlText: string, file: string): Outcome<DateLexicon> {
  const reader = openYaml(yamlText, file);
  const known = ['anniversaries', 'ordinals', 'plans'];
  const fields = reader.root === null ? [] : readFields(reader, reader.root, 'dates', known);
  const entries = (key: string) => readEntries(reader, fieldOf(fields, key)?.value, key);
  const events = (key: string) =>
    entries(key).flatMap(({ name, value, node }): CountedEvent[] => {
      if (/^\d{4}$/.test(value)) return [{ names: name.split('|'), zero: Number(value) }];
      reader.report('themes-shape', { name, expected: '1921' }, node);
      return [];
    });
  const plans = entries('plans').flatMap(({ name, value, node }) => {
    const years = /^(\d{4})-(\d{4})$/.exec(value);
    if (years) return [{ name, from: Number(years[1]), to: Number(years[2]) }];
    reader.report('themes-shape', { name, expected: '2021-2025' }, node);
    return [];
  });
  return {
    value: { anniversaries: events('anniversaries'), ordinals: events('ordinals'), plans },
    problems: reader.problems,
  };
}

function readEntries(reader: YamlReader, node: unknown, key: string) {
  if (node === undefined) return [];
  return readFields(reader, node, key).flatMap(({ key: name, value }) => {
    const written = readText(reader, value, name);
    return written === null ? [] : [{ name, value: written, node: value }];
  });
}
