/** What a year can be told from: anniversaries, numbered days, five-year plans. */
import type { Outcome } from '../../model.ts';
import { anyOf } from '../../text/word-list.ts';
import { readYaml } from '../../yaml/read.ts';
import { type Filled, record, table, tested, words } from '../../yaml/shape.ts';

export type DateLexicon = { events: CountedEvent[]; plans: Plan[]; patterns: DatePatterns };

/** Patterns made of the file's word lists. */
export type DatePatterns = ReturnType<typeof compilePatterns>;

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
  planBefore: words('规划前面、说它已经结束的词：辉煌'),
  planAfter: words('规划后面、说它已经结束的词：收官'),
  planSpans: words('规划后面、说整个规划期的词：期间'),
  lookBacks: words('年份前面、说它刚过去的词：回望'),
  aims: words('年份前面、说它还没到的词：力争'),
  aimsAfter: words('年份后面、说它还没到的词：远景'),
  notRecent: words('日子前面、说它不是近日的词：去年'),
});

/** Reads `lexicon/dates.yaml`; a faulty entry is left out and reported with its line. */
export function parseDateLexicon(yamlText: string, file: string): Outcome<DateLexicon> {
  const { value, problems } = readYaml(yamlText, file, datesShape);
  const each = <T>(entries: { [names: string]: string }, make: (names: string, years: number[]) => T): T[] =>
    Object.entries(entries).map(([names, written]) =>
      make(escapePattern(names), written.split('-').map(Number)),
    );
  const events = [...each(value.anniversaries, makeAnniversary), ...each(value.ordinals, makeNumberedDay)];
  const plans = each(value.plans, (name, span) => makePlan(name, span, value));
  return { value: { events, plans, patterns: compilePatterns(value) }, problems };
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

type DateLists = Filled<typeof datesShape>;

/** 辉煌“十四五” · 十四五收官; 十四五以来, “十四五”期间 */
function makePlan(name: string, [from = 0, to = 0]: number[], lists: DateLists): Plan {
  const before = `${anyOf(lists.planBefore)}[“”]?(?:${name})`;
  const after = `(?:${name})[”“]?[^，。；]{0,4}${anyOf(lists.planAfter)}`;
  const lookBack = new RegExp(`${before}|${after}`, 'u');
  return { name, from, to, lookBack, span: new RegExp(`(?:${name})(?=[”"]?${anyOf(lists.planSpans)})`, 'u') };
}

function compilePatterns(lists: DateLists) {
  return {
    /** 刚刚过去的2025年 · 回望2025: written in the year after. */
    lookBack: new RegExp(`${anyOf(lists.lookBacks)}((?:19|20)\\d{2})`, 'u'),
    /** 到2030年, 力争2026年: a year that has not come; but not 截至2021年. */
    aim: new RegExp(`(?:(?<!截)[到至]|${anyOf(lists.aims)})$`, 'u'),
    /** 2035年远景, 2026年前. */
    aimAfter: new RegExp(`^${anyOf(lists.aimsAfter)}`, 'u'),
    /** What comes before a day that is long past: 去年5月, 2月14日 of 前年, 自3月; or in a title. */
    notRecent: new RegExp(`(?:${anyOf(lists.notRecent)}|《[^《》]*)$`, 'u'),
  };
}
