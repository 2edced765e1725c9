/** What a sentence tells of as still to come: 力争年底前建成8处. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';
import { type AheadTest, type Horizon, prepareAhead } from './ahead.ts';

export type PlanWording = Pick<IndicatorLexicon, 'points' | 'figures'>;

// “头雁计划”, "下一步"工作法: a short name, no words of a speaker
const inMarks = '[^“”"「」，,。；;！!？?]{1,20}';
const name = `(?:“${inMarks}”|"${inMarks}"|「${inMarks}」)(?:计划)?`;

/** Characters before what was reached within which it may be told that this is but hoped for. */
const hopeReach = 10;

/** Puts blanks for what holds a word of a plan and tells of none: all that stands behind it keeps its place. */
export function prepareBlinds({ points, figures }: PlanWording) {
  const blind = (source: string) => (text: string) =>
    text.replace(new RegExp(source, 'gu'), (word) => '　'.repeat(word.length));
  // 启动强基计划整顿…; but not 实施的网格项目计划投资…
  const carried = `(?<=${anyOf(points.carrying)}[^，,。；;“”的]{1,8})计划`;
  const hideMarked = blind(name);
  const hideCarried = blind(`${anyOf(points.noPlans)}|${carried}`);
  const reached = new RegExp(`${anyOf(figures.accomplished)}[^，,。；;“”]{0,30}?(?:目标|计划)`, 'gu');
  const hoped = new RegExp(`${anyOf(figures.hoping)}[^，,。；;]{0,6}$`, 'u');
  // 提前完成整顿12个的目标, but 确保如期完成整顿12个的目标
  const hideReached = (text: string) =>
    text.replace(reached, (words, at: number) =>
      hoped.test(text.slice(Math.max(0, at - hopeReach), at)) ? words : `${words.slice(0, -2)}　　`,
    );
  return {
    /** “头雁”计划, “春雨计划”, 实施春雨计划: names; 按计划: a thing done. */
    hideNames: (text: string) => hideReached(hideCarried(hideMarked(text))),
    /** 为明年换届打好基础: what a thing done was good for. */
    hidePurposes: blind(
      `(?<![成作认因分称视])${anyOf(points.purposes)}[^，,。；;]{0,6}?${anyOf(figures.ahead)}`,
    ),
  };
}

export type PlanFinder = (text: string, horizon: Horizon) => Span | null;

type ClauseTest = (words: string) => boolean;

/** From the first clause that is ahead to the end of its item, or to one that tells what has been reached. */
function findStretch(
  told: string,
  isAhead: (words: string, rest: string) => boolean,
  isReached: ClauseTest,
): Span | null {
  const clauses = splitClauses(told);
  const test = ({ start, end }: Span) => isAhead(told.slice(start, end), told.slice(start));
  const first = clauses.findIndex(test);
  const start = clauses[first]?.start;
  if (start === undefined) return null;
  for (const clause of clauses.slice(first)) {
    const words = told.slice(clause.start, clause.end);
    if (isReached(words) && !test(clause)) return { start, end: clause.start };
    if (/[；;]$/u.test(words)) return { start, end: clause.end };
  }
  return { start, end: told.length };
}

/** Finds the stretch that is ahead by the time it names: 秋季学期将举办2期, 年内对8个社区“回头看”. */
export function prepareAheadFinder(wording: PlanWording): PlanFinder {
  const ahead: AheadTest = prepareAhead(wording);
  const { hideNames, hidePurposes } = prepareBlinds(wording);
  const { done, past } = wording.points;
  const reached = new RegExp(`${anyOf(done)}|^${anyOf(past)}`, 'u');
  return (text, horizon) =>
    findStretch(
      hidePurposes(hideNames(text)),
      (words, rest) => ahead(words, rest, horizon),
      (words) => reached.test(words),
    );
}

/**
 * Finds the stretch of a sentence that tells of a plan: from the clause with a word of it to the end of the item, or to
 * a clause that tells what has been reached (计划建设20个，目前已建成12个).
 */
export function preparePlanFinder(wording: PlanWording): PlanFinder {
  const { plans, duties, dutyBearers, noDuties, done } = wording.points;
  const { hideNames, hidePurposes } = prepareBlinds(wording);
  const plan = new RegExp(anyOf(plans), 'u');
  const reached = new RegExp(anyOf(done), 'u');
  const bearers = `(?:[一二三四五六七八九]是?|[^，,。；;“”]{0,12}${anyOf(dutyBearers)})?`;
  const duty = new RegExp(`^${bearers}(?!${anyOf(noDuties)})${anyOf(duties)}`, 'u');
  const findAhead = prepareAheadFinder(wording);
  const readPlan = (text: string) =>
    plan.test(text)
      ? findStretch(
          hidePurposes(hideNames(text)),
          (words) => plan.test(words),
          (words) => reached.test(words),
        )
      : null;
  return (text, horizon) => {
    // 要严把选任关口，…; 党员干部要引以为戒: what ought to be
    if (duty.test(text)) return { start: 0, end: text.length };
    const [worded, timed] = [readPlan(text), findAhead(text, horizon)];
    return worded === null || (timed !== null && timed.start < worded.start) ? timed : worded;
  };
}
