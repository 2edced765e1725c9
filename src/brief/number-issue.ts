/** Issue numbers (期号), counted by year as 简报 are, with a running total and extra issues (增刊) counted apart. Pure. */
import type { Issue, LedgerState, Outcome, Series } from '../model.ts';
import { BriefingError, problem } from '../problem.ts';

/** What is asked for: a number (`12`), `auto` (the next one) or `extra` (the next 增刊). */
export type IssueRequest = Series & {
  given: string;
  /** This issue's running number, needed once: it is counted on from there and never guessed. */
  total?: number;
  madeOf: string;
  /** ISO date, where the user gave one. */
  date?: string;
  /** ISO date of an issue that is numbered for the first time without one. */
  today: string;
  /** A number written out may take the place of another issue, or change its own date and total. */
  force: boolean;
};

/** Throws `option-invalid` for what can be no issue number or total, before any work is done. */
export function checkIssueOptions({ given, total }: Pick<IssueRequest, 'given' | 'total'>): void {
  if (total !== undefined && !(Number.isInteger(total) && total > 0)) {
    throw new BriefingError(problem('option-invalid', { option: 'total', value: total, expected: '345' }));
  }
  if (!/^(auto|extra|[1-9]\d{0,3})$/.test(given)) {
    throw new BriefingError(
      problem('option-invalid', { option: 'issue', value: given, expected: '12 | auto | extra' }),
    );
  }
}

/**
 * The issue, to be printed and then entered. An issue that is made of the same as before keeps number and date. Throws
 * `issue-taken` where the number is another issue's, `issue-fixed` where its date or total would be another; with
 * `force` and a number written out that is done, and is a warning.
 */
export function numberIssue(state: LedgerState, request: IssueRequest): Outcome<Issue> {
  const series = state.issues.filter(
    (issue) => isSameSeries(issue, request) && issue.kind === kindOf(request),
  );
  const known = findKnown(series, request);
  if (known) return printAgain(known, request);
  const { masthead, template, madeOf } = request;
  const date = request.date ?? request.today;
  const last = lastNumber(series, state, request, date.slice(0, 4));
  const number = isWrittenOut(request) ? Number(request.given) : last + 1;
  const taken = series.find((issue) => issue.number === number && isSameYear(issue.date, date));
  if (taken) {
    if (!request.force) throw new BriefingError(problem('issue-taken', describe(taken)));
    const value = { ...taken, madeOf, date: request.date ?? taken.date, total: request.total ?? taken.total };
    return { value, problems: [problem('issue-replaced', describe(taken))] };
  }
  refuseGivenOut(series, state, request, number, date);
  const total = kindOf(request) === 'extra' ? null : countTotal(series, state, request, number - last);
  return {
    value: { masthead, template, kind: kindOf(request), number, total, date, madeOf },
    problems: [],
  };
}

/**
 * What was given out once is not given out again unasked: another number to reports that have one, a number or a total
 * that an older ledger counted, a total that another issue bears.
 */
function refuseGivenOut(
  series: Issue[],
  { carried }: LedgerState,
  request: IssueRequest,
  number: number,
  date: string,
): void {
  const { madeOf, masthead, total } = request;
  if (request.force && isWrittenOut(request)) return;
  const own = series.find((issue) => issue.madeOf === madeOf && isSameYear(issue.date, date));
  if (own) {
    const { issue } = describe(own);
    throw new BriefingError(problem('issue-fixed', { issue, option: 'issue', fixed: own.number }));
  }
  const year = date.slice(0, 4);
  const counts = countsOf(carried, masthead);
  if (number <= (counts?.years[year]?.[kindOf(request)] ?? 0)) {
    const issue = printIssue({ kind: kindOf(request), number, total: null });
    throw new BriefingError(problem('issue-taken', { issue, date: year }));
  }
  if (total === undefined) return;
  const bearer = series.find((issue) => issue.total === total);
  if (bearer || total <= (counts?.total ?? 0)) {
    throw new BriefingError(problem('issue-taken', { issue: `总第${total}期`, date: bearer?.date ?? year }));
  }
}

/** Ready to print: 第12期（总第112期）, 增刊第1期. */
export function printIssue({ kind, number, total }: Pick<Issue, 'kind' | 'number' | 'total'>): string {
  return `${kind === 'extra' ? '增刊' : ''}第${number}期${total === null ? '' : `（总第${total}期）`}`;
}

/** The issue that is made of the same; of several the latest. A number written out must be its own. */
function findKnown(series: Issue[], request: IssueRequest): Issue | undefined {
  return series.findLast((issue) => {
    if (issue.madeOf !== request.madeOf) return false;
    if (!isWrittenOut(request)) return true;
    const isInYear = request.date === undefined || isSameYear(issue.date, request.date);
    return issue.number === Number(request.given) && isInYear;
  });
}

/** A total that is given late is added; a date or total that differs needs `force` with the number written out. */
function printAgain(known: Issue, request: IssueRequest): Outcome<Issue> {
  const value = { ...known, date: request.date ?? known.date, total: request.total ?? known.total };
  const option = (['date', 'total'] as const).find((it) => known[it] !== null && value[it] !== known[it]);
  if (option === undefined) return { value, problems: [] };
  if (request.force && isWrittenOut(request)) {
    return { value, problems: [problem('issue-replaced', describe(known))] };
  }
  const { issue } = describe(known);
  throw new BriefingError(problem('issue-fixed', { issue, option, fixed: String(known[option]) }));
}

/** The last number of the year, in the ledger or in the counts that an older one left. */
function lastNumber(series: Issue[], { carried }: LedgerState, request: IssueRequest, year: string): number {
  const before = countsOf(carried, request.masthead)?.years[year]?.[kindOf(request)] ?? 0;
  const numbers = series.filter(({ date }) => isSameYear(date, year)).map(({ number }) => number);
  return Math.max(before, ...numbers);
}

/** Counts on from the last total. None for a number below the last one: how it was printed is not known. */
function countTotal(
  series: Issue[],
  { carried }: LedgerState,
  { masthead, total }: IssueRequest,
  step: number,
): number | null {
  if (total !== undefined) return total;
  const before =
    series.findLast((issue) => issue.total !== null)?.total ?? countsOf(carried, masthead)?.total ?? null;
  return before === null || step <= 0 ? null : before + step;
}

/** A masthead may be called as what every object has: constructor. */
const countsOf = (carried: LedgerState['carried'], masthead: string) =>
  Object.hasOwn(carried, masthead) ? carried[masthead] : undefined;
const kindOf = ({ given }: IssueRequest) => (given === 'extra' ? 'extra' : 'issue');
const isWrittenOut = ({ given }: IssueRequest) => given !== 'auto' && given !== 'extra';
const isSameYear = (date: string, other: string) => date.slice(0, 4) === other.slice(0, 4);
const isSameSeries = (a: Series, b: Series) => a.masthead === b.masthead && a.template === b.template;
const describe = (issue: Issue) => ({ issue: printIssue({ ...issue, total: null }), date: issue.date });
