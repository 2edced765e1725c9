/** What a year can be told from: anniversaries, numbered days, five-year plans. */
import { anyOf } from '../../text/word-list.ts';
import type { DateLists } from './lexicon-shape.ts';

export type DateLexicon = { events: CountedEvent[]; plans: Plan[]; patterns: DatePatterns };

/** Patterns made of the file's word lists. */
export type DatePatterns = ReturnType<typeof compilePatterns>;

/** What counts the years since an event: 中国共产党成立103周年 with 1921 gives 2024. */
export type CountedEvent = { pattern: RegExp; zero: number; rule: 'anniversary' | 'numbered-day' };

/** A plan and its years; `lookBack` finds words that look back over it (辉煌“十四五”), `span` words that span it. */
export type Plan = { name: string; from: number; to: number; lookBack: RegExp; span: RegExp };

/** The patterns that the file's words make. */
export function compileDateLexicon(lists: DateLists): DateLexicon {
  const each = <T>(entries: { [names: string]: string }, make: (names: string, years: number[]) => T): T[] =>
    Object.entries(entries).map(([names, written]) => make(names, written.split('-').map(Number)));
  const events = [...each(lists.anniversaries, makeAnniversary), ...each(lists.ordinals, makeNumberedDay)];
  const plans = each(lists.plans, (name, span) => makePlan(name, span, lists));
  return { events, plans, patterns: compilePatterns(lists) };
}

/** Names are plain words, several of them parted by |. */
const anyName = (names: string): string => anyOf(names.split('|'));

/** 中国共产党成立103周年 */
function makeAnniversary(names: string, [zero = 0]: number[]): CountedEvent {
  return {
    pattern: new RegExp(`${anyName(names)}[^，。；]{0,4}?(\\d{2,3})周年`, 'u'),
    zero,
    rule: 'anniversary',
  };
}

/** 第26个“世界读书日” */
function makeNumberedDay(names: string, [zero = 0]: number[]): CountedEvent {
  return {
    pattern: new RegExp(`第(\\d{1,3})个[^，。；]{0,3}?${anyName(names)}`, 'u'),
    zero,
    rule: 'numbered-day',
  };
}

/** 辉煌“十四五” · 十四五收官; 十四五以来, “十四五”期间 */
function makePlan(name: string, [from = 0, to = 0]: number[], lists: DateLists): Plan {
  const before = `${anyOf(lists.planBefore)}[“”]?${anyName(name)}`;
  const after = `${anyName(name)}[”“]?[^，。；]{0,4}${anyOf(lists.planAfter)}`;
  const lookBack = new RegExp(`${before}|${after}`, 'u');
  return {
    name,
    from,
    to,
    lookBack,
    span: new RegExp(`${anyName(name)}(?=[”"]?${anyOf(lists.planSpans)})`, 'u'),
  };
}

function compilePatterns(lists: DateLists) {
  return {
    /** 刚刚过去的2025年 · 回望2025: written in the year after. */
    lookBack: new RegExp(`${anyOf(lists.lookBacks)}((?:19|20)\\d{2})`, 'u'),
    /** 以优异成绩迎接(建军100周年), 2019年是(新中国成立70周年): written before the event's year. */
    notYet: new RegExp(`${anyOf(lists.notYet)}[^，。；]{0,12}$|\\d{4}年是$`, 'u'),
    /** 到2030年, 力争2026年: a year that has not come; but not 截至2021年. */
    aim: new RegExp(`(?:(?<!截)[到至]|${anyOf(lists.aims)})$`, 'u'),
    /** 2035年远景, 2026年前. */
    aimAfter: new RegExp(`^${anyOf(lists.aimsAfter)}`, 'u'),
    /** ，记者从县委组织部获悉: behind the day of a story's lead. */
    heard: new RegExp(`^[，,]?记者从[^，,。；;]{2,30}?${anyOf(lists.heard)}`, 'u'),
    /** What comes before a day that is long past: 去年5月, 2月14日 of 前年, 自3月; or in a title. */
    notRecent: new RegExp(`(?:${anyOf(lists.notRecent)}|《[^《》]*)$`, 'u'),
  };
}
