/** What the time that a clause names tells of it: that it is still to come when the report is written. */
import type { Article } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/** When an article was written: the year, and whether that was still going on and is not summed up in it. */
export type Horizon = { year: number; isOpen: boolean } | null;

/** A report of December looks back on its year, one of January on that before. */
const [firstMonth, lastMonth] = [2, 11];

export function prepareHorizon({ soFar }: IndicatorLexicon['figures']) {
  const summing = matchWords(soFar);
  return ({ date, title }: Pick<Article, 'date' | 'title'>): Horizon => {
    const [year = 0, month = 0] = (date?.value ?? '').split('-').map(Number);
    return year > 0
      ? { year, isOpen: firstMonth <= month && month <= lastMonth && !summing.has(title ?? '') }
      : null;
  };
}

/** Characters within which what came of it is told. */
const far = 200;

export type AheadTest = (clause: string, rest: string, horizon: Horizon) => boolean;

/** Tests a clause; `rest` is the sentence from it on. */
export function prepareAhead({ points }: Pick<IndicatorLexicon, 'points'>): AheadTest {
  const { toCome, handled, inYear, outcomes, assurances, goals, done } = points;
  const inClause = '[^，,。；;]';
  // 秋季学期将举办2期, 拟分批建成8处; not 将建成的8处交给…, 将培训结果纳入考核
  const coming = new RegExp(
    `(?:(?:即?将|将要)|(?<![模虚草比])拟)(?:再|新|陆续|分批|集中|继续){0,2}${anyOf(toCome)}(?!${inClause}{0,6}的)(?!${inClause}{0,24}?${anyOf(handled)})`,
    'u',
  );
  // 确保年内90%的村达到10万元; not 为确保…, 确保了…
  const assured = new RegExp(`(?<![为以])${anyOf(assurances)}(?!了)${inClause}{0,24}?${anyOf(goals)}`, 'u');
  // 年内对8个社区…; not 三年内, 半年内
  const withinYear = new RegExp(`(?<![\\d一二三四五六七八九十两几半多上去当每])${anyOf(inYear)}`, 'u');
  const come = matchWords([...outcomes, ...done]);
  // 到2025年底，…; 2025年底前，…
  const untilYear = /^(?:到(20\d\d)年(年?[底末])?|(20\d\d)年年?底前)/u;
  // 到今年底，…; 今年年底前…
  const untilEnd = /^(?:到今年年?[底末]|今年年?底前)/u;
  const reached = matchWords(done);
  return (clause, rest, horizon) => {
    if (reached.has(clause)) return false;
    if (coming.test(clause) || assured.test(clause)) return true;
    if (horizon === null) return false;
    const { year, isOpen } = horizon;
    const [, to, toEnd, before] = untilYear.exec(clause) ?? [];
    const named = Number(to ?? before ?? 0);
    const isAtEnd = toEnd !== undefined || before !== undefined;
    if (named > year || (isOpen && named === year && isAtEnd)) return true;
    return isOpen && (untilEnd.test(clause) || (withinYear.test(clause) && !come.has(rest.slice(0, far))));
  };
}
