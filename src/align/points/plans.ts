/** What a sentence tells of as still to come: 力争年底前建成8处. */
import type { Span } from '../../model.ts';
import { splitClauses } from '../../text/clauses.ts';
import { anyOf } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

export type PlanFinder = (text: string) => Span | null;

/**
 * Finds the stretch of a sentence that tells of a plan: from the clause with a word of it to the end of the item, or to
 * a clause that tells what has been reached (计划建设20个，目前已建成12个).
 */
export function preparePlanFinder({
  plans,
  noPlans,
  duties,
  dutyBearers,
  noDuties,
  done,
}: IndicatorLexicon['points']): PlanFinder {
  const noPlan = new RegExp(anyOf(noPlans), 'gu');
  const plan = new RegExp(anyOf(plans), 'u');
  const reached = new RegExp(anyOf(done), 'u');
  const bearers = `(?:[一二三四五六七八九]是?|[^，,。；;“”]{0,12}${anyOf(dutyBearers)})?`;
  const duty = new RegExp(`^${bearers}(?!${anyOf(noDuties)})${anyOf(duties)}`, 'u');
  return (text) => {
    // 要严把选任关口，…; 党员干部要引以为戒: what ought to be
    if (duty.test(text)) return { start: 0, end: text.length };
    if (!plan.test(text)) return null;
    // “头雁”计划 is a name: its place stays, its words do not count
    const told = text.replace(noPlan, (word) => '　'.repeat(word.length));
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
