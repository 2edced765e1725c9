/** What a sentence tells of as still to come: 力争年底前建成8处. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

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

export type PlanFinder = (text: string) => Span | null;

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
  return (text) => {
    // 要严把选任关口，…; 党员干部要引以为戒: what ought to be
    if (duty.test(text)) return { start: 0, end: text.length };
    if (!plan.test(text)) return null;
    const told = hidePurposes(hideNames(text));
    const clauses = splitClauses(told);
    const first = clauses.findIndex(({ start, end }) => plan.test(told.slice(start, end)));
    const start = clauses[first]?.start;
    if (start === undefined) return null;
    for (const clause of clauses.slice(first)) {
      const words = told.slice(clause.start, clause.end);
      if (reached.test(words) && !plan.test(words)) return { start, end: clause.start };
      if (/[；;]$/u.test(words)) return { start, end: clause.end };
    }
    return { start, end: text.length };
  };
}
