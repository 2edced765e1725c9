/** What a year can be told from: anniversaries, numbered days, five-year plans. */
import type { Outcome } from '../../model.ts';
import { fieldOf, openYaml, readFields, readText, type YamlReader } from '../themes/yaml-reader.ts';

export type DateLexicon = { events: CountedEvent[]; plans: Plan[] };

/** What counts the years since an event: 中国共产党成立103周年 with 1921 gives 2024. */
export type CountedEvent = { pattern: RegExp; zero: number; rule: 'anniversary' | 'numbered-day' };

/** A plan and its years; `lookBack` finds words that look back over it (辉煌“十四五”), `span` words that span it. */
export type Plan = { name: string; from: number; to: number; lookBack: RegExp; span: RegExp };

/** Reads `lexicon/dates.yaml`; a faulty entry is left out and reported with its line. */
export function parseDateLexicon(yamlText: string, file: string): Outcome<DateLexicon> {
  const reader = openYaml(yamlText, file);
  const known = ['anniversaries', 'ordinals', 'plans'];
  const fields = reader.root === null ? [] : readFields(reader, reader.root, 'dates', known);
  const read = <T>(key: string, make: (name: string, years: number[]) => T | null, example: string): T[] =>
    readEntries(reader, fieldOf(fields, key)?.value, key).flatMap(({ name, value, node }) => {
      const made = /^\d{4}(-\d{4})?$/.test(value)
        ? make(escapePattern(name), value.split('-').map(Number))
        : null;
      if (made !== null) return [made];
      reader.report('themes-shape', { name, expected: example }, node);
      return [];
    });
  const events = [
    ...read('anniversaries', makeAnniversary, '1921'),
    ...read('ordinals', makeNumberedDay, '1995'),
  ];
  return { value: { events, plans: read('plans', makePlan, '2021-2025') }, problems: reader.problems };
}

function readEntries(reader: YamlReader, node: unknown, key: string) {
  if (node === undefined) return [];
  return readFields(reader, node, key).flatMap(({ key: name, value }) => {
    const written = readText(reader, value, name);
    return written === null ? [] : [{ name, value: written, node: value }];
  });
}

/** Names are plain words, several of them parted by |. */
function escapePattern(names: string): string {
  return names.replace(/[.*+?^${}()[\]\\]/gu, '\\$&');
}

/** 中国共产党成立103周年 */
function makeAnniversary(names: string, [zero]: number[]): CountedEvent | null {
  if (zero === undefined) return null;
  return { pattern: new RegExp(`(?:${names})[^，。；]{0,4}?(\\d{2,3})周年`, 'u'), zero, rule: 'anniversary' };
}

/** 第26个“世界读书日” */
function makeNumberedDay(names: string, [zero]: number[]): CountedEvent | null {
  if (zero === undefined) return null;
  return {
    pattern: new RegExp(`第(\\d{1,3})个[^，。；]{0,3}?(?:${names})`, 'u'),
    zero,
    rule: 'numbered-day',
  };
}

/** 辉煌“十四五” · 十四五收官; 十四五以来, “十四五”期间 */
function makePlan(name: string, [from, to]: number[]): Plan | null {
  if (from === undefined || to === undefined) return null;
  const before = `(?:辉煌|回眸|回望|决胜|收官)[“”]?(?:${name})`;
  const after = `(?:${name})[”“]?[^，。；]{0,4}(?:收官|答卷|成就|回眸|巡礼)`;
  const lookBack = new RegExp(`${before}|${after}`, 'u');
  return { name, from, to, lookBack, span: new RegExp(`(?:${name})(?=[”"]?(?:以来|时期|期间))`, 'u') };
}
