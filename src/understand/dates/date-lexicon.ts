/** What a year can be told from: anniversaries, numbered days, five-year plans. */
import type { Outcome } from '../../model.ts';
import { readYaml } from '../../yaml/read.ts';
import { record, table, tested } from '../../yaml/shape.ts';

export type DateLexicon = { events: CountedEvent[]; plans: Plan[] };

/** What counts the years since an event: 中国共产党成立103周年 with 1921 gives 2024. */
export type CountedEvent = { pattern: RegExp; zero: number; rule: 'anniversary' | 'numbered-day' };

/** A plan and its years; `lookBack` finds words that look back over it (辉煌“十四五”), `span` words that span it. */
export type Plan = { name: string; from: number; to: number; lookBack: RegExp; span: RegExp };

const year = tested((written) => /^\d{4}$/.test(written), '1921');
const years = tested((written) => /^\d{4}-\d{4}$/.test(written), '2021-2025');

export const datesShape = record({
  anniversaries: table(year, '周年从哪一年算起；几个名称用 | 分开'),
  ordinals: table(year, '第几个节日从哪一年算起，即第一个的前一年'),
  plans: table(years, '规划的起止年份'),
});

/** Reads `lexicon/dates.yaml`; a faulty entry is left out and reported with its line. */
export function parseDateLexicon(yamlText: string, file: string): Outcome<DateLexicon> {
  const { value, problems } = readYaml(yamlText, file, datesShape);
  const each = <T>(entries: { [names: string]: string }, make: (names: string, years: number[]) => T): T[] =>
    Object.entries(entries).map(([names, written]) =>
      make(escapePattern(names), written.split('-').map(Number)),
    );
  const events = [...each(value.anniversaries, makeAnniversary), ...each(value.ordinals, makeNumberedDay)];
  return { value: { events, plans: each(value.plans, makePlan) }, problems };
}

/** Names are plain words, several of them parted by |. */
function escapePattern(names: string): string {
  return names.replace(/[.*+?^${}()[\]\\]/gu, '\\$&');
}

/** 中国共产党成立103周年 */
function makeAnniversary(names: string, [zero = 0]: number[]): CountedEvent {
  return { pattern: new RegExp(`(?:${names})[^，。；]{0,4}?(\\d{2,3})周年`, 'u'), zero, rule: 'anniversary' };
}

/** 第26个“世界读书日” */
function makeNumberedDay(names: string, [zero = 0]: number[]): CountedEvent {
  return {
    pattern: new RegExp(`第(\\d{1,3})个[^，。；]{0,3}?(?:${names})`, 'u'),
    zero,
    rule: 'numbered-day',
  };
}

/** 辉煌“十四五” · 十四五收官; 十四五以来, “十四五”期间 */
function makePlan(name: string, [from = 0, to = 0]: number[]): Plan {
  const before = `(?:辉煌|回眸|回望|决胜|收官)[“”]?(?:${name})`;
  const after = `(?:${name})[”“]?[^，。；]{0,4}(?:收官|答卷|成就|回眸|巡礼)`;
  const lookBack = new RegExp(`${before}|${after}`, 'u');
  return { name, from, to, lookBack, span: new RegExp(`(?:${name})(?=[”"]?(?:以来|时期|期间))`, 'u') };
}
