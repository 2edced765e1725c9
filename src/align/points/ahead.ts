/** What the time that a clause names tells of it: that it is still to come when the report is written. */
import type { Article } from '../../model.ts';
import { anyOf, matchWords } from '../../text/word-list.ts';
import { fiveYearPlan } from '../columns/years.ts';
import type { IndicatorLexicon } from '../lexicon.ts';

/**
 * When an article was written: the year, whether that was still going on and is not summed up in it, and whether so
 * much of it was over that 全部 tells what was done.
 */
export type Horizon = { year: number; isOpen: boolean; isLate: boolean } | null;

/** A report of December looks back on its year, one of January on that before. */
const [firstMonth, lateMonth, lastMonth] = [2, 10, 11];

export function prepareHorizon({ soFar }: IndicatorLexicon['figures']) {
  const summing = matchWords(soFar);
  return ({ date, title }: Pick<Article, 'date' | 'title'>): Horizon => {
    const [year = 0, month = 0] = (date?.value ?? '').split('-').map(Number);
    if (year === 0) return null;
    const isOpen = firstMonth <= month && month <= lastMonth && !summing.has(title ?? '');
    return { year, isOpen, isLate: month >= lateMonth };
  };
}

/** Characters within which what came of it is told. */
const far = 200;

/** Characters of the next clause that name a number of years. */
const shortSpan = 16;

const inClause = '[^，,。；;]';
const years = '[一二三四五六七八九十两几半\\d]{1,3}(?:个月|年)';

export type AheadTest = (clause: string, rest: string, horizon: Horizon) => boolean;

/** Tests a clause; `rest` is the sentence from it on. */
export function prepareAhead(wording: Pick<IndicatorLexicon, 'points' | 'figures'>): AheadTest {
  const { points, figures } = wording;
  const { inYear, outcomes, lateOutcomes, done } = points;
  const isWorded = prepareWorded(points);
  // 年内对8个社区…; not 三年内, 半年内
  const year = `(?<![\\d一二三四五六七八九十两几半多上去当每])${anyOf(inYear)}`;
  const withinYear = new RegExp(year, 'u');
  // 年内再选派60名: whatever comes behind it
  const onceMore = new RegExp(`${year}${inClause}{0,6}?${anyOf(points.onceMore)}`, 'u');
  // 全部转化提升, but not 确保全部转化提升
  const comeOf = (words: readonly string[]) =>
    new RegExp(`(?<!${anyOf(figures.hoping)}${inClause}{0,8})${anyOf(words)}`, 'u');
  const come = comeOf([...outcomes, ...done]);
  const comeLate = comeOf(lateOutcomes);
  // 到2025年底，…; 2025年底前，…; 2026年，…
  const untilYear = /^(?:力争)?(?:[到至]|在)?(20\d\d)年((?:年?[底末]前?)?)/u;
  // 到今年底，…; 今年年底前…
  const untilEnd = /^(?:到今年年?[底末]|今年年?底前)/u;
  // 县里明确，三年内把…; 县委提出，用两年时间整顿…; not 明确一年内未发展党员的支部…
  const decided = new RegExp(
    `${anyOf(points.deciding)}[，,：:]?(?:力争|争取)?(?:(?:利?用|分|在)?${years}时间|在?${years}[之以]?内)(?!${inClause}{0,12}[的次])`,
    'u',
  );
  const reached = matchWords(done);
  const now = new RegExp(anyOf(points.noResults), 'gu');
  return (clause, rest, horizon) => {
    if (reached.has(clause.replace(now, ''))) return false;
    if (isWorded(clause) || decided.test(rest.slice(0, clause.length + shortSpan))) return true;
    if (horizon === null) return false;
    const { year, isOpen, isLate } = horizon;
    if (startsAfter(clause, year)) return true;
    const [words = '', named = 0, end = ''] = untilYear.exec(clause) ?? [];
    if (Number(named) > year) return true;
    const isAtEnd = end !== '' && (/^[到至]/u.test(words) || end.endsWith('前'));
    if (isOpen && Number(named) === year && isAtEnd) return true;
    if (!isOpen || !(untilEnd.test(clause) || withinYear.test(clause))) return false;
    if (untilEnd.test(clause) || onceMore.test(clause)) return true;
    const behind = rest.slice(0, far);
    return !come.test(behind) && !(isLate && comeLate.test(behind));
  };
}

/** “十五五”期间 of a report of 2025, or of its first year; not “十五五”以来. */
function startsAfter(clause: string, year: number): boolean {
  const plan = fiveYearPlan(clause);
  return plan !== null && (plan.from > year || (plan.from === year && plan.isWhole));
}

/** What a clause tells as still to come, whenever it was written. */
function prepareWorded(points: IndicatorLexicon['points']) {
  const { toCome, handled, assurances, goals, terms, noDuties, assigning, assigned } = points;
  const tests = [
    // 秋季学期将举办2期, 拟分批建成8处; not 将建成的8处交给…, 将培训结果纳入考核
    `(?:(?:即?将|将要)|(?<![模虚草比])拟)(?:再|新|陆续|分批|集中|继续){0,2}${anyOf(toCome)}(?!${inClause}{0,6}的)(?!${inClause}{0,24}?${anyOf(handled)})`,
    // 将再改造14个
    `将(?:再|还)${anyOf(points.verbs)}(?!${inClause}{0,6}的)`,
    // 将用三年时间，把…; 将在两年内整顿…
    `将(?:利?用|分|在)${years}(?:时间|[之以]?内)?(?:[，,]|[把使让]|(?:再|新|力争)?${anyOf(toCome)}(?!${inClause}{0,6}的))`,
    // 确保年内90%的村达到10万元; not 为确保…, 确保了…
    `(?<![为以])${anyOf(assurances)}(?!了)${inClause}{0,24}?${anyOf(goals)}`,
    // 今年要突破30万元; not 今年要求…, 今年的主要…
    `${anyOf(terms)}[^，,。；;的]{0,8}?(?<![主重需只首])(?!${anyOf(noDuties)})要(?!求)`,
    // 提出组建服务队120支的任务; not 提出的任务
    `${anyOf(assigning)}[^，,。；;的]{2,30}的${anyOf(assigned)}`,
  ];
  const worded = new RegExp(tests.join('|'), 'u');
  return (clause: string) => worded.test(clause);
}
