/** What a sentence tells of as still to come: 力争年底前建成8处. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { hideSpans } from '../../text/hide-spans.ts';
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { type Horizon, prepareAhead } from './ahead.ts';
import { prepareComplied } from './demands.ts';
import { prepareUnbuilt } from './unbuilt.ts';

export type PlanWording = Pick<IndicatorLexicon, 'points' | 'figures' | 'parts'>;

// “头雁计划”, "下一步"工作法: a short name, no words of a speaker, and no “十五五”
const inMarks = '[^“”"「」，,。；;！!？?]{1,20}';
const name = `(?:“(?!十[一二三四五六七]五”)${inMarks}”|"${inMarks}"|「${inMarks}」)(?:计划)?`;

/** Characters before what was reached within which it may be told that this is but hoped for. */
const hopeReach = 10;

/** 目前，: no clause of its own. */
const shortClause = 3;

const isShort = (clause: Span | undefined): boolean =>
  clause !== undefined && clause.end - clause.start <= shortClause;

/** Puts blanks for what holds a word of a plan and tells of none: all that stands behind it keeps its place. */
export function prepareBlinds({ points, figures }: PlanWording) {
  const blind = (source: string) => (text: string) =>
    text.replace(new RegExp(source, 'gu'), (word) => '　'.repeat(word.length));
  // 培训计划2100人，实际培训1630人: with a number behind it is no name
  const named = `${anyOf(points.planNames)}(?!人?[数为是]?\\d)`;
  // 启动强基计划整顿…; but not 实施的网格项目计划投资…
  const carried = `(?<=${anyOf(points.carrying)}[^，,。；;“”的]{1,8})计划`;
  const hideMarked = blind(name);
  // 三年计划, but not 未来三年计划建成12处
  const hideCarried = blind(`(?<!未来|今后|接下来)${anyOf(points.noPlans)}|${named}|${carried}`);
  const reached = new RegExp(`${anyOf(figures.accomplished)}[^，,。；;“”]{0,30}?(?:目标|计划|任务)`, 'gu');
  const hoped = new RegExp(`${anyOf(figures.hoping)}[^，,。；;]{0,6}$`, 'u');
  // 提前完成整顿12个的目标, but 确保如期完成整顿12个的目标
  const hideReached = (text: string) =>
    text.replace(reached, (words, at: number) =>
      hoped.test(text.slice(Math.max(0, at - hopeReach), at)) ? words : `${words.slice(0, -2)}　　`,
    );
  const planned = new RegExp(`${anyOf(points.plans)}|拟`, 'u');
  // 新建12个（年度计划15个）
  const aside = new RegExp(
    `[（(]${anyOf([...figures.goals, ...points.asidePlans])}[数为是]?\\d[^（()），,；;]{0,12}[）)]`,
    'gu',
  );
  // 目前80名已全部到岗; not 已全部开工, nor 已到岗60名
  const fulfilled = new RegExp(
    `(?:已经?|[均都])(?:已|全部|悉数|如数){0,2}${anyOf(points.fulfilments)}[^，,。；;\\d]{0,4}[，,。；;]?$`,
    'u',
  );
  return {
    /** 计划选派80名，已全部到岗: what was planned and has been done as planned. */
    findFulfilled: (text: string): Span[] =>
      splitClauses(text).flatMap(({ start, end }, index, clauses) => {
        if (!planned.test(text.slice(start, end))) return [];
        let at = index + 1;
        while (isShort(clauses[at])) at += 1;
        const next = clauses[at];
        if (!next) return [];
        return fulfilled.test(text.slice(next.start, next.end)) ? [{ start, end: next.end }] : [];
      }),
    /** （计划15个） behind what was done: brackets that tell what was planned of it. */
    findPlannedAsides: (text: string): Span[] =>
      [...text.matchAll(aside)].map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
    /** “头雁”计划, “春雨计划”, 实施春雨计划: names; 按计划: a thing done. */
    hideNames: (text: string) => hideReached(hideCarried(hideMarked(text))),
    /** 为明年换届打好基础: what a thing done was good for. */
    hidePurposes: blind(
      `(?<![成作认因分称视])${anyOf(points.purposes)}[^，,。；;]{0,6}?${anyOf(figures.ahead)}`,
    ),
  };
}

// 2023年为1.05亿元
const yearFirst = /^(20\d\d)年/u;

const isOfYearBefore = (clause: string, horizon: Horizon): boolean =>
  horizon !== null && Number(yearFirst.exec(clause)?.[1] ?? horizon.year) < horizon.year;

/** `next` is the sentence behind it, '' for none. */
export type PlanFinder = (text: string, horizon: Horizon, next?: string) => Span[];

/** Where in a clause it is told, -1 for nowhere; `rest` is the sentence from the clause on. */
type ClauseReader = (words: string, rest: string) => number;

/**
 * Stretches from a clause that is ahead to the end of its item (of its sentence, where a colon opens a list), or to where
 * it is told what has been reached, which may be in the same clause (计划建设20个已建成12个).
 */
function findStretches(told: string, aheadAt: ClauseReader, reachedAt: ClauseReader): Span[] {
  const stretches: Span[] = [];
  let start: number | null = null;
  let isList = false;
  const close = (end: number) => {
    if (start !== null) stretches.push({ start, end });
    start = null;
    isList = false;
  };
  for (const clause of splitClauses(told)) {
    const words = told.slice(clause.start, clause.end);
    const rest = told.slice(clause.start);
    const [ahead, reached] = [aheadAt(words, rest), reachedAt(words, rest)];
    if (reached >= 0 && reached < ahead) close(clause.start + reached);
    if (ahead >= 0) {
      start ??= clause.start + (reached >= 0 && reached < ahead ? ahead : 0);
      isList ||= /[：:]/u.test(words.slice(ahead));
    }
    if (reached > ahead) close(clause.start + reached);
    if (!isList && /[；;]$/u.test(words)) close(clause.end);
  }
  close(told.length);
  return stretches;
}

/**
 * Finds the stretches of a sentence that tell of a plan, by a word of it (计划建设20个) or by the time they name
 * (秋季学期将举办2期, 年内对8个社区“回头看”), up to what has been reached (原定80场，实际完成65场).
 */
export function preparePlanFinder(wording: PlanWording): PlanFinder {
  const { plans, duties, dutyBearers, noDuties, done, past, results, noResults } = wording.points;
  const { findFulfilled, findPlannedAsides, hideNames, hidePurposes } = prepareBlinds(wording);
  const findUnbuilt = prepareUnbuilt(wording);
  const plan = new RegExp(anyOf(plans), 'u');
  const has = new RegExp(anyOf([...done, ...results]), 'u');
  const result = new RegExp(anyOf(results), 'u');
  const before = new RegExp(`^${anyOf(past)}`, 'u');
  const idle = new RegExp(anyOf(noResults), 'gu');
  const must = `(?!${anyOf(noDuties)})${anyOf(duties)}`;
  const called = new RegExp(`^(?:[一二三四五六七八九]是?)?${must}`, 'u');
  const duty = new RegExp(`^[^，,。；;“”]{0,12}${anyOf(dutyBearers)}${must}`, 'u');
  const findComplied = prepareComplied(wording);
  const isTimed = prepareAhead(wording);
  return (text, horizon, next = '') => {
    // 要严把选任关口，…: what ought to be
    if (called.test(text)) return [{ start: 0, end: text.length }];
    // 村干部必须坐班，…: so is this, up to what was done: …，全县已选派45名
    const owed = duty.test(text) ? [{ start: 0, end: findComplied(text, 0) }] : [];
    const aheadAt: ClauseReader = (words, rest) => (isTimed(words, rest, horizon) ? 0 : words.search(plan));
    const reachedAt: ClauseReader = (words) => {
      const told = words.replace(idle, (word) => '　'.repeat(word.length));
      const worded = told.search(plan);
      // behind the word of a plan only a result is one: 力争累计达到50个
      const after = worded < 0 ? -1 : told.slice(worded).search(result);
      if (after >= 0) return worded + after;
      return worded < 0 && (before.test(told) || isOfYearBefore(told, horizon))
        ? 0
        : told.slice(0, Math.max(0, worded) || undefined).search(has);
    };
    const asides = findPlannedAsides(text);
    const told = hideSpans(hidePurposes(hideNames(text)), [...owed, ...findFulfilled(text), ...asides]);
    return [...owed, ...findStretches(told, aheadAt, reachedAt), ...asides, ...findUnbuilt(text, next)].sort(
      (a, b) => a.start - b.start,
    );
  };
}
